import { ordinalAfter, ordinalValue } from "../words/ordinals.ts";
import type { Word } from "../words/words.ts";

/** Figures that rose by no more than this from one resolution to the next go on rising so. */
const highestStep = 5;

/** By how much a session or year has risen from one word to another; null where it did not rise a little. */
export function riseFrom(before: Word, now: Word): number | null {
  const [old, value] = [risingValue(before.key), risingValue(now.key)];
  if (old === null || value === null || isYear(before.key) !== isYear(now.key)) return null;
  return value > old && value - old <= highestStep ? value - old : null;
}

/** Whether a word is a session or year, which may rise. */
export function mayRise({ key }: Word): boolean {
  return risingValue(key) !== null;
}

/** A session or year so much later, spelled as it is; null for any other word. */
export function risen(text: string, step: number): string | null {
  const key = text.toLowerCase();
  return isYear(key) ? String(Number(key) + step) : ordinalAfter(text, step);
}

function risingValue(key: string): number | null {
  return isYear(key) ? Number(key) : ordinalValue(key);
}

function isYear(key: string): boolean {
  return /^(?:19|20)\d\d$/.test(key);
}

/** Positions of equal words of two sequences, as many as can be paired in order. */
export function alignedWords(a: readonly number[], b: readonly number[]): (readonly [number, number])[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = rows[i] as Uint16Array;
      const below = rows[i + 1] as Uint16Array;
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((rows[i + 1]?.[j] ?? 0) >= (rows[i]?.[j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}
