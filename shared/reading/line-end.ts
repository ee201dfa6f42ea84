import { noteCharacter, type Run, sliceRuns, textOf, trimRuns } from "./blocks.ts";

/** `; and` before the last of a list counts as punctuation; three points are an omission and do not. */
const terminator = /\s*((?:[;,]\s*(?:and|or)|[;:,]|(?<!\.)\.))$/u;

/** Takes the punctuation off the end of a line. Notes may stand behind it: they stay, behind the words. */
export function splitTerminator(line: readonly Run[]): {
  readonly runs: readonly Run[];
  readonly terminator: string;
} {
  const runs = trimRuns(line);
  const words = textOf(runs).replace(endNotes, "").length;
  const match = terminator.exec(textOf(runs).slice(0, words));
  if (!match) return { runs, terminator: "" };
  const notes = sliceRuns(runs, words).filter((run) => run.note !== null);
  return {
    runs: [...sliceRuns(runs, 0, match.index), ...notes],
    terminator: (match[1] ?? "").replace(/\s+/g, " "),
  };
}

/** The last sign of a line, notes and white space passed over; empty for an empty line. */
export function lastSign(line: readonly Run[]): string {
  return textOf(line).replace(endNotes, "").at(-1) ?? "";
}

const endNotes = new RegExp(`[\\s${noteCharacter}]+$`, "u");
