import type { Command } from "prosemirror-state";
import { type Block, blockOf } from "./row-block.ts";
import { type Change, commandOf, editRows, type RowEdit } from "./row-edit.ts";
import { endOfUnit, type Row } from "./rows.ts";

/**
 * Alt+Shift+↑: the clauses or items of the selection change places with the one before. The first
 * operative clause goes to the end of the preamble, the first item to the end of the items of the unit
 * before its own.
 */
export const moveUp: Command = commandOf(
  editRows((rows, anchor, head) => {
    const block = blockOf(rows, anchor.row, head.row);
    const target = placeAbove(rows, block);
    return target && moved(rows, block, target, anchor, head);
  }),
);
/** Alt+Shift+↓: the inverse of moveUp. */
export const moveDown: Command = commandOf(
  editRows((rows, anchor, head) => {
    const block = blockOf(rows, anchor.row, head.row);
    const target = placeBelow(rows, block);
    return target && moved(rows, block, target, anchor, head);
  }),
);

/** Before which row a block goes, and into which part. */
interface Target {
  readonly before: number;
  readonly part: Row["part"];
}

function placeAbove(rows: readonly Row[], { from }: Block): Target | null {
  const top = rows[from];
  if (!top) return null;
  const before = siblingAbove(rows, from);
  if (before !== null) return { before, part: top.part };
  if (top.depth === 0) return top.part === "operative" ? { before: from, part: "preamble" } : null;
  const parent = parentOf(rows, from);
  const neighbour = siblingAbove(rows, parent);
  if (neighbour === null || !canHold(rows[neighbour], top)) return null;
  const end = endOfUnit(rows, neighbour);
  const lastItem = rows.findLastIndex(
    (row, at) => at < end && !(row.kind === "flush" && row.depth === top.depth - 1),
  );
  return { before: Math.max(lastItem, neighbour) + 1, part: top.part };
}

function placeBelow(rows: readonly Row[], { from, to }: Block): Target | null {
  const top = rows[from];
  if (!top) return null;
  const next = siblingBelow(rows, from, to);
  if (next !== null) return { before: endOfUnit(rows, next), part: top.part };
  if (top.depth === 0) return top.part === "preamble" ? { before: to, part: "operative" } : null;
  const parent = parentOf(rows, from);
  const neighbour = siblingBelow(rows, parent, endOfUnit(rows, parent));
  return neighbour !== null && canHold(rows[neighbour], top)
    ? { before: neighbour + 1, part: top.part }
    : null;
}

/** The entry before the one at `index` in the same unit or part; null at its beginning. */
function siblingAbove(rows: readonly Row[], index: number): number | null {
  const row = rows[index];
  if (!row) return null;
  const found = rows.findLastIndex(
    (each, at) => at < index && each.kind !== "flush" && each.depth <= row.depth,
  );
  return isSibling(rows[found], row) ? found : null;
}

/** The entry after the one at `index`, looked for from `end` on. */
function siblingBelow(rows: readonly Row[], index: number, end: number): number | null {
  const row = rows[index];
  if (!row) return null;
  const found = rows.findIndex((each, at) => at >= end && each.kind !== "flush" && each.depth <= row.depth);
  return isSibling(rows[found], row) ? found : null;
}

function isSibling(candidate: Row | undefined, row: Row): boolean {
  return (
    candidate !== undefined &&
    candidate.part === row.part &&
    candidate.depth === row.depth &&
    (row.depth === 0 || candidate.kind === "unit")
  );
}

function parentOf(rows: readonly Row[], index: number): number {
  const depth = (rows[index]?.depth ?? 0) - 1;
  return rows.findLastIndex((row, at) => at < index && row.kind === "unit" && row.depth === depth);
}

function canHold(parent: Row | undefined, item: Row): boolean {
  return parent?.kind === "unit" && parent.depth === item.depth - 1;
}

function moved(
  rows: readonly Row[],
  block: Block,
  target: Target,
  ...carets: Parameters<RowEdit> extends [unknown, ...infer C] ? C : never
): Change {
  const taken = rows.slice(block.from, block.to).map((row) => ({ ...row, part: target.part }));
  const left = rows.toSpliced(block.from, taken.length);
  const to = target.before > block.from ? target.before - taken.length : target.before;
  const [anchor, head] = carets.map((caret) => ({ ...caret, row: caret.row - block.from + to }));
  if (!anchor || !head) throw new RangeError("A selection has two ends");
  return { rows: left.toSpliced(to, 0, ...taken), anchor, head };
}
