import { citation } from "./citation.ts";
import { ordinalAfter, ordinalValue } from "./ordinals.ts";
import type { PrecedentIndex } from "./precedent-index.ts";
import { renewals } from "./series.ts";
import { mostLike } from "./unit-likeness.ts";
import { type Word, wordsIn } from "./words.ts";

/** A figure, ordinal or date of a precedent that would be another one today. */
export interface Update {
  /** Its place in the precedent's text. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A unit counts as the former version of another from this likeness on. */
const sameUnit = 0.7;
/** Figures that rose by no more than this from one resolution to the next go on rising so. */
const highestStep = 5;

/**
 * What a drafter would bring up to date in a unit when its resolution is renewed again:
 * a citation of the resolution that it renewed becomes one of the latest of the series, with its date; a session
 * or year that rose since the former version rises by as much again.
 */
export function updatesOf(index: PrecedentIndex, textOf: (unit: number) => string, unit: number): Update[] {
  const resolution = index.unitResolution[unit] ?? 0;
  const former = index.renewed[resolution] ?? -1;
  const chain = renewals(index, resolution);
  const latest = chain.at(-1) ?? resolution;
  const words = wordsIn(textOf(unit));
  const updates = new Map<number, Update>();
  const update = (word: Word | undefined, text: string | null) => {
    if (word && text !== null) updates.set(word.from, { from: word.from, to: word.to, text });
  };
  if (former >= 0) {
    citations(index, words, former, latest, update);
    for (const [before, now] of formerFigures(index, textOf, former, words)) {
      if (!updates.has(now.from)) update(now, riseAgain(before, now, textOf(unit), chain.length));
    }
  }
  return [...updates.values()].sort((a, b) => a.from - b.from);
}

/** A text with its updates made. */
export function brought(text: string, updates: readonly Update[]): string {
  let done = "";
  let at = 0;
  for (const { from, to, text: now } of updates) {
    done += text.slice(at, from) + now;
    at = to;
  }
  return done + text.slice(at);
}

/** Finds `78/60 of 2 December 2023` and `2701 (2023)` where they cite the former resolution. */
function citations(
  index: PrecedentIndex,
  words: readonly Word[],
  former: number,
  latest: number,
  update: (word: Word | undefined, text: string | null) => void,
): void {
  const old = citation(index, former);
  const now = citation(index, latest);
  if (!old || !now) return;
  words.forEach((word, i) => {
    if (word.key !== old.number) return;
    update(word, now.number);
    const following = words.slice(i + 1, i + 6);
    const year = following.findIndex(({ key }) => key === old.year);
    if (year < 0) return;
    update(following[year], now.year);
    const month = following[year - 1];
    const day = following[year - 2];
    if (
      month &&
      day &&
      month.key === old.month?.toLowerCase() &&
      Number.parseInt(day.key, 10) === old.day &&
      now.month
    ) {
      update(month, now.month);
      update(day, String(now.day));
    }
  });
}

/** Pairs of figures that stand at the same place in the former version of a unit and in it. */
function formerFigures(
  index: PrecedentIndex,
  textOf: (unit: number) => string,
  former: number,
  words: readonly Word[],
): (readonly [Word, Word])[] {
  const folded = words.map(({ key }) => index.vocabulary.foldedNumberOf(key));
  const version = mostLike(index, former, folded);
  if (version.likeness < sameUnit) return [];
  const before = wordsIn(textOf(version.unit));
  const foldedBefore = before.map(({ key }) => index.vocabulary.foldedNumberOf(key));
  const pairs: (readonly [Word, Word])[] = [];
  for (const [i, j] of alignedWords(foldedBefore, folded)) {
    const old = before[i];
    const now = words[j];
    if (old && now && old.key !== now.key) pairs.push([old, now]);
  }
  return pairs;
}

/** Positions of equal words of two sequences, as many as can be paired in order. */
function alignedWords(a: readonly number[], b: readonly number[]): (readonly [number, number])[] {
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

/** A session or year that has risen, risen again; null where it did not rise a little. */
function riseAgain(before: Word, now: Word, text: string, renewed: number): string | null {
  const isYear = /^(?:19|20)\d\d$/.test(now.key) && /^(?:19|20)\d\d$/.test(before.key);
  const old = isYear ? Number(before.key) : ordinalValue(before.key);
  const value = isYear ? Number(now.key) : ordinalValue(now.key);
  if (old === null || value === null || value <= old || value - old > highestStep) return null;
  const step = (value - old) * renewed;
  return isYear ? String(value + step) : ordinalAfter(text.slice(now.from, now.to), step);
}
