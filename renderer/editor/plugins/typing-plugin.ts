import { chainCommands } from "prosemirror-commands";
import { closeHistory } from "prosemirror-history";
import { type Command, NodeSelection, Plugin, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { deleteSelection, replaceSelectionWithText } from "../../../shared/editing/delete-selection.ts";
import { joinBackward, joinForward } from "../../../shared/editing/join-units.ts";
import { dropEmptyKept } from "../commands/drop-empty-kept.ts";

/** Deleting and typing where the browser alone would break clauses: at the ends of texts and over several. */
export function typingPlugin(): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (event.key === "Backspace") return run(backspace, view);
        if (event.key === "Delete") return run(forwardDelete, view);
        const plain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
        if (plain && event.key === "ArrowLeft") return run(stepOverNote(-1), view);
        if (plain && event.key === "ArrowRight") return run(stepOverNote(1), view);
        return false;
      },
      handleTextInput(view, _from, _to, text) {
        const { selection } = view.state;
        // A note that is marked is not typed over: the words come after it.
        if (selection instanceof NodeSelection && selection.node.type.name === "note") {
          return run(typeAt(selection.to, text), view);
        }
        if (spansTexts(view)) return run(replaceSelectionWithText(text), view);
        return typeBesideChanges(text)(view.state, (transaction) => view.dispatch(transaction));
      },
      handleDOMEvents: {
        cut(view, event) {
          if (view.state.selection.empty || !event.clipboardData) return false;
          const { dom, text } = view.serializeForClipboard(view.state.selection.content());
          event.clipboardData.setData("text/html", dom.innerHTML);
          event.clipboardData.setData("text/plain", text);
          event.preventDefault();
          return run(deleteSelection, view);
        },
      },
    },
  });
}

const backspace = chainCommands(
  deleteSelection,
  dropEmptyKept,
  deleteNoteBeside(-1),
  atEdge("start", joinBackward),
);
const forwardDelete = chainCommands(
  deleteSelection,
  dropEmptyKept,
  deleteNoteBeside(1),
  atEdge("end", joinForward),
);

/** As an undo step of its own. */
function run(command: Command, view: EditorView): boolean {
  return command(view.state, (transaction) => view.dispatch(closeHistory(transaction)), view);
}

function spansTexts({ state: { selection } }: EditorView): boolean {
  return !(selection instanceof TextSelection) || !selection.$from.sameParent(selection.$to);
}

/** Joining is refused silently at the edge of the text, where the browser would find something to delete. */
function atEdge(edge: "start" | "end", join: Command): Command {
  return (state, dispatch, view) => {
    const { $from, empty } = state.selection;
    const offset = edge === "start" ? 0 : $from.parent.content.size;
    return empty && $from.parentOffset === offset && (join(state, dispatch, view) || true);
  };
}

function typeAt(pos: number, text: string): Command {
  return ({ tr }, dispatch) => {
    dispatch?.(tr.insertText(text, pos).setSelection(TextSelection.create(tr.doc, pos + text.length)));
    return true;
  };
}

/** What is typed within words that were put in or struck out is no part of that change. */
function typeBesideChanges(text: string): Command {
  return ({ selection, storedMarks, schema, tr }, dispatch) => {
    const { from, to, $from } = selection;
    const marks = storedMarks ?? $from.marks();
    const own = marks.filter(({ type }) => type.name !== "insertion" && type.name !== "deletion");
    if (own.length === marks.length) return false;
    tr.replaceWith(from, to, schema.text(text, own));
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, from + text.length)).scrollIntoView());
    return true;
  };
}

/** The caret passes a note in one step instead of marking it, so that typing on cannot replace it. */
function stepOverNote(direction: -1 | 1): Command {
  return ({ selection, tr }, dispatch) => {
    const { $head, empty } = selection;
    const note = direction < 0 ? $head.nodeBefore : $head.nodeAfter;
    if (!empty || note?.type.name !== "note") return false;
    dispatch?.(
      tr.setSelection(TextSelection.create(tr.doc, $head.pos + direction * note.nodeSize)).scrollIntoView(),
    );
    return true;
  };
}

/** A note goes as a whole: the browser would go into its words. */
function deleteNoteBeside(direction: -1 | 1): Command {
  return ({ selection: { $from, empty }, tr }, dispatch) => {
    const note = direction < 0 ? $from.nodeBefore : $from.nodeAfter;
    if (!empty || note?.type.name !== "note") return false;
    const [from, to] =
      direction < 0 ? [$from.pos - note.nodeSize, $from.pos] : [$from.pos, $from.pos + note.nodeSize];
    dispatch?.(tr.delete(from, to).scrollIntoView());
    return true;
  };
}
