import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { DecorationSet } from "prosemirror-view";
import { styleOf } from "../../house-styles/styles-at-hand.ts";
import { draftForm } from "../draft-form.ts";
import { type DrawnParts, formDecorations } from "./form-decorations.ts";

const key = new PluginKey<DecorationSet>("form");

/**
 * Draws the form on the page. While words are being composed with an input method nothing is redrawn:
 * what stands is only moved along, and drawn anew when the composition ends.
 */
export function formPlugin(drawn: () => DrawnParts): Plugin<DecorationSet> {
  const draw = (state: EditorState) =>
    DecorationSet.create(
      state.doc,
      formDecorations(state.doc, draftForm(state.doc), styleOf(state.doc), drawn()),
    );
  return new Plugin({
    key,
    state: {
      init: (_config, state) => draw(state),
      apply(transaction, decorations, _before, state) {
        if (transaction.getMeta(key)) return draw(state);
        if (!transaction.docChanged) return decorations;
        if (transaction.getMeta("composition")) return decorations.map(transaction.mapping, transaction.doc);
        return draw(state);
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handleDOMEvents: {
        compositionend(view) {
          setTimeout(() => {
            if (!view.isDestroyed && !view.composing) redrawForm(view);
          });
          return false;
        },
      },
    },
  });
}

/** Draws the form again for the same text, as after a change of the interface's language. */
export function redrawForm(view: {
  readonly state: EditorState;
  dispatch(tr: EditorState["tr"]): void;
}): void {
  view.dispatch(view.state.tr.setMeta(key, true).setMeta("addToHistory", false));
}
