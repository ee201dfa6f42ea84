import type { Node } from "prosemirror-model";
import { Decoration } from "prosemirror-view";
import type { FormedAnnex } from "../../../shared/form/annex-form.ts";
import {
  type Division,
  type FormedBlock,
  type FormedBody,
  type FormedEntry,
  type FormedLine,
  type FormedUnit,
  isUnit,
  itemsOf,
  linesOf,
} from "../../../shared/form/form.ts";
import { printCase } from "../../../shared/form/letter-case.ts";
import { wordsOf } from "../../../shared/form/line-text.ts";
import { isSameWording } from "../../../shared/precedent/comparing/agreed-status.ts";
import { type Provenance, provenanceOf, sourceName } from "../../../shared/resolution/provenance.ts";
import type { HouseStyle } from "../../../shared/style/house-style.ts";
import { hangs, unitPlace } from "../../../shared/typesetting/unit-place.ts";
import { type DraftNote, firstTrailingNote, notesOf } from "../notes.ts";
import { placeVariables } from "../page-variables.ts";
import { type FrontParts, frontDecorations } from "./front-decorations.ts";

/** Makes the parts of the page that are no text of the document but are drawn and pressed in it. */
export interface DrawnParts extends FrontParts {
  /** Stands where a part has no clause yet. */
  firstClause(part: "preamble" | "operative"): HTMLElement;
}

/**
 * Everything the house style computes, as decorations. Labels and terminators are attributes that the style
 * sheet prints as generated content, so that the caret and the selection know nothing of them; only the
 * lines of the front, the formula and the places for a first clause are elements of their own.
 */
export function formDecorations(
  doc: Node,
  form: readonly FormedBody[],
  annexes: readonly FormedAnnex[],
  style: HouseStyle,
  drawn: DrawnParts,
): Decoration[] {
  return [
    ...frontDecorations(doc, style, drawn),
    ...form.flatMap((body) => bodyDecorations(body, style, drawn)),
    ...annexes.map(annexDecoration),
    ...[...form, ...annexes].flatMap(({ entries }) =>
      entries.flatMap((entry: FormedEntry<Division>) => entryDecorations(entry, style)),
    ),
    ...notesOf(doc).map(noteDecoration),
  ];
}

/** The mark of a note. */
export function noteDecoration({ pos, node, mark }: DraftNote): Decoration {
  return Decoration.node(pos, pos + node.nodeSize, { "data-mark": mark });
}

/** What a body has beside its clauses and headings: where its formula stands, and the places for a first clause. */
function bodyDecorations(body: FormedBody, style: HouseStyle, drawn: DrawnParts): Decoration[] {
  const { node, pos } = body;
  const decorations = [
    Decoration.node(pos, pos + node.nodeSize, { "data-formula-before": style.enacting.before }),
  ];
  body.node.forEach((part, offset) => {
    const name = part.type.name;
    if ((name !== "preamble" && name !== "operative") || part.childCount > 0) return;
    decorations.push(
      Decoration.widget(body.pos + 1 + offset + 1, () => drawn.firstClause(name), {
        ignoreSelection: true,
        stopEvent: () => true,
        key: `first ${name} ${drawn.key}`,
      }),
    );
  });
  return decorations;
}

/** What heads an annex. */
function annexDecoration({ node, pos, heading }: FormedAnnex): Decoration {
  return Decoration.node(pos, pos + node.nodeSize, { "data-annex": heading });
}

/** A clause with its items, or what stands between clauses. */
export function entryDecorations(entry: FormedEntry<Division>, style: HouseStyle): Decoration[] {
  return isUnit(entry) ? unitDecorations(entry, style) : blockDecorations(entry);
}

function blockDecorations({ node, pos, kind, section }: FormedBlock<Division>): Decoration[] {
  const attributes: Record<string, string> = {};
  if (section) attributes["data-number"] = section.label.printed;
  if (node.childCount === 0) attributes[section ? "data-untitled" : "data-empty"] = kind;
  return Object.keys(attributes).length > 0 ? [Decoration.node(pos, pos + node.nodeSize, attributes)] : [];
}

function unitDecorations(unit: FormedUnit<Division>, style: HouseStyle): Decoration[] {
  const provenance = provenanceOf(unit.node.attrs);
  const label = Decoration.node(unit.pos, unit.pos + unit.node.nodeSize, {
    ...(provenance ? { "data-from": sourceName(provenance) } : {}),
    ...(provenance && isChangedSince(unit, provenance) ? { "data-changed": "" } : {}),
    "data-label": unit.printedLabel,
    "data-part": unit.part,
    style: placeVariables(unitPlace(unit), unit.printedLabel),
    ...(hangs(unit) ? { "data-hangs": "" } : {}),
  });
  const lines = linesOf(unit).flatMap((line) => lineDecorations(line, unit, style));
  return [label, ...lines, ...itemsOf(unit).flatMap((item) => unitDecorations(item, style))];
}

/** Whether the words of a unit are others than those of the precedent it was taken from. */
function isChangedSince(unit: FormedUnit<Division>, { text }: Provenance): boolean {
  const line = linesOf(unit)[0];
  return line !== undefined && !isSameWording(wordsOf(line.node), text);
}

function lineDecorations(line: FormedLine, unit: FormedUnit<Division>, style: HouseStyle): Decoration[] {
  const { node, pos } = line;
  const decorations = [
    ...line.openings.map((range) =>
      Decoration.inline(pos + 1 + range.from, pos + 1 + range.to, { class: openingClass(unit, style) }),
    ),
    ...firstLetterDecorations(line, unit, style),
  ];
  if (node.childCount === 0) {
    const empty = line.role === "flush" ? "flush" : unit.kind;
    return [Decoration.node(pos, pos + node.nodeSize, { "data-empty": empty })];
  }
  if (line.terminator === "") return decorations;
  const note = style.noteMarks === "after-terminator" ? firstTrailingNote(node) : null;
  const noteAt = pos + 1 + (note?.offset ?? 0);
  const ends = note
    ? Decoration.node(noteAt, noteAt + note.node.nodeSize, { "data-before": line.terminator })
    : Decoration.node(pos, pos + node.nodeSize, { "data-ends": line.terminator });
  return [...decorations, ends];
}

/** The first letter of a clause where the style prints it in another case than it is written. */
function firstLetterDecorations(
  line: FormedLine,
  { part }: FormedUnit<Division>,
  style: HouseStyle,
): Decoration[] {
  const opening = line.openings[0];
  if (!opening || part === "annex") return [];
  const { openingCase } = style[part];
  if (opening.from > 1 || openingCase === "upper") return [];
  const written = line.node.textBetween(opening.from, opening.to);
  const shown = printCase(written, openingCase, style.locale);
  if (shown === written) return [];
  const from = line.pos + 1 + opening.from;
  return [Decoration.inline(from, from + 1, { class: openingCase === "lower" ? "lower" : "upper" })];
}

function openingClass({ part }: FormedUnit<Division>, style: HouseStyle): string {
  if (part === "annex") return "opening-phrase";
  const { emphasis, openingCase } = style[part];
  return `opening-phrase ${emphasis}${openingCase === "upper" ? " upper" : ""}`;
}
