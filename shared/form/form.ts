import type { Node } from "prosemirror-model";
import { defined } from "../base/assert.ts";
import { isStruckUnit } from "../resolution/revisions.ts";
import { deepestItem, text as textAttribute } from "../resolution/schema.ts";
import type { HouseStyle, Level, SeriesStyle } from "../style/house-style.ts";
import { type ClausePlace, clausePlaces } from "./clause-series.ts";
import { emphasisedPhrases } from "./emphasised-phrases.ts";
import { levelAt, noLabel, numberAfter, ownLabel, writeLabel } from "./label.ts";
import { wordsOf } from "./line-text.ts";
import type { OpeningPhrase, Part } from "./opening-phrase.ts";
import { type SectionNumber, sectionNumbers } from "./section-number.ts";
import { itemEnding, terminatorOf, typedTerminator } from "./terminator.ts";
import type { Range } from "./words.ts";

/** A line with what is computed for it. */
export interface FormedLine {
  readonly node: Node;
  /** The position before the line. */
  readonly pos: number;
  /** `intro`: items follow at once; `flush`: it follows items or another line. */
  readonly role: "text" | "intro" | "flush";
  readonly terminator: string;
  /** The terminator, with the white space around it, that the text itself has at its end: then none is drawn. */
  readonly typedTerminator: Range | null;
  /** Emphasised phrases, as offsets into the line's content. */
  readonly openings: readonly OpeningPhrase[];
}

/** The parts of a body, and what is below them. */
export type Division = Part | "annex";

/** A clause or item with what is computed for it. */
export interface FormedUnit<In extends Division = Part> {
  readonly kind: "clause" | "item";
  readonly node: Node;
  readonly pos: number;
  readonly id: string;
  readonly part: In;
  /** 0 for a clause, 1 for its items. */
  readonly level: number;
  /** Its number in its series, from 1, whether it is printed or not. */
  readonly ordinal: number;
  /** The bare label, `15` or `a`; empty where the style numbers nothing. */
  readonly label: string;
  /** The bare label that the count alone would give it. */
  readonly countedLabel: string;
  /** The label as printed, `15.` or `(a)`. */
  readonly printedLabel: string;
  /** Whether the label is another than its number's: `3 bis`. */
  readonly labelIsFixed: boolean;
  /** Whether it, or the unit it stands in, is struck out as a whole: it is shown without a label. */
  readonly struck: boolean;
  /** How labels of its kind are written. */
  readonly labelFormat: Level;
  /** The series that it, or its clause, counts in. */
  readonly series: SeriesStyle;
  /** The way to it: `15(a)(ii)`; for an unnumbered clause its ordinal. */
  readonly place: string;
  /** Lines, items and what is quoted in their order. */
  readonly content: readonly UnitContent<In>[];
}

/** What a clause or item holds. */
export type UnitContent<In extends Division = Part> = FormedLine | FormedUnit<In> | FormedQuoted;

/** A quotation or table within a clause or item: its words are as they are, and nothing is computed for them. */
export interface FormedQuoted {
  readonly kind: "quoted";
  readonly node: Node;
  readonly pos: number;
}

/** A heading or kept text between clauses. */
export interface FormedBlock<In extends Division = Part> {
  readonly kind: "heading" | "kept";
  readonly node: Node;
  readonly pos: number;
  readonly part: In;
  /** The number of the section that it heads; null for kept text and a heading without one. */
  readonly section: SectionNumber | null;
}

export type FormedEntry<In extends Division = Part> = FormedUnit<In> | FormedBlock<In>;

export interface FormedBody {
  readonly node: Node;
  readonly pos: number;
  /** What heads a part of an omnibus text. */
  readonly letter: string | null;
  readonly title: string | null;
  readonly enacting: { readonly node: Node; readonly pos: number };
  readonly entries: readonly FormedEntry[];
}

/** Computes the form of a whole document in one pass. Openings are remembered for lines that did not change. */
export function formOf(doc: Node, style: HouseStyle): readonly FormedBody[] {
  const bodies: FormedBody[] = [];
  doc.forEach((body, pos, index) => {
    if (body.type.name !== "body") return;
    bodies.push(formBody(body, pos, style, introducesNext(body, doc.maybeChild(index + 1))));
  });
  return bodies;
}

/** Whether a body ends by introducing the next one: a text recommended to another organ, whose own formula opens it. */
function introducesNext(body: Node, next: Node | null): boolean {
  if (next?.type.name !== "body" || next.attrs.letter !== null) return false;
  const formulaOf = ({ firstChild }: Node) =>
    firstChild?.type.name === "enacting" ? wordsOf(firstChild).trim() : "";
  return formulaOf(next) !== "" && formulaOf(next) !== formulaOf(body);
}

/** Every clause and item of bodies or annexes, in reading order. */
export function* unitsOf<In extends Division>(
  texts: readonly { readonly entries: readonly FormedEntry<In>[] }[],
): Generator<FormedUnit<In>> {
  for (const { entries } of texts) {
    for (const entry of entries) if (isUnit(entry)) yield* withItems(entry);
  }
}

export function isUnit<In extends Division>(
  entry: FormedEntry<In> | UnitContent<In>,
): entry is FormedUnit<In> {
  return "content" in entry;
}

export function isLine(part: UnitContent<Division>): part is FormedLine {
  return "role" in part;
}

/** The lines of a unit itself, without those of its items. */
export function linesOf(unit: FormedUnit<Division>): readonly FormedLine[] {
  return unit.content.filter(isLine);
}

/** The items directly below a unit. */
export function itemsOf<In extends Division>(unit: FormedUnit<In>): readonly FormedUnit<In>[] {
  return unit.content.filter((part) => isUnit(part));
}

function* withItems<In extends Division>(unit: FormedUnit<In>): Generator<FormedUnit<In>> {
  yield unit;
  for (const item of itemsOf(unit)) yield* withItems(item);
}

/** @param introduces whether its last clause introduces the body behind it */
function formBody(body: Node, pos: number, style: HouseStyle, introduces: boolean): FormedBody {
  const entries: FormedEntry[] = [];
  let enacting: { node: Node; pos: number } = { node: body, pos };
  let counted = 0;
  const headings = body.children.flatMap((child) =>
    child.children.filter((entry) => entry.type.name === "heading"),
  );
  const sections = sectionNumbers(headings, style).values();
  body.forEach((child, offset) => {
    const childPos = pos + 1 + offset;
    const part = child.type.name;
    if (part === "enacting") enacting = { node: child, pos: childPos };
    if (part !== "preamble" && part !== "operative") return;
    const before = part === "operative" && style.operative.continuesNumbering ? counted : 0;
    const places = clausePlaces(
      child.children.filter((entry) => entry.type.name === "clause"),
      part,
      style,
      before,
      introduces && part === "operative",
    );
    counted = places.findLast(({ series }) => series === style[part])?.reached ?? counted;
    entries.push(...formEntries(child, childPos, { style, part, places: places.values(), sections }));
  });
  const { letter, title } = body.attrs as { readonly letter: string | null; readonly title: string | null };
  return { node: body, pos, letter, title, enacting, entries };
}

/** What is known of the clauses and headings of a part, in their order. */
export interface EntryPlaces<In extends Division> {
  readonly style: HouseStyle;
  readonly part: In;
  readonly places: Iterator<ClausePlace>;
  readonly sections: Iterator<SectionNumber | null>;
}

/** Computes the form of what stands in a part of a body, or in an annex, that begins at `pos`. */
export function formEntries<In extends Division>(
  parent: Node,
  pos: number,
  { style, part, places, sections }: EntryPlaces<In>,
): FormedEntry<In>[] {
  const entries: FormedEntry<In>[] = [];
  parent.forEach((node, offset) => {
    const entryPos = pos + 1 + offset;
    const { name } = node.type;
    if (name === "clause") {
      const place = defined(nextOf(places), "a place for each clause");
      entries.push(formClause(node, entryPos, { style, part, series: place.series }, place));
    } else {
      const section = name === "heading" ? nextOf(sections) : null;
      entries.push({ kind: name === "heading" ? "heading" : "kept", node, pos: entryPos, part, section });
    }
  });
  return entries;
}

function nextOf<Value>(values: Iterator<Value>): Value | null {
  const { done, value } = values.next();
  return done ? null : value;
}

interface UnitContext<In extends Division> {
  readonly style: HouseStyle;
  readonly part: In;
  readonly series: SeriesStyle;
}

interface UnitPlace {
  readonly kind: "clause" | "item";
  readonly depth: number;
  /** Its number in its series, whether printed or not, and the one that the count alone would give it. */
  readonly ordinal: number;
  readonly counted: number;
  readonly numbered: boolean;
  /** The bare label of the unit above, and the way to it; empty for a clause. */
  readonly labelAbove: string;
  readonly placeAbove: string;
  readonly struck: boolean;
  /** The terminator at its end. */
  readonly ending: string;
}

function formClause<In extends Division>(
  node: Node,
  pos: number,
  context: UnitContext<In>,
  place: ClausePlace,
): FormedUnit<In> {
  const { ordinal, counted, numbered, ending } = place;
  const top = {
    kind: "clause",
    depth: 0,
    labelAbove: "",
    placeAbove: "",
    struck: isStruckUnit(node),
  } as const;
  return formUnit(node, pos, context, { ...top, ordinal, counted, numbered, ending });
}

function formUnit<In extends Division>(
  node: Node,
  pos: number,
  context: UnitContext<In>,
  unit: UnitPlace,
): FormedUnit<In> {
  const { style, part, series } = context;
  const format = levelAt(unit.depth, series, style);
  const own = ownLabel(node);
  const label =
    !unit.struck && (unit.numbered || own !== null)
      ? writeLabel(unit.ordinal, format, unit.labelAbove, own)
      : noLabel;
  const counted = unit.numbered ? writeLabel(unit.counted, format, unit.labelAbove, null) : noLabel;
  const way =
    label.bare || writeLabel(unit.ordinal, format, unit.labelAbove, null).bare || String(unit.ordinal);
  const place = unit.depth === 0 || format.path ? way : `${unit.placeAbove}(${way})`;
  const standing = node.children.filter((child) => !isStruckUnit(child));
  const items = standing.filter((child) => child.type.name === "item").length;
  const last = standing.at(-1);
  const endsWithItem = last?.type.name === "item";
  const content: UnitContent<In>[] = [];
  const itemFormat = levelAt(unit.depth + 1, series, style);
  const division: Division = part;
  const emphasised = (line: Node) => (division === "annex" ? [] : emphasisedPhrases(line, division, style));
  let item = 0;
  let reached = 0;
  node.forEach((child, offset, index) => {
    const childPos = pos + 1 + offset;
    if (child.type.name === "line") {
      const intro = standing[standing.indexOf(child) + 1]?.type.name === "item";
      const terminator = intro ? series.terminators.intro : child === last ? unit.ending : "";
      content.push({
        node: child,
        pos: childPos,
        role: index > 0 ? "flush" : intro ? "intro" : "text",
        terminator: terminatorOf(child, terminator),
        typedTerminator: typedTerminator(child, terminator),
        openings: index === 0 && unit.kind === "clause" ? emphasised(child) : [],
      });
      return;
    }
    if (child.type.name !== "item") {
      content.push({ kind: "quoted", node: child, pos: childPos });
      return;
    }
    const struck = unit.struck || isStruckUnit(child);
    const ending = itemEnding(item, items, endsWithItem ? unit.ending : null, series);
    const number = numberAfter(reached, itemFormat, label.bare, ownLabel(child));
    const counted = reached + 1;
    if (!isStruckUnit(child)) {
      item++;
      reached = number.reached;
    }
    content.push(
      formUnit(child, childPos, context, {
        kind: "item",
        depth: Math.min(unit.depth + 1, deepestItem),
        ordinal: number.ordinal,
        counted,
        numbered: true,
        labelAbove: label.bare,
        placeAbove: place,
        struck,
        ending,
      }),
    );
  });
  return {
    kind: unit.kind,
    node,
    pos,
    id: textAttribute(node, "id"),
    part,
    level: unit.depth,
    ordinal: unit.ordinal,
    label: label.bare,
    countedLabel: counted.bare,
    printedLabel: label.printed,
    labelIsFixed: label.fixed,
    struck: unit.struck,
    labelFormat: format,
    series,
    place,
    content,
  };
}
