import type { Node } from "prosemirror-model";
import type { HouseStyle } from "../style/house-style.ts";
import { languageOf, languageOfText } from "../style/languages/languages.ts";
import { annexesOf, type FormedAnnex } from "./annex-form.ts";
import { type FormedBody, type FormedUnit, formOf, linesOf, unitsOf } from "./form.ts";
import { presentingNode } from "./front-lines.ts";
import { standingText, wordsOf } from "./line-text.ts";
import { openingPhrases, type Part } from "./opening-phrase.ts";

/** Something of a text that another house style cannot set by itself: a person has to look at it. */
export interface NotCarried {
  readonly code: NotCarriedCode;
  /** The clause or item, `15(a)`, or the part of the front: `title`, `enacting`, `presenting`; else `text`. */
  readonly place: string;
  /** The id of the clause or item to look at; null for a part of the front. */
  readonly id: string | null;
  readonly part: Part | null;
  /** The words it is about; the first ones where it is about the whole text. */
  readonly words: string;
  /** How many clauses it is about. */
  readonly clauses: number;
}

export type NotCarriedCode =
  /** The text is written in the other language than the style, so that no opening of it can be known. */
  | "language"
  /** The title was typed in capitals; the style would print it as it is written. */
  | "title-in-capitals"
  /** The style prints no title. */
  | "title-not-printed"
  /** The text has a formula or a presenting line of its own, which is kept. */
  | "own-formula"
  | "own-presenting-line"
  /** The opening phrase is none that the new body is known to use. */
  | "opening-unknown"
  /** The opening phrase agrees with an organ of the other gender. */
  | "opening-agreement"
  /** The text has its own label, terminator or emphasis here, which is kept. */
  | "own-label"
  | "own-terminator"
  | "own-emphasis";

/**
 * Sets a document in another house style. Only its style and language change, so that switching back gives
 * the same document; everything else follows because it is computed.
 *
 * @param source the style that the document is in
 */
export function switchStyle(
  doc: Node,
  source: HouseStyle,
  target: HouseStyle,
): { readonly document: Node; readonly notCarried: readonly NotCarried[] } {
  const attrs = { ...doc.attrs, style: target.id, language: target.language };
  const document = doc.type.create(attrs, doc.content, doc.marks);
  const bodies = formOf(document, target);
  const units = [...unitsOf(bodies)];
  const foreign = languageNotCarried(units, source, target);
  return {
    document,
    notCarried: [
      ...foreign,
      ...frontNotCarried(doc, target),
      ...bodies.flatMap(formulaNotCarried),
      ...units.flatMap((unit) => [
        ...(foreign.length > 0 ? [] : openingNotCarried(unit, source, target)),
        ...ownForm(unit),
      ]),
      ...annexesOf(document, target).flatMap(annexNotCarried),
    ],
  };
}

/** A text in the other language is named once, with its first clause: what it needs is a translation. */
function languageNotCarried(
  units: readonly FormedUnit[],
  source: HouseStyle,
  target: HouseStyle,
): NotCarried[] {
  const clauses = units
    .filter(({ kind }) => kind === "clause")
    .map((unit) => ({ unit, words: wordsOf(linesOf(unit)[0]?.node ?? unit.node) }))
    .filter(({ words }) => words !== "");
  const [first] = clauses;
  const text = clauses.map(({ words }) => words).join(" ");
  if (!first || languageOfText(text, source.language) === target.language) return [];
  const { id, part } = first.unit;
  return [{ code: "language", place: "text", id, part, words: first.words, clauses: clauses.length }];
}

function formulaNotCarried({ enacting: { node } }: FormedBody): NotCarried[] {
  return node.childCount > 0 ? [frontPlace("own-formula", "enacting", node)] : [];
}

function frontNotCarried(doc: Node, target: HouseStyle): NotCarried[] {
  const found: NotCarried[] = [];
  const title = doc.firstChild?.firstChild;
  const words = title ? wordsOf(title) : "";
  if (title && words !== "" && !target.front.includes("title"))
    found.push(frontPlace("title-not-printed", "title", title));
  else if (title && target.title.case !== "upper" && inCapitals(words))
    found.push(frontPlace("title-in-capitals", "title", title));
  const presenting = presentingNode(doc);
  if (presenting) found.push(frontPlace("own-presenting-line", "presenting", presenting));
  return found;
}

/** What an annex is headed with in its own words, and the labels that its paragraphs have of their own. */
function annexNotCarried({ heading, countedHeading, entries }: FormedAnnex): NotCarried[] {
  const own = { code: "own-label", part: null, clauses: 1 } as const;
  const labelled = [...unitsOf([{ entries }])].filter((unit) => unit.labelIsFixed && unit.label !== "");
  return [
    ...(heading === countedHeading ? [] : [{ ...own, place: heading, id: null, words: heading, clauses: 0 }]),
    ...labelled.map((unit) => ({
      ...own,
      place: `${heading}, ${unit.place}`,
      id: unit.id,
      words: linesOf(unit)
        .slice(0, 1)
        .map(({ node }) => wordsOf(node))
        .join(""),
    })),
  ];
}

function frontPlace(code: NotCarriedCode, place: string, node: Node): NotCarried {
  return { code, place, id: null, part: null, words: wordsOf(node), clauses: 0 };
}

function inCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

function openingNotCarried(unit: FormedUnit, source: HouseStyle, target: HouseStyle): NotCarried[] {
  const first = unit.kind === "clause" ? linesOf(unit)[0] : undefined;
  if (!first) return [];
  const { text } = standingText(first.node);
  const [before] = openingPhrases(text, unit.part, source);
  if (!before) return [];
  const words = text.slice(before.from, before.to);
  const [now] = openingPhrases(text, unit.part, target);
  const known = now?.opens === true && now.listedIn === unit.part;
  return [
    ...(known ? [] : [unitPlace("opening-unknown", unit, words)]),
    ...(agrees(words, target) ? [] : [unitPlace("opening-agreement", unit, words)]),
  ];
}

function unitPlace(code: NotCarriedCode, { place, id, part }: FormedUnit, words: string): NotCarried {
  return { code, place, id, part, words, clauses: 1 };
}

/** Whether no word of an opening has the ending of the gender that the target's organ is not of. */
function agrees(words: string, target: HouseStyle): boolean {
  if (target.gender === null) return true;
  const other = target.gender === "feminine" ? "masculine" : "feminine";
  return !words.split(/\s+/).some((word) => languageOf(target).agreement[other].test(word.toLowerCase()));
}

/** What the text says in its own way, as it departs from the style it was written in. */
function ownForm(unit: FormedUnit): NotCarried[] {
  const lines = linesOf(unit).map(({ node }) => node);
  const words = lines[0] ? wordsOf(lines[0]) : "";
  const marked = lines.some((line) =>
    line.children.some(({ marks }) => marks.some(({ type }) => type.name === "opening")),
  );
  return [
    ...(unit.node.attrs.fixedLabel === null ? [] : [unitPlace("own-label", unit, words)]),
    ...(lines.every((line) => line.attrs.terminator === null)
      ? []
      : [unitPlace("own-terminator", unit, words)]),
    ...(marked ? [unitPlace("own-emphasis", unit, words)] : []),
  ];
}
