/** A stretch of a text, from the first character to after the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Word extends Range {
  /** In lower case, with straight apostrophes. */
  readonly lower: string;
  readonly capital: boolean;
  /** Whether only white space parts it from the word before: a phrase never runs over punctuation. */
  readonly joined: boolean;
}

/** The words of a text; `s’inquiétant` and `re-emphasizes` are one word each. */
export function splitWords(text: string): readonly Word[] {
  if (text !== latest.text) latest = { text, words: wordsIn(text) };
  return latest.words;
}

/** The same text is asked about for one part after the other. */
let latest: { readonly text: string; readonly words: readonly Word[] } = { text: "", words: [] };

function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}]+(?:[-‑'’][\p{L}\p{M}]+)*/gu)) {
    const [spelling] = match;
    const from = match.index;
    const to = from + spelling.length;
    const lower = lowerCase(spelling);
    const joined = from > last && text.slice(last, from).trim() === "";
    words.push({ from, to, lower, capital: isCapital(spelling), joined });
    last = to;
  }
  return words;
}

function isCapital(spelling: string): boolean {
  const [first = ""] = spelling;
  return first >= "A" && first <= "z" ? first <= "Z" : /\p{Lu}/u.test(first);
}

/** Most words are plain letters and need no more than lower case. */
function lowerCase(spelling: string): string {
  if (/^[A-Za-z]+$/.test(spelling)) return spelling.toLowerCase();
  return spelling.normalize("NFC").toLowerCase().replace(/’/g, "'").replace(/‑/g, "-");
}

/** Phrases as words, by their first: few begin as a text goes on. */
type SplitPhrases = ReadonlyMap<string, readonly (readonly string[])[]>;

const splitPhrases = new WeakMap<readonly string[], SplitPhrases>();

function splitByFirst(phrases: readonly string[]): SplitPhrases {
  return Map.groupBy(
    phrases.map((phrase) => phrase.split(" ")),
    ([first = ""]) => first,
  );
}

/** How many words of the longest of `phrases` stand at a place, with nothing but white space between them; 0 if none does. */
export function phraseLength(words: readonly Word[], at: number, phrases: readonly string[]): number {
  const split = splitPhrases.get(phrases) ?? splitByFirst(phrases);
  splitPhrases.set(phrases, split);
  const candidates = split.get(words[at]?.lower ?? "");
  if (!candidates) return 0;
  const stands = (phrase: readonly string[]) =>
    phrase.every(
      (word, index) => words[at + index]?.lower === word && (index === 0 || words[at + index]?.joined),
    );
  return Math.max(0, ...candidates.filter(stands).map((phrase) => phrase.length));
}
