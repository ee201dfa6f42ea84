import type { Command } from "prosemirror-state";
import { deepestSection } from "../resolution/schema.ts";
import { placeAt } from "./place-at.ts";
import { commandOf, type RowEdit } from "./row-edit.ts";

/** Makes the heading at the caret head a numbered section, or takes its number off. Applies in headings alone. */
export const toggleSection: Command = commandOf((tr) => {
  const { field } = placeAt(tr.selection.$head);
  if (field?.name !== "heading") return false;
  const numbered = field.node.attrs.numbered !== true;
  tr.setNodeMarkup(field.pos, null, { ...field.node.attrs, numbered, fixedLabel: null });
  return true;
});

/**
 * The rows with the heading at the caret one or more levels deeper, or higher with a negative number. Does not
 * apply elsewhere, nor past the highest and the deepest level.
 */
export function headingShiftedBy(levels: number): RowEdit {
  return (rows, anchor, head) => {
    const row = rows[head.row];
    if (row?.kind !== "heading" || anchor.row !== head.row) return null;
    const { block } = row;
    const level = Number(block.attrs.level) + levels;
    if (level < 1 || level > deepestSection) return null;
    const shifted = block.type.create({ ...block.attrs, level, fixedLabel: null }, block.content);
    return { rows: rows.with(head.row, { ...row, block: shifted }), anchor, head };
  };
}
