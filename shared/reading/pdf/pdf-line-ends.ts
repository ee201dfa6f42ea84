import type { MendedWord, Run } from "../blocks.ts";
import type { PdfLine } from "./pdf-lines.ts";
import { belongsToWord, lineEndHyphen, type Vocabulary } from "./pdf-words.ts";

/** A paragraph's runs with one more line, and the words that were put together for it. */
export interface Joint {
  readonly runs: Run[];
  readonly mended: readonly MendedWord[];
}

/**
 * Joins a line to a paragraph: with a space, without one behind a hyphen that belongs to the word, or as one
 * word where the line end had cut it.
 */
export function joinRuns(runs: readonly Run[], line: PdfLine, vocabulary: Vocabulary): Joint {
  const end = runs.at(-1);
  const text = end?.text.trimEnd() ?? "";
  const [, before = "", sign = ""] = wordAtEnd.exec(endOf(runs)) ?? [];
  const after = /^\s*([\p{L}\p{M}\p{N}]+)/u.exec(line.text)?.[1] ?? "";
  if (!end || end.note !== null || before === "" || after === "") return spaced(runs, line);
  const closed = (words: string): Run[] => [...runs.slice(0, -1), { ...end, text: words }, ...line.runs];
  if (sign === "") return spaced(runs, line);
  if (sign === "\u00ad") {
    const whole = belongsToWord(before, after, vocabulary);
    return { runs: closed(whole ? `${text.slice(0, -1)}-` : text.slice(0, -1)), mended: [] };
  }
  if (lineEndHyphen(before, after, vocabulary) === "part") return { runs: closed(text), mended: [] };
  return { runs: closed(text.slice(0, -1)), mended: [{ was: `${before}-${after}`, word: before + after }] };
}

const wordAtEnd = /([\p{L}\p{M}\p{N}]+)([-\u2010\u2011\u00ad]?)$/u;

/** The last words of a paragraph; a hyphen may be a run of its own. */
function endOf(runs: readonly Run[]): string {
  const last = runs.slice(-4).map((run) => (run.note === null ? run.text : " "));
  return last.join("").trimEnd();
}

function spaced(runs: readonly Run[], line: PdfLine): Joint {
  const { bold = false, italic = false } = runs.at(-1) ?? {};
  return {
    runs: [...runs, { text: " ", bold, italic, script: "normal", note: null }, ...line.runs],
    mended: [],
  };
}
