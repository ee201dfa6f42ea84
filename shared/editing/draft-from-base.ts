import { Fragment, type Node } from "prosemirror-model";
import { standingDocument } from "../form/standing-document.ts";
import type { BaseText } from "../resolution/base-text.ts";
import { factsOf } from "../resolution/facts.ts";
import type { IdSource } from "../resolution/ids.ts";
import type { Metadata } from "../resolution/metadata.ts";
import { schema } from "../resolution/schema.ts";

/** What stays true from one resolution of a series to the next; number, session, day and vote are the old one's. */
const lasting = ["committee", "agendaTitle"] as const satisfies readonly (keyof Metadata)[];

/**
 * A draft that starts from an earlier resolution: its words and structure in its house style, each clause and item
 * with a new id and the id of the one that it was. How the old one was adopted is left behind; all of it is in the
 * base text.
 *
 * @param source what the resolution is called; its document may have tracked changes, which count as accepted
 */
export function draftFromBase(resolution: Node, source: Omit<BaseText, "document">, newId: IdSource): Node {
  const standing = standingDocument(resolution);
  const { style, language, metadata } = factsOf(standing);
  const plain = standing.type.create(
    { ...standing.attrs, comments: {}, base: null, leftAsWas: {} },
    standing.content,
  );
  const base: BaseText = { ...source, document: plain.toJSON() as BaseText["document"] };
  const kept = lasting.flatMap((key) => (metadata[key] === undefined ? [] : [[key, metadata[key]]]));
  return schema.nodes.doc.createChecked(
    { style, language, stage: "draft", metadata: Object.fromEntries(kept), base },
    plain.children.filter(({ type }) => type.name !== "closing").map((node) => begunAgain(node, newId)),
  );
}

/** A part of the base text as a new draft has it. */
export function begunAgain(node: Node, newId: IdSource): Node {
  if (node.type === schema.nodes.front)
    return node.type.create(
      null,
      node.children.filter(({ type }) => type.name === "title"),
    );
  if (node.isTextblock || node.isLeaf)
    return "id" in node.attrs ? node.type.create({ ...node.attrs, id: newId() }, node.content) : node;
  const content = Fragment.from(node.children.map((child) => begunAgain(child, newId)));
  if (!("baseId" in node.attrs)) return node.copy(content);
  return node.type.create({ ...node.attrs, id: newId(), baseId: node.attrs.id, provenance: null }, content);
}
