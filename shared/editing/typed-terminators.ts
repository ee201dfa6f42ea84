import { redoDepth } from "prosemirror-history";
import type { EditorState, Transaction } from "prosemirror-state";
import { formOf, linesOf, unitsOf } from "../form/form.ts";
import type { HouseStyle } from "../style/house-style.ts";

/**
 * A transaction that takes typed terminators out of the lines the selection has left; null when there are
 * none, and while something can be redone, which a change would make impossible.
 */
export function withoutTypedTerminators(state: EditorState, style: HouseStyle): Transaction | null {
  if (redoDepth(state) > 0) return null;
  const { from, to } = state.selection;
  const tr = state.tr;
  swallowTerminators(tr, style, (pos, end) => end < from || to < pos);
  return tr.docChanged ? tr : null;
}

/**
 * Takes out the terminators that a drafter typed where the style puts them, with the white space around.
 *
 * @param wanted whether the line from `pos` to `end` is meant
 */
export function swallowTerminators(
  tr: Transaction,
  style: HouseStyle,
  wanted: (pos: number, end: number) => boolean,
): void {
  const lines = [...unitsOf(formOf(tr.doc, style))].flatMap(linesOf).sort((a, b) => b.pos - a.pos);
  for (const { pos, node, typedTerminator: typed } of lines) {
    if (typed && wanted(pos, pos + node.nodeSize)) tr.delete(pos + 1 + typed.from, pos + 1 + typed.to);
  }
}
