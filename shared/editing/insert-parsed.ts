import { Fragment, type Node } from "prosemirror-model";
import type { Command, Transaction } from "prosemirror-state";
import { defined } from "../base/assert.ts";
import { type IdSource, randomIds } from "../resolution/ids.ts";
import { schema } from "../resolution/schema.ts";
import { deleteSelected } from "./delete-selection.ts";
import { placeAt } from "./place-at.ts";
import { type Caret, type Change, changeTo, commandOf, editRows } from "./row-edit.ts";
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
    const { field, unit, note } = placeAt(tr.selection.$head);
    if (!field) return false;
    if (note !== null || field.name === "kept") return insertText(tr, entries);
    const isInRow = field.name === "line" || field.name === "heading";
    const isInEmptyUnit = unit?.node.childCount === 1 && unit.node.textContent === "";
    if (!isInRow || (isSingleLine(entries) && !isInEmptyUnit)) return insertWords(tr, entries);
    return editRows((rows, _anchor, head) => insertRows(rows, head, entries, idsOf(tr.doc)))(tr);
  });
}

function isSingleLine(entries: readonly Node[]): boolean {
  return entries.length === 1 && linesOf(entries).length === 1;
}

function linesOf(entries: readonly Node[]): readonly Row[] {
  return rowsIn(Fragment.from(entries), 0, "preamble");
}

function insertRows(
  rows: readonly Row[],
  caret: Caret,
  entries: readonly Node[],
  ids: readonly string[],
): Change {
  const row = defined(rows[caret.row], `row ${caret.row}`);
  const gap = gapAt(rows, row, caret, entries[0]?.type.name === "item");
  const taken = isEmptyUnit(rows, caret.row) ? ids.filter((id) => id !== row.attrs?.id) : ids;
  const pasted = withFreeIds(rowsIn(Fragment.from(entries), 0, row.part, gap.depth), taken, randomIds);
  const before = [...rows.slice(0, gap.from), ...gap.before, ...pasted];
  const end = defined(before.at(-1), "something was pasted").block.content.size;
  return changeTo([...before, ...gap.after, ...rows.slice(gap.to)], before.length - 1, end);
}

/** Where pasted rows go: which rows they replace, how deep they lie, and what is put on both sides of them. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  readonly before: readonly Row[];
  readonly after: readonly Row[];
}

function gapAt(rows: readonly Row[], row: Row, { row: at, offset }: Caret, forItems: boolean): Gap {
  const between = (index: number, depth = row.depth): Gap => ({
    from: index,
    to: index,
    depth,
    before: [],
    after: [],
  });
  if (isEmptyUnit(rows, at)) return { ...between(at), to: at + 1 };
  if (row.kind !== "unit") return between(endOfUnit(rows, ownerOf(rows, at)));
  if (offset === 0) return between(at);
  const depth = row.depth === 0 && forItems ? 1 : row.depth;
  if (offset === row.block.content.size)
    return between(depth > row.depth ? at + 1 : endOfUnit(rows, at), depth);
  const before = { ...row, block: schema.nodes.line.create(null, row.block.content.cut(0, offset)) };
  return {
    from: at,
    to: at + 1,
    depth,
    before: [before],
    after: [newUnit(row, row.block.cut(offset), randomIds)],
  };
}

/** Rows with the ids they have where these are not taken, and with new ones where they are. */
function withFreeIds(rows: readonly Row[], taken: readonly string[], newId: IdSource): Row[] {
  const used = new Set(taken);
  const free = (id: unknown): string => {
    const given = typeof id === "string" && !used.has(id) ? id : newId();
    used.add(given);
    return given;
  };
  return rows.map((row) => {
    if (row.kind === "unit") return { ...row, attrs: { ...row.attrs, id: free(row.attrs?.id) } };
    if (row.kind !== "heading") return row;
    const attrs = { ...row.block.attrs, id: free(row.block.attrs.id) };
    return { ...row, block: schema.nodes.heading.create(attrs, row.block.content) };
  });
}

/** The lines of what is pasted, with spaces between, in the text at the caret. */
function insertWords(tr: Transaction, entries: readonly Node[]): boolean {
  const lines = linesOf(entries).map((row) => row.block.content);
  const words = lines.reduce((joined, line) => joined.append(Fragment.from(schema.text(" "))).append(line));
  tr.insert(tr.selection.head, words);
  return words.size > 0;
}

/** The same where only plain text may stand. */
function insertText(tr: Transaction, entries: readonly Node[]): boolean {
  tr.insertText(
    linesOf(entries)
      .map((row) => row.block.textContent)
      .join(" "),
  );
  return tr.docChanged;
}
