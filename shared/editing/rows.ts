import { type Attrs, Fragment, type Node } from "prosemirror-model";
import type { Division } from "../form/form.ts";
import type { IdSource } from "../resolution/ids.ts";
import { deepestItem, schema } from "../resolution/schema.ts";

/**
 * One line of a body or an annex. Such a text read from top to bottom is a list of rows, each with its depth, as in an
 * outliner: a row belongs to the nearest row above it that stands one level higher. So an edit of the
 * structure is an edit of a list, and no such edit can make anything but a well-formed body.
 */
export interface Row {
  /** `unit`: the first line of a clause or item; `flush`: a later one; `quoted`: a quotation or table in one. */
  readonly kind: "unit" | "flush" | "quoted" | "heading" | "kept";
  readonly part: Division;
  /** 0 for a clause and its flush text, a heading and kept text; an item and its flush text lie deeper. */
  readonly depth: number;
  /** The line, quotation, table, heading or kept text itself. */
  readonly block: Node;
  /** The attributes of the clause or item that a `unit` begins; null for other rows. */
  readonly attrs: Attrs | null;
}

/** A row with the document position at which its text starts. */
export interface PlacedRow extends Row {
  readonly start: number;
}

/** The rows of a body or annex that stands at `pos`, in reading order. */
export function rowsOf(text: Node, pos: number): PlacedRow[] {
  if (text.type.name === "annex") return rowsIn(text.content, pos + 1, "annex");
  const rows: PlacedRow[] = [];
  text.forEach((part, offset) => {
    const name = part.type.name;
    if (name === "preamble" || name === "operative")
      rows.push(...rowsIn(part.content, pos + offset + 2, name));
  });
  return rows;
}

/** The rows of clauses, items, headings and kept texts that start at `pos`. */
export function rowsIn(entries: Fragment, pos: number, part: Division, depth = 0): PlacedRow[] {
  const rows: PlacedRow[] = [];
  entries.forEach((entry, offset) => {
    const inside = pos + offset + 1;
    const { name } = entry.type;
    if (name === "heading" || name === "kept") {
      rows.push({ kind: name, part, depth: 0, block: entry, attrs: null, start: inside });
    } else {
      rows.push(...rowsOfUnit(entry, inside, part, depth));
    }
  });
  return rows;
}

function rowsOfUnit(unit: Node, inside: number, part: Division, depth: number): PlacedRow[] {
  const rows: PlacedRow[] = [];
  unit.forEach((child, offset, index) => {
    if (child.type.name === "item") {
      rows.push(...rowsIn(Fragment.from(child), inside + offset, part, depth + 1));
    } else {
      const first = index === 0;
      const start = inside + offset + 1;
      rows.push({
        kind: first ? "unit" : child.type.name === "line" ? "flush" : "quoted",
        part,
        depth,
        block: child,
        attrs: first ? unit.attrs : null,
        start,
      });
    }
  });
  return rows;
}

/** The body or annex with these rows in place of its own. Rows must be settled. */
export function textWith(text: Node, rows: readonly Row[]): Node {
  if (text.type.name === "annex") return text.copy(Fragment.from(entriesFrom(rows)));
  const parts = text.children.map((child) => {
    if (child.type.name === "enacting") return child;
    return child.copy(Fragment.from(entriesFrom(rows.filter((row) => row.part === child.type.name))));
  });
  return text.copy(Fragment.from(parts));
}

/** The clauses or items, headings and kept texts that settled rows of one part make. */
export function entriesFrom(rows: readonly Row[]): Node[] {
  const entries: Node[] = [];
  for (let from = 0; from < rows.length; ) {
    const to = endOfUnit(rows, from);
    entries.push(entryFrom(rows.slice(from, to)));
    from = to;
  }
  return entries;
}

function entryFrom(rows: readonly Row[]): Node {
  const [first, ...below] = rows;
  if (!first) throw new RangeError("An entry needs a row");
  if (first.kind !== "unit") return first.block;
  const type = first.depth === 0 ? schema.nodes.clause : schema.nodes.item;
  return type.createChecked(first.attrs, [first.block, ...entriesFrom(below)]);
}

/** The index after the last row of the clause or item that begins at `index`; other rows stand alone. */
export function endOfUnit(rows: readonly Row[], index: number): number {
  const top = rows[index];
  let end = index + 1;
  if (top?.kind !== "unit") return end;
  for (let row = rows[end]; row && isWithin(row, top); row = rows[end]) end++;
  return end;
}

function isWithin(row: Row, top: Row): boolean {
  if (row.part !== top.part || !isOfUnit(row)) return false;
  return row.depth > top.depth || (isLower(row) && row.depth === top.depth);
}

/** The index of the row that begins the clause or item of a line; a heading or kept text is its own. */
export function ownerOf(rows: readonly Row[], index: number): number {
  const row = rows[index];
  if (!row || !isLower(row)) return index;
  return rows.findLastIndex((each, at) => at < index && each.kind === "unit" && each.depth === row.depth);
}

/** Whether a row is a line of a clause or item. */
export function isText(row: Row): boolean {
  return row.kind === "unit" || row.kind === "flush";
}

/** Whether a row is part of a clause or item. */
export function isOfUnit(row: Row): boolean {
  return isText(row) || row.kind === "quoted";
}

/** Whether a row stands below the first line of its clause or item. */
export function isLower(row: Row): boolean {
  return row.kind === "flush" || row.kind === "quoted";
}

/** Whether a row is an empty clause or item with nothing below it. */
export function isEmptyUnit(rows: readonly Row[], index: number): boolean {
  const row = rows[index];
  return row?.kind === "unit" && row.block.content.size === 0 && endOfUnit(rows, index) === index + 1;
}

/** Whether a row is a paragraph of an annex that carries no number. */
export function isUnnumbered(row: Row | undefined): boolean {
  return row?.part === "annex" && row.attrs?.fixedLabel === "";
}

/** A row whose clause or item has a label of its own, or with null the computed one. */
export function labelled(row: Row, fixedLabel: string | null): Row {
  return { ...row, attrs: { ...row.attrs, fixedLabel } };
}

/** A row for a new clause or item beside `beside`, holding `block`; beside an unnumbered paragraph it has no number either. */
export function newUnit(beside: Row, block: Node, newId: IdSource, depth = beside.depth): Row {
  const fixedLabel = isUnnumbered(beside) ? "" : null;
  return { kind: "unit", part: beside.part, depth, block, attrs: { id: newId(), fixedLabel } };
}

/**
 * The rows with every depth made possible: a row whose parent is gone comes up below the nearest row that
 * can hold it, what lies too deep stays at the deepest level, flush text without a unit becomes a clause and
 * a table or quotation without one stands below an empty clause.
 */
export function settled(rows: readonly Row[], newId: IdSource): Row[] {
  let part: Division | null = null;
  let above: { readonly asked: number; readonly given: number }[] = [];
  return rows.flatMap((row) => {
    if (row.part !== part || !isOfUnit(row)) above = [];
    part = row.part;
    if (!isOfUnit(row)) return row;
    above = above.filter((open) => (isLower(row) ? open.asked <= row.depth : open.asked < row.depth));
    const parent = above.at(-1);
    if (isLower(row) && parent) return { ...row, depth: parent.given };
    const depth = parent ? Math.min(parent.given + 1, deepestItem) : 0;
    above.push({ asked: row.depth, given: depth });
    if (row.kind === "quoted")
      return [newUnit(row, schema.nodes.line.create(), newId, depth), { ...row, depth }];
    return row.kind === "unit" ? { ...row, depth } : newUnit(row, row.block, newId, depth);
  });
}
