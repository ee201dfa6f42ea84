import type { Node } from "prosemirror-model";
import { deepestItem, text as textAttribute } from "../resolution/schema.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { positionedText } from "./line-text.ts";
import { writeNumber } from "./numbering.ts";
import { openingPhrases, type Part, type Range } from "./opening-phrase.ts";
import { computedTerminator, terminatorOf, typedTerminator } from "./terminator.ts";

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
  readonly openings: readonly Range[];
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
  /** The label as printed, `15.` or `(a)`. */
  readonly printedLabel: string;
  /** The way to it: `15(a)(ii)`; for an unnumbered clause its ordinal. */
  readonly place: string;
  /** Lines and items in their order. */
  readonly content: readonly (FormedLine | FormedUnit)[];
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
  readonly letter: string | null;
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

export function isUnit(entry: FormedUnit | FormedBlock | FormedLine): entry is FormedUnit {
  return "content" in entry;
}

/** The lines of a unit itself, without those of its items. */
export function linesOf(unit: FormedUnit): readonly FormedLine[] {
  return unit.content.filter((part): part is FormedLine => !isUnit(part));
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
  let clauses = 0;
  body.forEach((child, offset) => {
    const childPos = pos + 1 + offset;
    const part = child.type.name;
    if (part === "enacting") enacting = { node: child, pos: childPos };
    if (part !== "preamble" && part !== "operative") return;
    if (part === "operative" && !style.operative.continuesNumbering) clauses = 0;
    const lastClause = lastClauseIndex(child);
    child.forEach((entry, entryOffset, index) => {
      const entryPos = childPos + 1 + entryOffset;
      if (entry.type.name !== "clause") {
        entries.push({
          kind: entry.type.name === "heading" ? "heading" : "kept",
          node: entry,
          pos: entryPos,
          part,
        });
        return;
      }
      clauses++;
      entries.push(
        formClause(entry, entryPos, { style, part, ordinal: clauses, lastClause: index === lastClause }),
      );
    });
  });
  const letter: unknown = body.attrs.letter;
  return { node: body, pos, letter: typeof letter === "string" ? letter : null, enacting, entries };
}

function lastClauseIndex(part: Node): number {
  let last = -1;
  part.forEach((entry, _offset, index) => {
    if (entry.type.name === "clause") last = index;
  });
  return last;
}

interface ClauseContext {
  readonly style: HouseStyle;
  readonly part: Part;
  /** Its number in the series, whether printed or not. */
  readonly ordinal: number;
  readonly lastClause: boolean;
}

function formClause(node: Node, pos: number, context: ClauseContext): FormedUnit {
  const numbered = context.style[context.part].numbered;
  return formUnit(node, pos, context, {
    kind: "clause",
    level: 0,
    ordinal: context.ordinal,
    numbered,
    above: "",
    endsClause: true,
  });
}

interface UnitPlace {
  readonly kind: "clause" | "item";
  readonly level: number;
  readonly ordinal: number;
  readonly numbered: boolean;
  /** The place of the unit above. */
  readonly above: string;
  /** Whether the end of this unit is the end of its clause. */
  readonly endsClause: boolean;
}

function formUnit(node: Node, pos: number, context: ClauseContext, place: UnitPlace): FormedUnit {
  const { style, part } = context;
  const format = style.levels[Math.min(place.level, style.levels.length - 1)];
  const fixed: unknown = node.attrs.fixedLabel;
  const computed = format ? writeNumber(place.ordinal, format.form) : String(place.ordinal);
  const label = typeof fixed === "string" ? fixed : place.numbered ? computed : "";
  const way = label || computed;
  const content: (FormedLine | FormedUnit)[] = [];
  const ownPlace = place.level === 0 ? way : `${place.above}(${way})`;
  let items = 0;
  node.forEach((child, offset, index) => {
    const childPos = pos + 1 + offset;
    const last = index === node.childCount - 1;
    if (child.type.name === "line") {
      const intro = !last && node.child(index + 1).type.name === "item";
      const terminator = computedTerminator(
        {
          intro,
          endsClause: last && place.endsClause,
          lastClause: context.lastClause,
          endsItem: last && place.kind === "item",
        },
        style[part],
      );
      content.push({
        node: child,
        pos: childPos,
        role: index > 0 ? "flush" : intro ? "intro" : "text",
        terminator: terminatorOf(child, terminator),
        typedTerminator: typedTerminator(child, terminator),
        openings: index === 0 && place.kind === "clause" ? emphasisedPhrases(child, part, style) : [],
      });
      return;
    }
    items++;
    const level = Math.min(place.level + 1, deepestItem);
    content.push(
      formUnit(child, childPos, context, {
        kind: "item",
        level,
        ordinal: items,
        numbered: true,
        above: ownPlace,
        endsClause: last && place.endsClause,
      }),
    );
  });
  return {
    kind: place.kind,
    node,
    pos,
    id: textAttribute(node, "id"),
    part,
    level: place.level,
    ordinal: place.ordinal,
    label,
    printedLabel: label && format ? `${format.before}${label}${format.after}` : label,
    place: ownPlace,
    content,
  };
}

const remembered = new WeakMap<
  Node,
  { readonly style: HouseStyle; readonly part: Part; readonly openings: readonly Range[] }
>();

/** The computed phrases of a line, changed by the `opening` marks that a drafter or a source set. */
function emphasisedPhrases(line: Node, part: Part, style: HouseStyle): readonly Range[] {
  const known = remembered.get(line);
  if (known?.style === style && known.part === part) return known.openings;
  const openings = withOverrides(line, openingPhrases(positionedText(line), part, style));
  remembered.set(line, { style, part, openings });
  return openings;
}

function withOverrides(line: Node, computed: readonly Range[]): readonly Range[] {
  const marked: { range: Range; on: boolean }[] = [];
  line.forEach((child, offset) => {
    const mark = child.marks.find((candidate) => candidate.type.name === "opening");
    if (mark)
      marked.push({ range: { from: offset, to: offset + child.nodeSize }, on: mark.attrs.on === true });
  });
  if (marked.length === 0) return computed;
  const overlaps = (a: Range, b: Range) => a.from < b.to && b.from < a.to;
  const left = computed.filter((range) => !marked.some((override) => overlaps(range, override.range)));
  const added = marked.filter((override) => override.on).map((override) => override.range);
  return [...left, ...added].sort((a, b) => a.from - b.from);
}
