import type { PrecedentIndex } from "../index/precedent-index.ts";
import { wordsIn } from "../words/words.ts";
import { citation, dateWords } from "./citation.ts";
import { citationsIn } from "./citations-in-text.ts";
import type { Update } from "./update.ts";

/** The day, the month and the year stand behind the number and one word between: `78/60 of 2 December 2023`. */
const dateAfter = 2;

/**
 * The dates in a precedent that would be false behind what is typed: where the typed text cites another resolution at
 * the same place, the date is that one's, as far as the library knows it.
 *
 * @param typed what is typed of a unit that begins as the precedent does
 */
export function typedCitations(
  index: PrecedentIndex,
  typed: string,
  adopted: string,
  style: string | null,
): Update[] {
  const typedWords = wordsIn(typed);
  const words = wordsIn(adopted);
  const citedThere = new Map(citationsIn(index, adopted, words, style).map((cited) => [cited.first, cited]));
  return citationsIn(index, typed, typedWords, style).flatMap(({ first, resolution }) => {
    const there = citedThere.get(first);
    if (!there || resolution < 0 || words[first]?.key === typedWords[first]?.key) return [];
    const now = citation(index, resolution);
    return ((now && dateWords(index, now)) ?? []).flatMap((text, i) => {
      const at = first + dateAfter + i;
      const word = words[at];
      const shown = at >= typedWords.length && at < there.end;
      return word && shown ? [{ from: word.from, to: word.to, text }] : [];
    });
  });
}

/** The updates without those of the resolutions that the typed text cites: who has typed a number means that one. */
export function asTyped<Made extends Update>(
  index: PrecedentIndex,
  typed: string,
  adopted: string,
  updates: readonly Made[],
  style: string | null,
): readonly Made[] {
  if (updates.length === 0) return updates;
  const typedWords = wordsIn(typed);
  const typedNumbers = citationsIn(index, typed, typedWords, style).map(
    ({ first }) => typedWords[first]?.key,
  );
  if (typedNumbers.length === 0) return updates;
  const words = wordsIn(adopted);
  const kept = citationsIn(index, adopted, words, style).flatMap(({ first, end }) =>
    typedNumbers.includes(words[first]?.key) ? words.slice(first, end) : [],
  );
  return updates.filter(({ from }) => kept.every((word) => word.from !== from));
}
