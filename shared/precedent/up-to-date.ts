import { alignedWords, mayRise, riseFrom, risen } from "./figures-risen.ts";
import type { PrecedentIndex } from "./precedent-index.ts";
import { citationsOf, renewedCitations } from "./renewed-citations.ts";
import { renewals } from "./series.ts";
import { mostLike } from "./unit-likeness.ts";
import type { Update } from "./update.ts";
import { type Word, wordsIn } from "./words.ts";
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
  const resolution = index.unitResolution[unit] ?? 0;
  const text = textOf(unit);
  const words = wordsIn(text);
  const citing = { index, resolution, text, words };
  const cited = citationsOf(citing);
  const updates = renewedCitations(citing, cited);
  const former = index.renewed[resolution] ?? -1;
  const stays = (at: number) => cited.some(({ first, end }) => at >= first && at < end);
  if (former >= 0 && words.some((word, at) => mayRise(word) && !stays(at))) {
    const times = renewals(index, resolution).length;
    const years = since(unit);
    for (const [before, at] of formerWords(index, textOf, former, words)) {
      const now = words[at];
      const step = now && !stays(at) ? riseFrom(before, now) : null;
      if (!now || step === null) continue;
      const later = risen(text.slice(now.from, now.to), years ?? step * times);
      if (later !== null) updates.push({ from: now.from, to: now.to, text: later });
    }
  }
  return updates.sort((a, b) => a.from - b.from);
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
