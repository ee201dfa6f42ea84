import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { linesOf } from "../../../shared/form/form.ts";
import type { BaseRow } from "../../../shared/precedent/base-text/base-changes.ts";
import type { BaseUpdate } from "../../../shared/precedent/base-text/base-updates.ts";
import { factsOf } from "../../../shared/resolution/facts.ts";
import { whenIdle } from "../../agreed/when-idle.ts";
import {
  type BaseSign,
  baseComparison,
  changedRows,
  rowKey,
  signOf,
} from "../../base-text/base-comparison.ts";
import { aside } from "../../draft/draft-editor.ts";

const key = new PluginKey<DecorationSet>("base");

/** What the margin needs of the window. */
export interface BaseMargin {
  /** What is to be updated, while that is listed; null while it is not. */
  readonly updates: (doc: Node) => readonly BaseUpdate[] | null;
  /** What is read out of a sign. */
  readonly said: (sign: BaseSign) => string;
  /** Makes the mark of something that was dropped. */
  readonly droppedMark: (count: number) => HTMLElement;
}

/**
 * Shows at the right of each clause and item how it departs from the base text, and on the words what is to be
 * updated. While the text changes it is only moved along; it is drawn anew when typing rests.
 */
export function basePlugin(margin: BaseMargin): Plugin<DecorationSet> {
  return new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, drawn, _before, state) {
        if (transaction.getMeta(key)) return drawBase(state.doc, margin);
        return transaction.docChanged ? drawn.map(transaction.mapping, transaction.doc) : drawn;
      },
    },
    props: { decorations: (state) => key.getState(state) },
    view(view) {
      let callOff = () => {};
      const later = () => {
        callOff();
        callOff = whenIdle(() => (view.composing ? later() : redrawBase(view)));
      };
      if (factsOf(view.state.doc).base) later();
      return {
        update(_view, before) {
          const hasOrHad = factsOf(view.state.doc).base ?? factsOf(before.doc).base;
          if (before.doc !== view.state.doc && hasOrHad) later();
        },
        destroy: () => callOff(),
      };
    },
  });
}

/** Draws the comparison again now, as when the list of updates is shown or closed. */
export function redrawBase(view: {
  readonly state: EditorState;
  dispatch(tr: EditorState["tr"]): void;
}): void {
  view.dispatch(view.state.tr.setMeta(key, true).setMeta("addToHistory", false).setMeta(aside, true));
}

/** Draws again what is drawn, as after a change of the interface's language. */
export function retellBase(view: Parameters<typeof redrawBase>[0]): void {
  if (key.getState(view.state)?.find().length) redrawBase(view);
}

function drawBase(doc: Node, margin: BaseMargin): DecorationSet {
  const compared = baseComparison(doc);
  if (!compared) return DecorationSet.empty;
  const rows = changedRows(compared.rows);
  const signs = rows.flatMap((row) =>
    row.draft
      ? linesOf(row.draft).map(({ node, pos }) => sign(signOf(row), margin, pos, pos + node.nodeSize))
      : [],
  );
  const toUpdate = (margin.updates(doc) ?? []).map(({ from, to }) =>
    Decoration.inline(from, to, { class: "to-update" }),
  );
  return DecorationSet.create(doc, [...signs, ...droppedMarks(compared.rows, margin), ...toUpdate]);
}

function sign(change: BaseSign, { said }: BaseMargin, from: number, to: number): Decoration {
  return Decoration.node(from, to, { "data-base": change, "data-base-said": said(change) });
}

/** One mark for all that was dropped at a place; it stands behind the row before. */
function droppedMarks(rows: readonly BaseRow[], { said, droppedMark }: BaseMargin): readonly Decoration[] {
  const marks: Decoration[] = [];
  let before: BaseRow | null = null;
  let count = 0;
  const close = () => {
    const unit = before?.draft;
    const shown = count;
    // Above the first clause there is the formula: what was dropped there is in the list alone.
    if (unit && shown > 0)
      marks.push(
        Decoration.widget(unit.pos + unit.node.nodeSize, () => droppedMark(shown), {
          side: -1,
          ignoreSelection: true,
          stopEvent: () => true,
          key: `${said("dropped")} ${shown} ${before ? rowKey(before) : ""}`,
        }),
      );
    count = 0;
  };
  for (const row of rows) {
    if (row.draft) {
      close();
      before = row;
    } else if (row.place) count++;
  }
  close();
  return marks;
}
