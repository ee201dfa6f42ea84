import type { Node } from "prosemirror-model";
import type { Command, EditorState } from "prosemirror-state";
import { positionedText } from "../form/line-text.ts";
import { nextForm, type SequenceClause, type VariedOpening, variedOpening } from "../form/varied-opening.ts";
import { isStruckUnit } from "../resolution/revisions.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { placeAt } from "./place-at.ts";
import { commandOf } from "./row-edit.ts";

/**
 * Gives the opening of the clause at the caret its next form: *Requests*, *Also requests*, *Further requests*
 * and back. Does not apply where the body does not vary its openings.
 */
export function varyOpening(style: HouseStyle): Command {
  return writeOpening(style, nextForm);
}

/** Gives the opening of the clause at the caret the form that is due. Does not apply where it has it already. */
export function followSequence(style: HouseStyle): Command {
  return writeOpening(style, dueForm);
}

function writeOpening(style: HouseStyle, form: (opening: VariedOpening) => string | null): Command {
  return commandOf((tr) => {
    const found = openingAt(tr, style);
    const next = found && form(found.opening);
    if (!found || next === null) return false;
    const { start, opening, text } = found;
    const { from, to, words } = difference(text.slice(opening.from, opening.to), next);
    tr.insertText(words, start + opening.from + from, start + opening.from + to);
    return true;
  });
}

/** The opening that the sequence calls for in the clause at the caret; null where it stands there already. */
export function dueOpening(state: Pick<EditorState, "doc" | "selection">, style: HouseStyle): string | null {
  const found = openingAt(state, style);
  return found && dueForm(found.opening);
}

function dueForm({ forms, now, due }: VariedOpening): string | null {
  return due === null || due === now ? null : (forms[due] ?? null);
}

interface OpeningAt {
  readonly opening: VariedOpening;
  /** Where the text of its line begins. */
  readonly start: number;
  readonly text: string;
}

function openingAt(
  { doc, selection }: Pick<EditorState, "doc" | "selection">,
  style: HouseStyle,
): OpeningAt | null {
  const { part, unit } = placeAt(selection.$head);
  if (!part || unit?.level !== 0) return null;
  const clause = sequenceClause(unit.node);
  const $unit = doc.resolve(unit.pos);
  const before = $unit.parent.children.slice(0, $unit.index()).findLast((entry) => !isStruckUnit(entry));
  const opening = clause && variedOpening(clause, before ? sequenceClause(before) : null, part, style);
  return opening ? { opening, start: unit.pos + 2, text: clause.text } : null;
}

function sequenceClause(node: Node): SequenceClause | null {
  const line = node.type.name === "clause" ? node.firstChild : null;
  return line && { text: positionedText(line), intro: node.maybeChild(1)?.type.name === "item" };
}

/** What of a phrase another one replaces: the least, so that marks and the caret keep their places. */
function difference(old: string, next: string): { from: number; to: number; words: string } {
  const shorter = Math.min(old.length, next.length);
  let from = 0;
  while (from < shorter && old[from] === next[from]) from++;
  let end = 0;
  while (end < shorter - from && old.at(-1 - end) === next.at(-1 - end)) end++;
  return { from, to: old.length - end, words: next.slice(from, next.length - end) };
}
