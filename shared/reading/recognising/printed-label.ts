import { readNumber } from "../../form/numbering.ts";
import { type NumberForm, numberForms } from "../../style/house-style.ts";

/** What encloses a label: `1.`, `a)`, `(i)`. */
export type Enclosure = "." | ")" | "()";

/** A label typed before a text. */
export interface PrintedLabel {
  /** As typed: `13.`, `(a bis)`. */
  readonly printed: string;
  /** Without its enclosure: `13`, `a bis`. */
  readonly bare: string;
  readonly enclosure: Enclosure;
  /** Characters of the text up to the words it labels. */
  readonly length: number;
}

/** Latin ordinals set a paragraph between two others without renumbering: `3 bis`. */
const inserted = "(?: ?(?:bis|ter|quater|quinquies|sexies|septies|octies))?";
const number = `\\d{1,3}(?:\\.\\d{1,3})*${inserted}`;
/** A number of which some digits were misread as letters: `1O`, `l2`. */
const misreadNumber = "(?=[lIOo|SB]*\\d|[lIOo|]{2})[\\dlIOo|SB]{2,3}";
const letters = `(?:[a-z]{1,7}|[A-Z]{1,5}|\\|)${inserted}`;
/** Numbers may be glued to a capital (`1.Recalling`); letters need a space, else `U.N.` would be one. */
const pattern = new RegExp(
  `^(\\(?)(?:(${number}|${misreadNumber}) ?([.)])(?=[\\s"“«'‘\u200e]|\\p{Lu}\\p{Ll}|$)|(${letters})([.)])(?=[\\s\u200e]|$))[\\s\u200e]*`,
  "u",
);

/** Reads the label that a text begins with; null when it begins with words. */
export function printedLabel(text: string): PrintedLabel | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const bare = match[2] ?? match[4] ?? "";
  const closing = match[3] ?? match[5];
  if (match[1] === "(" && closing !== ")") return null;
  if (match[4] !== undefined && !isSequenceLabel(bare)) return null;
  return {
    printed: match[0].trimEnd(),
    bare,
    enclosure: match[1] === "(" ? "()" : closing === ")" ? ")" : ".",
    length: match[0].length,
  };
}

/** A number that lost its point, `126 Invites`, `1, Reaffirms`, for where the words behind it open a clause; null when there is none. */
export function pointlessNumber(text: string): PrintedLabel | null {
  const [whole, printed, bare] = /^\u200e?((\d{1,3}),?)[\s\u200e]+(?=\p{Lu})/u.exec(text) ?? [];
  return whole && printed && bare ? { printed, bare, enclosure: ".", length: whole.length } : null;
}

function isSequenceLabel(bare: string): boolean {
  const base = baseOf(bare);
  return (
    base === "|" || /^[lIO]{1,2}$/.test(base) || numberForms.some((form) => readNumber(base, form) !== null)
  );
}

/** The label that an inserted one follows: `3` for `3 bis`. */
export function baseOf(bare: string): string {
  return bare.replace(/ ?(?:bis|ter|quater|quinquies|sexies|septies|octies)$/, "");
}

/** The forms in which a label is the first of its sequence, and so can begin a list. */
export function firstOfSequence(bare: string): NumberForm | null {
  return numberForms.find((form) => readNumber(bare, form) === 1) ?? null;
}

/** Whether a scan may show `expected` as `found`: `I` for `l`, `O` for `0`. */
export function mayBeMisread(found: string, expected: string): boolean {
  return found !== expected && likeness(found) === likeness(expected);
}

function likeness(label: string): string {
  return label.replace(/[lI|]/g, "1").replace(/[oO]/g, "0").replace(/S/g, "5").replace(/B/g, "8");
}
