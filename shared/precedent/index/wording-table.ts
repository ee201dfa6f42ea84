import type { Vocabulary } from "../words/vocabulary.ts";
import { wordMarks } from "../words/word-marks.ts";
import { wordsIn } from "../words/words.ts";
import type { PrecedentIndex } from "./precedent-index.ts";

/** A wording that is new: its words and what stands around each. */
interface NewWording {
  readonly keys: readonly string[];
  readonly marks: readonly number[];
}

/**
 * Numbers the distinct sequences of words of an index that grows from an older one, in the order in which they are
 * met. A wording of the older index keeps its words there, so that nothing is read twice.
 */
export class WordingTable {
  /** Of each wording of the older index its number in the new one, or -1. */
  readonly numbers: Int32Array;
  readonly #old: PrecedentIndex;
  readonly #byText = new Map<string, number>();
  readonly #byWords = new Map<string, number>();
  /** Of each wording where its words are: the number of a wording of the older index, or the words themselves. */
  readonly #origins: (number | NewWording)[] = [];

  constructor(old: PrecedentIndex) {
    this.#old = old;
    this.numbers = new Int32Array(old.wordingStart.length - 1).fill(-1);
  }

  /** The number of a wording of the older index. */
  ofKept(wording: number): number {
    const number = this.numbers[wording] ?? -1;
    if (number >= 0) return number;
    this.numbers[wording] = this.#origins.length;
    return this.#origins.push(wording) - 1;
  }

  /** The number of a text's wording, whether it is in the older index or not. */
  ofText(text: string): number {
    const read = this.#byText.get(text);
    if (read !== undefined) return read;
    const words = wordsIn(text);
    const keys = words.map(({ key }) => key);
    const kept = wordingOf(this.#old, keys);
    const identity = keys.join(" ");
    let number = kept < 0 ? (this.#byWords.get(identity) ?? -1) : (this.numbers[kept] ?? -1);
    if (number < 0) {
      number = this.#origins.push({ keys, marks: wordMarks(text, words) }) - 1;
      if (kept < 0) this.#byWords.set(identity, number);
      else this.numbers[kept] = number;
    }
    this.#byText.set(text, number);
    return number;
  }

  /** Every word of the wordings, some of them more than once. */
  *words(): Generator<string> {
    const { wordingStart, wordingWords, vocabulary } = this.#old;
    const used = new Uint8Array(vocabulary.words.length);
    for (const origin of this.#origins) {
      if (typeof origin !== "number") yield* origin.keys;
      else
        for (let i = wordingStart[origin] ?? 0; i < (wordingStart[origin + 1] ?? 0); i++)
          used[wordingWords[i] ?? 0] = 1;
    }
    for (const [number, word] of vocabulary.words.entries()) if (used[number]) yield word;
  }

  /** The words and marks of all wordings, one after another. */
  finished(vocabulary: Vocabulary): {
    readonly start: Int32Array;
    readonly words: Int32Array;
    readonly marks: Uint8Array;
  } {
    const { wordingStart, wordingWords, wordingMarks } = this.#old;
    const renumbered = Int32Array.from(this.#old.vocabulary.words, (word) => vocabulary.numberOf(word));
    const start = new Int32Array(this.#origins.length + 1);
    this.#origins.forEach((origin, wording) => {
      const length =
        typeof origin === "number"
          ? (wordingStart[origin + 1] ?? 0) - (wordingStart[origin] ?? 0)
          : origin.keys.length;
      start[wording + 1] = (start[wording] ?? 0) + length;
    });
    const words = new Int32Array(start.at(-1) ?? 0);
    const marks = new Uint8Array(words.length);
    this.#origins.forEach((origin, wording) => {
      let at = start[wording] ?? 0;
      if (typeof origin === "number") {
        const from = wordingStart[origin] ?? 0;
        const to = wordingStart[origin + 1] ?? 0;
        marks.set(wordingMarks.subarray(from, to), at);
        for (let i = from; i < to; i++) words[at++] = renumbered[wordingWords[i] ?? 0] ?? 0;
      } else {
        marks.set(origin.marks, at);
        for (const key of origin.keys) words[at++] = vocabulary.numberOf(key);
      }
    });
    return { start, words, marks };
  }
}

/** The wording of an index that has exactly these words, or -1. */
function wordingOf(index: PrecedentIndex, keys: readonly string[]): number {
  const { vocabulary, wordingOrder, wordingStart, wordingWords } = index;
  const words = keys.map((key) => vocabulary.numberOf(key));
  if (words.includes(-1) || wordingOrder.length === 0) return -1;
  const compare = (wording: number, numberOf: (word: number) => number): number => {
    const start = wordingStart[wording] ?? 0;
    const length = (wordingStart[wording + 1] ?? 0) - start;
    for (let i = 0; i < Math.min(length, words.length); i++) {
      const difference = numberOf(wordingWords[start + i] ?? 0) - numberOf(words[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return length - words.length;
  };
  const folded = (word: number) => vocabulary.folded[word] ?? 0;
  let low = 0;
  let high = wordingOrder.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(wordingOrder[middle] ?? 0, folded) < 0) low = middle + 1;
    else high = middle;
  }
  for (; low < wordingOrder.length; low++) {
    const wording = wordingOrder[low] ?? 0;
    if (compare(wording, folded) !== 0) return -1;
    if (compare(wording, (word) => word) === 0) return wording;
  }
  return -1;
}
