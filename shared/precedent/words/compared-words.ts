import { wordsIn } from "./words.ts";

/** The parts of words: `secretary-general` and `78/135` count two each. */
export function wordParts(key: string): string[] {
  return key.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The words by which two texts are measured against each other: letters and figures alone, in lower case. */
export function comparedWords(text: string): string[] {
  return wordsIn(text).flatMap(({ key }) => wordParts(key));
}
