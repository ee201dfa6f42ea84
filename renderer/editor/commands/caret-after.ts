import { type Command, TextSelection } from "prosemirror-state";

/** Puts the caret behind the node at `pos`: typing there goes on with the text and does not replace the node. */
export function caretAfter(pos: number): Command {
  return (state, dispatch) => {
    const end = pos + (state.doc.nodeAt(pos)?.nodeSize ?? 0);
    dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(end), -1)));
    return true;
  };
}
