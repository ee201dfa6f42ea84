import type { Command } from "prosemirror-state";
import type { Division } from "../form/form.ts";
import { type Block, blockOf } from "./row-block.ts";
import { type Caret, type Change, commandOf, editRows } from "./row-edit.ts";
import { endOfUnit, isLower, type Row } from "./rows.ts";

/**
 * Alt+Shift+↑: the clauses or items of the selection change places with the one before. The first
 * operative clause goes to the end of the preamble; a first item to the end of the items of the unit before
 * its own, where there is one.
 */
export const moveUp: Command = moveBy(placeAbove);

/** Alt+Shift+↓: the same the other way. */
export const moveDown: Command = moveBy(placeBelow);

/** Before which row a block goes, and into which part. */
interface Target {
  readonly before: number;
  readonly part: Division;
}

function moveBy(placeFor: (rows: readonly Row[], block: Block, top: Row) => Target | null): Command {
  return commandOf(
    editRows((rows, anchor, head) => {
      const block = blockOf(rows, anchor.row, head.row);
      const top = block && rows[block.from];
      const target = top && placeFor(rows, block, top);
      return target ? moved(rows, block, target, anchor, head) : null;
    }),
  );
}

function moved(rows: readonly Row[], block: Block, target: Target, anchor: Caret, head: Caret): Change {
  const taken = rows.slice(block.from, block.to).map((row) => ({ ...row, part: target.part }));
  const to = target.before > block.from ? target.before - taken.length : target.before;
  const follow = (caret: Caret): Caret => ({ ...caret, row: caret.row - block.from + to });
  const left = rows.toSpliced(block.from, taken.length);
  return { rows: left.toSpliced(to, 0, ...taken), anchor: follow(anchor), head: follow(head) };
}

function placeAbove(rows: readonly Row[], { from }: Block, top: Row): Target | null {
  const sibling = siblingAbove(rows, from);
  if (sibling !== null) return { before: sibling, part: top.part };
  if (top.depth === 0) return top.part === "operative" ? { before: from, part: "preamble" } : null;
  const neighbour = siblingAbove(rows, parentOf(rows, from));
  if (neighbour === null || rows[neighbour]?.kind !== "unit") return null;
  const end = endOfUnit(rows, neighbour);
  const isClosing = (row: Row) => isLower(row) && row.depth === top.depth - 1;
  return { before: rows.findLastIndex((row, at) => at < end && !isClosing(row)) + 1, part: top.part };
}

function placeBelow(rows: readonly Row[], { from, to }: Block, top: Row): Target | null {
  const sibling = siblingBelow(rows, from, to);
  if (sibling !== null) return { before: endOfUnit(rows, sibling), part: top.part };
  if (top.depth === 0) return top.part === "preamble" ? { before: to, part: "operative" } : null;
  const parent = parentOf(rows, from);
  const neighbour = siblingBelow(rows, parent, endOfUnit(rows, parent));
  return neighbour !== null && rows[neighbour]?.kind === "unit"
    ? { before: neighbour + 1, part: top.part }
    : null;
}

/** The entry before the one at `index`, in the same unit or part; null when it is the first. */
function siblingAbove(rows: readonly Row[], index: number): number | null {
  const depth = rows[index]?.depth ?? 0;
  return siblingOf(
    rows,
    index,
    rows.findLastIndex((row, at) => at < index && !isLower(row) && row.depth <= depth),
  );
}

/** The entry after the one at `index`, which ends before the row at `end`; null when it is the last. */
function siblingBelow(rows: readonly Row[], index: number, end: number): number | null {
  const depth = rows[index]?.depth ?? 0;
  return siblingOf(
    rows,
    index,
    rows.findIndex((row, at) => at >= end && !isLower(row) && row.depth <= depth),
  );
}

function siblingOf(rows: readonly Row[], index: number, candidate: number): number | null {
  const [row, other] = [rows[index], rows[candidate]];
  return row && other && other.part === row.part && other.depth === row.depth ? candidate : null;
}

function parentOf(rows: readonly Row[], index: number): number {
  const depth = (rows[index]?.depth ?? 0) - 1;
  return rows.findLastIndex((row, at) => at < index && row.kind === "unit" && row.depth === depth);
}
