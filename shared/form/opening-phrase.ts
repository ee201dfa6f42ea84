import type { HouseStyle } from "../style/house-style.ts";
import type { Language } from "../style/languages/language.ts";
import { languageOf } from "../style/languages/languages.ts";

export type Part = "preamble" | "operative";

/** A stretch of a text, from the first character to after the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The emphasised phrases of a clause: the opening phrase at its start and, where the style asks for them,
 * further verbs joined to it (`and considering`, `while acknowledging`).
 *
 * The opening is the longest phrase of the body's list, with the adverbs before, inside and after it; a
 * phrase that no list names is told by its word class. Further verbs are taken from the list alone.
 */
export function openingPhrases(text: string, part: Part, style: HouseStyle): Range[] {
  const words = splitWords(text);
  const first = words[0];
  if (!first || !/^[\s"“«‘'(]*$/.test(text.slice(0, first.from))) return [];
  const matcher = matcherOf(style, part);
  const opening = matcher.listed(words, 0) ?? matcher.byForm(words, 0);
  if (!opening) return [];
  return style[part].furtherVerbs
    ? [rangeOf(words, opening), ...furtherVerbs(text, words, opening.end, matcher)]
    : [rangeOf(words, opening)];
}

interface Word extends Range {
  readonly text: string;
  readonly lower: string;
}

/** Words from `start` to before `end`. */
interface Match {
  readonly start: number;
  readonly end: number;
}

interface Matcher {
  readonly language: Language;
  listed(words: readonly Word[], start: number): Match | null;
  byForm(words: readonly Word[], start: number): Match | null;
}

function splitWords(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}]+(?:[-‑'’][\p{L}\p{M}]+)*/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
    lower: match[0].toLowerCase().replace(/’/g, "'"),
  }));
}

function rangeOf(words: readonly Word[], match: Match): Range {
  return { from: words[match.start]?.from ?? 0, to: words[match.end - 1]?.to ?? 0 };
}

function furtherVerbs(text: string, words: readonly Word[], from: number, matcher: Matcher): Range[] {
  const found: Range[] = [];
  for (let i = from; i < words.length; i++) {
    const connected = connectorEnd(text, words, i, matcher.language);
    if (connected === null) continue;
    const match = matcher.listed(words, connected);
    if (!match || /^\p{Lu}/u.test(words[match.start]?.text ?? "")) continue;
    found.push(rangeOf(words, match));
    i = match.end - 1;
  }
  return found;
}

/** After a connector at `start` and the fillers that follow it; null when none starts there. */
function connectorEnd(
  text: string,
  words: readonly Word[],
  start: number,
  language: Language,
): number | null {
  const connector = language.connectors
    .map((c) => c.split(" "))
    .find((c) => c.every((w, k) => words[start + k]?.lower === w));
  if (!connector) return null;
  let next = start + connector.length;
  while (language.fillers.includes(words[next]?.lower ?? "")) next++;
  const joined = text.slice(words[start]?.from, words[next]?.from).replace(/[\p{L}\p{M}]/gu, "");
  return /^[\s,]*$/.test(joined) ? next : null;
}

const matchers = new WeakMap<HouseStyle, Map<Part, Matcher>>();

function matcherOf(style: HouseStyle, part: Part): Matcher {
  const byPart = matchers.get(style) ?? new Map<Part, Matcher>();
  matchers.set(style, byPart);
  const matcher = byPart.get(part) ?? buildMatcher(style, part);
  byPart.set(part, matcher);
  return matcher;
}

function buildMatcher(style: HouseStyle, part: Part): Matcher {
  const language = languageOf(style);
  const phrases = style[part].openings.map((opening) => splitWords(opening).map((word) => word.lower));
  const byFirstWord = Map.groupBy(phrases, (phrase) => phrase[0] ?? "");
  const form = part === "preamble" ? language.preambleForm : language.operativeForm;

  const skipAdverbs = (words: readonly Word[], start: number): number => {
    let next = start;
    while (next < words.length) {
      const length = adverbLength(words, next, language);
      if (length === 0) break;
      next += length;
    }
    return next;
  };

  /** The end of `phrase` at `start`, letting adverbs stand between its words; null when it is not there. */
  const phraseEnd = (words: readonly Word[], start: number, phrase: readonly string[]): number | null => {
    let next = start;
    for (const [index, expected] of phrase.entries()) {
      if (index > 0 && words[next]?.lower !== expected) next = skipAdverbs(words, next);
      if (words[next]?.lower !== expected) return null;
      next++;
    }
    return skipAdverbs(words, next);
  };

  const listedFrom = (words: readonly Word[], start: number): number | null => {
    const ends = (byFirstWord.get(words[start]?.lower ?? "") ?? []).map(
      (phrase) => phraseEnd(words, start, phrase) ?? 0,
    );
    const end = Math.max(0, ...ends);
    return end > 0 ? end : null;
  };

  return {
    language,
    listed(words, start) {
      const end = listedFrom(words, start) ?? listedFrom(words, skipAdverbs(words, start));
      return end === null ? null : { start, end };
    },
    byForm(words, start) {
      const verb = skipAdverbs(words, start);
      return form.test(words[verb]?.lower ?? "") ? { start, end: skipAdverbs(words, verb + 1) } : null;
    },
  };
}

function adverbLength(words: readonly Word[], at: number, language: Language): number {
  const word = words[at]?.lower ?? "";
  if (language.adverbForm.test(word)) return 1;
  return Math.max(
    0,
    ...language.adverbs
      .map((adverb) => adverb.split(" "))
      .map((adverb) => (adverb.every((w, k) => words[at + k]?.lower === w) ? adverb.length : 0)),
  );
}
