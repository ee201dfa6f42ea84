import type { Node } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import { type Decoration, DecorationSet } from "prosemirror-view";
import type { FormedAnnex } from "../../../shared/form/annex-form.ts";
import {
  type Division,
  type FormedBody,
  type FormedEntry,
  isUnit,
  type UnitContent,
} from "../../../shared/form/form.ts";
import { runInFormula } from "../../../shared/form/front-lines.ts";
import type { HouseStyle } from "../../../shared/style/house-style.ts";
import { styleOf } from "../../house-styles/styles-at-hand.ts";
import { draftAnnexes, draftForm } from "../draft-form.ts";
import { type DraftNote, notesOf } from "../notes.ts";
import { type DrawnParts, entryDecorations, formDecorations, noteDecoration } from "./form-decorations.ts";
import { frontLines } from "./front-decorations.ts";

/** The decorations of a document, with what they were made of. */
export interface DrawnForm {
  readonly decorations: DecorationSet;
  readonly doc: Node;
  readonly style: HouseStyle;
  readonly form: readonly FormedBody[];
  readonly annexes: readonly FormedAnnex[];
  readonly notes: readonly DraftNote[];
}

/** Draws the form of a whole document. */
export function drawForm({ doc }: EditorState, parts: DrawnParts): DrawnForm {
  const [style, form, annexes] = [styleOf(doc), draftForm(doc), draftAnnexes(doc)];
  const decorations = DecorationSet.create(doc, formDecorations(doc, form, annexes, style, parts));
  return { decorations, doc, style, form, annexes, notes: notesOf(doc) };
}

/** What stands is moved along with a change and nothing is drawn anew. */
export function moveForm(drawn: DrawnForm, { mapping, doc }: Transaction): DrawnForm {
  return { ...drawn, decorations: drawn.decorations.map(mapping, doc) };
}

/**
 * Draws the form after a change. Clauses that did not change, nor their label or terminator, are moved along:
 * with hundreds of clauses, drawing all of them at each key would be felt.
 */
export function redrawChanged(
  before: DrawnForm,
  transaction: Transaction,
  state: EditorState,
  parts: DrawnParts,
): DrawnForm {
  const { doc } = state;
  const [style, form, annexes, notes] = [styleOf(doc), draftForm(doc), draftAnnexes(doc), notesOf(doc)];
  // What was only moved along belongs to an earlier document.
  const follows = before.doc === transaction.before && before.style === style;
  if (
    !follows ||
    !sameFrame(before, doc, form, style) ||
    !sameHeadings(before.annexes, annexes) ||
    !sameMarks(before.notes, notes)
  )
    return drawForm(state, parts);

  const known = new Map(entriesOf(before).map((entry) => [entry.node, entry]));
  const changed = entriesOf({ form, annexes }).filter((entry) => {
    const old = known.get(entry.node);
    return !old || !sameForm(old, entry) || !isMovedAlong(old.pos, entry.pos, transaction);
  });
  if (changed.length > mostRedrawn) return drawForm(state, parts);

  const decorations = before.decorations.map(transaction.mapping, doc);
  const stale: Decoration[] = [];
  const fresh: Decoration[] = [];
  const replace = (from: number, to: number, drawn: readonly Decoration[]) => {
    stale.push(...decorations.find(from, to).filter((old) => old.from >= from && old.to <= to));
    fresh.push(...drawn, ...notes.filter(({ pos }) => pos >= from && pos < to).map(noteDecoration));
  };
  const front = doc.child(0);
  if (front !== before.doc.child(0)) replace(0, front.nodeSize, frontLines(doc, style, parts));
  for (const entry of changed)
    replace(entry.pos, entry.pos + entry.node.nodeSize, entryDecorations(entry, style));
  return { decorations: decorations.remove(stale).add(doc, fresh), doc, style, form, annexes, notes };
}

/** With more changes than these, as after a clause near the top is split, drawing all is as quick. */
const mostRedrawn = 24;

/**
 * Whether all that is drawn beside front and entries is the same: formulas, and places for a first clause. A
 * formula that runs on into a clause is drawn in it, and anew with it.
 */
function sameFrame(before: DrawnForm, doc: Node, form: readonly FormedBody[], style: HouseStyle): boolean {
  const sameFacts = Object.keys(doc.attrs).every((name) => doc.attrs[name] === before.doc.attrs[name]);
  return (
    sameFacts &&
    doc.childCount === before.doc.childCount &&
    form.length === before.form.length &&
    form.every(({ node, enacting }, index) => {
      const old = before.form[index];
      return (
        old?.enacting.node === enacting.node &&
        runInFormula(old.node, style) === null &&
        runInFormula(node, style) === null &&
        old.node.childCount === node.childCount &&
        node.children.every((part, at) => (part.childCount === 0) === (old.node.child(at).childCount === 0))
      );
    })
  );
}

/** Whether the annexes are headed by the same: what numbers them is no entry of theirs. */
function sameHeadings(before: readonly FormedAnnex[], now: readonly FormedAnnex[]): boolean {
  return (
    before.length === now.length && now.every(({ heading }, index) => heading === before[index]?.heading)
  );
}

function entriesOf({ form, annexes }: Pick<DrawnForm, "form" | "annexes">): readonly FormedEntry<Division>[] {
  return [...form, ...annexes].flatMap(({ entries }): readonly FormedEntry<Division>[] => entries);
}

function sameMarks(before: readonly DraftNote[], notes: readonly DraftNote[]): boolean {
  return before.length === notes.length && notes.every(({ mark }, index) => mark === before[index]?.mark);
}

/** Whether the same node, at its new place, prints the same. Its openings follow from its words and its part. */
function sameForm(before: FormedEntry<Division> | UnitContent<Division>, now: typeof before): boolean {
  if (!isUnit(before) || !isUnit(now)) {
    if ("section" in before && "section" in now)
      return before.section?.label.printed === now.section?.label.printed;
    if (!("terminator" in before) || !("terminator" in now)) return true;
    return before.terminator === now.terminator;
  }
  return (
    before.printedLabel === now.printedLabel &&
    before.part === now.part &&
    before.content.every((part, index) => {
      const other = now.content[index];
      return other !== undefined && sameForm(part, other);
    })
  );
}

/** Whether a change left what stood at a place there, rather than putting the same in again elsewhere. */
function isMovedAlong(before: number, now: number, { mapping }: Transaction): boolean {
  return mapping.map(before) === now && !mapping.mapResult(before + 1).deletedAcross;
}
