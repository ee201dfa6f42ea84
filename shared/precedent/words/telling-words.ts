import { inverseFrequency } from "../index/postings.ts";
import type { PrecedentIndex } from "../index/precedent-index.ts";
import { wordsIn } from "./words.ts";

/** How many words of a text are looked up unless more are asked for. */
const mostTelling = 10;

/** The folded words of a text that the index knows. */
export function foldedWords(index: PrecedentIndex, text: string): number[] {
  return wordsIn(text).map(({ key }) => index.vocabulary.foldedNumberOf(key));
}

/** The words that tell most: the rarest few of them. */
export function tellingWords(index: PrecedentIndex, words: readonly number[], most = mostTelling): number[] {
  const holding = (word: number) => (index.postingStart[word + 1] ?? 0) - (index.postingStart[word] ?? 0);
  return [...new Set(words)]
    .filter((word) => word >= 0)
    .sort((a, b) => holding(a) - holding(b))
    .slice(0, most);
}

/** What a word that the library does not know tells. */
export const unknownWord = 8;

interface TellingWeights {
  /** Of each folded word by its rarity. */
  readonly ofWord: Float32Array;
  /** Of each wording the sum over its words. */
  readonly ofWording: Float32Array;
}

const allWeights = new WeakMap<PrecedentIndex, TellingWeights>();

/** What the words and wordings of an index tell, told once. */
export function tellingWeights(index: PrecedentIndex): TellingWeights {
  const known = allWeights.get(index);
  if (known) return known;
  const { postingStart, wordingStart, wordingWords, vocabulary } = index;
  const wordings = wordingStart.length - 1;
  const ofWord = Float32Array.from(vocabulary.words, (_, word) =>
    Math.sqrt(inverseFrequency((postingStart[word + 1] ?? 0) - (postingStart[word] ?? 0), wordings)),
  );
  const ofWording = new Float32Array(wordings);
  for (let wording = 0; wording < wordings; wording++)
    for (let i = wordingStart[wording] ?? 0; i < (wordingStart[wording + 1] ?? 0); i++)
      ofWording[wording] =
        (ofWording[wording] ?? 0) + (ofWord[vocabulary.folded[wordingWords[i] ?? 0] ?? 0] ?? 0);
  const weights = { ofWord, ofWording };
  allWeights.set(index, weights);
  return weights;
}
