import type { PrecedentIndex } from "./precedent-index.ts";

/** Tells next words apart, with their capital and punctuation: a number, or text for a word the library does not know. */
export type NextWordKey = number | string;

/** The end of a wording as a next word. */
export const endOfWording = -1;

/** The next word at a position of a wording. */
export function nextWordKey(index: PrecedentIndex, wording: number, position: number): NextWordKey {
  if (position >= (index.wordingStart[wording + 1] ?? 0)) return endOfWording;
  return (index.wordingWords[position] ?? 0) * 128 + (index.wordingMarks[position] ?? 0);
}
