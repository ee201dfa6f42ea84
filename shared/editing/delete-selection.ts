import type { Node, ResolvedPos } from "prosemirror-model";
import { type Command, Selection, TextSelection, type Transaction } from "prosemirror-state";
import { withoutBetween } from "./join-rows.ts";
import { placeAt } from "./place-at.ts";
import { type Caret, caretAt, commandOf, hasRows, positionOf, textRows, writeRows } from "./row-edit.ts";
import { isEmptyUnit, type Row } from "./rows.ts";

/**
 * Deletes the selection, whatever it spans: what is left at its ends joins where both are clauses or items,
 * and title, formula and parts stay, if need be empty. Does not apply to an empty selection.
 */
export const deleteSelection: Command = commandOf(deleteSelected);

/** Types `text` in the place of the selection, whatever it spans. */
export function replaceSelectionWithText(text: string): Command {
  return commandOf((tr) => {
    deleteSelected(tr);
    if (!tr.selection.$head.parent.inlineContent) return false;
    tr.insertText(text);
    return true;
  });
}

/** The edit of deleteSelection, for commands that begin with it. */
export function deleteSelected(tr: Transaction): boolean {
  const { $from, $to, empty } = tr.selection;
  if (empty) return false;
  const [from, to] = $from.sameParent($to) ? [$from.pos, $to.pos] : [beforeNote($from), afterNote($to)];
  if (tr.doc.resolve(from).parent.inlineContent && tr.doc.resolve(from).sameParent(tr.doc.resolve(to)))
    tr.delete(from, to);
  else deleteAcross(tr, from, to);
  return true;
}

/** A note that the selection cuts into goes whole. */
function beforeNote($pos: ResolvedPos): number {
  return placeAt($pos).note ?? $pos.pos;
}

function afterNote($pos: ResolvedPos): number {
  return placeAt($pos).note === null ? $pos.pos : $pos.after();
}

/** Deletes from several texts, the last first, so that positions before it hold. */
function deleteAcross(tr: Transaction, from: number, to: number): void {
  const { doc } = tr;
  let caret: number | null = null;
  for (const { node, pos } of holdersBetween(doc, from, to).toReversed()) {
    if (hasRows(node)) caret = deleteInRows(tr, node, pos, from, to);
    else deleteInField(tr, node, pos, from, to);
  }
  tr.setSelection(
    caret === null
      ? Selection.near(tr.doc.resolve(tr.mapping.map(from, -1)))
      : TextSelection.near(tr.doc.resolve(caret)),
  );
}

interface Holder {
  readonly node: Node;
  readonly pos: number;
}

/** The bodies and annexes that a range touches, and the texts beside their rows. */
function holdersBetween(doc: Node, from: number, to: number): Holder[] {
  const holders: Holder[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.type.name === "body" && node.firstChild) holders.push({ node: node.firstChild, pos: pos + 1 });
    if (node.type.name !== "front") holders.push({ node, pos });
    return node.type.name === "front";
  });
  return holders;
}

function deleteInField(tr: Transaction, node: Node, pos: number, from: number, to: number): void {
  const end = pos + node.nodeSize;
  const isOptional = node.type.name === "presenting" || node.type.name === "kept";
  if (isOptional && from <= pos && end <= to) tr.delete(pos, end);
  else if (from < end - 1 && pos + 1 < to) tr.delete(Math.max(from, pos + 1), Math.min(to, end - 1));
}

/** Gives the position where the deletion began, when that is in a row of this text. An annex without rows goes. */
function deleteInRows(tr: Transaction, node: Node, pos: number, from: number, to: number): number | null {
  const text = textRows(node, pos);
  const [first, last] = [caretAt(text.rows, from), caretAt(text.rows, to)];
  if (first && last) {
    const change = withoutBetween(text.rows, first, last);
    return positionOf(writeRows(tr, text, change.rows), change.head);
  }
  const covered = (start: number) => from < start && start < to;
  const left = text.rows.flatMap((row, at): Row[] => {
    if (first?.row === at) return [{ ...row, block: row.block.cut(0, first.offset) }];
    if (last?.row === at) return remainder(text.rows, last);
    return covered(row.start) ? [] : [row];
  });
  if (left.length === 0 && node.type.name === "annex") {
    tr.delete(pos, pos + node.nodeSize);
    return null;
  }
  const rows = writeRows(tr, text, left);
  return first && positionOf(rows, first);
}

/** What is left of a row whose beginning and all before it went: nothing, when it was all. */
function remainder(rows: readonly Row[], { row: at, offset }: Caret): Row[] {
  const row = rows[at];
  if (!row) return [];
  const rest = { ...row, block: row.block.cut(offset) };
  return isEmptyUnit(rows.with(at, rest), at) ? [] : [rest];
}
