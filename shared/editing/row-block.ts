import { endOfUnit, isLower, ownerOf, type Row } from "./rows.ts";

/** Rows from `from` to before `to`. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

/**
 * The whole clauses, items or other entries of one level that a selection between two rows touches; null
 * when it reaches over both parts.
 */
export function blockOf(rows: readonly Row[], anchor: number, head: number): Block | null {
  const last = Math.max(anchor, head);
  const first = ownerOf(rows, Math.min(anchor, head));
  const touched = rows.slice(first, last + 1);
  if (touched.some((row) => row.part !== touched[0]?.part)) return null;
  const depth = Math.min(...touched.map((row) => row.depth));
  const from = rows.findLastIndex((row, at) => at <= first && !isLower(row) && row.depth === depth);
  let to = endOfUnit(rows, from);
  while (to <= last) to = endOfUnit(rows, to);
  return { from, to };
}
