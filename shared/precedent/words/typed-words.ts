import type { PrecedentIndex } from "../index/precedent-index.ts";
import { followerMask, wordMarks } from "./word-marks.ts";
import { wordsIn } from "./words.ts";

/** What is typed so far, as the index compares it. */
export interface TypedWords {
  /** The complete words, folded and as they are; -1 for a word the library does not know. */
  readonly folded: readonly number[];
  readonly exact: readonly number[];
  /** The punctuation after the last complete word. */
  readonly follower: number;
  /** The beginning of the word at the caret, in lower case; empty after a space. */
  readonly stem: string;
  /** The words of the vocabulary that begin so: from the first to before the last. */
  readonly stemRange: readonly [number, number];
}

/** Splits typed text into complete words and the beginning of one at its end. */
export function typedWords(index: PrecedentIndex, text: string): TypedWords {
  const words = wordsIn(text);
  const last = words.at(-1);
  const open = last !== undefined && last.to === text.length;
  const complete = open ? words.slice(0, -1) : words;
  const stem = open ? last.key : "";
  const marks = wordMarks(text, words);
  return {
    folded: complete.map(({ key }) => index.vocabulary.foldedNumberOf(key)),
    exact: complete.map(({ key }) => index.vocabulary.numberOf(key)),
    follower: (marks[complete.length - 1] ?? 0) & followerMask,
    stem,
    stemRange: stem === "" ? [0, index.vocabulary.words.length] : index.vocabulary.rangeOf(stem),
  };
}
