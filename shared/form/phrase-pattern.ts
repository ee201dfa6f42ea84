import type { Language } from "../style/languages/language.ts";
import { phraseLength, type Word } from "./words.ts";

/**
 * A phrase as house styles list them, word by word:
 *
 * - `Calls upon|on|for`: one of several words;
 * - `Préoccupé(e)`: with and without the ending in brackets;
 * - `Noting [with {feeling}]`: words in square brackets may be missing, `{feeling}` is a noun phrase of the
 *   language.
 *
 * Adverbs (*also*, *deeply*, *once again*) may stand anywhere in it and are never listed.
 */
export type PhrasePattern = readonly PatternToken[];

type PatternToken =
  | { readonly kind: "word"; readonly spellings: ReadonlySet<string> }
  | { readonly kind: "noun-phrase"; readonly name: string };

/** The patterns that a listed phrase stands for: one with and one without each bracket. */
export function parsePattern(phrase: string): PhrasePattern[] {
  return withAndWithoutBrackets(phrase).map((written) => written.trim().split(/\s+/).map(parseToken));
}

function withAndWithoutBrackets(phrase: string): string[] {
  const bracket = /\[([^\]]*)\]/.exec(phrase);
  if (!bracket) return [phrase];
  const [whole, inner = ""] = bracket;
  return [inner, ""].flatMap((filling) => withAndWithoutBrackets(phrase.replace(whole, filling)));
}

function parseToken(written: string): PatternToken {
  const name = /^\{(\w+)\}$/.exec(written)?.[1];
  if (name) return { kind: "noun-phrase", name };
  const words = written.toLowerCase().replace(/’/g, "'").split("|");
  return { kind: "word", spellings: new Set(words.flatMap(spellingsOf)) };
}

function spellingsOf(word: string): string[] {
  const [, stem, ending] = /^(.*)\((\w+)\)$/.exec(word) ?? [];
  return stem ? [stem, `${stem}${ending}`] : [word];
}

/** The words a phrase of the pattern can begin with. */
export function firstSpellings(pattern: PhrasePattern): readonly string[] {
  const first = pattern[0];
  return first?.kind === "word" ? [...first.spellings] : [];
}

/** The end of the longest stretch of words from `start` that the pattern matches; null when there is none. */
export function patternEnd(
  pattern: PhrasePattern,
  words: readonly Word[],
  start: number,
  language: Language,
): number | null {
  const endFrom = (index: number, at: number): number | null => {
    const token = pattern[index];
    if (!token) return at;
    const starts = index === 0 ? [at] : [...new Set([at, adverbsBehind(words, at, language)])];
    const ends = starts
      .filter((from) => from === start || words[from]?.joined)
      .map((from) => tokenEnd(token, words, from, language))
      .filter((end) => end !== null)
      .map((end) => endFrom(index + 1, end))
      .filter((end) => end !== null);
    return ends.length > 0 ? Math.max(...ends) : null;
  };
  return endFrom(0, start);
}

function tokenEnd(
  token: PatternToken,
  words: readonly Word[],
  at: number,
  language: Language,
): number | null {
  if (token.kind === "noun-phrase") return nounPhraseEnd(token.name, words, at, language);
  return token.spellings.has(words[at]?.lower ?? "") ? at + 1 : null;
}

/** A noun of the class with up to three words before it, and a further one that a conjunction joins to it. */
function nounPhraseEnd(name: string, words: readonly Word[], at: number, language: Language): number | null {
  const phrase = language.nounPhrases[name];
  if (!phrase) return null;
  for (let noun = at; noun < at + 4; noun++) {
    const word = words[noun];
    if (!word || (noun > at && !word.joined)) return null;
    if (phrase.noun.test(word.lower)) {
      let end = noun + 1;
      while (words[end]?.joined && phrase.modifierAfter.test(words[end]?.lower ?? "")) end++;
      const joined =
        words[end]?.joined && words[end]?.lower === language.conjunction && words[end + 1]?.joined;
      return (joined ? nounPhraseEnd(name, words, end + 1, language) : null) ?? end;
    }
    if (phrase.barred.test(word.lower)) return null;
  }
  return null;
}

/** After the adverbs that a phrase begins with at `start`; `start` itself where none does, or where no word follows. */
export function adverbsAhead(words: readonly Word[], start: number, language: Language): number {
  const first = adverbLength(words, start, language);
  if (first === 0 || !words[start + first]?.joined) return start;
  return adverbsBehind(words, start + first, language);
}

/** After the adverbs that stand behind the words before `start`, but before one of `except`. */
export function adverbsBehind(
  words: readonly Word[],
  start: number,
  language: Language,
  except: readonly string[] = [],
): number {
  let next = start;
  for (let length = -1; length !== 0; next += length) {
    const adverb = words[next]?.joined && phraseLength(words, next, except) === 0;
    length = adverb ? adverbLength(words, next, language) : 0;
  }
  return next;
}

function adverbLength(words: readonly Word[], at: number, language: Language): number {
  return Math.max(
    language.adverbForm.test(words[at]?.lower ?? "") ? 1 : 0,
    phraseLength(words, at, language.adverbs),
  );
}
