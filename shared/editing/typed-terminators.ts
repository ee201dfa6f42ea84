import type { EditorState, Transaction } from "prosemirror-state";
import { formOf, linesOf, unitsOf } from "../form/form.ts";
import type { HouseStyle } from "../style/house-style.ts";

/** A transaction that takes typed terminators out of the lines the selection is not in; null when there are none. */
export function withoutTypedTerminators(state: EditorState, style: HouseStyle): Transaction | null {
  const { from, to } = state.selection;
  const tr = state.tr.setMeta("addToHistory", false);
  swallowTerminators(tr, style, (pos, end) => end < from || to < pos);
  return tr.docChanged ? tr : null;
}

/**
 * Takes out the terminators that a drafter typed where the style puts them, with white space around them.
 *
 * @param wanted whether to look at the line that stands from `pos` to `end`
 */
export function swallowTerminators(
  tr: Transaction,
  style: HouseStyle,
  wanted: (pos: number, end: number) => boolean,
): void {
  const lines = [...unitsOf(formOf(tr.doc, style))]
    .flatMap(linesOf)
    .filter(({ pos, node }) => wanted(pos, pos + node.nodeSize));
  for (const line of lines.toReversed()) {
    if (line.typedTerminator)
      tr.delete(line.pos + 1 + line.typedTerminator.from, line.pos + 1 + line.typedTerminator.to);
  }
}
