import { defined } from "../base/assert.ts";
import { provenanceOf } from "../resolution/provenance.ts";
import { type Caret, type Change, changeTo } from "./row-edit.ts";
import { endOfUnit, isText, ownerOf, type Row } from "./rows.ts";

/**
 * The rows without what lies between two places. Texts join: the unit whose words are left survives with
 * its id, and takes over what belonged to the other. A heading or kept text joins with nothing.
 */
export function withoutBetween(rows: readonly Row[], from: Caret, to: Caret): Change {
  const first = defined(rows[from.row], `row ${from.row}`);
  const last = defined(rows[to.row], `row ${to.row}`);
  const head = { ...first, block: first.block.cut(0, from.offset) };
  const tail = { ...last, block: last.block.cut(to.offset) };
  const before = rows.slice(0, from.row);
  const after = rows.slice(to.row + 1);
  const change = (...left: Row[]) => changeTo([...before, ...left], from.row, from.offset);

  if (from.row === to.row) return change(joined(head, tail), ...after);
  if (!isText(first) || !isText(last)) return change(head, tail, ...after);
  const onlyTail = head.block.content.size === 0 && tail.block.content.size > 0;
  if (onlyTail && standsAlone(rows, from.row, to.row)) return change(tail, ...after);
  return change(joined(head, tail), ...adopted(rows, from.row, to.row));
}

/** Whether the row at `last` keeps its place when the text at `first` and all between are gone. */
function standsAlone(rows: readonly Row[], first: number, last: number): boolean {
  const [before, after] = [rows[first], rows[last]];
  if (!before || !after || after.depth > before.depth) return false;
  return after.kind === "unit" || ownerOf(rows, last) < first;
}

/**
 * Two rows in one line. It ends as the second did, unless that had no words; it remembers a precedent of the
 * first, or else of the second.
 */
function joined(head: Row, tail: Row): Row {
  const attrs = tail.block.content.size > 0 ? tail.block.attrs : head.block.attrs;
  const block = head.block.type.create(attrs, head.block.content.append(tail.block.content));
  const provenance = provenanceOf(head.attrs) ?? provenanceOf(tail.attrs);
  const remembers = head.attrs !== null && provenance !== null;
  return { ...head, block, ...(remembers ? { attrs: { ...head.attrs, provenance } } : {}) };
}

/** What follows the row at `last`, where what belonged to its unit now belongs to the row at `first`. */
function adopted(rows: readonly Row[], first: number, last: number): Row[] {
  const owner = ownerOf(rows, last);
  const [heir, parent] = [rows[first], rows[owner]];
  const end = endOfUnit(rows, owner);
  return rows.slice(last + 1).map((row, index) => {
    if (!heir || !parent || owner < first || last + 1 + index >= end) return row;
    return { ...row, part: heir.part, depth: row.depth + heir.depth - parent.depth };
  });
}
