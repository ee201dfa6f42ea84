import type { PrecedentIndex } from "../index/precedent-index.ts";
import { renewals } from "../index/series.ts";
import { mostLike } from "../suggesting/unit-likeness.ts";
import { type Word, wordsIn } from "../words/words.ts";
import { unevenEnds } from "./figure-ranges.ts";
import { alignedWords, mayRise, riseFrom, risen } from "./figures-risen.ts";
import { type CitingText, citationsOf, renewedCitations } from "./renewed-citations.ts";
import type { Update } from "./update.ts";
import type { YearsSince } from "./years-since.ts";

/** A unit counts as the former version of another from this likeness on. */
const sameUnit = 0.7;

/**
 * What a drafter would bring up to date in a unit when its resolution is renewed again: citations of the newest
 * resolution of a series (see renewed-citations.ts), and sessions and years that rose since the former version,
 * which rise by as much again, or by what the draft tells (see years-since.ts).
 */
export function updatesOf(
  index: PrecedentIndex,
  textOf: (unit: number) => string,
  unit: number,
  since: YearsSince,
): Update[] {
  const { cited, rising } = renewalOf(index, textOf, unit);
  const years = rising.length > 0 ? since(unit) : null;
  const risenNow = rising.flatMap(({ from, to, word, step }) => {
    const text = risen(word, years ?? step);
    return text === null ? [] : [{ from, to, text }];
  });
  return [...cited, ...risenNow].sort((a, b) => a.from - b.from);
}

/** What is known of the renewal of a unit, whatever the draft. */
interface Renewal {
  readonly cited: readonly Update[];
  readonly rising: readonly RisingWord[];
}

/** A session or year, and by how much it most likely rises. */
interface RisingWord {
  readonly from: number;
  readonly to: number;
  readonly word: string;
  readonly step: number;
}

/** So many renewals are remembered: as many as an afternoon of drafting asks about. */
const mostRemembered = 10_000;
const remembered = new WeakMap<PrecedentIndex, Map<number, Renewal>>();

function renewalOf(index: PrecedentIndex, textOf: (unit: number) => string, unit: number): Renewal {
  const known = remembered.get(index) ?? new Map<number, Renewal>();
  remembered.set(index, known);
  const before = known.get(unit);
  if (before) return before;
  const resolution = index.unitResolution[unit] ?? 0;
  const text = textOf(unit);
  const words = wordsIn(text);
  const citing = { index, resolution, text, words };
  const cited = citationsOf(citing);
  const stays = (at: number) => cited.some(({ first, end }) => at >= first && at < end);
  const rising = words.some((word, at) => mayRise(word) && !stays(at))
    ? risingWords(citing, textOf).filter(({ at }) => !stays(at))
    : [];
  const steps = new Map(rising.map(({ at, step }) => [at, step]));
  const uneven = unevenEnds(text, words, (at) => steps.get(at) ?? null);
  const renewal = {
    cited: renewedCitations(citing, cited),
    rising: rising.filter(({ at }) => !uneven.has(at)),
  };
  if (known.size >= mostRemembered) known.clear();
  known.set(unit, renewal);
  return renewal;
}

/** The sessions and years of a unit that rose since its former version. */
function risingWords(
  { index, resolution, text, words }: CitingText,
  textOf: (unit: number) => string,
): (RisingWord & { readonly at: number })[] {
  const former = index.renewed[resolution] ?? -1;
  if (former < 0) return [];
  const times = renewals(index, resolution).length;
  return formerWords(index, textOf, former, words).flatMap(([before, at]) => {
    const now = words[at];
    const step = now ? riseFrom(before, now) : null;
    if (!now || step === null) return [];
    const { from, to } = now;
    return [{ at, from, to, word: text.slice(from, to), step: step * times }];
  });
}

/** Words of the former version of a unit, each with the position of the word that stands for it now. */
function formerWords(
  index: PrecedentIndex,
  textOf: (unit: number) => string,
  former: number,
  words: readonly Word[],
): (readonly [Word, number])[] {
  const folded = words.map(({ key }) => index.vocabulary.foldedNumberOf(key));
  const version = mostLike(index, former, folded);
  if (version.likeness < sameUnit) return [];
  const before = wordsIn(textOf(version.unit));
  const foldedBefore = before.map(({ key }) => index.vocabulary.foldedNumberOf(key));
  return alignedWords(foldedBefore, folded).flatMap(([i, j]) => {
    const old = before[i];
    return old && old.key !== words[j]?.key ? [[old, j] as const] : [];
  });
}
