import type { Command } from "prosemirror-state";
import { presentingNode } from "../../../shared/form/front-lines.ts";

/** Takes out the presenting line a source has of its own, so that it is made from the metadata again. */
export const dropPresenting: Command = (state, dispatch) => {
  const own = presentingNode(state.doc);
  if (!own) return false;
  const from = 1 + state.doc.child(0).child(0).nodeSize;
  dispatch?.(state.tr.delete(from, from + own.nodeSize));
  return true;
};
