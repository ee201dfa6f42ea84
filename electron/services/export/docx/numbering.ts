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

/**
 * One multilevel list carries the whole resolution, so that Word renumbers it. Where the series itself breaks
 * off (a second body that starts at 1 again), counting goes on in a further list from there.
 */
export function numberingOf(model: PrintModel): Numbering {
  const lists = [startsFrom(model.numbering.map(() => 1))];
  const counts = model.numbering.map(() => 0);
  const listOfBlock = model.blocks.map(({ label }) => {
    if (label === null || label.fixed) return null;
    const expected = (counts[label.level] ?? 0) + 1;
    counts[label.level] = label.number;
    if (label.number !== expected) lists.push(startsFrom(startsAfterBreak(counts, label.level)));
    counts.fill(0, label.level + 1);
    return listName(lists.length - 1);
  });
  const config = lists.map((starts, index) => ({
    reference: listName(index),
    levels: model.numbering.map((level, depth) => levelOptions(level, depth, starts(depth), index === 0)),
  }));
  return { definitions: { config }, listOfBlock };
}

function startsFrom(starts: readonly number[]): (level: number) => number {
  return (level) => starts[level] ?? 1;
}

/** What each level of a new list counts from when a number at `level` is the first in it. */
function startsAfterBreak(counts: readonly number[], level: number): number[] {
  return counts.map((count, depth) => (depth < level ? count + 1 : depth === level ? count : 1));
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
