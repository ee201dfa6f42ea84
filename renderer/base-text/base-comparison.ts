import type { Node } from "prosemirror-model";
import {
  type BaseRow,
  baseChanges,
  citedPlace,
  isChanged,
} from "../../shared/precedent/base-text/base-changes.ts";
import {
  type BaseUpdate,
  baseUpdates,
  type LibraryUpdates,
} from "../../shared/precedent/base-text/base-updates.ts";
import { baseDocument } from "../../shared/resolution/base-document.ts";
import type { BaseText } from "../../shared/resolution/base-text.ts";
import { factsOf } from "../../shared/resolution/facts.ts";
import { draftUnits } from "../editor/draft-form.ts";

/** A draft beside its base text. */
export interface BaseComparison {
  readonly base: BaseText;
  readonly document: Node;
  readonly rows: readonly BaseRow[];
}

const compared = new WeakMap<Node, BaseComparison | null>();

/** The comparison of a draft with its base text, made once a document; null where it starts from none. */
export function baseComparison(doc: Node): BaseComparison | null {
  const known = compared.get(doc);
  if (known !== undefined) return known;
  const { base } = factsOf(doc);
  const document = base && baseDocument(base);
  const comparison =
    base && document ? { base, document, rows: baseChanges(draftUnits(document), draftUnits(doc)) } : null;
  compared.set(doc, comparison);
  return comparison;
}

/** What of the base is to be brought up to date in a draft. @param today the day, as `2025-11-24` */
export function draftUpdates(doc: Node, library: LibraryUpdates, today: string): readonly BaseUpdate[] {
  const compared = baseComparison(doc);
  if (!compared) return [];
  const { base, document, rows } = compared;
  return baseUpdates(rows, base, document, library, factsOf(doc).leftAsWas, today);
}

/** What is said of a changed clause or item. */
export type BaseSign = "updated" | "moved" | "moved-updated" | "new" | "dropped" | "unchanged";

export function signOf({ change, moved }: BaseRow): BaseSign {
  if (!moved) return change;
  return change === "updated" ? "moved-updated" : "moved";
}

/** The rows of which there is something to say; what went with a clause that was dropped is said with it. */
export function changedRows(rows: readonly BaseRow[]): readonly BaseRow[] {
  return rows.filter((row) => isChanged(row) && (row.change !== "dropped" || row.place !== null));
}

/** How many clauses and items were updated, moved, are new and were dropped. One may count twice. */
export function changeCounts(rows: readonly BaseRow[]) {
  const changed = changedRows(rows);
  const count = (counts: (row: BaseRow) => boolean) => changed.filter(counts).length;
  return {
    updated: count(({ change }) => change === "updated"),
    moved: count(({ moved }) => moved),
    new: count(({ change }) => change === "new"),
    dropped: count(({ change }) => change === "dropped"),
  };
}

/** What a row is called: the place in the draft, of what was dropped the place in the base. */
export function placeOf({ draft, base }: BaseRow): string {
  const unit = draft ?? base;
  return unit ? citedPlace(unit) : "";
}

/** Names a row for as long as its clause or item lives. */
export function rowKey({ draft, base }: BaseRow): string {
  return draft?.id ?? `base ${base?.id}`;
}

/** Ids of the base's clauses and items that the draft has. */
export function keptIds(rows: readonly BaseRow[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ draft, base }) => (draft && base ? [base.id] : [])));
}
