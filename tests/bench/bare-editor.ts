// The named alternative of the typing bench: ProseMirror's view with history and keys, and nothing else.
import { baseKeymap } from "prosemirror-commands";
import { history } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { Schema } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";

const schema = new Schema({
  nodes: {
    doc: { content: "paragraph+" },
    paragraph: { content: "text*", toDOM: () => ["p", { class: "line" }, 0] },
    text: {},
  },
});

/** Shows the paragraphs in an editor that fills the page. */
export function showBareEditor(paragraphs: readonly string[]): void {
  const doc = schema.node(
    "doc",
    null,
    paragraphs.map((text) => schema.node("paragraph", null, schema.text(text))),
  );
  new EditorView(document.body, {
    state: EditorState.create({ doc, plugins: [history(), keymap(baseKeymap)] }),
  });
}

Object.assign(window, { showBareEditor });
