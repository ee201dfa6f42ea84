import { type Command, NodeSelection } from "prosemirror-state";
import { schema } from "../resolution/schema.ts";
import { deleteSelected } from "./delete-selection.ts";
import { placeAt } from "./place-at.ts";
import { commandOf } from "./row-edit.ts";

/** An empty note at the end of the selection, selected. Does not apply inside a note and in kept text. */
export const insertNote: Command = commandOf((tr) => {
  const { $to, to } = tr.selection;
  if (!takesInline(placeAt($to))) return false;
  tr.insert(to, schema.nodes.note.create());
  tr.setSelection(NodeSelection.create(tr.doc, to));
  return true;
});

/** Rewrites the note that stands at `pos`. Does not apply where none stands or it already reads so. */
export function writeNote(pos: number, text: string): Command {
  return commandOf((tr) => {
    const note = tr.doc.nodeAt(pos);
    if (note?.type.name !== "note" || note.textContent === text) return false;
    tr.replaceWith(pos + 1, pos + note.nodeSize - 1, text === "" ? [] : schema.text(text));
    return true;
  });
}

/** A line break in the place of the selection. Does not apply in notes and kept text. */
export const insertLineBreak: Command = commandOf((tr) => {
  deleteSelected(tr);
  if (!takesInline(placeAt(tr.selection.$head))) return false;
  tr.replaceSelectionWith(schema.nodes.hard_break.create());
  return true;
});

function takesInline({ field, note }: ReturnType<typeof placeAt>): boolean {
  return field !== null && field.name !== "kept" && note === null;
}
