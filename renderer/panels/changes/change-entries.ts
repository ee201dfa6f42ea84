import type { Node } from "prosemirror-model";
import { commentsIn, type PlacedComment } from "../../../shared/editing/comments.ts";
import { changesIn, type TrackedChange } from "../../../shared/editing/tracked-changes.ts";
import type { Division, FormedUnit } from "../../../shared/form/form.ts";

/** One line of the list of changes and comments. */
export type ChangeEntry = {
  readonly key: string;
  /** The clause or item, `15(a)`; null outside of clauses. */
  readonly place: string | null;
} & (
  | { readonly kind: "change"; readonly change: TrackedChange }
  | { readonly kind: "comment"; readonly comment: PlacedComment }
);

/** The changes and comments of a draft in the order of the text; comments whose words are gone come last. */
export function changeEntries(doc: Node, units: readonly FormedUnit<Division>[]): ChangeEntry[] {
  const placeAt = (pos: number) => {
    const unit = units.findLast(({ pos: from, node }) => from <= pos && pos < from + node.nodeSize);
    // The number that a struck clause had is another's now.
    return unit && !unit.struck ? unit.place : null;
  };
  const changes = changesIn(doc).map((change) => ({
    kind: "change" as const,
    key: `${change.kind} ${change.from}`,
    place: placeAt(change.from),
    from: change.from,
    change,
  }));
  const comments = commentsIn(doc).map((comment) => ({
    kind: "comment" as const,
    key: `comment ${comment.id}`,
    place: comment.anchor && placeAt(comment.anchor.from),
    from: comment.anchor?.from ?? doc.nodeSize,
    comment,
  }));
  return [...changes, ...comments].sort((a, b) => a.from - b.from);
}

/** Whether a draft has changes or comments that wait for somebody. */
export function hasChanges(doc: Node): boolean {
  return changesIn(doc).length > 0 || commentsIn(doc).length > 0;
}
