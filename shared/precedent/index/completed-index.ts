import { postingsOf } from "./postings.ts";
import type { PrecedentIndex } from "./precedent-index.ts";
import { renewedResolutions } from "./series.ts";
import { wordingFormsOf, wordingOrderOf } from "./wording-order.ts";

/** The columns from which all others follow. */
export type FoundingColumns = Pick<
  PrecedentIndex,
  | "language"
  | "vocabulary"
  | "resolutions"
  | "resolutionUnits"
  | "unitResolution"
  | "unitWording"
  | "unitParent"
  | "unitId"
  | "unitTraits"
  | "titleStart"
  | "titleWords"
  | "wordingStart"
  | "wordingWords"
  | "wordingMarks"
  | "runOrder"
>;

/** Adds the columns that follow from the founding ones. */
export function completedIndex(founding: FoundingColumns): PrecedentIndex {
  const { vocabulary, wordingStart, wordingWords, unitWording } = founding;
  const wordingOrder = wordingOrderOf(wordingStart, wordingWords, vocabulary);
  const byWording = grouped(unitWording, wordingStart.length - 1);
  const index = {
    ...founding,
    positionWording: positionsOf(wordingStart),
    wordingOrder,
    wordingForm: wordingFormsOf(wordingOrder, wordingStart, wordingWords, vocabulary),
    wordingUnitStart: byWording.start,
    wordingUnits: byWording.values,
    ...postingsOf(wordingStart, wordingWords, vocabulary),
  };
  return { ...index, renewed: renewedResolutions(index) };
}

/** Lists one after another, with where each starts. */
export function flattened(lists: readonly (readonly number[])[]): { start: Int32Array; values: Int32Array } {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    start[i + 1] = (start[i] ?? 0) + list.length;
  });
  const values = new Int32Array(start[lists.length] ?? 0);
  lists.forEach((list, i) => {
    values.set(list, start[i] ?? 0);
  });
  return { start, values };
}

/** For each position which list it lies in. */
export function positionsOf(start: Int32Array): Int32Array {
  const lists = new Int32Array(start.at(-1) ?? 0);
  for (let list = 0; list + 1 < start.length; list++) lists.fill(list, start[list], start[list + 1]);
  return lists;
}

/** The positions at which each group number stands, rising. */
function grouped(groups: Int32Array, count: number): { start: Int32Array; values: Int32Array } {
  const start = new Int32Array(count + 1);
  for (const group of groups) start[group + 1] = (start[group + 1] ?? 0) + 1;
  for (let i = 0; i < count; i++) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0);
  const next = start.slice(0, count);
  const values = new Int32Array(groups.length);
  groups.forEach((group, position) => {
    const at = next[group] ?? 0;
    values[at] = position;
    next[group] = at + 1;
  });
  return { start, values };
}
