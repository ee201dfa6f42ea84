import type { Command } from "prosemirror-state";
import { deepestItem } from "../resolution/schema.ts";
import { type Block, blockOf } from "./row-block.ts";
import { commandOf, editRows, type RowEdit } from "./row-edit.ts";
import { isOfUnit, isUnnumbered, labelled, type Row } from "./rows.ts";
import { headingShiftedBy } from "./sections.ts";

/**
 * Tab: a clause becomes an item of the clause before it, an item one of the item before it, with all below; a
 * heading goes down one level. Does not apply to the first, nor where an item would come to lie deeper than
 * deepestItem.
 */
export const indent: Command = commandOf(
  editRows((rows, anchor, head) => {
    if (rows[head.row]?.kind === "heading") return headingShiftedBy(1)(rows, anchor, head);
    const block = blockOf(rows, anchor.row, head.row);
    const [above, first] = block ? [rows[block.from - 1], rows[block.from]] : [];
    if (
      !block ||
      !above ||
      !first ||
      above.part !== first.part ||
      !isOfUnit(above) ||
      above.depth < first.depth
    )
      return null;
    const fits = rows.slice(block.from, block.to).every((row) => isOfUnit(row) && row.depth < deepestItem);
    return fits ? { rows: shifted(rows, block, 1), anchor, head } : null;
  }),
);

/** The rows with the items of the selection one level up. Those after them become theirs: the order stays. */
export const outdentRows: RowEdit = (rows, anchor, head) => {
  const block = blockOf(rows, anchor.row, head.row);
  if (!block || (rows[block.from]?.depth ?? 0) === 0) return null;
  return { rows: shifted(rows, block, -1), anchor, head };
};

/** Shift+Tab: an item comes up one level, see outdentRows; so does a heading. Does not apply to a clause. */
export const outdent: Command = commandOf(
  editRows((rows, anchor, head) =>
    (rows[head.row]?.kind === "heading" ? headingShiftedBy(-1) : outdentRows)(rows, anchor, head),
  ),
);

/** A paragraph of an annex that had no number gets the label of an item. */
function shifted(rows: readonly Row[], block: Block, by: number): Row[] {
  return rows.map((row, at) => {
    if (at < block.from || at >= block.to) return row;
    return { ...(isUnnumbered(row) ? labelled(row, null) : row), depth: row.depth + by };
  });
}
