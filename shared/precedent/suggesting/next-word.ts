import type { PrecedentIndex } from "../index/precedent-index.ts";
import { joined } from "../words/word-marks.ts";
import type { Continuation } from "./continuations.ts";
import { endOfWording, type NextWordKey } from "./next-word-key.ts";

/** The next word of a text as most continuations have it. */
export interface NextWord {
  /** The best of the continuations that go on with it. */
  readonly continuation: Continuation;
  /** Whether the text is at its end. */
  readonly end: boolean;
  /** The share of all weight that goes on so, 0 to 1. */
  readonly share: number;
  /** Whether what typing it saves outweighs the distraction where it is wrong. */
  readonly worthOffering: boolean;
}

/** How much a longer word, which saves more keys, is preferred: the exponent of its length. */
const lengthCounts = 0.3;
/**
 * A word is offered where the keys it saves, by its length and a little for what follows, are this many times as
 * likely saved as one that is wrong is shown. Both chosen on drafts of 2023 and 2024.
 */
const leastWorth = 2.6;
const following = 2;

/** Lets the continuations vote on the next word. Null when there are none. */
export function mostLikelyNext(
  index: PrecedentIndex,
  continuations: readonly Continuation[],
): NextWord | null {
  const highest = Math.max(...continuations.map(({ score }) => score));
  const votes = new Map<NextWordKey, { weight: number; best: Continuation }>();
  let all = 0;
  for (const continuation of continuations) {
    const weight = Math.exp(continuation.score - highest);
    all += weight;
    const { key } = continuation;
    const vote = votes.get(key);
    if (!vote) votes.set(key, { weight, best: continuation });
    else {
      vote.weight += weight;
      if (
        vote.best.own !== undefined ||
        (continuation.own === undefined && continuation.score > vote.best.score)
      )
        vote.best = continuation;
    }
  }
  let winner: NextWord | null = null;
  let most = 0;
  for (const [key, { weight, best }] of votes) {
    const end = key === endOfWording;
    const length = end ? 1 : lengthOf(index, best);
    const worth = weight * length ** lengthCounts;
    if (worth <= most) continue;
    most = worth;
    const share = weight / all;
    const worthOffering = !end && share * (following + length) >= leastWorth * (1 - share);
    winner = { continuation: best, end, share, worthOffering };
  }
  return winner;
}

/** The length in letters of the next word, up to the next space. */
function lengthOf(index: PrecedentIndex, { own, wording, position }: Continuation): number {
  if (own !== undefined) return /^\S*/.exec(own)?.[0].length ?? 0;
  const end = index.wordingStart[wording + 1] ?? 0;
  let length = 0;
  for (let at = position; at < end; at++) {
    length += (index.vocabulary.words[index.wordingWords[at] ?? 0] ?? "").length;
    if (((index.wordingMarks[at] ?? 0) & joined) === 0) break;
  }
  return length;
}
