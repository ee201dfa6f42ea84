import type { PrecedentIndex } from "./precedent-index.ts";

/** How many words of a run decide its place in the order. */
export const runDepth = 6;

/**
 * All positions in the wordings in the order of the words that stand from there on, up to `runDepth` of them:
 * a suffix array of bounded depth, by counting sorts from the last word to the first.
 */
export function runOrderOf(start: Int32Array, words: Int32Array, vocabularySize: number): Int32Array {
  const ends = new Int32Array(words.length);
  for (let wording = 0; wording + 1 < start.length; wording++)
    ends.fill(start[wording + 1] ?? 0, start[wording], start[wording + 1]);
  let order = Int32Array.from(words, (_, position) => position);
  let sorted = new Int32Array(words.length);
  for (let depth = runDepth - 1; depth >= 0; depth--) {
    const key = (position: number) =>
      position + depth < (ends[position] ?? 0) ? (words[position + depth] ?? 0) + 1 : 0;
    const next = new Int32Array(vocabularySize + 2);
    for (let i = 0; i < order.length; i++) {
      const bucket = key(order[i] ?? 0) + 1;
      next[bucket] = (next[bucket] ?? 0) + 1;
    }
    for (let bucket = 1; bucket < next.length; bucket++)
      next[bucket] = (next[bucket] ?? 0) + (next[bucket - 1] ?? 0);
    for (let i = 0; i < order.length; i++) {
      const position = order[i] ?? 0;
      const bucket = key(position);
      const at = next[bucket] ?? 0;
      sorted[at] = position;
      next[bucket] = at + 1;
    }
    [order, sorted] = [sorted, order];
  }
  return order;
}

/** A stretch of the run order: from `from` to before `to`. */
export interface RunRange {
  readonly from: number;
  readonly to: number;
}

/** Where the words from `first` to before `last` of `sequence` stand one after another. At most `runDepth` words count. */
export function runsOf(
  index: PrecedentIndex,
  sequence: readonly number[],
  first: number,
  last: number,
  within?: RunRange,
): RunRange {
  const from = within?.from ?? 0;
  const to = within?.to ?? index.runOrder.length;
  const length = Math.min(last - first, runDepth);
  const low = boundary(index, sequence, first, length, from, to, 0);
  return { from: low, to: boundary(index, sequence, first, length, low, to, 1) };
}

/** The first place in the order whose run is not below the sequence, or with `above` 1 the first that is above it. */
function boundary(
  index: PrecedentIndex,
  sequence: readonly number[],
  first: number,
  length: number,
  from: number,
  to: number,
  above: 0 | 1,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareRun(index, index.runOrder[middle] ?? 0, sequence, first, length) < above) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compareRun(
  index: PrecedentIndex,
  position: number,
  sequence: readonly number[],
  first: number,
  length: number,
): number {
  const end = index.wordingStart[(index.positionWording[position] ?? 0) + 1] ?? 0;
  for (let k = 0; k < length; k++) {
    if (position + k >= end) return -1;
    const difference = (index.wordingWords[position + k] ?? 0) - (sequence[first + k] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
