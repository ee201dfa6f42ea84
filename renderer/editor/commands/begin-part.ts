import { type Command, TextSelection } from "prosemirror-state";
import { randomIds } from "../../../shared/resolution/ids.ts";
import { schema } from "../../../shared/resolution/schema.ts";

/** Puts an empty first clause into a part that has none, and the caret into it. */
export function beginPart(part: "preamble" | "operative"): Command {
  return (state, dispatch) => {
    let at: number | null = null;
    state.doc.descendants((node, pos) => {
      if (at === null && node.type.name === part && node.childCount === 0) at = pos + 1;
      return node.type.name === "body";
    });
    if (at === null) return false;
    if (dispatch) {
      const { clause, line } = schema.nodes;
      const transaction = state.tr.insert(at, clause.create({ id: randomIds() }, line.create()));
      dispatch(
        transaction.setSelection(TextSelection.near(transaction.doc.resolve(at + 2))).scrollIntoView(),
      );
    }
    return true;
  };
}
