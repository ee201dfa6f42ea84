import type { Node } from "prosemirror-model";
import { isStruckUnit } from "./revisions.ts";

/** How many clauses both parts have, not counting items and what is struck out. */
export function clauseCount(doc: Node): number {
  let clauses = 0;
  doc.descendants((node) => {
    if (node.type.name === "clause" && !isStruckUnit(node)) clauses++;
    return ["body", "preamble", "operative"].includes(node.type.name);
  });
  return clauses;
}
