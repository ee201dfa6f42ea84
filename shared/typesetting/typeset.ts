import type { Node } from "prosemirror-model";
import {
  type FormedBlock,
  type FormedBody,
  type FormedLine,
  type FormedUnit,
  formOf,
  isUnit,
} from "../form/form.ts";
import { designationOf, presentingLineOf, presentingMarkAt, presentingNode } from "../form/front-lines.ts";
import { wordsOf } from "../form/line-text.ts";
import { writeNumber } from "../form/numbering.ts";
import { deepestItem, text as textAttribute } from "../resolution/schema.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { type InlineStyle, inlineRuns, type NoteTaker, noteRuns } from "./inline-runs.ts";
import type { PrintBlock, PrintLabel, PrintLevel, PrintModel, PrintNote, PrintRun } from "./print-model.ts";
import { printableText } from "./printable-text.ts";
import { emphasise, mergeRuns, plain, textRun } from "./runs.ts";

/** Sets a resolution as its house style prints it: every number, emphasis, capital and full stop is decided here. */
export function typeset(doc: Node, style: HouseStyle): PrintModel {
  const notes: PrintNote[] = [];
  let numbered = 0;
  const takeNote: NoteTaker = ({ mark, runs }) =>
    notes.push({ mark: mark ?? String(++numbered), numbered: mark === null, role: "note", runs }) - 1;
  const front = frontBlocks(doc, style, takeNote, (runs) => {
    return notes.push({ mark: style.presenting.mark, numbered: false, role: "presenting", runs }) - 1;
  });
  const bodies = formOf(doc, style).flatMap((body) => bodyBlocks(body, style, takeNote));
  const kept: PrintBlock[] = [];
  doc.forEach((child) => {
    if (child.type.name === "kept") kept.push(keptBlock(child));
  });
  return {
    title: titleOf(doc, style),
    locale: style.locale,
    page: style.page,
    blocks: withStepwiseOutline([...front, ...bodies, ...kept]),
    notes,
    numbering: printLevels(style),
  };
}

/** A file must have a title: where the text has none, what it is called, and at last whose it is. */
function titleOf(doc: Node, style: HouseStyle): string {
  const title = doc.firstChild?.firstChild ? wordsOf(doc.firstChild.firstChild) : "";
  return printableText(title || designationOf(doc, style) || style.name);
}

/** One level for each depth that items can have: past its own last level a style repeats it. */
function printLevels(style: HouseStyle): PrintLevel[] {
  return Array.from(
    { length: deepestItem + 1 },
    (_, depth) => style.levels[Math.min(depth, style.levels.length - 1)],
  ).filter((level) => level !== undefined);
}

type PresentingTaker = (runs: PrintNote["runs"]) => number;

function frontBlocks(
  doc: Node,
  style: HouseStyle,
  takeNote: NoteTaker,
  takePresenting: PresentingTaker,
): PrintBlock[] {
  const title = doc.firstChild?.firstChild;
  const titleRuns = title ? inlineRuns(title, inlineStyle(style, style.title), takeNote) : [];
  const designation = designationOf(doc, style);
  const look = emphasise(plain, style.designation.emphasis);
  const designationRuns: PrintRun[] = designation === null ? [] : [textRun(printableText(designation), look)];

  const line = presentingLineOf(doc, style);
  if (line !== null) {
    const own = presentingNode(doc);
    const carrier =
      designation !== null && presentingMarkAt(doc, style) === "designation" ? designationRuns : titleRuns;
    carrier.push({
      kind: "note",
      note: takePresenting(own ? noteRuns(own) : [textRun(printableText(line))]),
    });
  }
  const blocks: PrintBlock[] = [
    block({ role: "title", runs: titleRuns, align: style.title.align, outlineLevel: 1, keepWithNext: true }),
    block({ role: "designation", runs: designationRuns, align: style.designation.align, keepWithNext: true }),
  ];
  return blocks.filter(({ runs }) => runs.length > 0);
}

function bodyBlocks(body: FormedBody, style: HouseStyle, takeNote: NoteTaker): PrintBlock[] {
  const own = body.enacting.node;
  const enacting = inlineStyle(style, { emphasis: style.enacting.emphasis, case: "as-typed" });
  const formula =
    own.childCount > 0
      ? inlineRuns(own, enacting, takeNote)
      : [textRun(style.enacting.text, emphasise(plain, style.enacting.emphasis))];
  const letter =
    body.letter === null
      ? []
      : [textRun(printableText(body.letter), emphasise(plain, style.heading.emphasis))];
  return [
    ...(letter.length > 0
      ? [block({ role: "body-letter", runs: letter, align: "center", outlineLevel: 2, keepWithNext: true })]
      : []),
    block({ role: "enacting", runs: formula, align: "start", keepWithNext: true }),
    ...body.entries.flatMap((entry) => entryBlocks(entry, body, style, takeNote)),
  ];
}

function entryBlocks(
  entry: FormedUnit | FormedBlock,
  body: FormedBody,
  style: HouseStyle,
  takeNote: NoteTaker,
): PrintBlock[] {
  if (isUnit(entry)) return unitBlocks(entry, style, takeNote);
  if (entry.kind === "kept") return [keptBlock(entry.node)];
  const level: unknown = entry.node.attrs.level;
  const heading = block({
    role: "heading",
    id: textAttribute(entry.node, "id"),
    runs: inlineRuns(entry.node, inlineStyle(style, style.heading), takeNote),
    align: style.heading.align,
    outlineLevel: (body.letter === null ? 1 : 2) + (typeof level === "number" ? level : 1),
    keepWithNext: true,
  });
  return [heading];
}

function unitBlocks(unit: FormedUnit, style: HouseStyle, takeNote: NoteTaker): PrintBlock[] {
  const label = labelOf(unit, style);
  return unit.content.flatMap((part, index) => {
    if (isUnit(part)) return unitBlocks(part, style, takeNote);
    return [lineBlock(part, unit, index === 0 ? label : null, style, takeNote)];
  });
}

function lineBlock(
  line: FormedLine,
  unit: FormedUnit,
  label: PrintLabel | null,
  style: HouseStyle,
  takeNote: NoteTaker,
): PrintBlock {
  const part = style[unit.part];
  const inline: InlineStyle = {
    ...inlineStyle(style, { emphasis: "none", case: "as-typed" }),
    openings: line.openings,
    openingEmphasis: part.emphasis,
    openingCase: part.openingCase,
    terminator: line.terminator,
  };
  return block({
    role: line.role === "flush" ? "flush" : unit.kind,
    id: line.role === "flush" ? null : unit.id,
    runs: inlineRuns(line.node, inline, takeNote),
    label,
    level: unit.level,
    indent: unit.label ? unit.level + 1 : unit.level,
    align: style.page.justified ? "justify" : "start",
    keepWithNext: line.role === "intro",
  });
}

function labelOf(unit: FormedUnit, style: HouseStyle): PrintLabel | null {
  const level = printLevels(style)[unit.level];
  if (!unit.label || !level) return null;
  return {
    text: printableText(unit.printedLabel),
    level: unit.level,
    number: unit.ordinal,
    fixed: unit.label !== writeNumber(unit.ordinal, level.form),
  };
}

/** Kept text keeps its line breaks: nobody has yet said what they mean. */
function keptBlock(node: Node): PrintBlock {
  const lines = node.textContent.split("\n");
  const runs = lines.flatMap((line, index): PrintRun[] => [
    ...(index > 0 ? [{ kind: "break" } as const] : []),
    textRun(printableText(line)),
  ]);
  return block({ role: "kept", runs: mergeRuns(runs), align: "start" });
}

function block(given: Pick<PrintBlock, "role" | "runs" | "align"> & Partial<PrintBlock>): PrintBlock {
  return { id: null, label: null, level: 0, indent: 0, outlineLevel: null, keepWithNext: false, ...given };
}

function inlineStyle(
  style: HouseStyle,
  { emphasis, case: letterCase }: Pick<HouseStyle["title"], "emphasis" | "case">,
): InlineStyle {
  return {
    locale: style.locale,
    emphasis,
    case: letterCase,
    openings: [],
    openingEmphasis: "none",
    openingCase: "as-typed",
    terminator: "",
  };
}

/** Outline levels that go down one at a time, as PDF/UA and screen readers ask for. */
function withStepwiseOutline(blocks: readonly PrintBlock[]): PrintBlock[] {
  let above = 0;
  return blocks.map((each) => {
    if (each.outlineLevel === null) return each;
    above = Math.min(each.outlineLevel, above + 1);
    return { ...each, outlineLevel: above };
  });
}
