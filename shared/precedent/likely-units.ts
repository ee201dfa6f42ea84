import type { DraftPoint } from "./draft-point.ts";
import { itemTrait, operativeTrait, type PrecedentIndex } from "./precedent-index.ts";
import { foldedWords, mostLike, type RelevantResolution } from "./relevant-resolutions.ts";

export const stepTuning = {
  /** By how far after the anchor of the last unit a unit stands: 1, 2, 3, … */
  after: [1, 0.3, 0.15, 0.1, 0.07, 0.05],
  later: 0.03,
  earlier: 0.02,
  same: 0.01,
  unanchored: 0.06,
  wrongPart: 0.02,
  wrongLevel: 0.05,
  wrongParent: 0.15,
  second: 0.5,
  third: 0.15,
};

/** For each unit of the relevant resolutions how likely it comes next before anything is typed. */
export function likelyUnits(
  index: PrecedentIndex,
  point: DraftPoint,
  relevant: readonly RelevantResolution[],
): Map<number, number> {
  const weights = new Map<number, number>();
  const operative = point.part === "operative";
  const item = point.level === "item";
  const total = relevant.reduce((sum, { weight }) => sum + weight, 0);
  for (const { resolution, weight, anchors, likeness, parent } of relevant) {
    const first = index.resolutionUnits[resolution] ?? 0;
    const end = index.resolutionUnits[resolution + 1] ?? 0;
    for (let unit = first; unit < end; unit++) {
      const traits = index.unitTraits[unit] ?? 0;
      let step = stepWeight(unit, first, anchors, likeness);
      if (((traits & operativeTrait) !== 0) !== operative) step *= stepTuning.wrongPart;
      if (((traits & itemTrait) !== 0) !== item) step *= stepTuning.wrongLevel;
      else if (item && parent >= 0 && index.unitParent[unit] !== parent) step *= stepTuning.wrongParent;
      weights.set(unit, (weight / total) * step);
    }
  }
  return weights;
}

function stepWeight(
  unit: number,
  first: number,
  anchors: readonly number[],
  likeness: readonly number[],
): number {
  const count = anchors.length;
  if (count < 3 && unit - first === count) return 1.2;
  let best = 0;
  let any = false;
  for (let back = 1; back <= count; back++) {
    const anchor = anchors[count - back] ?? -1;
    if (anchor < 0) continue;
    any = true;
    const distance = unit - anchor;
    const trust =
      (back === 1 ? 1 : back === 2 ? stepTuning.second : stepTuning.third) *
      (likeness[count - back] ?? 0) ** 2;
    // as many units further as the draft has written since
    const expected = distance - back + 1;
    const weight =
      distance === 0
        ? stepTuning.same
        : distance < 0
          ? stepTuning.earlier
          : expected < 1
            ? (stepTuning.after[distance - 1] ?? stepTuning.later)
            : (stepTuning.after[expected - 1] ?? stepTuning.later);
    best = Math.max(best, trust * weight);
    if (distance === 0) return stepTuning.same;
  }
  return any ? best : stepTuning.unanchored;
}

/** Units of relevant resolutions that the draft holds already, or nearly. */
export function unitsInDraft(
  index: PrecedentIndex,
  point: DraftPoint,
  relevant: readonly RelevantResolution[],
): Set<number> {
  const held = new Set<number>();
  for (const text of point.before) {
    const words = foldedWords(index, text);
    for (const { resolution } of relevant) {
      const { unit, likeness } = mostLike(index, resolution, words);
      if (likeness > 0.9) held.add(index.wordingForm[index.unitWording[unit] ?? 0] ?? -1);
    }
  }
  return held;
}
