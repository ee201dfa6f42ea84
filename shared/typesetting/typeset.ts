import type { Node } from "prosemirror-model";
import {
  type FormedBlock,
  type FormedBody,
  type FormedLine,
  type FormedUnit,
  formOf,
  isLine,
  isUnit,
} from "../form/form.ts";
import { designationOf, emphasisedFormula, enactingOf } from "../form/front-lines.ts";
import { wordsOf } from "../form/line-text.ts";
import type { Part } from "../form/opening-phrase.ts";
import { standingDocument } from "../form/standing-document.ts";
import { factsOf } from "../resolution/facts.ts";
import type { Metadata } from "../resolution/metadata.ts";
import { revisionOf } from "../resolution/revisions.ts";
import { deepestItem, schema, text as textAttribute } from "../resolution/schema.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { block, inlineStyle } from "./block.ts";
import { frontBlocks } from "./front-blocks.ts";
import { type InlineStyle, inlineRuns, type NoteTaker } from "./inline-runs.ts";
import type {
  PrintBlock,
  PrintLabel,
  PrintLevel,
  PrintModel,
  PrintNote,
  PrintRevision,
  PrintRun,
} from "./print-model.ts";
import { printableText } from "./printable-text.ts";
import { quotedBlocks } from "./quoted-blocks.ts";
import { printRevision } from "./review.ts";
import { emphasise, mergeRuns, plain, textRun } from "./runs.ts";

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
  const below: PrintBlock[] = [];
  doc.forEach((child) => {
    if (child.type.name === "kept") below.push(keptBlock(child));
    if (child.type.name === "closing" || child.type.name === "annex")
      below.push(...child.children.map((part) => belowBlock(part, style, takeNote)));
  });
  return {
    title: titleOf(doc, style),
    locale: style.locale,
    page: style.page,
    blocks: withStepwiseOutline([...front, ...bodies, ...below]),
    notes,
    numbering: printLevels(style),
    otherSeries: otherSeries(style),
    comments: revisions === "shown" ? factsOf(doc).comments : {},
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

/** The labels of clauses that differ from those of the first level, each once. */
function otherSeries(style: HouseStyle): PrintLevel[] {
  const [first] = style.levels;
  const series = [style.preamble, style.operative].flatMap((part) => [part, ...part.otherSeries]);
  const labels = series.flatMap(({ label, numbered }) => (label && numbered ? [label] : []));
  return labels.filter((label, index) => {
    const before = first ? [first, ...labels.slice(0, index)] : labels.slice(0, index);
    return !before.some((other) => sameLevel(other, label));
  });
}

function sameLevel(one: PrintLevel | undefined, other: PrintLevel): boolean {
  return (["form", "before", "after", "path"] as const).every((key) => one?.[key] === other[key]);
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
  const partBlocks = (part: Part) => [
    ...(style.enacting.before === part ? formulaBlocks(body, metadata, style, takeNote) : []),
    ...body.entries
      .filter((entry) => entry.part === part)
      .flatMap((entry) => entryBlocks(entry, body, style, takeNote)),
  ];
  return [
    ...letter.map((runs) =>
      block({ role: "body-letter", runs, align: "center", outlineLevel: 2, keepWithNext: true }),
    ),
    ...partBlocks("preamble"),
    ...partBlocks("operative"),
  ];
}

/** The enacting formula; no block where neither the text nor the style has one. */
function formulaBlocks(
  body: FormedBody,
  metadata: Metadata,
  style: HouseStyle,
  takeNote: NoteTaker,
): PrintBlock[] {
  const formula = enactingOf(body.node, style, metadata);
  const emphasised = emphasisedFormula(formula, style);
  const { emphasis } = style.enacting;
  const inline: InlineStyle = {
    ...inlineStyle(style, { emphasis: "none", case: style.enacting.case }),
    openings: [emphasised],
    openingCase: style.enacting.case,
    openingEmphasis: emphasis,
  };
  const own = body.enacting.node;
  const runs =
    own.childCount > 0
      ? inlineRuns(own, inline, takeNote)
      : inlineRuns(formulaNode(formula), inline, takeNote);
  return runs.length > 0 ? [block({ role: "enacting", runs, align: "start", keepWithNext: true })] : [];
}

function formulaNode(formula: string): Node {
  return schema.nodes.enacting.create(null, formula === "" ? [] : [schema.text(formula)]);
}

function entryBlocks(
  entry: FormedUnit | FormedBlock,
  body: FormedBody,
  style: HouseStyle,
  takeNote: NoteTaker,
): PrintBlock[] {
  if (isUnit(entry)) return unitBlocks(entry, style, takeNote);
  if (entry.kind === "kept") return [keptBlock(entry.node)];
  return [headingBlock(entry.node, body.letter === null ? 1 : 2, style, takeNote)];
}

/** @param above the outline level that headings stand below */
function headingBlock(heading: Node, above: number, style: HouseStyle, takeNote: NoteTaker): PrintBlock {
  const level: unknown = heading.attrs.level;
  return block({
    role: "heading",
    id: textAttribute(heading, "id"),
    runs: inlineRuns(heading, inlineStyle(style, style.heading), takeNote),
    align: style.heading.align,
    outlineLevel: above + (typeof level === "number" ? level : 1),
    keepWithNext: true,
  });
}

/** A heading or line of what stands below the clauses: the closing lines and annexes. */
function belowBlock(part: Node, style: HouseStyle, takeNote: NoteTaker): PrintBlock {
  if (part.type.name === "heading") return headingBlock(part, 1, style, takeNote);
  if (part.type.name === "kept") return keptBlock(part);
  const runs = inlineRuns(part, inlineStyle(style, { emphasis: "none", case: "as-typed" }), takeNote);
  return block({ role: "flush", runs, align: style.page.justified ? "justify" : "start" });
}

/** @param struck the change that struck out the unit around this one, and this one with it */
function unitBlocks(
  unit: FormedUnit,
  style: HouseStyle,
  takeNote: NoteTaker,
  struck: PrintRevision | null = null,
): PrintBlock[] {
  const label = labelOf(unit, style);
  const own = revisionOf(unit.node);
  const revision = struck ?? (own && printRevision(own.kind, own));
  const revised = revision
    ? { revision, ...(unit.struck && unit.countedLabel !== "" ? { countsIfKept: true } : {}) }
    : {};
  return unit.content.flatMap((part, index) => {
    if (isUnit(part))
      return unitBlocks(part, style, takeNote, revision?.kind === "deletion" ? revision : null);
    if (!isLine(part)) return quotedBlocks(part.node, unit, style, takeNote);
    return [{ ...lineBlock(part, unit, index === 0 ? label : null, style, takeNote), ...revised }];
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
    indent: unit.printedLabel ? unit.level + 1 : unit.level,
    align: style.page.justified ? "justify" : "start",
    keepWithNext: line.role === "intro",
  });
}

/** A label that no counting of a word processor gives is printed as typed: a fixed one, and AA after Z. */
function labelOf(unit: FormedUnit, style: HouseStyle): PrintLabel | null {
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
    fixed: unit.labelIsFixed || (labelFormat.form === "upper-letter-sequence" && ordinal > 26),
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

/** Outline levels that go down one at a time, as PDF/UA and screen readers ask for. */
function withStepwiseOutline(blocks: readonly PrintBlock[]): PrintBlock[] {
  let above = 0;
  return blocks.map((each) => {
    if (each.outlineLevel === null) return each;
    above = Math.min(each.outlineLevel, above + 1);
    return { ...each, outlineLevel: above };
  });
}
