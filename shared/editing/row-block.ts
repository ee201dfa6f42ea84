import { endOfUnit, ownerOf, type Row } from "./rows.ts";

/** Rows from `from` to before `to`. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

/** The whole clauses, items or other entries, of one level, that a selection between two rows touches. */
export function blockOf(rows: readonly Row[], anchor: number, head: number): Block {
  const [first, last] = [Math.min(anchor, head), Math.max(anchor, head)];
  const touched = rows.slice(ownerOf(rows, first), last + 1);
  const depth = Math.min(...touched.map((row) => row.depth));
  const top = rows.findLastIndex(
    (row, index) => index <= ownerOf(rows, first) && row.kind !== "flush" && row.depth === depth,
  );
  let to = endOfUnit(rows, top);
  while (to <= last) to = endOfUnit(rows, to);
  return { from: top, to };
}
