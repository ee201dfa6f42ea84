import { type ILevelsOptions, type INumberingOptions, LevelFormat, LevelSuffix } from "docx";
import type { NumberForm } from "../../../../shared/style/house-style.ts";
import type { PrintLevel, PrintModel } from "../../../../shared/typesetting/print-model.ts";
import { levelIndent } from "./lengths.ts";
import { unitStyle } from "./style-names.ts";

/** The list that the paragraph styles of clauses and items belong to. */
export const mainList = "resolution";

/** The numbering part of a document, and which list each block counts in. */
export interface Numbering {
  readonly definitions: INumberingOptions;
  /** For each block of the page its list; null: no automatic number. */
  readonly listOfBlock: readonly (string | null)[];
}

/** A list of the document: where each of its levels starts, and how far it has counted as Word will. */
interface List {
  readonly starts: readonly number[];
  readonly counts: number[];
}

/**
 * One multilevel list carries the whole resolution, so that Word renumbers it. Further lists are begun only
 * where Word would count otherwise than the page: for a second body that starts at 1 again, for a number that
 * the text skips to, and for items below a clause that Word does not number. A label that is typed is in no
 * list, and the one after it goes on counting.
 */
export function numberingOf(model: PrintModel): Numbering {
  const levels = model.numbering.map((_, depth) => depth);
  const lists: List[] = [];
  const begin = (level: number, start: number): number =>
    lists.push({
      starts: levels.map((depth) => (depth === level ? start : 1)),
      counts: levels.map((depth) => (depth === level ? start - 1 : 0)),
    }) - 1;

  const series = seriesOf(model);
  // For each level the list that its next number counts in; null: a new one.
  let scopes: (number | null)[] = [begin(0, 1)];
  const listOfBlock = model.blocks.map(({ role, level, label, countsIfKept }) => {
    if (role !== "clause" && role !== "item") return null;
    const open = scopes[level] ?? null;
    if (countsIfKept) return open === null ? null : listName(open);
    scopes = scopes.slice(0, level + 1);
    if (label === null || label.fixed || label.series !== null) {
      scopes[level + 1] = null;
      return label && !label.fixed && label.series !== null
        ? series.listOf(label.series, label.number)
        : null;
    }
    let list = scopes[level] ?? begin(level, label.number);
    if (lists[list]?.counts[level] !== label.number - 1) list = begin(level, label.number);
    lists[list]?.counts.fill(label.number, level, level + 1).fill(0, level + 1);
    scopes[level] = list;
    scopes[level + 1] = list;
    return listName(list);
  });
  const config = lists.map(({ starts }, index) => ({
    reference: listName(index),
    levels: model.numbering.map((level, depth) =>
      levelOptions(level, depth, starts[depth] ?? 1, index === 0),
    ),
  }));
  return { definitions: { config: [...config, ...series.lists()] }, listOfBlock };
}

/** The lists of clauses that are counted apart from the rest: one a series, and a further one where it starts again. */
function seriesOf(model: PrintModel) {
  const begun = model.otherSeries.map((): { readonly start: number; count: number }[] => []);
  const nameOf = (index: number, part: number) => `series-${index + 1}-${part + 1}`;
  return {
    /** The list that a number counts in. */
    listOf(index: number, number: number): string {
      const parts = begun[index] ?? [];
      const last = parts.at(-1);
      if (last?.count === number - 1) last.count = number;
      else parts.push({ start: number, count: number });
      return nameOf(index, parts.length - 1);
    },
    lists: () =>
      model.otherSeries.flatMap((level, index) =>
        (begun[index] ?? []).map(({ start }, part) => ({
          reference: nameOf(index, part),
          levels: [levelOptions(level, 0, start, false)],
        })),
      ),
  };
}

function listName(index: number): string {
  return index === 0 ? mainList : `${mainList}-${index + 1}`;
}

/** Only the main list belongs to the paragraph styles: a style can be tied to one list. */
function levelOptions(level: PrintLevel, depth: number, start: number, main: boolean): ILevelsOptions {
  return {
    level: depth,
    start,
    format: levelFormats[level.form],
    text: levelText(level, depth),
    suffix: LevelSuffix.TAB,
    style: { paragraph: { indent: levelIndent(depth) }, ...(main ? { style: unitStyle(depth) } : {}) },
  };
}

/** The label as Word fills it: `%1.`, `%1.%2.` for a path, the bare sign where nothing is counted. */
function levelText({ form, before, after, path }: PrintLevel, depth: number): string {
  if (form === "none") return `${before}${after}`;
  const places = Array.from(
    { length: path ? depth + 1 : 1 },
    (_, index) => `%${depth + 1 - index}`,
  ).toReversed();
  return `${before}${places.join(".")}${after}`;
}

const levelFormats = {
  decimal: LevelFormat.DECIMAL,
  "lower-letter": LevelFormat.LOWER_LETTER,
  "upper-letter": LevelFormat.UPPER_LETTER,
  "upper-letter-sequence": LevelFormat.UPPER_LETTER,
  "lower-roman": LevelFormat.LOWER_ROMAN,
  "upper-roman": LevelFormat.UPPER_ROMAN,
  none: LevelFormat.BULLET,
} as const satisfies Record<NumberForm, string>;

/**
 * The numbering part as Word writes its own multilevel lists: the library calls every list a hybrid of
 * single levels, none of them in use yet.
 */
export function asOneList(numberingXml: string): string {
  return numberingXml
    .replaceAll(`w:val="hybridMultilevel"`, `w:val="multilevel"`)
    .replaceAll(` w:tentative="1"`, "");
}
