/** The words of a document, by which words cut by a line end or a gap are mended. */
export interface Vocabulary {
  /** Words without a hyphen, in small letters, with their counts. */
  readonly words: ReadonlyMap<string, number>;
  /** Words with a hyphen inside. */
  readonly hyphenated: ReadonlySet<string>;
  /** Whether words are cut at line ends; else a hyphen there belongs to its word. */
  readonly cutsWords: boolean;
}

export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const words = new Map<string, number>();
  const hyphenated = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{M}]+)*/gu)) {
      if (/[-\u2010\u2011]/.test(word)) hyphenated.add(word.replace(/[\u2010\u2011]/g, "-"));
      else words.set(word, (words.get(word) ?? 0) + 1);
    }
  }
  const cuts = lines.flatMap((line, index) => {
    const first = /([\p{L}\p{M}]+)[-\u2010]\s*$/u.exec(line)?.[1];
    const second = /^\s*(\p{Ll}[\p{L}\p{M}]*)/u.exec(lines[index + 1] ?? "")?.[1];
    return first !== undefined && second !== undefined ? [[first.toLowerCase(), second] as const] : [];
  });
  const cut = cuts.filter(([first, second]) => words.has(first + second)).length;
  const whole = cuts.filter(([first, second]) => hyphenated.has(`${first}-${second}`)).length;
  return { words, hyphenated, cutsWords: cut > whole };
}

/**
 * What becomes of a hyphen at a line end: `part` of the word it joins, or a mere `cut`. The document's other
 * words tell; where they don't, its habit does.
 */
export function lineEndHyphen(before: string, after: string, vocabulary: Vocabulary): "part" | "cut" {
  const { words, cutsWords } = vocabulary;
  const [first, second] = [before.toLowerCase(), after.toLowerCase()];
  if (belongsToWord(before, after, vocabulary)) return "part";
  if (words.has(first + second)) return "cut";
  return cutsWords && !((words.get(first) ?? 0) > 1 && words.has(second)) ? "cut" : "part";
}

/** Whether a hyphen surely is part of a word: the document has the word with it, or only one half is in small letters. */
export function belongsToWord(before: string, after: string, { hyphenated }: Vocabulary): boolean {
  const word = `${before}-${after}`.toLowerCase();
  return hyphenated.has(word) || !/^\p{Ll}/u.test(after) || /\p{N}/u.test(before);
}
