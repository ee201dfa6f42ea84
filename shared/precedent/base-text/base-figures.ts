import { unevenEnds } from "../updating/figure-ranges.ts";
import type { Update } from "../updating/update.ts";
import { ordinalAfter, ordinalValue } from "../words/ordinals.ts";
import { type Word, wordsIn } from "../words/words.ts";

/** When a base text was adopted, and how much later its draft is. */
export interface BaseAge {
  /** The year of its adoption; null where it is not known. */
  readonly year: number | null;
  /** The number of its session; null where it is not known. */
  readonly session: number | null;
  /** By how many years, and sessions, the draft comes later. At least 1. */
  readonly years: number;
}

/** Years and sessions so far ahead are plans that will be made again; later ones are dates of their own: `2030`. */
const farthestAhead = 2;

/**
 * What of a text most likely stands for its own time: the year and session in which it was adopted and the next two,
 * and documents of that session, whose new number is not known yet (`80/…`). Where no library tells how the wording
 * was renewed, this is what there is.
 */
export function agedFigures(text: string, age: BaseAge): Update[] {
  const words = wordsIn(text);
  const risen = words.map((word) => later(text, word, age));
  const uneven = unevenEnds(text, words, (at) => (typeof risen[at] === "string" ? age.years : null));
  return words.flatMap(({ from, to }, at) => {
    const now = risen[at] ?? null;
    return now === null || uneven.has(at) ? [] : [{ from, to, text: now }];
  });
}

function later(text: string, word: Word, { year, session, years }: BaseAge): string | null {
  const isNear = (value: number, own: number | null) =>
    own !== null && value >= own && value <= own + farthestAhead;
  if (/^(?:19|20)\d\d$/.test(word.key))
    return isNear(Number(word.key), year) ? String(Number(word.key) + years) : null;
  const figures = /^(\d+)(?:st|nd|rd|th|e|ème)$/.exec(word.key)?.[1];
  if (figures && isNear(Number(figures), session)) return figuredOrdinal(Number(figures) + years, word.key);
  const spelled = ordinalValue(word.key);
  if (spelled !== null && isNear(spelled, session))
    return ordinalAfter(text.slice(word.from, word.to), years);
  const document = /^(\d+)\/\d+$/.exec(word.key)?.[1];
  const isDocument = document !== undefined && text[word.from - 1] === "/";
  return isDocument && Number(document) === session ? `${session + years}/…` : null;
}

/** `71st` after `70th`, `71e` after `70e`. */
function figuredOrdinal(value: number, like: string): string {
  const ending = /\p{L}+$/u.exec(like)?.[0] ?? "";
  if (!/^(?:st|nd|rd|th)$/.test(ending)) return `${value}${ending}`;
  const irregular =
    value % 100 > 10 && value % 100 < 14 ? undefined : { 1: "st", 2: "nd", 3: "rd" }[value % 10];
  return `${value}${irregular ?? "th"}`;
}
