import type { Node } from "prosemirror-model";
import { type Command, TextSelection } from "prosemirror-state";
import type { Division } from "../form/form.ts";
import { type IdSource, randomIds } from "../resolution/ids.ts";
import { schema } from "../resolution/schema.ts";
import { begunAgain } from "./draft-from-base.ts";
import { commandOf } from "./row-edit.ts";

/** Where a unit is put: behind another one, first in one, or first in a part. */
export type RestoredPlace =
  | { readonly kind: "behind" | "in"; readonly id: string }
  | { readonly kind: "part"; readonly part: Division };

/**
 * Puts a clause or item of the base text into the draft again, with a new id and the id of what it was. Does not
 * apply where its place is gone.
 *
 * @param without ids of items of it that stand elsewhere in the draft
 */
export function restoreUnit(
  unit: Node,
  place: RestoredPlace,
  without: ReadonlySet<string>,
  newId: IdSource = randomIds,
): Command {
  return commandOf((tr) => {
    const at = positionOf(tr.doc, place);
    if (at === null) return false;
    tr.insert(at, begunAgain(withoutItems(unit, without), newId));
    tr.setSelection(TextSelection.near(tr.doc.resolve(at + 2)));
    return true;
  });
}

/** Gives a clause or item the words of its base again. Its items stay. Does not apply where it has them. */
export function restoreWords(id: string, base: Node): Command {
  return commandOf((tr) => {
    const found = findUnit(tr.doc, id);
    const line = found?.node.firstChild;
    const was = base.firstChild;
    if (!found || !line || !was || line.content.eq(was.content)) return false;
    tr.replaceWith(found.pos + 2, found.pos + 2 + line.content.size, was.content);
    return true;
  });
}

function withoutItems(unit: Node, without: ReadonlySet<string>): Node {
  const left = unit.children.filter(({ attrs }) => typeof attrs.id !== "string" || !without.has(attrs.id));
  return unit.type.create(
    unit.attrs,
    left.map((child) => (child.type === schema.nodes.item ? withoutItems(child, without) : child)),
  );
}

function positionOf(doc: Node, place: RestoredPlace): number | null {
  if (place.kind === "part") return startOfPart(doc, place.part);
  const found = findUnit(doc, place.id);
  if (!found) return null;
  const inside = found.pos + 1 + (found.node.firstChild?.nodeSize ?? 0);
  return place.kind === "in" ? inside : found.pos + found.node.nodeSize;
}

function startOfPart(doc: Node, part: Division): number | null {
  let start: number | null = null;
  doc.descendants((node, pos) => {
    if (start === null && node.type.name === part) start = pos + 1;
    return start === null && !node.isTextblock;
  });
  return start;
}

function findUnit(doc: Node, id: string): { readonly node: Node; readonly pos: number } | null {
  let found: { node: Node; pos: number } | null = null;
  doc.descendants((node, pos) => {
    if (node.attrs.id === id) found = { node, pos };
    return found === null && !node.isTextblock;
  });
  return found;
}
