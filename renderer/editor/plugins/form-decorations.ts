import type { Node } from "prosemirror-model";
import { Decoration } from "prosemirror-view";
import {
  type FormedBlock,
  type FormedBody,
  type FormedLine,
  type FormedUnit,
  isUnit,
  linesOf,
} from "../../../shared/form/form.ts";
import {
  designationOf,
  enactingOf,
  presentingLineOf,
  presentingMarkAt,
} from "../../../shared/form/front-lines.ts";
import { printCase } from "../../../shared/form/letter-case.ts";
import { factsOf } from "../../../shared/resolution/facts.ts";
import type { Metadata } from "../../../shared/resolution/metadata.ts";
import type { HouseStyle } from "../../../shared/style/house-style.ts";
import { firstTrailingNote, notesOf } from "../notes.ts";

/** Makes the parts of the page that are no text of the document but are drawn and pressed in it. */
export interface DrawnParts {
  designation(text: string | null, mark: string | null): HTMLElement;
  /** Stands where a part has no clause yet. */
  firstClause(part: "preamble" | "operative"): HTMLElement;
  /** Changes whenever the drawn parts would look different for the same input, as in another language. */
  readonly key: string;
}

/**
 * Everything the house style computes, as decorations. Labels, terminators and the formula are attributes
 * that the style sheet prints as generated content, so that the caret and the selection know nothing of
 * them; only the designation and the places for a first clause are elements of their own.
 */
export function formDecorations(
  doc: Node,
  form: readonly FormedBody[],
  style: HouseStyle,
  drawn: DrawnParts,
): Decoration[] {
  return [
    ...frontDecorations(doc, style, drawn),
    ...form.flatMap((body) => bodyDecorations(body, factsOf(doc).metadata, style, drawn)),
    ...notesOf(doc).map(({ pos, node, mark }) =>
      Decoration.node(pos, pos + node.nodeSize, { "data-mark": mark }),
    ),
  ];
}

function frontDecorations(doc: Node, style: HouseStyle, drawn: DrawnParts): Decoration[] {
  const front = doc.child(0);
  const title = front.child(0);
  const presented = presentingLineOf(doc, style) !== null;
  const mark = presented ? style.presenting.mark : null;
  const markAt = presentingMarkAt(doc, style);
  const titleAttributes: Record<string, string> = {};
  if (title.childCount === 0) titleAttributes["data-empty"] = "title";
  else if (mark && markAt === "title") titleAttributes["data-mark"] = mark;
  const designation = designationOf(doc, style);
  const designationMark = markAt === "designation" ? mark : null;
  return [
    Decoration.node(1, 1 + title.nodeSize, titleAttributes),
    Decoration.widget(front.nodeSize, () => drawn.designation(designation, designationMark), {
      side: -1,
      ignoreSelection: true,
      stopEvent: () => true,
      key: `designation ${designation} ${designationMark} ${drawn.key}`,
    }),
  ];
}

function bodyDecorations(
  body: FormedBody,
  metadata: Metadata,
  style: HouseStyle,
  drawn: DrawnParts,
): Decoration[] {
  const { enacting } = body;
  const formula =
    enacting.node.childCount === 0
      ? {
          "data-formula": printCase(
            enactingOf(body.node, style, metadata),
            style.enacting.case,
            style.locale,
          ),
          contenteditable: "false",
        }
      : {};
  const look = style.enacting.emphasised === null ? { class: style.enacting.emphasis } : {};
  const decorations = [
    Decoration.node(enacting.pos, enacting.pos + enacting.node.nodeSize, { ...formula, ...look }),
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
  for (const entry of body.entries) {
    if (isUnit(entry)) decorations.push(...unitDecorations(entry, style));
    else decorations.push(...blockDecorations(entry));
  }
  return decorations;
}

function blockDecorations(block: FormedBlock): Decoration[] {
  if (block.node.childCount > 0) return [];
  return [Decoration.node(block.pos, block.pos + block.node.nodeSize, { "data-empty": block.kind })];
}

function unitDecorations(unit: FormedUnit, style: HouseStyle): Decoration[] {
  const label = Decoration.node(unit.pos, unit.pos + unit.node.nodeSize, {
    "data-label": unit.printedLabel,
    "data-part": unit.part,
  });
  const lines = linesOf(unit).flatMap((line) => lineDecorations(line, unit, style));
  return [label, ...lines, ...unit.content.filter(isUnit).flatMap((item) => unitDecorations(item, style))];
}

function lineDecorations(line: FormedLine, unit: FormedUnit, style: HouseStyle): Decoration[] {
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
function firstLetterDecorations(line: FormedLine, unit: FormedUnit, style: HouseStyle): Decoration[] {
  const opening = line.openings[0];
  const { openingCase } = style[unit.part];
  if (!opening || opening.from > 1 || openingCase === "upper") return [];
  const written = line.node.textBetween(opening.from, opening.to);
  const shown = printCase(written, openingCase, style.locale);
  if (shown === written) return [];
  const from = line.pos + 1 + opening.from;
  return [Decoration.inline(from, from + 1, { class: openingCase === "lower" ? "lower" : "upper" })];
}

function openingClass(unit: FormedUnit, style: HouseStyle): string {
  const { emphasis, openingCase } = style[unit.part];
  return `opening-phrase ${emphasis}${openingCase === "upper" ? " upper" : ""}`;
}
