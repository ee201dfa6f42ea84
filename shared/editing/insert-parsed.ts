import { Fragment, type Node } from "prosemirror-model";
import type { Command, Transaction } from "prosemirror-state";
import { randomIds } from "../resolution/ids.ts";
import { schema } from "../resolution/schema.ts";
import { deleteSelected } from "./delete-selection.ts";
import { placeAt } from "./place-at.ts";
import { type Change, changeTo, commandOf, editRows, outlineAt } from "./row-edit.ts";
import { endOfUnit, isEmptyUnit, newUnit, ownerOf, type Row, rowsIn } from "./rows.ts";
import { idsOf } from "./unique-ids.ts";

/**
 * Pastes what was recognised in a text: clauses, items, headings and kept texts in their order. A single
 * line goes into the text at the caret. Several units become units beside the one at the caret, clauses
 * pasted in an item becoming items; in mid-text they come between its two halves. An id is kept where it is
 * free, so that cut and paste keeps it and a copy gets a new one. Titles, formulas and notes take the words.
 */
export function insertParsed(entries: readonly Node[]): Command {
  return commandOf((tr) => {
    if (entries.length === 0) return false;
    deleteSelected(tr);
    const { field, note } = placeAt(tr.selection.$head);
    if (!field) return false;
    if (note !== null || field.name === "kept") return insertText(tr, entries);
    const outline = outlineAt(tr.doc, tr.selection.head);
    const isRow = outline !== null && (field.name === "line" || field.name === "heading");
    if (!isRow || (isSingleLine(entries) && !standsInEmptyUnit(tr))) return insertWords(tr, entries);
    const taken = new Set(idsOf(tr.doc));
    return editRows((rows, _anchor, { row, offset }) => insertRows(rows, row, offset, entries, taken))(tr);
  });
}

function isSingleLine(entries: readonly Node[]): boolean {
  return entries.length === 1 && rowsIn(Fragment.from(entries), 0, "preamble").length === 1;
}

function standsInEmptyUnit(tr: Transaction): boolean {
  const { unit } = placeAt(tr.selection.$head);
  return unit !== null && unit.node.childCount === 1 && unit.node.firstChild?.content.size === 0;
}

function insertRows(
  rows: readonly Row[],
  at: number,
  offset: number,
  entries: readonly Node[],
  taken: Set<string>,
): Change | null {
  const row = rows[at];
  if (!row) return null;
  const replaces = isEmptyUnit(rows, at);
  const becomeItems =
    entries[0]?.type.name === "item" && row.depth === 0 && row.kind === "unit" && offset > 0;
  const pasted = withFreeIds(
    rowsIn(Fragment.from(entries), 0, row.part, row.depth + (becomeItems ? 1 : 0)),
    taken,
  );
  const put = (index: number, removed: number, ...put: Row[]) =>
    changeTo(
      rows.toSpliced(index, removed, ...put),
      index + put.indexOf(lastOf(pasted)),
      lastOf(pasted).block.content.size,
    );

  if (replaces) return put(at, 1, ...pasted);
  if (row.kind === "flush") return put(endOfUnit(rows, ownerOf(rows, at)), 0, ...pasted);
  if (row.kind === "heading") return put(at + 1, 0, ...pasted);
  if (offset === 0) return put(at, 0, ...pasted);
  if (offset === row.block.content.size) return put(becomeItems ? at + 1 : endOfUnit(rows, at), 0, ...pasted);
  const before = { ...row, block: schema.nodes.line.create(null, row.block.content.cut(0, offset)) };
  return put(at, 1, before, ...pasted, newUnit(row, row.block.cut(offset), randomIds));
}

function lastOf(rows: readonly Row[]): Row {
  const last = rows.at(-1);
  if (!last) throw new RangeError("Nothing was pasted");
  return last;
}

/** Rows whose ids are not taken: one that is gets a new id. */
function withFreeIds(rows: readonly Row[], taken: Set<string>): Row[] {
  const free = (id: unknown): string => {
    const given = typeof id === "string" && !taken.has(id) ? id : randomIds();
    taken.add(given);
    return given;
  };
  return rows.map((row) => {
    if (row.kind === "unit") return { ...row, attrs: { ...row.attrs, id: free(row.attrs?.id) } };
    if (row.kind !== "heading") return row;
    return {
      ...row,
      block: row.block.type.create({ ...row.block.attrs, id: free(row.block.attrs.id) }, row.block.content),
    };
  });
}

/** The lines of what is pasted, one after the other with spaces between, in the text at the caret. */
function insertWords(tr: Transaction, entries: readonly Node[]): boolean {
  const blocks = rowsIn(Fragment.from(entries), 0, "preamble").map((row) => row.block.content);
  const spaced = blocks.flatMap((content, index) =>
    index === 0 ? [content] : [Fragment.from(schema.text(" ")), content],
  );
  const words = spaced.reduce((joined, content) => joined.append(content), Fragment.empty);
  tr.replaceWith(tr.selection.from, tr.selection.to, words);
  return words.size > 0;
}

function insertText(tr: Transaction, entries: readonly Node[]): boolean {
  const words = rowsIn(Fragment.from(entries), 0, "preamble").map((row) => row.block.textContent);
  tr.insertText(words.join(" "));
  return tr.docChanged;
}
