import type { Mark } from "prosemirror-model";
import type { Change } from "../resolution/revisions.ts";
import type { PrintRevision, RunChanges } from "./print-model.ts";

/** What the marks of a text say of changes and comments. */
export function changesOf(marks: readonly Mark[]): RunChanges {
  const named = (name: string) => marks.filter((mark) => mark.type.name === name);
  const revisions = (["insertion", "deletion"] as const).flatMap((kind) =>
    named(kind).map((mark) => printRevision(kind, mark.attrs as Change)),
  );
  const comments = named("comment").map((mark) => String(mark.attrs.id));
  return { ...(revisions.length > 0 ? { revisions } : {}), ...(comments.length > 0 ? { comments } : {}) };
}

export function printRevision(kind: PrintRevision["kind"], { author, date }: Change): PrintRevision {
  return { kind, author, date };
}

/** Whether the same was done to two runs. */
export function sameChanges(a: RunChanges, b: RunChanges): boolean {
  if (a.revisions === undefined && b.revisions === undefined && !a.comments && !b.comments) return true;
  return JSON.stringify([a.revisions, a.comments]) === JSON.stringify([b.revisions, b.comments]);
}
