import type { Word } from "../words/words.ts";
import { mayRise } from "./figures-risen.ts";

/** What stands between the ends of a range: `2025`*–*`2028`, `2025` *to* `2028`, `2025` *to 31 December* `2028`. */
const withinRange = /^(?:[-\u2010-\u2015]| (?:[-\u2010-\u2015]|to|à|au) (?:\d{1,2}(?:er)? \p{L}+ )?)$/u;

/** So many words after its beginning a range ends at the farthest: *to 31 December* `2028`. */
const farthestEnd = 4;

/** Whether two figures with this between them are the ends of one range. */
export function joinsRange(between: string): boolean {
  return withinRange.test(between);
}

/**
 * The ends of ranges that would rise without the other, or by another step. They had better stay: half a range that is
 * brought up to date ends before it begins.
 * @param stepAt by how much the word at a position would rise; null for one that stays
 */
export function unevenEnds(
  text: string,
  words: readonly Word[],
  stepAt: (position: number) => number | null,
): ReadonlySet<number> {
  const uneven = new Set<number>();
  words.forEach((word, first) => {
    const last = mayRise(word) ? otherEnd(text, words, first) : null;
    if (last === null || stepAt(first) === stepAt(last)) return;
    uneven.add(first).add(last);
  });
  return uneven;
}

/** The position of the word that ends the range which another begins; null for one that begins none. */
function otherEnd(text: string, words: readonly Word[], first: number): number | null {
  const start = words[first]?.to ?? 0;
  const found = words.slice(first + 1, first + 1 + farthestEnd).findIndex((end) => {
    const between = text.slice(start, end.from);
    return joinsRange(between) && (mayRise(end) || isShortYear(end, between));
  });
  return found < 0 ? null : first + 1 + found;
}

/** `2024-25` */
function isShortYear({ key }: Word, between: string): boolean {
  return /^\d\d$/.test(key) && between.length === 1;
}
