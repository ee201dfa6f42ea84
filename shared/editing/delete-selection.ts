import type { Command, Transaction } from "prosemirror-state";
import { commandOf } from "./row-edit.ts";

/** Deletes the selection, whatever it spans; title and bodies stay. Does not apply to an empty one. */
export const deleteSelection: Command = commandOf(deleteSelected);

/** Types over the selection, whatever it spans. */
export function replaceSelectionWithText(text: string): Command {
  return commandOf((tr) => {
    deleteSelected(tr);
    tr.insertText(text);
    return true;
  });
}

/** The edit of deleteSelection. */
export function deleteSelected(tr: Transaction): boolean {
  if (tr.selection.empty) return false;
  tr.deleteSelection();
  return true;
}
