import { inverseFrequency } from "../index/postings.ts";
import type { PrecedentIndex } from "../index/precedent-index.ts";
import { unknownWord } from "../words/telling-words.ts";

const titleFrequencies = new WeakMap<PrecedentIndex, Float64Array>();

/** How much each word of the titles tells. */
function titleWeights(index: PrecedentIndex): Float64Array {
  const known = titleFrequencies.get(index);
  if (known) return known;
  const holding = new Float64Array(index.vocabulary.words.length);
  for (let resolution = 0; resolution < index.resolutions.length; resolution++) {
    const title = index.titleWords.subarray(index.titleStart[resolution], index.titleStart[resolution + 1]);
    // A word that a title repeats is held once: no word may be in more titles than there are.
    for (const word of new Set(title)) if (word >= 0) holding[word] = (holding[word] ?? 0) + 1;
  }
  const weights = holding.map((count) => (count > 0 ? inverseFrequency(count, index.resolutions.length) : 0));
  titleFrequencies.set(index, weights);
  return weights;
}

/** For each resolution the share of the titles' weight that both have, 0 to 1. */
export function titleLikeness(index: PrecedentIndex, title: readonly number[]): Float64Array {
  const likeness = new Float64Array(index.resolutions.length);
  const weights = titleWeights(index);
  const wanted = new Set(title);
  const whole = [...wanted].reduce((sum, word) => sum + (word >= 0 ? (weights[word] ?? 0) : unknownWord), 0);
  if (whole === 0) return likeness;
  for (let resolution = 0; resolution < likeness.length; resolution++) {
    let shared = 0;
    let other = 0;
    for (let i = index.titleStart[resolution] ?? 0; i < (index.titleStart[resolution + 1] ?? 0); i++) {
      const word = index.titleWords[i] ?? 0;
      const weight = weights[word] ?? 0;
      if (wanted.has(word)) shared += weight;
      else other += weight;
    }
    likeness[resolution] = Math.min(1, shared / (whole + other));
  }
  return likeness;
}
