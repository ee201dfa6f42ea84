import type { PrecedentIndex } from "../index/precedent-index.ts";
import { scratchOf } from "../index/scratch.ts";
import type { TypedWords } from "../words/typed-words.ts";
import type { CandidateWording } from "./candidate-wordings.ts";

/**
 * What speaks for a wording as the whole unit, as logarithms. Fitted by the likelihood of the wordings at least 0.9
 * like the unit, after two to ten words of drafts of 2023 and 2024 of the General Assembly, in English and French,
 * and the Security Council, from a library of earlier texts.
 */
const weight = {
  /** Of the logarithm of how likely the unit comes next before anything is typed. */
  likely: 1.08,
  /** Of the share of the typed words, by what they tell, that stand in the wording. */
  shared: 2.34,
  /** Of the share of the typed words with which it begins, and where it begins with all of them. */
  beginning: 1.72,
  beginsSo: 1.78,
  /** Of the share of the typed words that it holds in their order. */
  inOrder: 3.25,
  /** For each figure, and more for each symbol, that it holds as typed. */
  figure: 1.49,
  symbol: 1.59,
  /** Each year of age, up to twenty. */
  age: -0.1,
  sameStyle: 1.86,
} as const;

/** Typed words are in their order with up to this many other words between them, less one. */
const widestGap = 6;

/** What is known of a wording before its words are looked at in their order. */
export interface Beginning {
  readonly shared: number;
  readonly beginning: number;
  /** What the typed figures that it holds are worth: see `figuresHeld`. */
  readonly held: number;
  readonly age: number;
  readonly sameStyle: boolean;
}

/** How well a wording suits as the whole unit, a logarithm. */
export function suiting(
  index: PrecedentIndex,
  { wording, likely }: CandidateWording,
  typed: TypedWords,
  { shared, beginning, held, age, sameStyle }: Beginning,
): number {
  const share = beginning / typed.folded.length;
  return (
    weight.likely * Math.log(likely) +
    weight.shared * shared +
    weight.beginning * share +
    (share === 1 ? weight.beginsSo : 0) +
    (weight.inOrder * wordsInOrder(index, wording, typed)) / typed.folded.length +
    held +
    weight.age * age +
    (sameStyle ? weight.sameStyle : 0)
  );
}

/** The weight of each figure that is typed, by its number in the vocabulary. */
export type TypedFigures = ReadonlyMap<number, number>;

/** The figures, months and ordinals among the typed words that the library knows. */
export function typedFigures({ vocabulary }: PrecedentIndex, { folded, exact }: TypedWords): TypedFigures {
  const figures = new Map<number, number>();
  folded.forEach((fold, i) => {
    const word = exact[i] ?? -1;
    const form = vocabulary.words[fold] ?? "";
    if (word < 0 || !form.startsWith("#")) return;
    const one = weight.figure + (form === "#symbol" ? weight.symbol : 0);
    figures.set(word, (figures.get(word) ?? 0) + one);
  });
  return figures;
}

/** What the typed figures are worth that stand in a wording as they are typed. */
export function figuresHeld(index: PrecedentIndex, wording: number, figures: TypedFigures): number {
  if (figures.size === 0) return 0;
  const words = index.wordingWords.subarray(index.wordingStart[wording], index.wordingStart[wording + 1]);
  let held = 0;
  for (const [figure, worth] of figures) if (words.includes(figure)) held += worth;
  return held;
}

/** How many of the typed words a wording holds in their order. */
function wordsInOrder(index: PrecedentIndex, wording: number, { folded }: TypedWords): number {
  const { foldedAt } = scratchOf(index);
  const end = index.wordingStart[wording + 1] ?? 0;
  let at = index.wordingStart[wording] ?? 0;
  let count = 0;
  for (const word of folded) {
    const last = Math.min(end, at + widestGap);
    let position = at;
    while (position < last && foldedAt[position] !== word) position++;
    if (position === last) continue;
    count++;
    at = position + 1;
  }
  return count;
}
