// Tracked changes and comments as expressions, beside those of resolution.ts.
import type { UnitRevision } from "../../shared/resolution/revisions.ts";
import { schema } from "../../shared/resolution/schema.ts";
import type { Marked } from "./resolution.ts";

const { insertion, deletion, comment } = schema.marks;

function change(id: string, author: string) {
  return { id, author, date: "2024-05-01T10:00:00Z" };
}

/** Words that were put in. */
export const inserted = (text: string, id = "r1", author = "Ann"): Marked => ({
  node: schema.text(text, [insertion.create(change(id, author))]),
  positions: {},
});

/** Words that were struck out. */
export const struck = (text: string, id = "r2", author = "Ann"): Marked => ({
  node: schema.text(text, [deletion.create(change(id, author))]),
  positions: {},
});

/** Words that a comment is about. */
export const commented = (text: string, id = "c1"): Marked => ({
  node: schema.text(text, [comment.create({ id })]),
  positions: {},
});

/** A clause or item that was put in or struck out as a whole. */
export const revised = (kind: UnitRevision["kind"], { node, positions }: Marked, id = "u1"): Marked => ({
  node: node.type.create({ ...node.attrs, revision: { kind, ...change(id, "Ann") } }, node.content),
  positions,
});
