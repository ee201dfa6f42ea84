import type { MendedWord, Run } from "../blocks.ts";
import { tidyRuns } from "../files/file-blocks.ts";
import type { FileParagraph } from "../files/file-paragraph.ts";
import { printedLabel } from "../recognising/printed-label.ts";
import { joinRuns } from "./pdf-line-ends.ts";
import type { PdfLine } from "./pdf-lines.ts";
import type { Vocabulary } from "./pdf-words.ts";

/** A paragraph that further lines may join. */
interface OpenParagraph {
  readonly lines: PdfLine[];
  runs: Run[];
  readonly mended: MendedWord[];
}

export interface PageLook {
  /** The usual distance between two lines, in letter sizes. */
  readonly leading: number;
  /** Where most lines begin. */
  readonly left: number;
  /** Whether paragraphs are set apart by space; else by indents and short lines alone. */
  readonly spaced: boolean;
}

/** Joins lines to paragraphs, across pages too. */
export function pdfParagraphs(
  lines: readonly PdfLine[],
  look: PageLook,
  vocabulary: Vocabulary,
): FileParagraph[] {
  const paragraphs: OpenParagraph[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const last = open?.lines.at(-1);
    if (open && last && continues(open, line, look)) {
      const joint = joinRuns(open.runs, line, vocabulary);
      open.lines.push(line);
      open.runs = joint.runs;
      open.mended.push(...joint.mended);
    } else paragraphs.push({ lines: [line], runs: [...line.runs], mended: [] });
  }
  return paragraphs.map(({ lines: [first], runs, mended }) => ({
    runs: tidyRuns(runs),
    mended,
    indent: first ? Math.max(0, Math.round((first.left - look.left) / (0.5 * first.size))) : 0,
    particulars: { page: first?.page ?? null },
  }));
}

/** Whether a line goes on with a paragraph: by its distance, its indent, what it begins with and how the line before ended. */
function continues(open: OpenParagraph, line: PdfLine, look: PageLook): boolean {
  const last = open.lines.at(-1);
  const [first] = open.lines;
  if (!last || !first || Math.abs(last.size - line.size) > 0.1 * last.size) return false;
  const sameBand = line.page === last.page && line.y < last.y;
  const distance = (last.y - line.y) / line.size;
  if (sameBand && distance > 1.3 * look.leading) return false;
  if (!sameBand && endsSentence(last.text) && beginsAnew(line, last)) return false;
  if (beginsSentence(line) && changesWeight(last, line)) return false;
  if (areCentred(last, line)) return sameBand && isBold(last) === isBold(line);
  if (printedLabel(line.text.trim()) && (endsSentence(last.text) || line.left > last.left + 0.8 * line.size))
    return false;
  const hanging =
    Math.abs(line.left - first.afterGap) < 0.4 * line.size ||
    (printedLabel(first.text.trim()) !== null && line.left < first.left + 5 * line.size);
  const second = open.lines[1];
  if (
    second ? line.left > second.left + 0.8 * line.size : line.left > first.left + 0.8 * line.size && !hanging
  )
    return false;
  if (line.left < first.left - 8 * line.size) return false;
  if (second && line.left < second.left - 0.8 * line.size) return false;
  if (!leavesRoomFor(line, last)) return true;
  const brief = last.right - last.left < 0.45 * (last.column.right - last.column.left);
  if (brief && beginsSentence(line)) return false;
  return (sameBand && look.spaced) || !endsSentence(last.text);
}

/**
 * Whether the first line of a page begins a paragraph, the last one having ended with punctuation. After a comma
 * on a full line it does only if it is emphasised, as openings are.
 */
function beginsAnew(line: PdfLine, last: PdfLine): boolean {
  if (!beginsSentence(line)) return false;
  const emphasised = line.runs[0]?.bold === true || line.runs[0]?.italic === true;
  return emphasised || !/,\s*$/.test(last.text) || leavesRoomFor(line, last);
}

/** Whether a line ends although the first word of the next would have fitted: then a paragraph ends there. */
function leavesRoomFor(next: PdfLine, line: PdfLine): boolean {
  const letter = (line.right - line.left) / Math.max(1, line.text.trim().length);
  const word = /^\s*\S+/.exec(next.text)?.[0].trim().length ?? 0;
  return line.column.right - line.right > 1.25 * letter * (word + 1);
}

function endsSentence(text: string): boolean {
  return /[.;:,]["”’»)\]]*(?:\s*\d{1,3})?\s*$/.test(text) || /[;,]\s+(?:and|or|et|ou)\s*$/.test(text);
}

function beginsSentence(line: PdfLine): boolean {
  return /^\s*["“«(]*(?:\p{Lu}|\d|\()/u.test(line.text);
}

/** Two lines about the middle of the column, one of them at least clearly shorter than it. */
function areCentred(...lines: readonly PdfLine[]): boolean {
  const margins = lines.map(({ left, right, column }) => [left - column.left, column.right - right] as const);
  return (
    margins.every(([before, after]) => Math.abs(before - after) < 12) &&
    margins.some(([before]) => before > 20)
  );
}

/** Whether one of two lines is bold throughout and the other nowhere, as a heading and its text are. */
function changesWeight(...lines: readonly PdfLine[]): boolean {
  return lines.some(isBold) && lines.some(({ runs }) => !runs.some((run) => run.bold));
}

function isBold(line: PdfLine): boolean {
  return line.runs.every((run) => run.bold || run.text.trim() === "");
}
