import type { MendedWord, Run } from "../blocks.ts";
import type { PdfLine } from "./pdf-lines.ts";
import { lineEndHyphen, type Vocabulary } from "./pdf-words.ts";

/** A paragraph's runs with one more line, and the words that were put together for it. */
export interface Joint {
  readonly runs: Run[];
  readonly mended: readonly MendedWord[];
}

/**
 * Joins a line to a paragraph: with a space, without one behind a hyphen that belongs to the word, or as one
 * word where the line end had cut it.
 *
 * @param last the paragraph's last line so far
 */
export function joinRuns(
  runs: readonly Run[],
  last: PdfLine,
  line: PdfLine,
  vocabulary: Vocabulary,
  justified: boolean,
): Joint {
  const end = runs.at(-1);
  const text = end?.text.trimEnd() ?? "";
  const [, before = "", sign = ""] = /([\p{L}\p{M}\p{N}]+)([-\u2010\u2011\u00ad]?)$/u.exec(text) ?? [];
  const after = /^\s*([\p{L}\p{M}]+)/u.exec(line.text)?.[1] ?? "";
  if (!end || end.note !== null || before === "" || after === "") return spaced(runs, line);
  const closed = (words: string): Run[] => [...runs.slice(0, -1), { ...end, text: words }, ...line.runs];
  if (sign === "")
    return justified && lostHyphen(before, after, last, vocabulary)
      ? { runs: closed(text), mended: [] }
      : spaced(runs, line);
  if (sign === "\u00ad") return { runs: closed(text.slice(0, -1)), mended: [] };
  if (lineEndHyphen(before, after, vocabulary) === "part") return { runs: closed(text), mended: [] };
  return { runs: closed(text.slice(0, -1)), mended: [{ was: `${before}-${after}`, word: before + after }] };
}

function spaced(runs: readonly Run[], line: PdfLine): Joint {
  const { bold = false, italic = false } = runs.at(-1) ?? {};
  return {
    runs: [...runs, { text: " ", bold, italic, script: "normal", note: null }, ...line.runs],
    mended: [],
  };
}

/**
 * Whether a line ends in a hyphen that the file marks as a soft one, which pdf.js leaves out: the line then ends
 * a little before the edge that justified lines reach.
 */
function lostHyphen(
  before: string,
  after: string,
  { right, size, column }: PdfLine,
  { words }: Vocabulary,
): boolean {
  const short = column.right - right;
  if (short < 0.05 * size || short > 0.45 * size || !/^\p{Ll}/u.test(after)) return false;
  return words.has((before + after).toLowerCase()) || (words.get(before.toLowerCase()) ?? 0) <= 1;
}
