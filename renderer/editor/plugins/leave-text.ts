import { Plugin } from "prosemirror-state";

/**
 * Tab makes an item of a clause, so it cannot move the focus by itself. After Escape the next Tab does: it
 * is left to the browser.
 *
 * @param tell hears whether the next Tab leaves the text
 */
export function leaveText(tell: (leaving: boolean) => void): Plugin {
  let leaving = false;
  const become = (next: boolean) => {
    if (next === leaving) return;
    leaving = next;
    tell(next);
  };
  return new Plugin({
    props: {
      handleKeyDown(_view, event) {
        if (event.key === "Escape") {
          become(true);
          return true;
        }
        if (event.key === "Shift") return false;
        const left = leaving && event.key === "Tab";
        if (!left) become(false);
        return left;
      },
      handleDOMEvents: {
        blur() {
          become(false);
          return false;
        },
      },
    },
  });
}
