import type { Command } from "prosemirror-state";

/** Takes the note at `pos` out of the text. Does not apply where none stands. */
export function deleteNote(pos: number): Command {
  return (state, dispatch) => {
    const note = state.doc.nodeAt(pos);
    if (note?.type.name !== "note") return false;
    dispatch?.(state.tr.delete(pos, pos + note.nodeSize));
    return true;
  };
}
