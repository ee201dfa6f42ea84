import type { Node } from "prosemirror-model";
import { annexesOf, annexTitle, type FormedAnnex } from "../form/annex-form.ts";
import {
  type Division,
  type FormedBlock,
  type FormedBody,
  type FormedEntry,
  type FormedLine,
  type FormedUnit,
  formOf,
  isLine,
  isUnit,
} from "../form/form.ts";
import {
  designationOf,
  emphasisedFormula,
  enactingOf,
  runInFormula,
  titleWords,
} from "../form/front-lines.ts";
import { writeNumber } from "../form/numbering.ts";
import type { Part } from "../form/opening-phrase.ts";
import { standingDocument } from "../form/standing-document.ts";
import { factsOf } from "../resolution/facts.ts";
import type { Metadata } from "../resolution/metadata.ts";
import { revisionOf } from "../resolution/revisions.ts";
import { schema, text as textAttribute } from "../resolution/schema.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { block, inlineStyle } from "./block.ts";
import { printRevision } from "./changes.ts";
import { frontBlocks } from "./front-blocks.ts";
import { type InlineStyle, inlineRuns, type NoteTaker } from "./inline-runs.ts";
import { evenPlace } from "./measure.ts";
import { otherSeries, printLevels, sameLevel } from "./print-levels.ts";
import type {
  PrintBlock,
  PrintLabel,
  PrintModel,
  PrintNote,
  PrintRevision,
  PrintRun,
} from "./print-model.ts";
import { printableText } from "./printable-text.ts";
import { quotedBlocks } from "./quoted-blocks.ts";
import { printedLine } from "./running-line.ts";
import { emphasise, mergeRuns, plain, textRun } from "./runs.ts";
import { flushPlace, hangs, unitPlace } from "./unit-place.ts";

/**
 * Sets a resolution as its house style prints it: every number, emphasis, capital and full stop is decided here.
 *
 * @param revisions whether tracked changes and comments are shown, or the page is as if the changes were accepted
 */
export function typeset(
  draft: Node,
  style: HouseStyle,
  revisions: "accepted" | "shown" = "accepted",
): PrintModel {
  const doc = revisions === "shown" ? draft : standingDocument(draft);
  const notes: PrintNote[] = [];
  let numbered = 0;
  const takeNote: NoteTaker = ({ mark, runs }) =>
    notes.push({ mark: mark ?? String(++numbered), numbered: mark === null, role: "note", runs }) - 1;
  const front = frontBlocks(doc, style, takeNote, (runs) => {
    return notes.push({ mark: style.presenting.mark, numbered: false, role: "presenting", runs }) - 1;
  });
  const bodies = formOf(doc, style).flatMap((body) =>
    bodyBlocks(body, factsOf(doc).metadata, style, takeNote),
  );
  const closing = doc.children.filter((child) => child.type.name === "closing");
  const below = [
    ...closing.flatMap((lines) => lines.children.map((line) => closingBlock(line, style, takeNote))),
    ...annexesOf(doc, style).flatMap((annex) => annexBlocks(annex, style, takeNote)),
    ...doc.children.filter((child) => child.type.name === "kept").map(keptBlock),
  ];
  return {
    title: titleOf(doc, style),
    locale: style.locale,
    page: style.page,
    header: printedLine(style.page.header, doc, style),
    footer: printedLine(style.page.footer, doc, style),
    spacing: style.spacing,
    blocks: withStepwiseOutline([...front, ...bodies, ...below]),
    notes,
    numbering: printLevels(style),
    otherSeries: otherSeries(style),
    sections: { ...style.sections, ...emphasise(plain, style.heading.emphasis) },
    comments: revisions === "shown" ? factsOf(doc).comments : {},
  };
}

/** A file must have a title: where the text has none, what it is called, and at last whose it is. */
function titleOf(doc: Node, style: HouseStyle): string {
  return printableText(titleWords(doc) || designationOf(doc, style) || style.name);
}

function bodyBlocks(
  body: FormedBody,
  metadata: Metadata,
  style: HouseStyle,
  takeNote: NoteTaker,
): PrintBlock[] {
  const headed = [body.letter, body.title].filter((text) => text !== null);
  const letter = headed.map((text) => [
    textRun(printableText(text), emphasise(plain, style.heading.emphasis)),
  ]);
  const runIn = runInFormula(body.node, style);
  const partBlocks = (part: Part) => {
    const blocks = body.entries
      .filter((entry) => entry.part === part)
      .flatMap((entry) => entryBlocks(entry, body.letter === null ? 1 : 2, style, takeNote));
    if (style.enacting.before !== part) return blocks;
    return runIn === null
      ? [...formulaBlocks(body, metadata, style, takeNote), ...blocks]
      : withFormula(blocks, runIn, style, takeNote);
  };
  return [
    ...letter.map((runs) =>
      block({ role: "body-letter", runs, align: "center", outlineLevel: 2, keepWithNext: true }),
    ),
    ...partBlocks("preamble"),
    ...partBlocks("operative"),
  ];
}

/** The enacting formula; no block where neither the text nor the style has one, or where it runs into a clause. */
function formulaBlocks(
  body: FormedBody,
  metadata: Metadata,
  style: HouseStyle,
  takeNote: NoteTaker,
): PrintBlock[] {
  if (runInFormula(body.node, style) !== null) return [];
  const formula = enactingOf(body.node, style, metadata);
  const own = body.enacting.node;
  const runs = formulaRuns(own.childCount > 0 ? own : formulaNode(formula), formula, style, takeNote);
  const place = style.enacting.place ?? evenPlace(0);
  return runs.length > 0
    ? [block({ role: "enacting", runs, place, align: "start", keepWithNext: true })]
    : [];
}

function formulaRuns(node: Node, formula: string, style: HouseStyle, takeNote: NoteTaker): PrintRun[] {
  const { emphasis, case: letterCase } = style.enacting;
  const inline: InlineStyle = {
    ...inlineStyle(style, { emphasis: "none", case: letterCase }),
    openings: [emphasisedFormula(formula, style)],
    openingCase: letterCase,
    openingEmphasis: emphasis,
  };
  return inlineRuns(node, inline, takeNote);
}

/** The block of a sole clause with the formula that runs on into it. */
function withFormula(
  [first, ...others]: readonly PrintBlock[],
  formula: string,
  style: HouseStyle,
  takeNote: NoteTaker,
): PrintBlock[] {
  if (!first) return [];
  const runs = formulaRuns(formulaNode(formula), formula, style, takeNote);
  return [{ ...first, runs: mergeRuns([...runs, textRun(" "), ...first.runs]) }, ...others];
}

function formulaNode(formula: string): Node {
  return schema.nodes.enacting.create(null, formula === "" ? [] : [schema.text(formula)]);
}

/** @param above the outline level that headings stand below */
function entryBlocks(
  entry: FormedEntry<Division>,
  above: number,
  style: HouseStyle,
  takeNote: NoteTaker,
): PrintBlock[] {
  if (isUnit(entry)) return unitBlocks(entry, style, takeNote);
  if (entry.kind === "kept") return [keptBlock(entry.node)];
  return [headingBlock(entry, above, style, takeNote)];
}

function headingBlock(
  { node: heading, section }: FormedBlock<Division>,
  above: number,
  style: HouseStyle,
  takeNote: NoteTaker,
): PrintBlock {
  const level: unknown = heading.attrs.level;
  return block({
    role: "heading",
    id: textAttribute(heading, "id"),
    runs: inlineRuns(heading, inlineStyle(style, style.heading), takeNote),
    label: section && {
      text: printableText(section.label.printed),
      level: section.depth,
      series: null,
      number: section.ordinal,
      fixed: section.label.fixed,
    },
    align: style.heading.align,
    size: style.heading.size,
    outlineLevel: above + (typeof level === "number" ? level : 1),
    keepWithNext: true,
  });
}

/** One of the lines that close a text. */
function closingBlock(line: Node, style: HouseStyle, takeNote: NoteTaker): PrintBlock {
  const runs = inlineRuns(line, inlineStyle(style, { emphasis: "none", case: "as-typed" }), takeNote);
  return block({ role: "closing", runs, align: style.page.justified ? "justify" : "start" });
}

function annexBlocks(
  { node, heading, entries }: FormedAnnex,
  style: HouseStyle,
  takeNote: NoteTaker,
): PrintBlock[] {
  const { annexes } = style;
  const inline = inlineStyle(style, annexes);
  const title = annexTitle(node);
  const look = { align: annexes.align, outlineLevel: 2, keepWithNext: true } as const;
  const headed = schema.nodes.title.create(null, schema.text(heading));
  return [
    block({ role: "annex", runs: inlineRuns(headed, inline, takeNote), ...look }),
    ...(title
      ? [
          block({
            role: "annex-title",
            id: textAttribute(title, "id"),
            runs: inlineRuns(title, inline, takeNote),
            ...look,
          }),
        ]
      : []),
    ...(title ? entries.slice(1) : entries).flatMap((entry) => entryBlocks(entry, 2, style, takeNote)),
  ];
}

/** @param struck the change that struck out the unit around this one, and this one with it */
function unitBlocks(
  unit: FormedUnit<Division>,
  style: HouseStyle,
  takeNote: NoteTaker,
  struck: PrintRevision | null = null,
): PrintBlock[] {
  const label = labelOf(unit, style);
  const own = revisionOf(unit.node);
  const revision = struck ?? (own && printRevision(own.kind, own));
  const revised = revision ? { revision, ...(hangs(unit) ? { countsIfKept: true } : {}) } : {};
  return unit.content.flatMap((part, index) => {
    if (isUnit(part))
      return unitBlocks(part, style, takeNote, revision?.kind === "deletion" ? revision : null);
    if (!isLine(part)) return quotedBlocks(part.node, unit, style, takeNote);
    return [{ ...lineBlock(part, unit, index === 0 ? label : null, style, takeNote), ...revised }];
  });
}

/** Annexes have no opening phrases to set off. */
const proseLook = { emphasis: "none", openingCase: "as-typed" } as const;

function lineBlock(
  line: FormedLine,
  unit: FormedUnit<Division>,
  label: PrintLabel | null,
  style: HouseStyle,
  takeNote: NoteTaker,
): PrintBlock {
  const part = unit.part === "annex" ? proseLook : style[unit.part];
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
    place: line.role === "flush" ? flushPlace(unit) : unitPlace(unit),
    align: style.page.justified ? "justify" : "start",
    keepWithNext: line.role === "intro",
  });
}

function labelOf(unit: FormedUnit<Division>, style: HouseStyle): PrintLabel | null {
  if (unit.printedLabel === "") return null;
  const { labelFormat, level, ordinal } = unit;
  const series = sameLevel(printLevels(style)[level], labelFormat)
    ? -1
    : otherSeries(style).findIndex((other) => sameLevel(other, labelFormat));
  return {
    text: printableText(unit.printedLabel),
    level,
    series: series < 0 ? null : series,
    number: ordinal,
    fixed: unit.labelIsFixed || isBeyondCounting(unit, style),
  };
}

/**
 * Whether no counting of a word processor gives a label, so that it is printed as typed: AA after Z, and one that
 * repeats the number of a clause that has none or counts in a list of its own.
 */
function isBeyondCounting(unit: FormedUnit<Division>, style: HouseStyle): boolean {
  const { labelFormat, level, ordinal, label, series } = unit;
  if (labelFormat.form === "upper-letter-sequence" && ordinal > 26) return true;
  if (level === 0 || !labelFormat.path) return false;
  const apart = series.label !== null && !sameLevel(style.levels[0], series.label);
  return apart || label === writeNumber(ordinal, labelFormat.form);
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

/** Outline levels that go down one at a time, as PDF/UA and screen readers ask for. */
function withStepwiseOutline(blocks: readonly PrintBlock[]): PrintBlock[] {
  let above = 0;
  return blocks.map((each) => {
    if (each.outlineLevel === null) return each;
    above = Math.min(each.outlineLevel, above + 1);
    return { ...each, outlineLevel: above };
  });
}
