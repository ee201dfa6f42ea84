import { ordinalValue } from "./ordinals.ts";

/** A word of a text: where it stands and how it is compared. */
export interface Word {
  readonly from: number;
  readonly to: number;
  /** Lower case, plain apostrophes and hyphens. */
  readonly key: string;
}

/** Letters with their marks, joined by hyphens; figures with what joins them: `78/135`, `2,500`. */
const wordForm =
  /\p{L}[\p{L}\p{M}]*(?:[-\u2010-\u2015\u00ad][\p{L}\p{M}]+)*|\p{N}+(?:[/.,\u00a0\u202f](?=\p{N})\p{N}+)*\p{L}{0,3}/gu;

/**
 * Note marks as source texts print them: not part of the words. A figure set directly behind a comma or semicolon, as
 * in `the Advisory Committee;8`, has lost its superscript: all 320 such figures in the texts of the United Nations
 * are note marks.
 */
const noteMarks =
  /\[\^[^\]]*\]|\^\{[^}]*\}|[\u00b9\u00b2\u00b3\u2070-\u2079]+|(?<=\p{L}[”"’]?[,;])\d{1,3}(?=\s|$)/gu;

/** The words of a text in their order. Emphasis, note marks and punctuation are between words. */
export function wordsIn(text: string): Word[] {
  const plain = /[\^\u00b9\u00b2\u00b3\u2070-\u2079]|[,;]\d/.test(text)
    ? text.replace(noteMarks, (mark) => " ".repeat(mark.length))
    : text;
  const words: Word[] = [];
  for (const match of plain.matchAll(wordForm)) {
    words.push({ from: match.index, to: match.index + match[0].length, key: wordKey(match[0]) });
  }
  return words;
}

/** One word as it is compared. */
export function wordKey(word: string): string {
  const lower = word.toLowerCase();
  return /[^\0-\x7f]/.test(lower)
    ? lower
        .normalize("NFC")
        .replace(/\u00ad/g, "")
        .replace(/[\u2010-\u2015]/g, "-")
        .replace(/[\u00a0\u202f]/g, "")
    : lower;
}

/** What changes from one resolution of a series to the next stands for its class; any other word for itself. */
export function foldedKey(key: string, months: ReadonlySet<string>): string {
  const first = key.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    if (key.includes("/")) return "#symbol";
    if (/^(?:18|19|20)\d\d$/.test(key)) return "#year";
    return /\p{L}$/u.test(key) ? "#ordinal" : "#number";
  }
  if (months.has(key)) return "#month";
  return ordinalValue(key) === null ? key : "#ordinal";
}
