import type { Command } from "prosemirror-state";
import { randomIds } from "../resolution/ids.ts";
import { schema } from "../resolution/schema.ts";
import { changeTo, commandOf, editRows } from "./row-edit.ts";
import { endOfUnit, isEmptyUnit, isText, type Row } from "./rows.ts";

/** Puts an empty heading before the clause at the caret; an empty clause becomes one. Not in headings and kept text. */
export const insertHeading: Command = commandOf(
  editRows((rows, _anchor, head) => {
    const row = rows[head.row];
    if (!row || !isText(row)) return null;
    const clause = clauseOf(rows, head.row);
    const heading: Row = {
      ...row,
      kind: "heading",
      depth: 0,
      block: schema.nodes.heading.create({ id: randomIds() }),
      attrs: null,
    };
    return changeTo(rows.toSpliced(clause, isEmptyUnit(rows, clause) ? 1 : 0, heading), clause);
  }),
);

/**
 * Starts a line of flush text, from the end of the line before it: below the clause when nothing of it
 * follows, else below the unit whose last item this is. Does not apply in an empty line, nor where the items
 * of the line's own unit follow.
 */
export const insertFlushText: Command = commandOf(
  editRows((rows, _anchor, { row: at, offset }) => {
    const row = rows[at];
    if (!row || !isText(row) || offset === 0 || offset < row.block.content.size) return null;
    const depth = depthOfFlushText(rows, at, row);
    if (depth === null) return null;
    const flush: Row = { ...row, kind: "flush", depth, block: schema.nodes.line.create(), attrs: null };
    return changeTo(rows.toSpliced(at + 1, 0, flush), at + 1);
  }),
);

function depthOfFlushText(rows: readonly Row[], at: number, row: Row): number | null {
  if (endOfUnit(rows, clauseOf(rows, at)) === at + 1) return 0;
  if (endOfUnit(rows, at) > at + 1) return null;
  const parent = rows.findLastIndex(
    (each, index) => index < at && each.kind === "unit" && each.depth === row.depth - 1,
  );
  return endOfUnit(rows, parent) === at + 1 ? row.depth - 1 : null;
}

function clauseOf(rows: readonly Row[], at: number): number {
  return rows.findLastIndex((row, index) => index <= at && row.kind === "unit" && row.depth === 0);
}
