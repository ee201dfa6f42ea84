import type { HouseStyle } from "../../style/house-style.ts";
import { noteCharacter, type Run, sliceRuns, textOf, trimRuns } from "../blocks.ts";

/**
 * Takes the punctuation off the end of a line. Notes may stand behind it: they stay, behind the words. Three
 * points are an omission and end no line.
 *
 * @param longer terminators of the style that are more than one of the usual signs, the longest first
 */
export function splitTerminator(
  line: readonly Run[],
  longer: readonly string[] = [],
): {
  readonly runs: readonly Run[];
  readonly terminator: string;
} {
  const runs = trimRuns(line);
  const words = wordsEnd(textOf(runs));
  const text = textOf(runs).slice(0, words);
  const long = longer.find((candidate) => text.endsWith(candidate));
  const terminator = long ?? text.at(-1) ?? "";
  const isOmission = text.endsWith("..");
  if (!long && (!/[;:,.]/.test(terminator) || isOmission)) return { runs, terminator: "" };
  const notes = sliceRuns(runs, words).filter((run) => run.note !== null);
  return {
    runs: [...sliceRuns(runs, 0, text.slice(0, -terminator.length).trimEnd().length), ...notes],
    terminator,
  };
}

/** The terminators of a style that are more than one of the usual signs, `; and`, the longest first. */
export function longTerminators(style: HouseStyle): readonly string[] {
  const terminators = remembered.get(style) ?? longTerminatorsOf(style);
  remembered.set(style, terminators);
  return terminators;
}

const remembered = new WeakMap<HouseStyle, readonly string[]>();

function longTerminatorsOf(style: HouseStyle): string[] {
  const series = [style.preamble, style.operative].flatMap((part) => [part, ...part.otherSeries]);
  const written = series
    .flatMap(({ terminators }) => Object.values(terminators))
    .map((text) => text?.trim() ?? "");
  return [...new Set(written)].filter((text) => !/^[;:,.]?$/.test(text)).sort((a, b) => b.length - a.length);
}

/**
 * The sign that a line's end amounts to: `;` for a longer terminator that ends a clause, `:` for a dash that
 * items follow; empty where nothing ends the line. In old print the number of a note stands behind the sign as
 * plain digits: `of Lebanon, 22`.
 */
export function endSign(line: readonly Run[], longer: readonly string[]): string {
  const { terminator } = splitTerminator(line, longer);
  if (longer.includes(terminator)) return /\p{L}/u.test(terminator) ? ";" : ":";
  const sign = lastSign(line);
  if (/[\d/]/.test(sign)) return noteNumber.exec(textOf(line))?.[1] ?? "";
  return /[;:,.]/.exec(sign)?.[0] ?? "";
}

/** Up to two numbers of notes, behind the sign that ends a line. */
export const noteNumber = /([;:,.])["”]? ?\d{1,3}(?: \d{1,3})?\/?\s*$/u;

/** Whether a line ends with its punctuation and a word that leads to the next: `; and`. It is left as it is. */
export function endsWithConjunction(line: readonly Run[]): boolean {
  return /[;,]\s+(?:and|or|et|ou)$/u.test(textOf(line));
}

/** The last sign of a line, notes and white space passed over; empty for an empty line. */
export function lastSign(line: readonly Run[]): string {
  const text = textOf(line);
  return text.slice(0, wordsEnd(text)).at(-1) ?? "";
}

/** Where the words end, before the notes and white space behind them. */
function wordsEnd(text: string): number {
  let end = text.trimEnd().length;
  while (text[end - 1] === noteCharacter) end = text.slice(0, end - 1).trimEnd().length;
  return end;
}
