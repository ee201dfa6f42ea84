import { itemTrait, operativeTrait, type PrecedentIndex } from "../index/precedent-index.ts";
import { foldedWords } from "../words/telling-words.ts";
import type { DraftPoint } from "./draft-point.ts";
import type { RelevantResolution } from "./relevant-resolutions.ts";
import { mostLike } from "./unit-likeness.ts";

/** How likely a unit of a relevant resolution comes next, by where it stands. Chosen as in relevant-resolutions.ts. */
const chance = {
  /** As many units after the one that answers to the last of the draft: 1, 2, 3, … */
  after: [1, 0.3, 0.15, 0.1, 0.07, 0.05],
  later: 0.03,
  earlier: 0.02,
  /** The unit that answers to one of the draft. */
  held: 0.01,
  /** No unit answers to one of the draft. */
  unanchored: 0.06,
  /** At the same place from the beginning, where no unit answers to one of the draft, and where one does. */
  samePlace: 1.2,
  samePlaceAnchored: 0.6,
  otherPart: 0.02,
  otherLevel: 0.05,
  otherParent: 0.15,
} as const;

/** How far the unit is trusted that answers to the last one of the draft, the second last and the third last. */
const trust = [1, 0.5, 0.15];
/** From this likeness on a unit of the draft is one of the library. */
const sameUnit = 0.97;

/** For each unit of the relevant resolutions how likely it comes next before anything is typed. */
export function likelyUnits(
  index: PrecedentIndex,
  point: DraftPoint,
  relevant: readonly RelevantResolution[],
): Map<number, number> {
  const likely = new Map<number, number>();
  const operative = point.part === "operative";
  const item = point.level === "item";
  const total = relevant.reduce((sum, { weight }) => sum + weight, 0);
  for (const { resolution, weight, titled, anchors, likeness, parent } of relevant) {
    const first = index.resolutionUnits[resolution] ?? 0;
    const end = index.resolutionUnits[resolution + 1] ?? 0;
    for (let unit = first; unit < end; unit++) {
      const traits = index.unitTraits[unit] ?? 0;
      let share = (weight / total) * chanceOf(unit, first, titled, anchors, likeness);
      if (((traits & operativeTrait) !== 0) !== operative) share *= chance.otherPart;
      if (((traits & itemTrait) !== 0) !== item) share *= chance.otherLevel;
      else if (item && parent >= 0 && index.unitParent[unit] !== parent) share *= chance.otherParent;
      likely.set(unit, share);
    }
  }
  return likely;
}

function chanceOf(
  unit: number,
  first: number,
  titled: number,
  anchors: readonly number[],
  likeness: readonly number[],
): number {
  const count = anchors.length;
  let best = 0;
  let anchored = false;
  for (let back = 1; back <= count; back++) {
    const anchor = anchors[count - back] ?? -1;
    if (anchor < 0) continue;
    if (unit === anchor) return chance.held;
    anchored = true;
    const distance = unit - anchor;
    // as many units further as the draft has written since
    const steps = distance >= back ? distance - back + 1 : distance;
    const step = distance < 0 ? chance.earlier : (chance.after[steps - 1] ?? chance.later);
    best = Math.max(best, (trust[back - 1] ?? 0) * (likeness[count - back] ?? 0) ** 2 * step);
  }
  const samePlace = count < trust.length && unit - first === count;
  if (samePlace && anchored) return Math.max(best, chance.samePlaceAnchored);
  if (samePlace) return chance.unanchored + chance.samePlace * Math.min(1, 2 * titled);
  return anchored ? best : chance.unanchored;
}

/**
 * The forms of words that the draft holds already: in the last units before, and of the resolution that it starts from
 * anywhere before. They are not offered again.
 */
export function formsInDraft(
  index: PrecedentIndex,
  point: DraftPoint,
  relevant: readonly RelevantResolution[],
): Set<number> {
  const held = new Set<number>();
  const hold = (unit: number, likeness: number) => {
    if (unit >= 0 && likeness >= sameUnit) held.add(index.wordingForm[index.unitWording[unit] ?? 0] ?? -1);
  };
  for (const { anchors, likeness } of relevant)
    anchors.forEach((anchor, i) => {
      hold(anchor, likeness[i] ?? 0);
    });
  const { base, before } = point;
  if (base === undefined) return held;
  for (const text of before) {
    const { unit, likeness } = mostLike(index, base, foldedWords(index, text));
    hold(unit, likeness);
  }
  return held;
}
