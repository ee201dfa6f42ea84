import type { Node } from "prosemirror-model";
import { factsOf } from "../resolution/facts.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { languageOf } from "../style/languages/languages.ts";
import { type FormedUnit, formOf, linesOf, unitsOf } from "./form.ts";
import { presentingNode } from "./front-lines.ts";
import { standingText, wordsOf } from "./line-text.ts";
import { openingPhrases, type Part } from "./opening-phrase.ts";

/** Something of a text that another house style cannot set by itself: a person has to look at it. */
export interface NotCarried {
  readonly code: NotCarriedCode;
  /** The clause or item, `15(a)`, or the part of the front: `title`, `enacting`, `presenting`. */
  readonly place: string;
  /** The id of the clause or item; null for a part of the front. */
  readonly id: string | null;
  readonly part: Part | null;
  /** The words it is about. */
  readonly words: string;
}

export type NotCarriedCode =
  /** The text is written in another language than the style. */
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
  const ownFormulas = bodies
    .filter(({ enacting }) => enacting.node.childCount > 0)
    .map(
      ({ enacting }) =>
        ({
          code: "own-formula",
          place: "enacting",
          id: null,
          part: null,
          words: wordsOf(enacting.node),
        }) as const,
    );
  const units = [...unitsOf(bodies)].flatMap((unit) => [
    ...openingNotCarried(unit, source, target),
    ...ownForm(unit),
  ]);
  return { document, notCarried: [...frontNotCarried(doc, target), ...ownFormulas, ...units] };
}

function frontNotCarried(doc: Node, target: HouseStyle): NotCarried[] {
  const found: NotCarried[] = [];
  const title = doc.firstChild?.firstChild ? wordsOf(doc.firstChild.firstChild) : "";
  const note = (code: NotCarriedCode, place: string, words: string) =>
    found.push({ code, place, id: null, part: null, words });
  if (factsOf(doc).language !== target.language) note("language", "title", title);
  if (title !== "" && !target.front.includes("title")) note("title-not-printed", "title", title);
  else if (target.title.case !== "upper" && inCapitals(title)) note("title-in-capitals", "title", title);
  const presenting = presentingNode(doc);
  if (presenting) note("own-presenting-line", "presenting", wordsOf(presenting));
  return found;
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
  const found: NotCarried[] = known
    ? []
    : [{ code: "opening-unknown", place: unit.place, id: unit.id, part: unit.part, words }];
  if (!agrees(words, target))
    found.push({ code: "opening-agreement", place: unit.place, id: unit.id, part: unit.part, words });
  return found;
}

/** Whether no word of an opening has the ending of the gender that the target's organ is not of. */
function agrees(words: string, target: HouseStyle): boolean {
  if (target.gender === null) return true;
  const other = target.gender === "feminine" ? "masculine" : "feminine";
  return !words.split(/\s+/).some((word) => languageOf(target).agreement[other].test(word.toLowerCase()));
}

/** What the text says in its own way, as it departs from the style it was written in. */
function ownForm(unit: FormedUnit): NotCarried[] {
  const { place, id, part } = unit;
  const lines = linesOf(unit).map(({ node }) => node);
  const words = lines[0] ? wordsOf(lines[0]) : "";
  const marked = lines.some((line) =>
    line.children.some(({ marks }) => marks.some(({ type }) => type.name === "opening")),
  );
  return [
    ...(unit.node.attrs.fixedLabel === null ? [] : [{ code: "own-label", place, id, part, words } as const]),
    ...(lines.every((line) => line.attrs.terminator === null)
      ? []
      : [{ code: "own-terminator", place, id, part, words } as const]),
    ...(marked ? [{ code: "own-emphasis", place, id, part, words } as const] : []),
  ];
}
