import type { MarkType, Node } from "prosemirror-model";
import {
  type Command,
  EditorState,
  NodeSelection,
  type Selection,
  TextSelection,
  type Transaction,
} from "prosemirror-state";
import { schema } from "../resolution/schema.ts";
import { commandOf, hasRows, type TextRows, textRows, writeRows } from "./row-edit.ts";
import { endOfUnit, ownerOf } from "./rows.ts";
import { changeAt, changesIn, type TrackedChange } from "./tracked-changes.ts";

/** What becomes of a tracked change: the text stays as it was changed, or is as it was before. */
export type Decision = "accept" | "reject";

/** Decides on the change that the selection is in. Does not apply where there is none. */
export function settleChange(decision: Decision): Command {
  return (state, dispatch) => {
    const change = changeAt(state);
    return change !== null && settleThis(change, decision)(state, dispatch);
  };
}

/** Decides on one change. Does not apply where it is no longer there. */
export function settleThis({ from, to, kind }: TrackedChange, decision: Decision): Command {
  return commandOf((tr) =>
    settle(
      tr,
      changesIn(tr.doc).filter((change) => change.from === from && change.to === to && change.kind === kind),
      decision,
    ),
  );
}

/** Decides on all changes at once, as one step of undo. Does not apply where there is none. */
export function settleAllChanges(decision: Decision): Command {
  return commandOf((tr) => settle(tr, changesIn(tr.doc), decision));
}

/** A document without tracked changes, all of them accepted or rejected; itself where it has none. */
export function withChangesSettled(doc: Node, decision: Decision): Node {
  const { tr } = EditorState.create({ doc });
  settle(tr, changesIn(doc), decision);
  return tr.doc;
}

/** Selects the next change behind the selection, or the one before it; over the end it begins again. */
export function goToChange(direction: "next" | "previous"): Command {
  return (state, dispatch) => {
    const { from, to } = state.selection;
    const changes = changesIn(state.doc);
    const place = (change: TrackedChange) => selectionOf(state.doc, change);
    const found =
      direction === "next"
        ? (changes.find((change) => place(change).from >= to && place(change).to > to) ?? changes[0])
        : (changes.findLast((change) => place(change).to <= from && place(change).from < from) ??
          changes.at(-1));
    if (!found) return false;
    dispatch?.(state.tr.setSelection(place(found)).scrollIntoView());
    return true;
  };
}

/** The words of a change; of a whole clause its first line; of words in a note that note. */
export function selectionOf(doc: Node, { scope, from, to }: TrackedChange): Selection {
  const $from = doc.resolve(from);
  if ($from.parent.type.name === "note") return NodeSelection.create(doc, $from.before());
  if (scope === "words") return TextSelection.create(doc, from, to);
  const line = doc.resolve(from + 1).nodeAfter;
  return TextSelection.create(doc, from + 2, from + 2 + (line?.content.size ?? 0));
}

function settle(tr: Transaction, changes: readonly TrackedChange[], decision: Decision): boolean {
  // The last first, so that positions before it hold.
  for (const change of changes.filter(({ scope }) => scope === "words").toReversed()) {
    const [from, to] = [tr.mapping.map(change.from, 1), tr.mapping.map(change.to, -1)];
    if (from >= to) continue;
    if (stays(change, decision)) removeMarks(tr, from, to, schema.marks[change.kind]);
    else tr.delete(from, to);
  }
  const units = changes.filter(({ scope }) => scope === "unit");
  for (const { from } of units.filter((change) => stays(change, decision)))
    tr.setNodeAttribute(tr.mapping.map(from), "revision", null);
  const gone = units.filter((change) => !stays(change, decision));
  if (gone.length > 0) removeUnits(tr, new Map(gone.map(({ from, kind }) => [tr.mapping.map(from), kind])));
  return changes.length > 0;
}

/** Takes a mark off words and off notes, which ProseMirror's own `removeMark` passes over as they have content. */
function removeMarks(tr: Transaction, from: number, to: number, type: MarkType): void {
  tr.removeMark(from, to, type);
  tr.doc.nodesBetween(from, to, (node, pos) => {
    if (type.isInSet(node.marks)) tr.removeNodeMark(pos, type);
  });
}

function stays({ kind }: TrackedChange, decision: Decision): boolean {
  return (kind === "insertion") === (decision === "accept");
}

/**
 * Takes out clauses and items by their positions. A clause that was struck out takes its items with it. An item
 * that was there before the clause that was put in above it comes under the one before. An annex of which nothing
 * is left goes.
 */
function removeUnits(tr: Transaction, kinds: ReadonlyMap<number, TrackedChange["kind"]>): void {
  const texts: TextRows[] = [];
  tr.doc.forEach((node, pos) => {
    if (hasRows(node)) texts.push(textRows(node, pos));
  });
  for (const text of texts.toReversed()) {
    const { rows, pos } = text;
    const goes = new Set<number>();
    rows.forEach(({ kind, start }, at) => {
      // A clause begins two positions before the text of its first line.
      const change = kind === "unit" ? kinds.get(start - 2) : undefined;
      for (let row = at; change && row < endOfUnit(rows, at); row++) {
        if (change === "deletion" || ownerOf(rows, row) === at) goes.add(row);
      }
    });
    const left = rows.filter((_, at) => !goes.has(at));
    if (left.length === 0 && text.text.type.name === "annex") tr.delete(pos, pos + text.text.nodeSize);
    else if (goes.size > 0) writeRows(tr, text, left);
  }
}
