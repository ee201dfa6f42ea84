import type { Command } from "prosemirror-state";
import { type Provenance, provenanceOf } from "../resolution/provenance.ts";
import { mayContinue } from "./draft-point.ts";
import { placeAt } from "./place-at.ts";
import { commandOf } from "./row-edit.ts";

/**
 * Continues the line at the caret by words of a precedent. A clause or item whose first line it is remembers
 * where they come from; null leaves what it remembers as it is.
 */
export function takeWords(words: string, provenance: Provenance | null): Command {
  return (state, dispatch) => {
    if (words === "" || !mayContinue(state)) return false;
    const { tr } = state;
    const { unit, field } = placeAt(state.selection.$head);
    tr.insertText(words);
    if (provenance && unit && field?.pos === unit.pos + 1)
      tr.setNodeAttribute(unit.pos, "provenance", provenance);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Drops what the clause or item at the caret remembers of where its words come from. */
export const dropProvenance: Command = commandOf((tr) => {
  const { unit } = placeAt(tr.selection.$head);
  if (!unit || provenanceOf(unit.node.attrs) === null) return false;
  tr.setNodeAttribute(unit.pos, "provenance", null);
  return true;
});
