import type { Node } from "prosemirror-model";
import { isStruckUnit } from "../resolution/revisions.ts";
import { deepestItem, text as textAttribute } from "../resolution/schema.ts";
import type { HouseStyle, Level, SeriesStyle } from "../style/house-style.ts";
import { type ClausePlace, clausePlaces } from "./clause-series.ts";
import { levelAt, noLabel, numberAfter, ownLabel, writeLabel } from "./label.ts";
import { positionedText, standingText } from "./line-text.ts";
import { type OpeningPhrase, openingPhrases, type Part } from "./opening-phrase.ts";
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

/** A clause or item with what is computed for it. */
export interface FormedUnit {
  readonly kind: "clause" | "item";
  readonly node: Node;
  readonly pos: number;
  readonly id: string;
  readonly part: Part;
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
  /** The way to it: `15(a)(ii)`; for an unnumbered clause its ordinal. */
  readonly place: string;
  /** Lines, items and what is quoted in their order. */
  readonly content: readonly (FormedLine | FormedUnit | FormedQuoted)[];
}

/** A quotation or table within a clause or item: its words are as they are, and nothing is computed for them. */
export interface FormedQuoted {
  readonly kind: "quoted";
  readonly node: Node;
  readonly pos: number;
}

/** A heading or kept text between clauses. */
export interface FormedBlock {
  readonly kind: "heading" | "kept";
  readonly node: Node;
  readonly pos: number;
  readonly part: Part;
}

export interface FormedBody {
  readonly node: Node;
  readonly pos: number;
  /** What heads a part of an omnibus text. */
  readonly letter: string | null;
  readonly title: string | null;
  readonly enacting: { readonly node: Node; readonly pos: number };
  readonly entries: readonly (FormedUnit | FormedBlock)[];
}

/** Computes the form of a whole document in one pass. Openings are remembered for lines that did not change. */
export function formOf(doc: Node, style: HouseStyle): readonly FormedBody[] {
  const bodies: FormedBody[] = [];
  doc.forEach((body, pos) => {
    if (body.type.name === "body") bodies.push(formBody(body, pos, style));
  });
  return bodies;
}

/** Every clause and item in reading order. */
export function* unitsOf(bodies: readonly FormedBody[]): Generator<FormedUnit> {
  for (const body of bodies) {
    for (const entry of body.entries) if (isUnit(entry)) yield* withItems(entry);
  }
}

export function isUnit(entry: FormedUnit | FormedBlock | FormedLine | FormedQuoted): entry is FormedUnit {
  return "content" in entry;
}

export function isLine(part: FormedLine | FormedUnit | FormedQuoted): part is FormedLine {
  return "role" in part;
}

/** The lines of a unit itself, without those of its items. */
export function linesOf(unit: FormedUnit): readonly FormedLine[] {
  return unit.content.filter(isLine);
}

/** The items directly below a unit. */
export function itemsOf(unit: FormedUnit): readonly FormedUnit[] {
  return unit.content.filter(isUnit);
}

function* withItems(unit: FormedUnit): Generator<FormedUnit> {
  yield unit;
  for (const item of itemsOf(unit)) yield* withItems(item);
}

function formBody(body: Node, pos: number, style: HouseStyle): FormedBody {
  const entries: (FormedUnit | FormedBlock)[] = [];
  let enacting: { node: Node; pos: number } = { node: body, pos };
  let counted = 0;
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
    ).values();
    child.forEach((entry, entryOffset) => {
      const entryPos = childPos + 1 + entryOffset;
      const place = entry.type.name === "clause" ? places.next().value : undefined;
      if (!place) {
        const kind = entry.type.name === "heading" ? "heading" : "kept";
        entries.push({ kind, node: entry, pos: entryPos, part });
        return;
      }
      if (place.series === style[part]) counted = place.reached;
      entries.push(formClause(entry, entryPos, { style, part, series: place.series }, place));
    });
  });
  const { letter, title } = body.attrs as { readonly letter: string | null; readonly title: string | null };
  return { node: body, pos, letter, title, enacting, entries };
}

interface UnitContext {
  readonly style: HouseStyle;
  readonly part: Part;
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

function formClause(node: Node, pos: number, context: UnitContext, place: ClausePlace): FormedUnit {
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

function formUnit(node: Node, pos: number, context: UnitContext, unit: UnitPlace): FormedUnit {
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
  const content: FormedUnit["content"][number][] = [];
  const itemFormat = levelAt(unit.depth + 1, series, style);
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
        openings: index === 0 && unit.kind === "clause" ? emphasisedPhrases(child, part, style) : [],
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
    place,
    content,
  };
}

const remembered = new WeakMap<
  Node,
  { readonly style: HouseStyle; readonly part: Part; readonly openings: readonly OpeningPhrase[] }
>();

/** The computed phrases of a line, changed by the `opening` marks that a drafter or a source set. */
function emphasisedPhrases(line: Node, part: Part, style: HouseStyle): readonly OpeningPhrase[] {
  const known = remembered.get(line);
  if (known?.style === style && known.part === part) return known.openings;
  const openings = withOverrides(line, standingOpenings(line, part, style));
  remembered.set(line, { style, part, openings });
  return openings;
}

/** The computed phrases of what stands of a line, as offsets into the line. */
function standingOpenings(line: Node, part: Part, style: HouseStyle): OpeningPhrase[] {
  const { text, startOf, endOf } = standingText(line);
  return openingPhrases(text, part, style).map((phrase) => ({
    ...phrase,
    from: startOf(phrase.from),
    to: endOf(phrase.to),
  }));
}

/** Whether nothing but an opening quotation mark stands before a phrase. */
function opensLine(line: Node, { from }: Range): boolean {
  return positionedText(line).slice(0, from).trim().length <= 1;
}

function withOverrides(line: Node, computed: readonly OpeningPhrase[]): readonly OpeningPhrase[] {
  const marked: { range: Range; on: boolean }[] = [];
  line.forEach((child, offset) => {
    const mark = child.marks.find((candidate) => candidate.type.name === "opening");
    if (mark)
      marked.push({ range: { from: offset, to: offset + child.nodeSize }, on: mark.attrs.on === true });
  });
  if (marked.length === 0) return computed;
  const overlaps = (a: Range, b: Range) => a.from < b.to && b.from < a.to;
  const left = computed.filter((range) => !marked.some((override) => overlaps(range, override.range)));
  const added = marked
    .filter((override) => override.on)
    .map(({ range }) => ({ ...range, opens: opensLine(line, range), listedIn: null }));
  return [...left, ...added].sort((a, b) => a.from - b.from);
}
