import { wordsIn } from "./words.ts";

/** The parts of words: `secretary-general` and `78/135` count two each. */
export function wordParts(key: string): string[] {
  return key.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The words by which two texts are measured against each other: letters and figures alone, in lower case. */
export function comparedWords(text: string): string[] {
  return wordsIn(text).flatMap(({ key }) => wordParts(key));
}

/** The same word in another family of spelling or another form of an opening phrase compares as this one. */
export function plainForm(word: string): string {
  return word
    .replace(/is(e|es|ed|ing|ation|ations|er|ers)$/, "iz$1")
    .replace(/our(s|ed|ing|able|ably|ful)?$/, "or$1")
    .replace(/ys(e|ed|ing|es)$/, "yz$1")
    .replace(/(progra)mmes?$/, "$1m")
    .replace(/cent(re|er)(s?)$/, "center$2");
}
