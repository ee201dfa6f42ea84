import { bestWordings } from "../index/best-wordings.ts";
import { operativeTrait, type PrecedentIndex } from "../index/precedent-index.ts";
import { yearOf } from "../index/resolution-year.ts";
import { tellingWords } from "../words/telling-words.ts";
import type { TypedWords } from "../words/typed-words.ts";
import type { DraftPoint } from "./draft-point.ts";
import { likelyUnits } from "./likely-units.ts";
import type { RelevantResolution } from "./relevant-resolutions.ts";

/** A wording that may be meant, before its words are compared with what is typed. */
export interface CandidateWording {
  readonly wording: number;
  /** The unit it is shown from: the likeliest to come next, else the newest. */
  readonly unit: number;
  /** How likely it comes next, whatever is typed. */
  readonly likely: number;
}

/** How likely a wording is that only its words speak for, beside those of relevant resolutions. */
const fromAnywhere = 3e-4;
/** How many wordings that begin as the typed text does are looked at. */
const mostBeginnings = 400;
/** How many wordings that share words with the typed text are looked at. */
const mostSharing = 60;

/** Wordings from the relevant resolutions, those that begin as the typed text does, and those that share its words. */
export function candidateWordings(
  index: PrecedentIndex,
  point: DraftPoint,
  typed: TypedWords,
  relevant: readonly RelevantResolution[],
): CandidateWording[] {
  const found = new Map<number, { unit: number; likely: number; top: number }>();
  for (const [unit, weight] of likelyUnits(index, point, relevant)) {
    const wording = index.unitWording[unit] ?? 0;
    const known = found.get(wording);
    if (!known) found.set(wording, { unit, likely: weight, top: weight });
    else {
      known.likely += weight;
      if (weight > known.top) {
        known.top = weight;
        known.unit = unit;
      }
    }
  }
  const newest = yearOf(index, index.resolutions.length - 1);
  const operative = point.part === "operative" ? operativeTrait : 0;
  const add = (wording: number) => {
    const uses = (index.wordingUnitStart[wording + 1] ?? 0) - (index.wordingUnitStart[wording] ?? 0);
    const unit = index.wordingUnits[(index.wordingUnitStart[wording + 1] ?? 0) - 1] ?? 0;
    const age = newest - yearOf(index, index.unitResolution[unit] ?? 0);
    const inPart = ((index.unitTraits[unit] ?? 0) & operativeTrait) === operative;
    const likely = fromAnywhere * uses ** 0.3 * Math.exp(-0.1 * Math.min(age, 25)) * (inPart ? 1 : 0.3);
    const known = found.get(wording);
    if (known) known.likely += likely;
    else found.set(wording, { unit, likely, top: likely });
  };
  for (const wording of beginningSo(index, typed)) add(wording);
  if (typed.folded.length >= 2) {
    for (const { wording } of bestWordings(index, tellingWords(index, typed.folded), mostSharing))
      add(wording);
  }
  return [...found].map(([wording, { unit, likely }]) => ({ wording, unit, likely }));
}

/** Wordings whose folded words begin with the typed ones; an even choice where they are many. */
function beginningSo(index: PrecedentIndex, { folded, stem, stemRange }: TypedWords): number[] {
  if (folded.includes(-1) || (folded.length === 0 && stem === "")) return [];
  const { wordingOrder, wordingStart, wordingWords, vocabulary } = index;
  const compare = (wording: number): number => {
    let position = wordingStart[wording] ?? 0;
    const end = wordingStart[wording + 1] ?? 0;
    for (const word of folded) {
      if (position >= end) return -1;
      const difference = (vocabulary.folded[wordingWords[position++] ?? 0] ?? 0) - word;
      if (difference !== 0) return difference;
    }
    if (stem === "") return 0;
    if (position >= end) return -1;
    const next = wordingWords[position] ?? 0;
    return next < stemRange[0] ? -1 : next >= stemRange[1] ? 1 : 0;
  };
  const boundary = (above: 0 | 1, from: number): number => {
    let low = from;
    let high = wordingOrder.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(wordingOrder[middle] ?? 0) < above) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const from = boundary(0, 0);
  const to = boundary(1, from);
  const step = Math.max(1, Math.floor((to - from) / mostBeginnings));
  const wordings: number[] = [];
  for (let i = from; i < to; i += step) wordings.push(wordingOrder[i] ?? 0);
  return wordings;
}
