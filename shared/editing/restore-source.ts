import type { Node } from "prosemirror-model";
import { type Command, TextSelection, type Transaction } from "prosemirror-state";
import { presentingNode, readFrontLine } from "../form/front-lines.ts";
import { positionedText } from "../form/line-text.ts";
import { factsOf } from "../resolution/facts.ts";
import type { Restoration } from "../resolution/restoration.ts";
import { schema, text as textAttribute } from "../resolution/schema.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { commandOf } from "./row-edit.ts";

/**
 * Takes a repair of reading back: the draft has what its source had there. Does not apply where it has so
 * already, or where the words have changed so far that the place is not found.
 */
export function restoreSource(restoration: Restoration, style: HouseStyle): Command {
  return commandOf((tr) => restore(tr, restoration, style) && tr.docChanged);
}

/** Whether a draft has what its source had in place of a repair. */
export function isRestored(doc: Node, restoration: Restoration): boolean {
  switch (restoration.kind) {
    case "labels":
      return everyOne(restoration.labels, ({ id, label }) => {
        const unit = unitsById(doc).get(id);
        return unit ? unit.node.attrs.fixedLabel === label : null;
      });
    case "terminators":
      return everyOne(restoration.lines, ({ id, line, terminator }) => {
        const found = lineAt(doc, id, line);
        return found ? found.node.attrs.terminator === terminator : null;
      });
    case "paragraph": {
      const unit = unitsById(doc).get(restoration.id);
      const lines = unit?.node.children.filter(({ type }) => type === schema.nodes.line) ?? [];
      return lines.slice(1).some((line) => positionedText(line).startsWith(restoration.words));
    }
    case "word": {
      const found = lineAt(doc, restoration.id, restoration.line);
      return found !== null && positionedText(found.node).includes(restoration.was);
    }
    default:
      return holdsBlock(doc, restoration.text, ["kept", "line", "heading"]);
  }
}

/** Whether a text that reading kept is still without a place. */
export function isKept(doc: Node, text: string): boolean {
  return holdsBlock(doc, text, ["kept"]);
}

/** Those that are gone count for nothing; where all are, the answer is no. */
function everyOne<Each>(all: readonly Each[], holds: (each: Each) => boolean | null): boolean {
  const answers = all.map(holds).filter((answer) => answer !== null);
  return answers.length > 0 && answers.every(Boolean);
}

function restore(tr: Transaction, restoration: Restoration, style: HouseStyle): boolean {
  switch (restoration.kind) {
    case "labels":
      for (const { id, label } of restoration.labels) {
        const unit = unitsById(tr.doc).get(id);
        if (unit && unit.node.attrs.fixedLabel !== label) tr.setNodeAttribute(unit.pos, "fixedLabel", label);
      }
      return true;
    case "terminators":
      for (const { id, line, terminator } of restoration.lines) {
        const found = lineAt(tr.doc, id, line);
        if (found && found.node.attrs.terminator !== terminator)
          tr.setNodeAttribute(found.pos, "terminator", terminator);
      }
      return true;
    case "paragraph":
      return splitParagraph(tr, restoration);
    case "word": {
      const found = lineAt(tr.doc, restoration.id, restoration.line);
      const at = found ? positionedText(found.node).indexOf(restoration.word) : -1;
      if (!found || at < 0) return false;
      const from = found.pos + 1 + at;
      tr.insertText(restoration.was, from, from + restoration.word.length);
      return true;
    }
    case "text":
      return keepText(tr, restoration);
    case "presenting":
      forgetPresenting(tr, restoration.text, style);
      return keepText(tr, restoration);
  }
}

/** The two halves of a paragraph that was joined. The first ends without punctuation, as it did. */
function splitParagraph(
  tr: Transaction,
  { id, line, words }: Extract<Restoration, { kind: "paragraph" }>,
): boolean {
  const found = lineAt(tr.doc, id, line);
  const at = found ? positionedText(found.node).indexOf(` ${words}`) : -1;
  if (!found || at < 0) return false;
  const joint = found.pos + 1 + at;
  tr.delete(joint, joint + 1)
    .split(joint)
    .setNodeAttribute(found.pos, "terminator", "");
  return true;
}

/** Puts a text that was left out beside the clauses, where it stood; what concerns none, below them all. */
function keepText(
  tr: Transaction,
  { text, after }: { readonly text: string; readonly after: string | null },
): boolean {
  if (text === "") return false;
  const unit = after === null ? undefined : unitsById(tr.doc).get(after);
  const $unit = unit && tr.doc.resolve(unit.pos);
  // A clause lies below doc, body and part; its items deeper.
  const at = !$unit ? tr.doc.content.size : $unit.depth > 2 ? $unit.after(3) : unit.pos + unit.node.nodeSize;
  tr.insert(at, schema.nodes.kept.create(null, schema.text(text)));
  tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)));
  return true;
}

/** What the front says only because a paragraph was taken for the presenting line. */
function forgetPresenting(tr: Transaction, text: string, style: HouseStyle): void {
  const own = presentingNode(tr.doc);
  const from = 1 + tr.doc.child(0).child(0).nodeSize;
  if (own) tr.delete(from, from + own.nodeSize);
  const told = readFrontLine("presenting", text.replace(/^[*†^\s]+/, ""), style)?.metadata ?? {};
  const known = Object.entries(factsOf(tr.doc).metadata);
  const left = known.filter(([key, value]) => told[key as keyof typeof told] !== value);
  if (left.length < known.length) tr.setDocAttribute("metadata", Object.fromEntries(left));
}

interface Found {
  readonly node: Node;
  /** The position before it. */
  readonly pos: number;
}

/** By document: many repairs are asked about the same one. */
const remembered = new WeakMap<Node, ReadonlyMap<string, Found>>();

function unitsById(doc: Node): ReadonlyMap<string, Found> {
  const known = remembered.get(doc);
  if (known) return known;
  const units = new Map<string, Found>();
  doc.descendants((node, pos) => {
    const isUnit = node.type === schema.nodes.clause || node.type === schema.nodes.item;
    if (isUnit) units.set(textAttribute(node, "id"), { node, pos });
    return !node.isTextblock;
  });
  remembered.set(doc, units);
  return units;
}

/** A line of a unit, counted among its lines from 0. */
function lineAt(doc: Node, id: string, line: number): Found | null {
  const unit = unitsById(doc).get(id);
  const lines: Found[] = [];
  unit?.node.forEach((node, offset) => {
    if (node.type === schema.nodes.line) lines.push({ node, pos: unit.pos + 1 + offset });
  });
  return lines[line] ?? null;
}

function holdsBlock(doc: Node, text: string, types: readonly string[]): boolean {
  let holds = false;
  doc.descendants((node) => {
    if (types.includes(node.type.name) && node.textContent === text) holds = true;
    return !holds && !node.isTextblock;
  });
  return holds;
}
