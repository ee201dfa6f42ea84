import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { type DrawnForm, drawForm, moveForm, redrawChanged } from "./drawn-form.ts";
import type { DrawnParts } from "./form-decorations.ts";

const key = new PluginKey<DrawnForm>("form");

/**
 * Draws the form on the page. While words are being composed with an input method nothing is redrawn:
 * what stands is only moved along, and drawn anew when the composition ends.
 */
export function formPlugin(parts: () => DrawnParts): Plugin<DrawnForm> {
  return new Plugin({
    key,
    state: {
      init: (_config, state) => drawForm(state, parts()),
      apply(transaction, drawn, _before, state) {
        if (transaction.getMeta(key)) return drawForm(state, parts());
        if (!transaction.docChanged) return drawn;
        if (transaction.getMeta("composition")) return moveForm(drawn, transaction);
        return redrawChanged(drawn, transaction, state, parts());
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
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
