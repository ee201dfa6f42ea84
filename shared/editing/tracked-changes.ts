import type { Mark, Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import { type Change, revisionOf } from "../resolution/revisions.ts";

/** A change of the draft that waits for a decision. */
export interface TrackedChange extends Change {
  readonly kind: "insertion" | "deletion";
  /** `words`: a stretch within one text; `unit`: a clause or item as a whole. */
  readonly scope: "words" | "unit";
  readonly from: number;
  readonly to: number;
  /** The words put in or struck out. */
  readonly words: string;
}

/** Every tracked change in reading order. Words of one change that stand side by side are one. */
export function changesIn(doc: Node): TrackedChange[] {
  const changes: TrackedChange[] = [];
  doc.descendants((node, pos) => {
    const revision = revisionOf(node);
    if (revision) {
      const words = node.firstChild?.textContent ?? "";
      changes.push({ ...revision, scope: "unit", from: pos, to: pos + node.nodeSize, words });
    }
    const marks = node.marks.filter(isChange);
    for (const mark of marks) addWords(changes, mark, pos, node);
    // A note that goes or comes as a whole is one change.
    return marks.length === 0;
  });
  return changes.sort((a, b) => a.from - b.from || b.to - a.to);
}

function addWords(changes: TrackedChange[], mark: Mark, from: number, node: Node): void {
  const kind = mark.type.name === "insertion" ? "insertion" : "deletion";
  const to = from + node.nodeSize;
  const { id, author, date } = mark.attrs as Change;
  const words = node.isText
    ? (node.text ?? "")
    : node.type.name === "hard_break"
      ? " "
      : `(${node.textContent})`;
  const last = changes.findLastIndex((change) => change.to === from && change.kind === kind);
  const before = changes[last];
  if (before && before.scope === "words" && before.id === id)
    changes[last] = { ...before, to, words: before.words + words };
  else changes.push({ id, author, date, kind, scope: "words", from, to, words });
}

function isChange({ type }: Mark): boolean {
  return type.name === "insertion" || type.name === "deletion";
}

/**
 * The change that the selection is in, the innermost one: words before clauses. Where two meet at the caret, the
 * one that begins there.
 */
export function changeAt({ doc, selection: { from, to } }: EditorState): TrackedChange | null {
  const around = changesIn(doc).filter((change) => change.from <= from && to <= change.to);
  const words = around.filter(({ scope }) => scope === "words");
  return words.findLast((change) => change.from === from) ?? words.at(-1) ?? around.at(-1) ?? null;
}
