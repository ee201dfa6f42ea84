import type { Command } from "prosemirror-state";
import { type Facts, factsOf } from "../resolution/facts.ts";
import { commandOf } from "./row-edit.ts";

/**
 * Changes what is known about the resolution, as one step of undo. Does not apply when nothing changes.
 *
 * @throws RangeError for a value the schema does not allow
 */
export function setFacts(facts: Partial<Facts>): Command {
  return commandOf((tr) => {
    const known: Facts = factsOf(tr.doc);
    const names = ["style", "language", "stage", "metadata"] as const;
    const changed = names.filter(
      (name) => facts[name] !== undefined && JSON.stringify(facts[name]) !== JSON.stringify(known[name]),
    );
    for (const name of changed) tr.setDocAttribute(name, facts[name]);
    if (changed.length > 0) tr.doc.check();
    return changed.length > 0;
  });
}
