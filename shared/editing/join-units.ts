import type { Command } from "prosemirror-state";
import { removeEmptyAnnex } from "./annexes.ts";
import { withoutBetween } from "./join-rows.ts";
import { type Change, changeTo, commandOf, type Edit, editRows } from "./row-edit.ts";
import { endOfUnit, isText, type Row } from "./rows.ts";

/**
 * Backspace at the start of a line: joins it to the text before, the first item to its intro and the first
 * operative clause to the last of the preamble; removes an annex that holds nothing. Does not apply elsewhere
 * or with a selection.
 */
export const joinBackward: Command = commandOf((tr) => removeEmptyAnnex(tr) || joinedBackward(tr));

const joinedBackward: Edit = editRows((rows, anchor, head) => {
  if (anchor.row !== head.row || anchor.offset !== 0 || head.offset !== 0) return null;
  return head.row > 0 ? joinedWithNext(rows, head.row - 1) : withoutEmptyFirst(rows);
});

/** Delete at the end of a line: joins the text after to it, as joinBackward would from there. */
export const joinForward: Command = commandOf(
  editRows((rows, anchor, head) => {
    const end = rows[head.row]?.block.content.size;
    if (anchor.row !== head.row || anchor.offset !== end || head.offset !== end) return null;
    return joinedWithNext(rows, head.row);
  }),
);

function joinedWithNext(rows: readonly Row[], index: number): Change | null {
  const [first, next] = [rows[index], rows[index + 1]];
  if (!first || !next || first.kind === "quoted" || next.kind === "quoted") return null;
  const end = { row: index, offset: first.block.content.size };
  if (isText(first) && isText(next)) return withoutBetween(rows, end, { row: index + 1, offset: 0 });
  if (isDisposable(rows, index)) return changeTo(rows.toSpliced(index, 1), index);
  return isDisposable(rows, index + 1) ? changeTo(rows.toSpliced(index + 1, 1), end.row, end.offset) : null;
}

function withoutEmptyFirst(rows: readonly Row[]): Change | null {
  return rows.length > 1 && isDisposable(rows, 0) ? changeTo(rows.slice(1), 0) : null;
}

/** Whether nothing is lost with a row: it has no words, nothing below it and no unknown content. */
function isDisposable(rows: readonly Row[], index: number): boolean {
  const row = rows[index];
  if (!row || row.block.content.size > 0 || endOfUnit(rows, index) > index + 1) return false;
  return row.kind !== "kept" || row.block.attrs.source === null;
}
