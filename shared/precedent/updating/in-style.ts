import { openingInPart } from "../../form/opening-in-part.ts";
import type { Part } from "../../form/opening-phrase.ts";
import { spelled, spellingFamily } from "../../form/spelling.ts";
import type { HouseStyle } from "../../style/house-style.ts";
import { wordsIn } from "../words/words.ts";
import type { Update } from "./update.ts";

/** Something of a precedent that is another one in the draft, and why. */
export interface Fitting extends Update {
  /** A figure, date or citation of today; the form of the opening phrase or spelling that the house style asks for. */
  readonly kind: "today" | "opening" | "spelling";
}

/** What a quotation is: its words stay as they are. */
const quotations = /[“"«][^”"»]*[”"»]?/g;

/**
 * What a precedent has in another form than a draft's house style: the form of its opening phrase where it is of the
 * other part, the family of its spelling. Names and titles, which begin with capitals, and quotations stay.
 */
export function inStyle(text: string, from: Part, to: Part, style: HouseStyle): Fitting[] {
  const opening: Fitting[] = openingInPart(text, from, to, style).map((form) => ({
    ...form,
    kind: "opening",
  }));
  return [
    ...opening,
    ...inSpelling(text, style).filter(({ from }) => opening.every((one) => one.from !== from)),
  ];
}

function inSpelling(text: string, { locale }: HouseStyle): Fitting[] {
  const family = spellingFamily(locale);
  if (!family) return [];
  const quoted = [...text.matchAll(quotations)].map((match) => [match.index, match.index + match[0].length]);
  return wordsIn(text).flatMap(({ from, to }, i) => {
    const word = text.slice(from, to);
    const lower = word.toLowerCase();
    const isName = i > 0 && lower !== word;
    if (isName || quoted.some(([start = 0, end = 0]) => from >= start && from < end)) return [];
    const now = lower.replace(/\p{L}+/gu, (part) => spelled(part, family));
    if (now === lower) return [];
    return [
      { from, to, text: word === lower ? now : now.charAt(0).toUpperCase() + now.slice(1), kind: "spelling" },
    ];
  });
}
