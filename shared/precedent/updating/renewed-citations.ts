import type { PrecedentIndex } from "../index/precedent-index.ts";
import { renewals, sameSeries } from "../index/series.ts";
import type { Word } from "../words/words.ts";
import { citation } from "./citation.ts";
import { citationsIn, type TextCitation } from "./citations-in-text.ts";
import type { Update } from "./update.ts";

/** A text of a resolution, and what it cites. */
export interface CitingText {
  readonly index: PrecedentIndex;
  /** The resolution that the text is of. */
  readonly resolution: number;
  readonly text: string;
  readonly words: readonly Word[];
}

/**
 * What would be cited today: for the newest member of a series the one that is newest now. A list of the members of a
 * series grows by those that came since.
 */
export function renewedCitations(citing: CitingText, cited: readonly TextCitation[]): Update[] {
  return listsOf(cited).flatMap((list) => {
    const own = list.findLast(({ resolution }) => isOwnSeries(citing, resolution));
    const last = own ?? list.at(-1);
    if (!last) return [];
    const since = own ? renewals(citing.index, citing.resolution) : adoptedSince(citing, last.resolution);
    const newest = since.at(-1);
    if (newest === undefined) return [];
    if (grows(citing, list)) return grownList(citing, list, since);
    return own && own.resolution < formerOf(citing) ? [] : replaced(citing, last, newest);
  });
}

/** What a text of a resolution cites. */
export function citationsOf({ index, resolution, text, words }: CitingText): TextCitation[] {
  return citationsIn(index, text, words, index.resolutions[resolution]?.style ?? null);
}

/** Citations that follow one another with no more than one word between. */
function listsOf(cited: readonly TextCitation[]): TextCitation[][] {
  const lists: TextCitation[][] = [];
  for (const one of cited) {
    const list = lists.at(-1);
    if (list && one.first - (list.at(-1)?.end ?? 0) <= 1) list.push(one);
    else lists.push([one]);
  }
  return lists;
}

/** The resolution that the one of the text renewed, or -1. */
function formerOf({ index, resolution }: CitingText): number {
  return index.renewed[resolution] ?? -1;
}

function isOwnSeries({ index, resolution }: CitingText, other: number): boolean {
  return other >= 0 && other < resolution && sameSeries(index, other, resolution);
}

/** What renewed a resolution that was the newest of its series when it was cited; none where it was not. */
function adoptedSince(citing: CitingText, cited: number): number[] {
  if (cited < 0 || cited >= citing.resolution) return [];
  const since = renewals(citing.index, cited).slice(1);
  const former = formerOf(citing);
  return former >= 0 && cited > former && (since[0] ?? 0) > citing.resolution ? since : [];
}

/** Whether a list is of all members of a series: three or more in their order, or two that renew one another. */
function grows({ index, words }: CitingText, list: readonly TextCitation[]): boolean {
  const [first, second] = list;
  if (!first || !second) return false;
  if (list.length === 2)
    return first.resolution >= 0 && sameSeries(index, first.resolution, second.resolution);
  const numbers = list.map(({ first }) => (words[first]?.key ?? "").split("/").map(Number));
  return numbers.every((number, i) => i === 0 || isBefore(numbers[i - 1] ?? [], number));
}

/** Whether a number such as `78/60` comes before another. */
function isBefore(
  [session = 0, number = 0]: readonly number[],
  [laterSession = 0, later = 0]: readonly number[],
) {
  return session < laterSession || (session === laterSession && number < later);
}

function replaced(citing: CitingText, { first, end, resolution }: TextCitation, now: number): Update[] {
  const { index, words } = citing;
  const [was, is] = [citation(index, resolution), citation(index, now)];
  const updates: Update[] = [];
  for (const word of words.slice(first, end)) {
    const text = was && is ? replacement(word, was, is) : null;
    if (text !== null) updates.push({ from: word.from, to: word.to, text });
  }
  return updates;
}

/** What stands for a word of a citation in another one; null for a word between. */
function replacement(
  word: Word,
  was: NonNullable<ReturnType<typeof citation>>,
  is: NonNullable<ReturnType<typeof citation>>,
): string | null {
  if (word.key === was.number) return is.number;
  if (word.key === was.year) return is.year;
  if (word.key === was.month?.toLowerCase()) return is.month;
  return Number.parseInt(word.key, 10) === was.day ? String(is.day) : null;
}

/** The list from behind its last but one member on: the last one, and those that came since. */
function grownList(citing: CitingText, members: readonly TextCitation[], since: readonly number[]): Update[] {
  const { text } = citing;
  const [third, second, last] = [members.at(-3), members.at(-2), members.at(-1)];
  if (!second || !last) return [];
  const joint = text.slice(endOf(citing, second), startOf(citing, last));
  const comma = third ? text.slice(endOf(citing, third), startOf(citing, second)) : ", ";
  const from = startOf(citing, last);
  const all = [text.slice(from, endOf(citing, last)), ...since.map((one) => citedLike(citing, last, one))];
  return [
    {
      from: endOf(citing, second),
      to: endOf(citing, last),
      text: all.map((one, i) => (i < all.length - 1 ? comma : joint) + one).join(""),
    },
  ];
}

/** A resolution cited as another one is. */
function citedLike(citing: CitingText, like: TextCitation, resolution: number): string {
  const from = startOf(citing, like);
  let cited = "";
  let at = from;
  for (const update of replaced(citing, like, resolution)) {
    cited += citing.text.slice(at, update.from) + update.text;
    at = update.to;
  }
  return cited + citing.text.slice(at, endOf(citing, like));
}

function startOf({ words }: CitingText, { first }: TextCitation): number {
  return words[first]?.from ?? 0;
}

/** The end of a citation, with the bracket around its year. */
function endOf({ words, text }: CitingText, { end }: TextCitation): number {
  const to = words[end - 1]?.to ?? 0;
  return text[to] === ")" ? to + 1 : to;
}
