import type { Node } from "prosemirror-model";
import { factsOf } from "../resolution/facts.ts";
import type { Metadata } from "../resolution/metadata.ts";
import { isStruck } from "../resolution/revisions.ts";
import type { Stage } from "../resolution/schema.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { annexesOf, annexTitle, type FormedAnnex } from "./annex-form.ts";
import {
  type Division,
  type FormedEntry,
  type FormedUnit,
  formOf,
  isUnit,
  itemsOf,
  linesOf,
} from "./form.ts";
import { designationOf, enactingOf, presentingLineOf } from "./front-lines.ts";
import { naturalCase } from "./letter-case.ts";
import { standingText, wordsOf } from "./line-text.ts";
import type { Part } from "./opening-phrase.ts";
import type { Range } from "./words.ts";

/** A resolution as `rapporteur read --json` prints it: words without labels and terminators, in natural case. */
export interface Outline {
  readonly style: string;
  readonly language: string;
  readonly stage: Stage;
  readonly designation: string | null;
  readonly title: string;
  /** The letter of an omnibus part and its own title; absent where there is only one. */
  readonly letter?: string;
  readonly partTitle?: string;
  readonly enacting: string;
  readonly presenting: string | null;
  /** What is known of the resolution besides its text: symbol, session, date, vote. */
  readonly metadata: Metadata;
  readonly notes: readonly { readonly marker: string; readonly text: string }[];
  readonly clauses: readonly OutlineClause[];
  readonly annexes: readonly OutlineAnnex[];
  /** The lines below the last clause: meeting, adoption, vote. */
  readonly closing: readonly string[];
  readonly unplaced: readonly string[];
}

export interface OutlineAnnex {
  /** `Annex`, `Annex II` */
  readonly heading: string;
  readonly title: string | null;
  readonly paragraphs: readonly OutlineParagraph[];
}

export interface OutlineItem {
  readonly label: string;
  readonly text: string;
  readonly items: readonly OutlineItem[];
  readonly flush: string | null;
}

/** A paragraph of an annex; without a number its label is empty. */
export interface OutlineParagraph extends OutlineItem {
  /** The heading directly before it. */
  readonly heading: string | null;
}

export interface OutlineClause extends OutlineItem {
  readonly part: Part;
  readonly opening: string | null;
  readonly emphasised: readonly string[];
  /** The heading directly before the clause. */
  readonly heading: string | null;
}

/** One outline a body: most resolutions have one, omnibus texts several. */
export function outlinesOf(doc: Node, style: HouseStyle): Outline[] {
  const { stage, metadata } = factsOf(doc);
  const unplaced: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === "kept") unplaced.push(node.textContent);
  });
  return formOf(doc, style).map((body, index) => ({
    style: style.id,
    language: style.language,
    stage,
    designation: designationOf(doc, style),
    title: doc.firstChild?.firstChild ? wordsOf(doc.firstChild.firstChild) : "",
    ...(body.letter === null ? {} : { letter: body.letter }),
    ...(body.title === null ? {} : { partTitle: body.title }),
    enacting: enactingOf(body.node, style, metadata),
    presenting: presentingLineOf(doc, style),
    metadata,
    notes: index === 0 ? notesOf(doc) : [],
    clauses: withHeadings(body.entries).map(outlineClause),
    annexes: index === 0 ? annexesOf(doc, style).map(outlineAnnex) : [],
    closing:
      index === 0 ? childrenOf(doc, "closing").flatMap((closing) => closing.children.map(wordsOf)) : [],
    unplaced: index === 0 ? unplaced : [],
  }));
}

function outlineAnnex({ node, heading, entries }: FormedAnnex): OutlineAnnex {
  const title = annexTitle(node);
  const below = title ? entries.slice(1) : entries;
  return {
    heading,
    title: title && wordsOf(title),
    paragraphs: withHeadings(below).map(({ unit, heading }) => ({ heading, ...outlineItem(unit) })),
  };
}

function childrenOf(doc: Node, name: string): Node[] {
  return doc.children.filter((child) => child.type.name === name);
}

/** The units with the heading that stands directly before each. */
function withHeadings<In extends Division>(entries: readonly FormedEntry<In>[]): HeadedUnit<In>[] {
  const units: HeadedUnit<In>[] = [];
  let heading: string | null = null;
  for (const entry of entries) {
    if (isUnit(entry)) {
      if (entry.struck) continue;
      units.push({ unit: entry, heading });
      heading = null;
    } else if (entry.kind === "heading") {
      heading = `${entry.section?.label.printed ?? ""} ${wordsOf(entry.node)}`.trim();
    }
  }
  return units;
}

interface HeadedUnit<In extends Division> {
  readonly unit: FormedUnit<In>;
  readonly heading: string | null;
}

function outlineClause({ unit, heading }: HeadedUnit<Part>): OutlineClause {
  const first = linesOf(unit)[0];
  const words = ({ from, to }: Range) =>
    first ? naturalCase(standingText(first.node.cut(from, to)).text) : "";
  const emphasised = (first?.openings ?? []).map(words);
  const opening = (first?.openings ?? []).find(({ opens }) => opens);
  const { label, items, flush, ...rest } = outlineItem(unit);
  return {
    label,
    part: unit.part,
    opening: opening ? words(opening) : null,
    emphasised,
    heading,
    ...rest,
    items,
    flush,
  };
}

function outlineItem(unit: FormedUnit<Division>): OutlineItem {
  const [first, ...below] = unit.content.filter((part) => !isUnit(part));
  const flush = below.flatMap(({ node }) => quotedLines(node)).filter((words) => words !== "");
  return {
    label: unit.label,
    text: first ? wordsOf(first.node) : "",
    items: itemsOf(unit)
      .filter((item) => !item.struck)
      .map(outlineItem),
    flush: flush.length > 0 ? flush.join("\n") : null,
  };
}

/** A line itself, or those of a quotation; of a table a line a row, its cells between tabs. */
function quotedLines(node: Node): string[] {
  if (node.type.name === "row")
    return [node.children.map((cell) => cell.children.map(wordsOf).join(" ")).join("\t")];
  return node.type.name === "line" ? [wordsOf(node)] : node.children.flatMap(quotedLines);
}

function notesOf(doc: Node): { marker: string; text: string }[] {
  const notes: { marker: string; text: string }[] = [];
  let numbered = 0;
  doc.descendants((node) => {
    if (node.type.name !== "note" || isStruck(node)) return;
    const mark: unknown = node.attrs.mark;
    notes.push({ marker: typeof mark === "string" ? mark : String(++numbered), text: node.textContent });
  });
  return notes;
}
