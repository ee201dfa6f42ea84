import { noteCharacter, type Run, sliceRuns, textOf, trimRuns } from "./blocks.ts";

/**
 * Takes the punctuation off the end of a line. Notes may stand behind it: they stay, behind the words. Three
 * points are an omission and end no line.
 */
export function splitTerminator(line: readonly Run[]): {
  readonly runs: readonly Run[];
  readonly terminator: string;
} {
  const runs = trimRuns(line);
  const words = wordsEnd(textOf(runs));
  const text = textOf(runs).slice(0, words);
  const terminator = text.at(-1) ?? "";
  const isOmission = text.endsWith("..");
  if (!/[;:,.]/.test(terminator) || isOmission) return { runs, terminator: "" };
  const notes = sliceRuns(runs, words).filter((run) => run.note !== null);
  return {
    runs: [...sliceRuns(runs, 0, text.slice(0, -1).trimEnd().length), ...notes],
    terminator,
  };
}

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
