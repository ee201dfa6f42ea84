import type { DraftPoint } from "./draft-point.ts";
import { itemTrait, operativeTrait, type PrecedentIndex } from "./precedent-index.ts";
import type { RelevantResolution } from "./relevant-resolutions.ts";

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
  /** For a unit at the same place from the beginning, where another one answers to the unit before. */
  samePlaceAnchored: 0.6,
  /** From this likeness on a unit before is a unit of the library. */
  held: 0.97,
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
  const atSamePlace = count < 3 && unit - first === count;
  let best = 0;
  let anchored = false;
  for (let back = 1; back <= count; back++) {
    const anchor = anchors[count - back] ?? -1;
    if (anchor < 0) continue;
    if (unit === anchor) return stepTuning.same;
    anchored = true;
    const trust =
      (back === 1 ? 1 : back === 2 ? stepTuning.second : stepTuning.third) *
      (likeness[count - back] ?? 0) ** 2;
    const distance = unit - anchor;
    // as many units further as the draft has written since
    const expected = distance >= back ? distance - back + 1 : distance;
    const step = distance < 0 ? stepTuning.earlier : (stepTuning.after[expected - 1] ?? stepTuning.later);
    best = Math.max(best, trust * step);
  }
  if (atSamePlace) return anchored ? Math.max(best, stepTuning.samePlaceAnchored) : 1.2;
  return anchored ? best : stepTuning.unanchored;
}

/** The forms of words that the draft holds already in the units before: they are not offered again. */
export function formsInDraft(index: PrecedentIndex, relevant: readonly RelevantResolution[]): Set<number> {
  const held = new Set<number>();
  for (const { anchors, likeness } of relevant)
    anchors.forEach((anchor, i) => {
      if (anchor >= 0 && (likeness[i] ?? 0) >= stepTuning.held)
        held.add(index.wordingForm[index.unitWording[anchor] ?? 0] ?? -1);
    });
  return held;
}
