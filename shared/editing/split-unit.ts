import type { Node } from "prosemirror-model";
import type { Command } from "prosemirror-state";
import { defined } from "../base/assert.ts";
import { randomIds } from "../resolution/ids.ts";
import { provenanceOf } from "../resolution/provenance.ts";
import { schema } from "../resolution/schema.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { deleteSelected } from "./delete-selection.ts";
import { enterPreamble } from "./enter-preamble.ts";
import { outdentRows } from "./indent.ts";
import { placeAt } from "./place-at.ts";
import { type Change, changeTo, commandOf, editRows, type RowEdit } from "./row-edit.ts";
import { isEmptyUnit, isText, isUnnumbered, labelled, newUnit, type Row } from "./rows.ts";
import { swallowTerminators } from "./typed-terminators.ts";

const beforePreamble: ReadonlySet<string> = new Set(["title", "presenting", "enacting"]);

/**
 * Enter. A selection is deleted first. In a clause or item the text after the caret, with the items below,
 * becomes a new one, and the first half keeps the id; at its start an empty one is put before it; after an
 * intro the new one is its first item; after a heading an empty one that stands there will do. In an empty one the caret goes out: an item comes up one level, a
 * clause at the end of the preamble becomes the first of the operative part, a paragraph of an annex loses its
 * number. In the title, the presenting
 * line and the enacting formula the caret goes on to the preamble. A terminator typed before the caret is
 * swallowed. Does not apply in notes and kept text.
 */
export function splitUnit(style: HouseStyle): Command {
  return commandOf((tr) => {
    deleteSelected(tr);
    const { field, note } = placeAt(tr.selection.$head);
    if (!field || note !== null) return false;
    if (beforePreamble.has(field.name)) return enterPreamble(tr);
    const isLeft = (line: number) => line === field.pos;
    swallowTerminators(tr, style, isLeft);
    if (!editRows(splitRow)(tr)) return false;
    swallowTerminators(tr, style, isLeft);
    return true;
  });
}

const splitRow: RowEdit = (rows, _anchor, { row: at, offset }) => {
  const row = defined(rows[at], `row ${at}`);
  const next = rows[at + 1];
  const { size } = row.block.content;
  if (row.kind === "kept") return null;
  if (isEmptyUnit(rows, at)) return leaveEmptyUnit(rows, at);
  if (row.kind === "heading" && offset === size && next?.part === row.part && isEmptyUnit(rows, at + 1))
    return changeTo(rows, at + 1);
  if (offset === size && next && isFirstItem(next, row)) return insertAfter(rows, at, unitOf(next));
  if (offset === 0 && row.kind === "unit") return changeTo(rows.toSpliced(at, 0, unitOf(row)), at + 1);
  if (size === 0 || (offset === 0 && row.kind === "flush"))
    return changeTo(rows.with(at, unitOf(row, row.block)), at);
  if (offset === size) return insertAfter(rows, at, unitOf(row));
  const left = { ...row, block: withoutTerminator(row.block.cut(0, offset)) };
  return insertAfter(rows.with(at, left), at, unitOf(row, row.block.cut(offset)));
};

function insertAfter(rows: readonly Row[], at: number, row: Row): Change {
  return changeTo(rows.toSpliced(at + 1, 0, row), at + 1);
}

/** A new clause or item beside a row, with words of it: they come from where its own come from. */
function unitOf(beside: Row, words: Node | null = null): Row {
  const line = words?.type.name === "line" ? words : schema.nodes.line.create(null, words?.content);
  const unit = newUnit(beside, line, randomIds);
  const provenance = words && provenanceOf(beside.attrs);
  return provenance ? { ...unit, attrs: { ...unit.attrs, provenance } } : unit;
}

/** The first half of a line: what ends the line stays with the second. */
function withoutTerminator(block: Node): Node {
  return block.type.name === "line" ? schema.nodes.line.create(null, block.content) : block;
}

function isFirstItem(next: Row, row: Row): boolean {
  return next.kind === "unit" && next.part === row.part && isText(row) && next.depth === row.depth + 1;
}

/** Out of an empty clause or item: one level up, from the end of the preamble to the operative part, or out of the numbers of an annex. */
function leaveEmptyUnit(rows: readonly Row[], at: number): Change | null {
  const [row, next] = [rows[at], rows[at + 1]];
  const caret = { row: at, offset: 0 };
  if (!row || row.depth > 0) return outdentRows(rows, caret, caret);
  if (row.part === "annex" && !isUnnumbered(row)) return changeTo(rows.with(at, labelled(row, "")), at);
  if (row.part !== "preamble" || next?.part === "preamble") return null;
  if (isEmptyUnit(rows, at + 1)) return changeTo(rows.toSpliced(at, 1), at);
  return changeTo(rows.with(at, { ...row, part: "operative" }), at);
}
