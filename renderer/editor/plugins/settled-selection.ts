import { Plugin } from "prosemirror-state";

/**
 * Reads the caret where the browser has it before a key is acted on. Browsers report a caret they moved (by End,
 * by an arrow key) a little later; on a busy machine the next key can come first and would act at the old place.
 * The report is asked for early, with the event that ProseMirror listens to.
 */
export function settledSelection(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(view) {
          if (!view.composing) view.dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
          return false;
        },
      },
    },
  });
}
