import { type Command, Selection } from "prosemirror-state";

/** Takes away the box of kept text that the caret is in, once its words are gone: they were moved or not wanted. */
export const dropEmptyKept: Command = (state, dispatch) => {
  const { $head, empty } = state.selection;
  if (!empty || $head.parent.type.name !== "kept" || $head.parent.content.size > 0) return false;
  if (dispatch) {
    const transaction = state.tr.delete($head.before(), $head.after());
    const beside = Selection.near(transaction.doc.resolve($head.before()), -1);
    dispatch(transaction.setSelection(beside).scrollIntoView());
  }
  return true;
};
