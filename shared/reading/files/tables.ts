import { plainRun } from "../blocks.ts";
import type { FileParagraph } from "./file-paragraph.ts";

const labelAlone = /^\(?[\p{L}\d]{1,4}[.)]$/u;

/**
 * Whether a table holds rows and columns of values, rather than a text that is laid out with it: a masthead, or
 * numbers beside their paragraphs.
 *
 * @param rows the words of each cell
 */
export function isDataTable(rows: readonly (readonly string[])[]): boolean {
  const filled = rows.map((cells) => cells.filter((words) => words !== "" && !labelAlone.test(words)).length);
  return filled.length >= 3 && filled.filter((cells) => cells >= 2).length * 2 > filled.length;
}

/** Puts numbers that stand in a column of their own before the paragraph beside them. */
export function withLabelsBeside(paragraphs: readonly FileParagraph[]): FileParagraph[] {
  const joined: FileParagraph[] = [];
  for (const paragraph of paragraphs) {
    const last = joined.at(-1);
    if (last && standsBeside(last, paragraph) && labelAlone.test(wordsOf(last)))
      joined[joined.length - 1] = { ...paragraph, runs: [...last.runs, plainRun(" "), ...paragraph.runs] };
    else joined.push(paragraph);
  }
  return joined;
}

function standsBeside(first: FileParagraph, second: FileParagraph): boolean {
  const [left, right] = [first.particulars?.cell, second.particulars?.cell];
  return (
    left != null &&
    right != null &&
    left.table === right.table &&
    left.row === right.row &&
    left.column < right.column
  );
}

function wordsOf({ runs }: FileParagraph): string {
  return runs
    .map((run) => run.text)
    .join("")
    .trim();
}
