import type { Node } from "prosemirror-model";
import type { NodeView } from "prosemirror-view";

/**
 * A note on the page: its mark, printed by the style sheet from a decoration. The words are shown at the
 * foot of the page and edited there.
 *
 * @param open edits the note that this element shows
 * @param name the accessible name of a note with these words
 */
export function noteView(node: Node, open: () => void, name: (words: string) => string): NodeView {
  const dom = document.createElement("span");
  dom.className = "note";
  dom.contentEditable = "false";
  dom.role = "button";
  dom.addEventListener("click", open);
  const show = (shown: Node) => {
    dom.ariaLabel = name(shown.textContent);
    dom.title = shown.textContent;
  };
  show(node);
  return {
    dom,
    update(next) {
      if (next.type !== node.type) return false;
      show(next);
      return true;
    },
    ignoreMutation: () => true,
  };
}
