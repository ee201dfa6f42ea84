import { NodeSelection, Plugin } from "prosemirror-state";

/**
 * Enter on a note that is marked opens it, as a press does.
 *
 * @param open edits the note at that position
 */
export function noteKeys(open: (pos: number) => void): Plugin {
  return new Plugin({
    props: {
      handleKeyDown({ state: { selection } }, event) {
        if (event.key !== "Enter" || !(selection instanceof NodeSelection)) return false;
        if (selection.node.type.name !== "note") return false;
        open(selection.from);
        return true;
      },
    },
  });
}
