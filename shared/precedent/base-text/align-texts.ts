import { likeness } from "../comparing/likeness.ts";
import { comparedWords } from "../words/compared-words.ts";

/** A clause or item of one of two texts that are compared. */
export interface AlignedUnit {
  readonly id: string;
  /** In a draft the id of the unit of its base text that it was; null for one that is new, and in the base. */
  readonly baseId: string | null;
  /** The id of the unit that it stands in; of a clause the name of its part. */
  readonly parent: string;
  /** Its words without those of the items below it. */
  readonly words: string;
}

/** How the units of a draft answer to those of its base text. */
export interface Alignment {
  /** The base unit of each draft unit that has one, by their ids. */
  readonly baseOf: ReadonlyMap<string, string>;
  readonly draftOf: ReadonlyMap<string, string>;
  /** The draft units that stand elsewhere than their base units did: in another order, or in another unit. */
  readonly moved: ReadonlySet<string>;
}

/** A unit that was typed again counts as the one that is gone from this likeness on. */
const sameUnit = 0.75;
/** Shorter texts are alike by chance. */
const fewestWords = 5;
/** Beyond this many pairs nobody waits for likeness: such texts have little in common. */
const mostPairs = 20_000;

/**
 * Pairs the units of a draft with those of its base text: first by what each draft unit knows of itself, then, of
 * those that are left, by their words. Both lists are in reading order.
 */
export function alignTexts(base: readonly AlignedUnit[], draft: readonly AlignedUnit[]): Alignment {
  const baseOf = new Map<string, string>();
  const draftOf = new Map<string, string>();
  const pair = (unit: AlignedUnit, baseId: string) => {
    baseOf.set(unit.id, baseId);
    draftOf.set(baseId, unit.id);
  };
  const known = new Set(base.map(({ id }) => id));
  for (const unit of draft)
    if (unit.baseId !== null && known.has(unit.baseId) && !draftOf.has(unit.baseId)) pair(unit, unit.baseId);
  const gone = base.filter(({ id }) => !draftOf.has(id));
  const fresh = draft.filter(({ id }) => !baseOf.has(id));
  if (gone.length * fresh.length <= mostPairs)
    for (const unit of fresh) {
      const like = mostLike(
        unit,
        gone.filter(({ id }) => !draftOf.has(id)),
      );
      if (like) pair(unit, like.id);
    }
  return { baseOf, draftOf, moved: movedUnits(base, draft, baseOf) };
}

function mostLike({ words }: AlignedUnit, others: readonly AlignedUnit[]): AlignedUnit | null {
  const own = comparedWords(words);
  if (own.length < fewestWords) return null;
  let best: AlignedUnit | null = null;
  let most = sameUnit;
  for (const other of others) {
    const words = comparedWords(other.words);
    if (Math.min(words.length, own.length) < most * Math.max(words.length, own.length)) continue;
    const like = likeness(own, words);
    if (like >= most) [best, most] = [other, like];
  }
  return best;
}

/**
 * The fewest units of each parent that must have been moved for the others to stand in the order of the base. What
 * moved with the unit around it has not moved itself.
 */
function movedUnits(
  base: readonly AlignedUnit[],
  draft: readonly AlignedUnit[],
  baseOf: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const places = new Map(base.map(({ id, parent }, place) => [id, { place, parent }]));
  const moved = new Set<string>();
  const stayed = new Map<string, { readonly id: string; readonly place: number }[]>();
  for (const { id, parent } of draft) {
    const was = places.get(baseOf.get(id) ?? "");
    if (!was) continue;
    if ((baseOf.get(parent) ?? parent) !== was.parent) {
      moved.add(id);
      continue;
    }
    const siblings = stayed.get(parent) ?? [];
    siblings.push({ id, place: was.place });
    stayed.set(parent, siblings);
  }
  for (const siblings of stayed.values()) {
    const inOrder = longestRise(siblings.map(({ place }) => place));
    siblings.forEach(({ id }, index) => {
      if (!inOrder.has(index)) moved.add(id);
    });
  }
  return moved;
}

/** The indexes of a longest series of rising values (patience sorting). */
export function longestRise(values: readonly number[]): ReadonlySet<number> {
  /** By length: the index of the smallest value that ends a rise of it. */
  const ends: number[] = [];
  const before = values.map((value, index) => {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    ends[low] = index;
    return ends[low - 1] ?? -1;
  });
  const rise = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) rise.add(index);
  return rise;
}
