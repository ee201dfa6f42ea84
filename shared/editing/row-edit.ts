import type { Node } from "prosemirror-model";
import { type Command, TextSelection, type Transaction } from "prosemirror-state";
import { ReplaceStep } from "prosemirror-transform";
import { defined } from "../base/assert.ts";
import { randomIds } from "../resolution/ids.ts";
import { type PlacedRow, type Row, rowsOf, settled, textWith } from "./rows.ts";

/** A place in a body or annex: the index of a row and an offset into its text. */
export interface Caret {
  readonly row: number;
  readonly offset: number;
}

/** What an edit makes of the rows, and where the selection is then. */
export interface Change {
  readonly rows: readonly Row[];
  readonly anchor: Caret;
  readonly head: Caret;
}

/** An edit of the rows that hold the selection; null refuses. */
export type RowEdit = (rows: readonly Row[], anchor: Caret, head: Caret) => Change | null;

/** A change to a transaction; false where it does not apply, and the transaction is then not to be used. */
export type Edit = (tr: Transaction) => boolean;

/** The command that dispatches what `edit` makes of a new transaction. */
export function commandOf(edit: Edit): Command {
  return (state, dispatch) => {
    const tr = state.tr;
    if (!edit(tr)) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Edits the rows around the selection. Does not apply where an end of the selection is in no row. */
export function editRows(edit: RowEdit): Edit {
  return (tr) => {
    const { anchor, head } = tr.selection;
    const outline = outlineAt(tr.doc, head);
    const anchorCaret = outline && caretAt(outline.rows, anchor);
    const headCaret = outline && caretAt(outline.rows, head);
    const change = anchorCaret && headCaret && edit(outline.rows, anchorCaret, headCaret);
    if (!change) return false;
    const rows = writeRows(tr, outline, change.rows);
    const [start, end] = [change.anchor, change.head].map((caret) => tr.doc.resolve(positionOf(rows, caret)));
    if (start && end) tr.setSelection(TextSelection.between(start, end));
    return true;
  };
}

/** The rows with a caret in one of them, for an edit that leaves nothing selected. */
export function changeTo(rows: readonly Row[], row: number, offset = 0): Change {
  return { rows, anchor: { row, offset }, head: { row, offset } };
}

/** A body or annex as rows. */
export interface TextRows {
  readonly text: Node;
  /** The position before it. */
  readonly pos: number;
  readonly rows: readonly PlacedRow[];
}

/** The rows of the body or annex around a position; null in the front and in text kept beside them. */
export function outlineAt(doc: Node, pos: number): TextRows | null {
  const $pos = doc.resolve(pos);
  return $pos.depth > 0 && hasRows($pos.node(1)) ? textRows($pos.node(1), $pos.before(1)) : null;
}

/** Whether a node is made of rows: a body or an annex. */
export function hasRows({ type }: Node): boolean {
  return type.name === "body" || type.name === "annex";
}

/** The rows of a body or annex that stands at `pos`. */
export function textRows(text: Node, pos: number): TextRows {
  return { text, pos, rows: rowsOf(text, pos) };
}

/** The row whose text holds a position; null between texts, and in a table or quotation. */
export function caretAt(rows: readonly PlacedRow[], pos: number): Caret | null {
  const row = rows.findIndex(
    ({ kind, start, block }) => kind !== "quoted" && start <= pos && pos <= start + block.content.size,
  );
  return row === -1 ? null : { row, offset: pos - defined(rows[row], "it was found").start };
}

/** The document position of a place in a body or annex. */
export function positionOf(rows: readonly PlacedRow[], { row, offset }: Caret): number {
  return defined(rows[row], `row ${row} of ${rows.length}`).start + offset;
}

/** Puts changed rows into the document by one step over what differs, and gives them with their places. */
export function writeRows(tr: Transaction, { text, pos }: TextRows, changed: readonly Row[]): PlacedRow[] {
  const next = textWith(text, settled(changed, randomIds));
  replaceDifference(tr, text, pos + 1, next);
  return rowsOf(next, pos);
}

/** A small step keeps the journal small, and what did not change keeps its nodes and what is remembered by them. */
function replaceDifference(tr: Transaction, text: Node, inside: number, next: Node): void {
  const from = text.content.findDiffStart(next.content, inside);
  const end = text.content.findDiffEnd(next.content, inside + text.content.size, inside + next.content.size);
  if (from === null || end === null) return;
  const overlap = Math.max(0, from - Math.min(end.a, end.b));
  const slice = next.slice(from - inside, end.b + overlap - inside);
  tr.step(new ReplaceStep(from, end.a + overlap, slice));
}
