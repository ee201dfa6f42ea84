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
}

/** Lets the continuations vote on the next word. Null when there are none. */
export function mostLikelyNext(continuations: readonly Continuation[]): NextWord | null {
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
    if (weight <= most) continue;
    most = weight;
    winner = { continuation: best, end: key === endOfWording, share: weight / all };
  }
  return winner;
}
