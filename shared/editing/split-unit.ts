import type { Node } from "prosemirror-model";
import { type Command, TextSelection, type Transaction } from "prosemirror-state";
import { defined } from "../base/assert.ts";
import { randomIds } from "../resolution/ids.ts";
import { schema } from "../resolution/schema.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { deleteSelected } from "./delete-selection.ts";
import { outdentRows } from "./indent.ts";
import { placeAt } from "./place-at.ts";
import {
  bodyRows,
  type Change,
  changeTo,
  commandOf,
  editRows,
  positionOf,
  type RowEdit,
  writeRows,
} from "./row-edit.ts";
import { isEmptyUnit, newUnit, type Row } from "./rows.ts";
import { swallowTerminators } from "./typed-terminators.ts";

/**
 * Enter. A selection is deleted first. In a clause or item the text after the caret, with the items below,
 * becomes a new one, and the first half keeps the id; at its start an empty one is put before it; after an
 * intro the new one is its first item. In an empty one the caret goes out: an item comes up one level, a
 * clause at the end of the preamble becomes the first of the operative part. In the title, the presenting
 * line and the enacting formula the caret goes on to the preamble. A terminator typed before the caret is
 * swallowed. Does not apply in notes and kept text.
 */
export function splitUnit(style: HouseStyle): Command {
  return commandOf((tr) => {
    deleteSelected(tr);
    const { field, note } = placeAt(tr.selection.$head);
    if (!field || note !== null) return false;
    if (field.name === "title" || field.name === "presenting" || field.name === "enacting")
      return enterPreamble(tr);
    const isLeft = (line: number) => line === field.pos;
    swallowTerminators(tr, style, isLeft);
    if (!editRows(splitRow)(tr)) return false;
    swallowTerminators(tr, style, isLeft);
    return true;
  });
}

const splitRow: RowEdit = (rows, _anchor, { row: at, offset }) => {
  const row = defined(rows[at], `row ${at}`);
  if (row.kind === "kept") return null;
  if (isEmptyUnit(rows, at)) return leaveEmptyUnit(rows, at);
  const next = rows[at + 1];
  const empty = row.block.content.size === 0;
  const atEnd = offset === row.block.content.size;
  const emptyLine = schema.nodes.line.create();
  if (row.kind !== "unit" && (empty || (offset === 0 && row.kind === "flush"))) {
    return changeTo(rows.with(at, newUnit(row, lineOf(row.block), randomIds)), at);
  }
  if (atEnd && next && isFirstItemOf(next, row))
    return changeTo(rows.toSpliced(at + 1, 0, newUnit(next, emptyLine, randomIds)), at + 1);
  if (offset === 0 && row.kind === "unit")
    return changeTo(rows.toSpliced(at, 0, newUnit(row, emptyLine, randomIds)), at + 1);
  const left = { ...row, block: atEnd ? row.block : withoutTerminator(row.block.cut(0, offset)) };
  const right = newUnit(row, atEnd ? emptyLine : lineOf(row.block.cut(offset)), randomIds);
  return changeTo(rows.toSpliced(at, 1, left, right), at + 1);
};

function isFirstItemOf(next: Row, row: Row): boolean {
  return next.kind === "unit" && next.part === row.part && next.depth === row.depth + 1;
}

/** A line with the words of a heading or line; a line's own terminator stays at its end. */
function lineOf(block: Node): Node {
  return block.type.name === "line" ? block : schema.nodes.line.create(null, block.content);
}

function withoutTerminator(block: Node): Node {
  return block.type.name === "line" ? schema.nodes.line.create(null, block.content) : block;
}

function leaveEmptyUnit(rows: readonly Row[], at: number): Change | null {
  const [row, next] = [rows[at], rows[at + 1]];
  if (!row) return null;
  const caret = { row: at, offset: 0 };
  if (row.depth > 0) return outdentRows(rows, caret, caret);
  if (row.part === "operative" || next?.part === "preamble") return null;
  return changeTo(
    isEmptyUnit(rows, at + 1) ? rows.toSpliced(at, 1) : rows.with(at, { ...row, part: "operative" }),
    at,
  );
}

/** Puts the caret at the start of the preamble of the body at hand, with a clause to write in. */
function enterPreamble(tr: Transaction): boolean {
  const { doc, selection } = tr;
  const index = Math.max(1, selection.$head.index(0));
  const pos = doc.children.slice(0, index).reduce((sum, child) => sum + child.nodeSize, 0);
  const body = bodyRows(doc.child(index), pos);
  const first = body.rows.findIndex((row) => row.part === "preamble" && row.kind === "unit");
  const at = first === -1 ? body.rows.filter((row) => row.part === "preamble").length : first;
  const rows = first === -1 ? writeRows(tr, body, withNewClause(body.rows, at)) : body.rows;
  tr.setSelection(TextSelection.create(tr.doc, positionOf(rows, { row: at, offset: 0 })));
  return true;
}

function withNewClause(rows: readonly Row[], at: number): Row[] {
  const block = schema.nodes.line.create();
  return rows.toSpliced(at, 0, {
    kind: "unit",
    part: "preamble",
    depth: 0,
    block,
    attrs: { id: randomIds() },
  });
}
