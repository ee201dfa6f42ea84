import type { HouseStyle } from "../style/house-style.ts";
import type { Language } from "../style/languages/language.ts";
import { languageOf } from "../style/languages/languages.ts";
import {
  adverbsAhead,
  adverbsBehind,
  firstSpellings,
  type PhrasePattern,
  parsePattern,
  patternEnd,
} from "./phrase-pattern.ts";
import { phraseLength, type Range, splitWords, type Word } from "./words.ts";

export type { Range } from "./words.ts";

export type Part = "preamble" | "operative";

/** Characters within which every opening phrase ends, with those who act before it. */
const longestOpening = 240;

/** Characters within which nearly all do: where one ends well before, the rest need not be split into words. */
export const usualOpening = 100;
const wellBefore = 30;

/** An emphasised phrase of a clause. */
export interface OpeningPhrase extends Range {
  /** Whether it opens the clause, rather than being a verb further on. */
  readonly opens: boolean;
  /** The part whose list names it; null for a verb told by its word class. */
  readonly listedIn: Part | null;
}

/**
 * The phrases of a clause that its body emphasises: the opening phrase and, where the style asks for them,
 * further verbs joined to it (`and considering`, `while acknowledging`).
 *
 * The opening is the longest phrase of the body's list, with the adverbs before, inside and after it and
 * with a second verb that a conjunction joins to it at once (*Welcoming and encouraging*). A text that
 * recommends another one holds its preamble among its own operative clauses, so the other part's list is
 * asked next; a phrase that no list names is told by its word class. Where clauses open in lower case, one may
 * go on with the sentence by a conjunction (*and requests*). Further verbs are taken from the list.
 */
export function openingPhrases(text: string, part: Part, style: HouseStyle): readonly OpeningPhrase[] {
  if (style[part].furtherVerbs !== "none") return phrasesOf(text, part, style);
  const near = phrasesOf(text.slice(0, usualOpening), part, style);
  const complete = text.length <= usualOpening || (near[0] && near[0].to < usualOpening - wellBefore);
  return complete ? near : phrasesOf(text.slice(0, longestOpening), part, style);
}

/** Reading asks about the same words at every step, drafting at every key: their answer is remembered. */
function phrasesOf(text: string, part: Part, style: HouseStyle): readonly OpeningPhrase[] {
  const known = remembered.get(style) ?? { preamble: new Map(), operative: new Map() };
  remembered.set(style, known);
  const phrases = known[part].get(text) ?? phrasesIn(text, part, style);
  if (known[part].size >= mostRemembered) known[part].clear();
  known[part].set(text, phrases);
  return phrases;
}

const remembered = new WeakMap<HouseStyle, Record<Part, Map<string, readonly OpeningPhrase[]>>>();
const mostRemembered = 2000;

function phrasesIn(text: string, part: Part, style: HouseStyle): OpeningPhrase[] {
  const { furtherVerbs: further } = style[part];
  const words = splitWords(text);
  const first = words[0];
  if (!first || !/^[\s"“«‘'([]*$/.test(text.slice(0, first.from))) return [];
  const matcher = matcherOf(style, part);
  const joins = style[part].openingCase === "lower" && first.lower === matcher.language.conjunction;
  const start = joins ? 1 : matcher.subjectEnd(words);
  const verb =
    matcher.listed(words, start) ??
    matcherOf(style, part === "preamble" ? "operative" : "preamble").listed(words, start) ??
    (joins ? null : matcher.byForm(words, start));
  if (!verb) return [];
  const opening = joins ? { ...verb, start: 0 } : verb;
  const ranges = [{ ...rangeOf(words, opening), opens: true, listedIn: opening.listedIn }];
  if (further === "none") return ranges;
  return [...ranges, ...furtherVerbs(text, words, opening.end, matcher, further === "after-comma")];
}

/** Words from `start` to before `end`. */
interface Match {
  readonly start: number;
  readonly end: number;
  readonly listedIn: Part | null;
}

interface Matcher {
  readonly language: Language;
  /** After the words at the beginning that say who acts. */
  subjectEnd(words: readonly Word[]): number;
  listed(words: readonly Word[], start: number): Match | null;
  byForm(words: readonly Word[], start: number): Match | null;
}

function rangeOf(words: readonly Word[], match: Match): Range {
  return { from: words[match.start]?.from ?? 0, to: words[match.end - 1]?.to ?? 0 };
}

function furtherVerbs(
  text: string,
  words: readonly Word[],
  from: number,
  matcher: Matcher,
  afterComma: boolean,
): OpeningPhrase[] {
  const found: OpeningPhrase[] = [];
  for (let i = from; i < words.length; i++) {
    const start = verbAfter(text, words, i, matcher.language, afterComma);
    if (start === null || words[start]?.capital) continue;
    const verbs = withoutElision(words, start, matcher.language);
    const match = matcher.listed(verbs, start);
    if (!match) continue;
    found.push({ ...rangeOf(verbs, match), opens: false, listedIn: match.listedIn });
    i = match.end - 1;
  }
  return found;
}

/** Where a further verb may begin: after a connector or comma that stands at `at` and the fillers behind it. */
function verbAfter(
  text: string,
  words: readonly Word[],
  at: number,
  language: Language,
  afterComma: boolean,
): number | null {
  const connector = phraseLength(words, at, language.connectors);
  const comma = afterComma && /[;,]\s*$/.test(text.slice(words[at - 1]?.to, words[at]?.from));
  if (connector === 0 && !comma) return null;
  const next = fillersEnd(words, at + connector, language);
  const between = text.slice(words[at]?.from, words[next]?.from).replace(/[\p{L}\p{M}]/gu, "");
  return /^[\s,]*$/.test(between) ? next : null;
}

/** The words with the verb at `at` freed from an object that is written as one with it: *l’*encourage. */
function withoutElision(words: readonly Word[], at: number, language: Language): readonly Word[] {
  const word = words[at];
  const length = language.elided.exec(word?.lower ?? "")?.[0].length;
  if (!word || !length) return words;
  return words.with(at, { ...word, from: word.from + length, lower: word.lower.slice(length) });
}

function fillersEnd(words: readonly Word[], start: number, language: Language): number {
  let next = start;
  for (let length = -1; length !== 0; next += length) length = phraseLength(words, next, language.fillers);
  return next;
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
  const byFirstWord = new Map<string, PhrasePattern[]>();
  for (const pattern of style[part].openings.flatMap(parsePattern)) {
    for (const word of firstSpellings(pattern))
      byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), pattern]);
  }
  const subjects = style[part].subjects.flatMap(parsePattern);
  const isVerb = part === "preamble" ? language.preambleForm : language.operativeForm;

  /**
   * Over the adverbs behind a verb, but for those that this body leaves plain there or puts before it (*Encourages
   * further efforts*).
   */
  const { sequence, plainAdverbs } = style[part];
  const except = [...(sequence?.place === "before" ? sequence.adverbs : []), ...plainAdverbs];
  const after = (words: readonly Word[], end: number): number => adverbsBehind(words, end, language, except);

  const longest = (patterns: readonly PhrasePattern[], words: readonly Word[], start: number): number =>
    Math.max(0, ...patterns.map((pattern) => patternEnd(pattern, words, start, language) ?? 0));

  const phraseEnd = (words: readonly Word[], start: number): number => {
    const patterns = byFirstWord.get(words[start]?.lower ?? "");
    return patterns ? longest(patterns, words, start) : 0;
  };

  const listedEnd = (words: readonly Word[], start: number): number => {
    const verb = adverbsAhead(words, start, language);
    const end = phraseEnd(words, start) || (verb > start ? phraseEnd(words, verb) : 0);
    return end > 0 ? withSecondVerb(words, after(words, end)) : 0;
  };

  /** Over a conjunction and a listed verb behind it: *Welcoming and encouraging*. */
  const withSecondVerb = (words: readonly Word[], end: number): number => {
    const joined = words[end]?.joined && words[end]?.lower === language.conjunction && words[end + 1]?.joined;
    if (!joined || words[end + 1]?.capital) return end;
    return listedEnd(words, end + 1) || end;
  };

  return {
    language,
    subjectEnd(words) {
      const end = longest(subjects, words, 0);
      return end > 0 ? fillersEnd(words, end, language) : 0;
    },
    listed(words, start) {
      const end = listedEnd(words, start);
      return end > 0 ? { start, end, listedIn: part } : null;
    },
    byForm(words, start) {
      const verb = adverbsAhead(words, start, language);
      const reflexive =
        language.reflexive.test(words[verb]?.lower ?? "") && words[verb + 1]?.joined ? verb + 1 : verb;
      if (!isVerb.test(words[reflexive]?.lower ?? "")) return null;
      const participle = words[reflexive + 1];
      const compound =
        language.auxiliary.test(words[reflexive]?.lower ?? "") &&
        participle?.joined === true &&
        language.participle.test(participle.lower);
      return {
        start,
        end: withSecondVerb(words, after(words, reflexive + (compound ? 2 : 1))),
        listedIn: null,
      };
    },
  };
}
