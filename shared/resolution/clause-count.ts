import type { Node } from "prosemirror-model";

/** How many clauses both parts have, not counting items. */
export function clauseCount(doc: Node): number {
  let clauses = 0;
  doc.descendants((node) => {
    if (node.type.name === "clause") clauses++;
    return ["body", "preamble", "operative"].includes(node.type.name);
  });
  return clauses;
}
