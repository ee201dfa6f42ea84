import { type EditorState, Plugin } from "prosemirror-state";

/**
 * Tab makes an item of a clause, so it cannot move the focus by itself. After Escape the next Tab does: it
 * is left to the browser, unseen by the other plugins.
 *
 * @param tell hears whether the next Tab leaves the text
 * @param holds whether Escape is for something that is shown in the text
 */
export function leaveText(tell: (leaving: boolean) => void, holds: (state: EditorState) => boolean): Plugin {
  let leaving = false;
  const become = (next: boolean) => {
    if (next === leaving) return;
    leaving = next;
    tell(next);
  };
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(view, event) {
          const leaves = leaving && event.key === "Tab";
          if (event.key !== "Shift" && !leaves)
            become(event.key === "Escape" && !view.composing && !holds(view.state));
          return leaves;
        },
        blur() {
          become(false);
          return false;
        },
      },
    },
  });
}
