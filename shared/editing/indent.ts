import type { Command } from "prosemirror-state";
import { deepestItem } from "../resolution/schema.ts";
import { blockOf } from "./row-block.ts";
import { commandOf, editRows, type RowEdit } from "./row-edit.ts";
import { isText, type Row } from "./rows.ts";

/** Tab: a clause becomes an item of the clause before it, an item a sub-item of the item before it. */
export const indent: Command = commandOf(
  editRows((rows, anchor, head) => {
    const block = blockOf(rows, anchor.row, head.row);
    const first = rows[block.from];
    const above = rows[block.from - 1];
    if (!first || !above || above.part !== first.part || !isText(above) || above.depth < first.depth)
      return null;
    if (!rows.slice(block.from, block.to).every((row) => isText(row) && row.depth < deepestItem)) return null;
    return { rows: shifted(rows, block, 1), anchor, head };
  }),
);

/** Shift+Tab: an item comes up one level. The items after it become its own, so that the order stays. */
export const outdentRows: RowEdit = (rows, anchor, head) => {
  const block = blockOf(rows, anchor.row, head.row);
  const first = rows[block.from];
  return first && first.depth > 0 ? { rows: shifted(rows, block, -1), anchor, head } : null;
};

/** Shift+Tab, see outdentRows. */
export const outdent: Command = commandOf(editRows(outdentRows));

function shifted(
  rows: readonly Row[],
  block: { readonly from: number; readonly to: number },
  by: number,
): Row[] {
  return rows.map((row, index) =>
    block.from <= index && index < block.to ? { ...row, depth: row.depth + by } : row,
  );
}
