import { languageMonths } from "./language-months.ts";
import { foldedKey } from "./words.ts";

/** The words of an index, numbered in alphabetical order, so that the words with one beginning are a range. */
export interface Vocabulary {
  readonly words: readonly string[];
  /** Of each word the number of what it is compared as: itself, or its class such as `#year`. */
  readonly folded: Int32Array;
  /** The number of a word, or -1. */
  numberOf(key: string): number;
  /** The folded number of a word, also of one that never stood in the library but has a known class; or -1. */
  foldedNumberOf(key: string): number;
  /** The words that begin with `beginning`: from the first to before the last number. */
  rangeOf(beginning: string): readonly [number, number];
}

/** Builds the vocabulary from words in any order; the class of each is added. */
export function vocabularyOf(keys: Iterable<string>, language: string): Vocabulary {
  const months = languageMonths(language);
  const all = new Set<string>();
  for (const key of keys) all.add(key).add(foldedKey(key, months));
  return vocabularyFrom([...all].sort(), language);
}

/** The vocabulary of words that are in order already and whose classes are among them. */
export function vocabularyFrom(words: readonly string[], language: string): Vocabulary {
  const months = languageMonths(language);
  const numbers = new Map<string, number>();
  words.forEach((word, number) => {
    numbers.set(word, number);
  });
  const numberOf = (key: string) => numbers.get(key) ?? -1;
  const folded = Int32Array.from(words, (word) =>
    numberOf(word.startsWith("#") ? word : foldedKey(word, months)),
  );
  const firstFrom = (key: string): number => {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] ?? "") < key) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    words,
    folded,
    numberOf,
    foldedNumberOf: (key) => numberOf(foldedKey(key, months)),
    rangeOf: (beginning) => [firstFrom(beginning), firstFrom(`${beginning}\uffff`)],
  };
}
