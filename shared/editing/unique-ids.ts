import type { Node } from "prosemirror-model";

/** The ids of clauses, items and headings, in reading order. */
export function idsOf(doc: Node): string[] {
  const ids: string[] = [];
  doc.descendants((node) => {
    const id: unknown = node.attrs.id;
    if (typeof id === "string") ids.push(id);
  });
  return ids;
}

/** The ids that stand more than once. */
export function repeatedIds(doc: Node): string[] {
  return idsOf(doc).filter((id, index, all) => all.indexOf(id) !== index);
}
