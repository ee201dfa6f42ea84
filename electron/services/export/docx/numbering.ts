import { type ILevelsOptions, type INumberingOptions, LevelFormat, LevelSuffix } from "docx";
import type { LabelForm, NumberForm } from "../../../../shared/style/house-style.ts";
import type { PrintLevel, PrintModel, PrintSections } from "../../../../shared/typesetting/print-model.ts";
import { indentOf } from "./lengths.ts";
import { multilevelLists } from "./multilevel-lists.ts";
import { unitStyle } from "./style-names.ts";

/** The list that the paragraph styles of clauses and items belong to. */
export const mainList = "resolution";

/** The numbering part of a document, and which list each block counts in. */
export interface Numbering {
  readonly definitions: INumberingOptions;
  /** For each block of the page its list; null: no automatic number. */
  readonly listOfBlock: readonly (string | null)[];
}

/**
 * One multilevel list carries the whole resolution, so that Word renumbers it. Further lists are begun only
 * where Word would count otherwise than the page: for a second body that starts at 1 again, for a number that
 * the text skips to, and for items below a clause that Word does not number. A label that is typed is in no
 * list, and the one after it goes on counting.
 */
export function numberingOf(model: PrintModel): Numbering {
  const units = multilevelLists(model.numbering.length);
  const sections = multilevelLists(model.sections.levels.length);
  const series = seriesOf(model);
  units.begin(0, 1);
  const listOfBlock = model.blocks.map(({ role, level, label, countsIfKept }) => {
    const counted = label?.fixed === false ? label : null;
    if (role === "heading") return counted && sectionList(sections.listOf(counted.level, counted.number));
    if (role !== "clause" && role !== "item") return null;
    if (countsIfKept) {
      const open = units.openList(level);
      return open === null ? null : listName(open);
    }
    if (counted && counted.series === null) return listName(units.listOf(level, counted.number));
    units.interrupt(level);
    return counted && counted.series !== null ? series.listOf(counted.series, counted.number) : null;
  });
  const config = [
    ...units.starts().map((starts, index) => ({
      reference: listName(index),
      levels: model.numbering.map((level, depth) =>
        levelOptions(level, depth, starts[depth] ?? 1, index === 0),
      ),
    })),
    ...sections.starts().map((starts, index) => ({
      reference: sectionList(index),
      levels: model.sections.levels.map((level, depth) =>
        sectionOptions(level, depth, starts[depth] ?? 1, model.sections),
      ),
    })),
    ...series.lists(),
  ];
  return { definitions: { config }, listOfBlock };
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

function sectionList(index: number): string {
  return `sections-${index + 1}`;
}

/** The number of a heading stands as its words do: with them, or on a line of its own above them. */
function sectionOptions(
  level: LabelForm,
  depth: number,
  start: number,
  { titleBelow, bold, italic, underline }: PrintSections,
): ILevelsOptions {
  return {
    level: depth,
    start,
    format: levelFormats[level.form],
    text: levelText(level, depth),
    suffix: titleBelow ? LevelSuffix.NOTHING : LevelSuffix.SPACE,
    style: {
      run: { bold, italics: italic, ...(underline ? { underline: {} } : {}) },
      paragraph: { indent: { left: 0, firstLine: 0 } },
    },
  };
}

/** Only the main list belongs to the paragraph styles: a style can be tied to one list. */
function levelOptions(level: PrintLevel, depth: number, start: number, main: boolean): ILevelsOptions {
  return {
    level: depth,
    start,
    format: levelFormats[level.form],
    text: levelText(level, depth),
    suffix: LevelSuffix.TAB,
    style: { paragraph: { indent: indentOf(level.place) }, ...(main ? { style: unitStyle(depth) } : {}) },
  };
}

/** The label as Word fills it: `%1.`, `%1.%2.` for a path, the bare sign where nothing is counted. */
function levelText({ form, before, after, path }: LabelForm, depth: number): string {
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
