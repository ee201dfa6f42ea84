import type { PrecedentIndex } from "../index/precedent-index.ts";
import { joined } from "../words/word-marks.ts";

/**
 * Tells next words apart, with their capital and punctuation: a number, or text for a word the library does not
 * know. A word that no space parts from the next is told apart with it: `l’Assemblée` and `l’Organisation` are two.
 */
export type NextWordKey = number | string;

/** The end of a wording as a next word. */
export const endOfWording = -1;

/** One more than the highest key of a single word. */
const pairs = 2 ** 26;

/** The next word at a position of a wording. */
export function nextWordKey(index: PrecedentIndex, wording: number, position: number): NextWordKey {
  const end = index.wordingStart[wording + 1] ?? 0;
  if (position >= end) return endOfWording;
  const marks = index.wordingMarks[position] ?? 0;
  const single = wordNumber(index.wordingWords[position] ?? 0, marks);
  if ((marks & joined) === 0 || position + 1 >= end) return single;
  return joinedKey(
    single,
    wordNumber(index.wordingWords[position + 1] ?? 0, index.wordingMarks[position + 1] ?? 0),
  );
}

/** The key of a word of the draft, whose number in the vocabulary may be -1, before the word that is joined to it. */
export function draftWordKey(
  index: PrecedentIndex,
  word: string,
  marks: number,
  next: { readonly word: string; readonly marks: number } | null,
): NextWordKey {
  const number = index.vocabulary.numberOf(word);
  if ((marks & joined) === 0 || !next) return number >= 0 ? wordNumber(number, marks) : `${word} ${marks}`;
  const following = index.vocabulary.numberOf(next.word);
  return number >= 0 && following >= 0
    ? joinedKey(wordNumber(number, marks), wordNumber(following, next.marks))
    : `${word} ${marks} ${next.word} ${next.marks}`;
}

function wordNumber(word: number, marks: number): number {
  return word * 128 + marks;
}

function joinedKey(single: number, following: number): number {
  return single + pairs * (1 + following);
}
