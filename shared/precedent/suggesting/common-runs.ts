import type { PrecedentIndex } from "../index/precedent-index.ts";
import { runsOf } from "../index/word-runs.ts";
import type { TypedWords } from "../words/typed-words.ts";
import { followerMask, joined } from "../words/word-marks.ts";
import type { Continuation } from "./continuations.ts";
import { endOfWording, type NextWordKey, nextWordKey } from "./next-word-key.ts";

/** Weights of a continuation by how many of the last typed words it follows, fitted with those of continuations.ts. */
const weight = {
  run: [0, 0.79, 0.85, 1.47, 0.74, 2.92],
  /** Of the logarithm of the share of the places that go on so. */
  share: [0, 0.89, 0.95, 1.32, 0.83, 1.52],
  /** Of the logarithm of how many places there are. */
  places: [0, 0.24, 0.36, 0.55, 0.6, 0.37],
  end: -3.3,
} as const;
const longest = 5;
/** Of more places an even choice is looked at. */
const mostPlaces = 400;
/** After a single word as common as this nothing can be said. */
const tooCommon = 20_000;
const mostNextWords = 30;

/** How the whole library goes on after the last few typed words, whatever the unit is about. */
export function commonContinuations(index: PrecedentIndex, typed: TypedWords): Continuation[] {
  const { exact, follower, stem, stemRange } = typed;
  const found: Continuation[] = [];
  for (let length = Math.min(longest, exact.length); length >= 1; length--) {
    const first = exact.length - length;
    if (exact.includes(-1, first)) continue;
    const range = runsOf(index, exact, first, exact.length);
    const size = range.to - range.from;
    if (size === 0 || (length === 1 && size > tooCommon)) continue;
    const step = Math.max(1, Math.ceil(size / mostPlaces));
    const byNext = new Map<NextWordKey, { count: number; position: number; wording: number }>();
    let places = 0;
    for (let i = range.from; i < range.to; i += step) {
      const position = (index.runOrder[i] ?? 0) + length;
      const mark = index.wordingMarks[position - 1] ?? 0;
      const wording = index.positionWording[position - 1] ?? 0;
      const atEnd = position >= (index.wordingStart[wording + 1] ?? 0);
      if (mark & joined || (!atEnd && (mark & followerMask) !== follower)) continue;
      const next = index.wordingWords[position] ?? 0;
      if (stem !== "" && (atEnd || next < stemRange[0] || next >= stemRange[1])) continue;
      places++;
      const key = nextWordKey(index, wording, position);
      const known = byNext.get(key);
      if (!known) byNext.set(key, { count: 1, position, wording });
      else {
        known.count++;
        if (wording > known.wording) {
          known.wording = wording;
          known.position = position;
        }
      }
    }
    const most = [...byNext].sort((a, b) => b[1].count - a[1].count).slice(0, mostNextWords);
    for (const [key, { count, position, wording }] of most) {
      const unit = index.wordingUnits[(index.wordingUnitStart[wording + 1] ?? 0) - 1] ?? 0;
      const score =
        (weight.run[length] ?? 0) +
        (weight.share[length] ?? 0) * Math.log(count / places) +
        (weight.places[length] ?? 0) * Math.log(places) +
        (key === endOfWording ? weight.end : 0);
      found.push({ wording, unit, position, key, score });
    }
  }
  return found;
}
