import type { PrecedentIndex } from "../index/precedent-index.ts";
import type { DraftPoint } from "../suggesting/draft-point.ts";
import { unitsLike } from "../suggesting/unit-likeness.ts";
import { type Word, wordsIn } from "../words/words.ts";
import { alignedWords, mayRise, riseFrom } from "./figures-risen.ts";

/** By how many years or sessions a draft stands after the resolution of a unit, as its own figures tell. */
export type YearsSince = (unit: number) => number | null;

/** A unit of the draft is compared with one of a resolution from this likeness on. */
const sameUnit = 0.7;
/** How many of the units before are compared. */
const mostBefore = 3;

/**
 * Sessions and years of what is typed beside those of the unit, of the units before beside those of the units most
 * like them, and of the title: what most of them rose by. Null where none rose.
 */
export function yearsSince(
  index: PrecedentIndex,
  textOf: (unit: number) => string,
  point: DraftPoint,
): YearsSince {
  const title = wordsIn(point.title);
  const before = point.before
    .slice(-mostBefore)
    .map((text) => wordsIn(text))
    .filter((words) => words.some(mayRise));
  const typed = wordsIn(point.text);
  const folded = (words: readonly Word[]) => words.map(({ key }) => index.vocabulary.foldedNumberOf(key));
  const risesTo = (now: readonly Word[], old: string): number[] => {
    if (!now.some(mayRise)) return [];
    const was = wordsIn(old);
    return alignedWords(folded(was), folded(now)).flatMap(([i, j]) => {
      const [before, after] = [was[i], now[j]];
      return (before && after && riseFrom(before, after)) ?? [];
    });
  };
  const likeIn = unitsLike(index, before.map(folded));
  const ofResolution = new Map<number, readonly number[]>();
  const risesSince = (resolution: number): readonly number[] => {
    const known = ofResolution.get(resolution);
    if (known) return known;
    const rises = [
      ...risesTo(title, index.resolutions[resolution]?.title ?? ""),
      ...likeIn(resolution).flatMap(({ unit, likeness }, i) =>
        likeness < sameUnit ? [] : risesTo(before[i] ?? [], textOf(unit)),
      ),
    ];
    ofResolution.set(resolution, rises);
    return rises;
  };
  return (unit) =>
    commonest(risesTo(typed, textOf(unit))) ?? commonest(risesSince(index.unitResolution[unit] ?? 0));
}

function commonest(rises: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const rise of rises) counts.set(rise, (counts.get(rise) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
