import type { Node } from "prosemirror-model";
import type { Command } from "prosemirror-state";
import { factsOf } from "../resolution/facts.ts";
import type { Comment } from "../resolution/revisions.ts";
import { schema } from "../resolution/schema.ts";
import { commandOf } from "./row-edit.ts";

/** A comment with the words that it is about. */
export interface PlacedComment extends Comment {
  readonly id: string;
  /** From the first to after the last word it is about; null when these are gone. */
  readonly anchor: { readonly from: number; readonly to: number } | null;
}

/** The comments of a draft in the order of their words; those whose words are gone come last. */
export function commentsIn(doc: Node): PlacedComment[] {
  const comments = Object.entries(factsOf(doc).comments);
  if (comments.length === 0) return [];
  const anchors = new Map<string, { from: number; to: number }>();
  doc.descendants((node, pos) => {
    for (const { type, attrs } of node.marks) {
      if (type !== schema.marks.comment) continue;
      const id = String(attrs.id);
      const known = anchors.get(id);
      anchors.set(id, { from: known?.from ?? pos, to: pos + node.nodeSize });
    }
  });
  return comments
    .map(([id, comment]) => ({ ...comment, id, anchor: anchors.get(id) ?? null }))
    .sort((a, b) => (a.anchor?.from ?? doc.nodeSize) - (b.anchor?.from ?? doc.nodeSize));
}

/** Takes a comment out of the draft. Does not apply where there is none of that id. */
export function removeComment(id: string): Command {
  return commandOf((tr) => {
    const { [id]: removed, ...comments } = factsOf(tr.doc).comments;
    if (!removed) return false;
    tr.removeMark(0, tr.doc.content.size, schema.marks.comment.create({ id }));
    tr.setDocAttribute("comments", comments);
    return true;
  });
}
