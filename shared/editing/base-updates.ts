import type { Command } from "prosemirror-state";
import { factsOf } from "../resolution/facts.ts";
import { commandOf } from "./row-edit.ts";

/** Words of the draft that would be others today. */
export interface DatedWords {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly was: string;
  readonly now: string;
}

/** Writes what words would be today. Does not apply where they are no longer there. */
export function takeUpdate(update: DatedWords): Command {
  return takeUpdates([update]);
}

/** Writes several, as one step of undo; those whose words are no longer there are passed over. */
export function takeUpdates(updates: readonly DatedWords[]): Command {
  return commandOf((tr) => {
    const last = [...updates].sort((a, b) => b.from - a.from);
    for (const { from, to, was, now } of last)
      if (to <= tr.doc.content.size && tr.doc.textBetween(from, to, " ", " ") === was)
        tr.insertText(now, from, to);
    return tr.docChanged;
  });
}

/** Leaves words as they were, for good; undo asks about them again. */
export function leaveUpdate({ key, was }: DatedWords): Command {
  return commandOf((tr) => {
    const { leftAsWas } = factsOf(tr.doc);
    if (leftAsWas[key] !== undefined) return false;
    tr.setDocAttribute("leftAsWas", { ...leftAsWas, [key]: was });
    return true;
  });
}
