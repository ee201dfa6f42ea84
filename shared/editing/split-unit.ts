import { type Command, TextSelection, type Transaction } from "prosemirror-state";
import { defined } from "../base/assert.ts";
import { randomIds } from "../resolution/ids.ts";
import { schema } from "../resolution/schema.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { deleteSelected } from "./delete-selection.ts";
import { outdentRows } from "./indent.ts";
import { placeAt } from "./place-at.ts";
import { type Change, commandOf, editRows, outlineAt, type RowEdit, writeRows } from "./row-edit.ts";
import { isEmptyUnit, newUnit, type Row } from "./rows.ts";
import { swallowTerminators } from "./typed-terminators.ts";

/**
 * Enter. A selection is deleted first. In a clause or item the text after the caret, with the items below,
 * becomes a new one and the first half keeps the id; at its start an empty one is put before it; after an
 * intro the new one is its first item. In an empty one the caret goes out: an item comes up one level, a
 * clause at the end of the preamble becomes the first of the operative part. In the title and the enacting
 * formula the caret goes on to the preamble. A terminator that was typed at the end is swallowed.
 */
export function splitUnit(style: HouseStyle): Command {
  return commandOf((tr) => {
    deleteSelected(tr);
    const { field, note } = placeAt(tr.selection.$head);
    if (!field || note !== null) return false;
    if (field.name === "title" || field.name === "presenting" || field.name === "enacting")
      return enterPreamble(tr);
    swallowTerminators(tr, style, (line) => line === field.pos);
    if (!editRows(splitRow)(tr)) return false;
    swallowTerminators(tr, style, (line) => line === field.pos);
    return true;
  });
}

const splitRow: RowEdit = (rows, { row: at, offset }) => {
  const row = defined(rows[at], "the caret is in it");
  if (row.kind === "kept") return null;
  if (isEmptyUnit(rows, at)) return leaveEmptyUnit(rows, at);
  const next = rows[at + 1];
  const [before, after] = [row.block.cut(0, offset), row.block.cut(offset)];
  const put = (count: number, put: Row[], caretRow: number): Change => {
    const caret = { row: caretRow, offset: 0 };
    return { rows: rows.toSpliced(at, count, ...put), anchor: caret, head: caret };
  };

  if (row.kind === "heading") {
    const clause = newUnit(row, schema.nodes.line.create(null, after.content), randomIds);
    return row.block.content.size === 0
      ? put(1, [clause], at)
      : put(1, [{ ...row, block: before }, clause], at + 1);
  }
  const emptyLine = schema.nodes.line.create();
  const introducesItems = next?.kind === "unit" && next.part === row.part && next.depth === row.depth + 1;
  if (offset === row.block.content.size && introducesItems) {
    return put(0, [row, newUnit(next, emptyLine, randomIds)].slice(0), at + 1);
  }
  if (offset === 0 && row.kind === "flush") return put(1, [newUnit(row, row.block, randomIds)], at);
  if (offset === 0) return put(0, [newUnit(row, emptyLine, randomIds)], at + 1);
  return put(1, [{ ...row, block: before }, newUnit(row, after, randomIds)], at + 1);
};

function leaveEmptyUnit(rows: readonly Row[], at: number): Change | null {
  return null;
}

function enterPreamble(tr: Transaction): boolean {
  return false;
}
