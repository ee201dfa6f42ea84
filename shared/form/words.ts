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
export function splitWords(text: string): Word[] {
  let last = 0;
  return [...text.matchAll(/[\p{L}\p{M}]+(?:[-‑'’][\p{L}\p{M}]+)*/gu)].map((match) => {
    const [spelling] = match;
    const from = match.index;
    const word = {
      from,
      to: from + spelling.length,
      lower: lowerCase(spelling),
      capital: /^\p{Lu}/u.test(spelling),
      joined: from > last && text.slice(last, from).trim() === "",
    };
    last = word.to;
    return word;
  });
}

/** Most words are plain letters and need no more than lower case. */
function lowerCase(spelling: string): string {
  if (/^[A-Za-z]+$/.test(spelling)) return spelling.toLowerCase();
  return spelling.normalize("NFC").toLowerCase().replace(/’/g, "'").replace(/‑/g, "-");
}

const splitPhrases = new WeakMap<readonly string[], readonly (readonly string[])[]>();

/** How many words of the longest of `phrases` stand at a place, with nothing but white space between them; 0 if none does. */
export function phraseLength(words: readonly Word[], at: number, phrases: readonly string[]): number {
  const split = splitPhrases.get(phrases) ?? phrases.map((phrase) => phrase.split(" "));
  splitPhrases.set(phrases, split);
  const stands = (phrase: readonly string[]) =>
    phrase.every(
      (word, index) => words[at + index]?.lower === word && (index === 0 || words[at + index]?.joined),
    );
  return Math.max(0, ...split.filter(stands).map((phrase) => phrase.length));
}
