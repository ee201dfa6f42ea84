import type { Vocabulary } from "../words/vocabulary.ts";
import type { PrecedentIndex } from "./precedent-index.ts";

/** BM25 parameters: how soon a repeated word stops counting, and how much long texts are held back. */
const saturation = 1.2;
const lengthWeight = 0.5;

type Postings = Pick<PrecedentIndex, "postingStart" | "postings" | "impacts" | "impactLimit" | "impactScale">;

/** Inverts the wordings: for each folded word the wordings that hold it, with its share of their BM25 score. */
export function postingsOf(start: Int32Array, words: Int32Array, { folded }: Vocabulary): Postings {
  const wordings = start.length - 1;
  const average = words.length / Math.max(1, wordings);
  const postingStart = new Int32Array(folded.length + 1);
  const last = new Int32Array(folded.length).fill(-1);
  for (let wording = 0; wording < wordings; wording++) {
    for (let i = start[wording] ?? 0; i < (start[wording + 1] ?? 0); i++) {
      const word = folded[words[i] ?? 0] ?? 0;
      if (last[word] === wording) continue;
      last[word] = wording;
      postingStart[word + 1] = (postingStart[word + 1] ?? 0) + 1;
    }
  }
  for (let word = 0; word < folded.length; word++)
    postingStart[word + 1] = (postingStart[word + 1] ?? 0) + (postingStart[word] ?? 0);
  const total = postingStart[folded.length] ?? 0;
  const postings = new Int32Array(total);
  const frequency = new Uint16Array(total);
  const next = postingStart.slice(0, folded.length);
  last.fill(-1);
  for (let wording = 0; wording < wordings; wording++) {
    for (let i = start[wording] ?? 0; i < (start[wording + 1] ?? 0); i++) {
      const word = folded[words[i] ?? 0] ?? 0;
      const at = next[word] ?? 0;
      if (last[word] === wording) {
        frequency[at - 1] = (frequency[at - 1] ?? 0) + 1;
        continue;
      }
      last[word] = wording;
      postings[at] = wording;
      frequency[at] = 1;
      next[word] = at + 1;
    }
  }
  const rarest = inverseFrequency(1, wordings) * (saturation + 1);
  const impacts = new Uint8Array(total);
  const impactLimit = new Uint8Array(folded.length);
  for (let word = 0; word < folded.length; word++) {
    const from = postingStart[word] ?? 0;
    const to = postingStart[word + 1] ?? 0;
    const weight = inverseFrequency(to - from, wordings);
    for (let i = from; i < to; i++) {
      const wording = postings[i] ?? 0;
      const length = (start[wording + 1] ?? 0) - (start[wording] ?? 0);
      const count = frequency[i] ?? 0;
      const score =
        (weight * count * (saturation + 1)) /
        (count + saturation * (1 - lengthWeight + (lengthWeight * length) / average));
      const impact = Math.max(1, Math.min(255, Math.round((score / rarest) * 255)));
      impacts[i] = impact;
      if (impact > (impactLimit[word] ?? 0)) impactLimit[word] = impact;
    }
  }
  return { postingStart, postings, impacts, impactLimit, impactScale: rarest };
}

/** How much a word that stands in `holding` of `all` wordings tells. */
export function inverseFrequency(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}
