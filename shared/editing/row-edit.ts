import type { Node } from "prosemirror-model";
import { type Command, TextSelection, type Transaction } from "prosemirror-state";
import { ReplaceStep } from "prosemirror-transform";
import { defined } from "../base/assert.ts";
import { randomIds } from "../resolution/ids.ts";
import { bodyWith, type PlacedRow, type Row, rowsOf, settled } from "./rows.ts";

/** A place in a body: the index of a row and an offset into its text. */
export interface Caret {
  readonly row: number;
  readonly offset: number;
}

/** A body as rows. */
export interface Outline {
  readonly body: Node;
  /** The position before the body. */
  readonly pos: number;
  readonly rows: readonly PlacedRow[];
}

/** What an edit makes of the rows, and where the selection is then. */
export interface Change {
  readonly rows: readonly Row[];
  readonly anchor: Caret;
  readonly head: Caret;
}

/** An edit of the rows that hold the selection; null refuses. */
export type RowEdit = (rows: readonly Row[], anchor: Caret, head: Caret) => Change | null;

/** A change to a transaction; false, with the transaction unchanged, where it does not apply. */
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

/** Edits the rows around the selection. Does not apply where the selection leaves a body's rows. */
export function editRows(edit: RowEdit): Edit {
  return (tr) => {
    const outline = outlineAt(tr.doc, tr.selection.head);
    const anchor = outline && caretAt(outline.rows, tr.selection.anchor);
    const head = outline && caretAt(outline.rows, tr.selection.head);
    if (!outline || !anchor || !head) return false;
    const change = edit(outline.rows, anchor, head);
    if (change) writeRows(tr, outline, change);
    return change !== null;
  };
}

/** The body around a position; null in the front and in text kept after the bodies. */
export function outlineAt(doc: Node, pos: number): Outline | null {
  const $pos = doc.resolve(pos);
  if ($pos.depth === 0 || $pos.node(1).type.name !== "body") return null;
  return { body: $pos.node(1), pos: $pos.before(1), rows: rowsOf($pos.node(1), $pos.before(1)) };
}

/** The row whose text holds a position; null between texts. */
export function caretAt(rows: readonly PlacedRow[], pos: number): Caret | null {
  const row = rows.findIndex(({ start, block }) => start <= pos && pos <= start + block.content.size);
  return row === -1 ? null : { row, offset: pos - defined(rows[row], "it was found").start };
}

/** Puts changed rows into the document, with one step over what differs, and sets the selection. */
export function writeRows(tr: Transaction, outline: Outline, change: Change): void {
  const body = bodyWith(outline.body, settled(change.rows, randomIds));
  replaceDifference(tr, outline, body);
  const rows = rowsOf(body, outline.pos);
  const positionOf = (caret: Caret) =>
    defined(rows[caret.row], `row ${caret.row} of ${rows.length}`).start + caret.offset;
  tr.setSelection(TextSelection.create(tr.doc, positionOf(change.anchor), positionOf(change.head)));
}

/** A small step keeps the history small, and leaves what did not change to those who remember it by node. */
function replaceDifference(tr: Transaction, { body, pos }: Outline, next: Node): void {
  const inside = pos + 1;
  const from = body.content.findDiffStart(next.content, inside);
  const end = body.content.findDiffEnd(next.content, inside + body.content.size, inside + next.content.size);
  if (from === null || end === null) return;
  const overlap = Math.max(0, from - Math.min(end.a, end.b));
  const slice = next.slice(from - inside, end.b + overlap - inside);
  tr.step(new ReplaceStep(from, end.a + overlap, slice));
}
