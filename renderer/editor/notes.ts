import type { Node } from "prosemirror-model";

/** A footnote with its place and the mark that is printed for it. */
export interface DraftNote {
  readonly pos: number;
  readonly node: Node;
  readonly mark: string;
}

const found = new WeakMap<Node, readonly DraftNote[]>();

/** The notes in the order of the text. Those without a mark of their own are numbered. Looked up once a document. */
export function notesOf(doc: Node): readonly DraftNote[] {
  const known = found.get(doc);
  if (known) return known;
  const notes: DraftNote[] = [];
  let numbered = 0;
  doc.descendants((node, pos) => {
    if (node.type.name !== "note") return true;
    const mark: unknown = node.attrs.mark;
    notes.push({ pos, node, mark: typeof mark === "string" ? mark : String(++numbered) });
    return false;
  });
  found.set(doc, notes);
  return notes;
}

/** The first of the notes that end a line, with its offset in the line; null when the line ends otherwise. */
export function firstTrailingNote(line: Node): { readonly node: Node; readonly offset: number } | null {
  let first = null;
  let offset = line.content.size;
  for (let index = line.childCount - 1; index >= 0; index--) {
    const node = line.child(index);
    if (node.type.name !== "note") break;
    offset -= node.nodeSize;
    first = { node, offset };
  }
  return first;
}
