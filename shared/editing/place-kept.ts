import type { Node } from "prosemirror-model";
import { type Command, TextSelection, type Transaction } from "prosemirror-state";
import { randomIds } from "../resolution/ids.ts";
import { schema } from "../resolution/schema.ts";
import { type FieldAt, placeAt } from "./place-at.ts";
import { commandOf, outlineAt, type TextRows, textRows, writeRows } from "./row-edit.ts";
import type { Row } from "./rows.ts";

/** What a text that reading could not place can become. */
export const placements = ["clause", "item", "heading", "title", "closing"] as const;
export type Placement = (typeof placements)[number];

const { nodes } = schema;

/**
 * Gives the kept text at the caret a place in the resolution, where it stands if that is among the clauses, else
 * at their end; an item goes below what stands before it. A title and a closing line go where these are, behind
 * what is there already. Does not apply to an item that would have no clause above it.
 */
export function placeKept(as: Placement): Command {
  return commandOf((tr) => {
    const kept = keptAt(tr);
    if (!kept || kept.node.content.size === 0) return false;
    if (as === "title") return toTitle(tr, kept);
    if (as === "closing") return toClosing(tr, kept);
    return toRow(tr, kept, as);
  });
}

/** Takes out the kept text at the caret. */
export const dropKept: Command = commandOf((tr) => {
  const kept = keptAt(tr);
  if (!kept) return false;
  takeOut(tr, kept);
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(kept.pos, tr.doc.content.size)), -1));
  return true;
});

/** Content that this version does not know is kept as well, and cannot be placed. */
function keptAt({ selection }: Transaction): FieldAt | null {
  const { field } = placeAt(selection.$head);
  return field?.name === "kept" && field.node.attrs.reason === "unplaced" ? field : null;
}

function toRow(tr: Transaction, { node, pos }: FieldAt, as: "clause" | "item" | "heading"): boolean {
  const among = outlineAt(tr.doc, pos);
  const outline = among ?? lastBody(tr.doc);
  const at = among ? among.rows.findIndex((row) => row.start === pos + 1) : outline.rows.length;
  const before = outline.rows[at - 1];
  const part = outline.rows[at]?.part ?? "operative";
  const above = before?.part === part && before.kind !== "heading" && before.kind !== "kept" ? before : null;
  if (as === "item" && !above) return false;
  if (!among) takeOut(tr, { node, pos });
  const row: Row =
    as === "heading"
      ? {
          kind: "heading",
          part,
          depth: 0,
          block: nodes.heading.create({ id: randomIds() }, node.content),
          attrs: null,
        }
      : {
          kind: "unit",
          part,
          depth: as === "item" ? Math.max(1, above?.depth ?? 1) : 0,
          block: nodes.line.create(null, node.content),
          attrs: { id: randomIds() },
        };
  const rows: readonly Row[] = outline.rows;
  const written = writeRows(tr, outline, rows.toSpliced(at, among ? 1 : 0, row));
  return caretAt(tr, written[at]?.start ?? 0);
}

function lastBody(doc: Node): TextRows {
  let found: TextRows | null = null;
  doc.forEach((child, offset) => {
    if (child.type === nodes.body) found = textRows(child, offset);
  });
  if (!found) throw new RangeError("A resolution has a body");
  return found;
}

/** A title that was cut in two lines is whole again. */
function toTitle(tr: Transaction, kept: FieldAt): boolean {
  takeOut(tr, kept);
  const end = 1 + tr.doc.child(0).child(0).nodeSize;
  const space = tr.doc.child(0).child(0).content.size > 0 ? [schema.text(" ")] : [];
  tr.insert(end - 1, [...space, ...kept.node.content.content]);
  return caretAt(tr, end - 1 + space.length);
}

function toClosing(tr: Transaction, kept: FieldAt): boolean {
  takeOut(tr, kept);
  const line = nodes.line.create(null, kept.node.content);
  let [at, inside] = [0, false];
  tr.doc.forEach((child, offset) => {
    if (child.type === nodes.closing) [at, inside] = [offset + child.nodeSize - 1, true];
    else if (child.type === nodes.body) at = offset + child.nodeSize;
  });
  tr.insert(at, inside ? line : nodes.closing.create(null, line));
  return caretAt(tr, at + (inside ? 1 : 2));
}

/** An annex that held nothing else goes with it. */
function takeOut(tr: Transaction, { node, pos }: Pick<FieldAt, "node" | "pos">): void {
  const $pos = tr.doc.resolve(pos);
  const alone = $pos.parent.type === nodes.annex && $pos.parent.childCount === 1;
  if (alone) tr.delete($pos.before(), $pos.after());
  else tr.delete(pos, pos + node.nodeSize);
}

function caretAt(tr: Transaction, pos: number): boolean {
  tr.setSelection(TextSelection.near(tr.doc.resolve(pos)));
  return true;
}
