import type { HouseStyle } from "../../style/house-style.ts";
import { languageOf } from "../../style/languages/languages.ts";
import type { MendedWord, Span } from "../blocks.ts";
import { clauseOpening } from "../recognising/clause-opening.ts";
import { isEnactingFormula } from "../recognising/enacting-formula.ts";
import { isDesignation, isPresentingLine } from "../recognising/front-lines.ts";
import { noteNumber } from "../recognising/line-end.ts";
import { pointlessNumber, printedLabel } from "../recognising/printed-label.ts";
import { isRule, type SourceLine } from "./source-lines.ts";

/** Lines that belong together, joined. */
export interface Paragraph {
  readonly text: string;
  readonly first: SourceLine;
  readonly span: Span;
  readonly mended: readonly MendedWord[];
}

/**
 * Joins the lines of each paragraph: texts are often wrapped at a page's width, and old scans set each
 * printed line on a line of its own, with no blank line anywhere and numbers alone on a line.
 */
export function joinLines(lines: readonly SourceLine[], style: HouseStyle): Paragraph[] {
  const words = wordsCutInTwo(lines) ? vocabularyOf(lines) : new Set<string>();
  const width = lines.reduce((widest, line) => Math.max(widest, line.text.length), narrowest);
  const groups: [SourceLine, ...SourceLine[]][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && continues(group, line, width, style)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => joined(group, words));
}

/** Characters within which any word ends. */
const longestWord = 80;

/** No page is set narrower, in characters: where all lines are shorter, they are short by themselves. */
const narrowest = 60;

/** Lines that a heading may be cut into. */
const longestHeading = 2;

/** Whether a line goes on with the paragraph of the lines before it. */
function continues(open: readonly SourceLine[], line: SourceLine, width: number, style: HouseStyle): boolean {
  const previous = open.at(-1) ?? line;
  const before = withoutMarks(previous.text);
  const isLabelAlone = open.length === 1 && printedLabel(before)?.length === before.length;
  if (line.blankBefore && !isLabelAlone) return false;
  const words = withoutMarks(line.text);
  if (line.bullet !== "" || /^\[\^[^\]]{1,20}\]:/.test(line.text) || standsAlone(line, words, style))
    return false;
  if (previous.text.endsWith("\\")) return true;
  if (isPresentingLine(words, style)) return false;
  if (beginsWithLabel(words, style)) return isCutSentence(open, before, style) && goesOnBehindBrackets(words);
  if (languageOf(style).closingForm.test(words)) return false;
  if (isLabelAlone) return true;
  if (standsAlone(previous, before, style)) return false;
  const capitals = isCapitals(words);
  if (capitals !== isCapitals(before) || (!capitals && endsList(before))) return false;
  if (isPaused(before) && /^\p{Lu}/u.test(words) && clauseOpening(words, style).listed) return false;
  if (capitals || /^\p{Ll}/u.test(words)) return true;
  if (!isSentence(before) && isClause(open, style)) return true;
  return previous.text.length >= (/[.!?]$/.test(before) ? 0.85 : 0.65) * width;
}

function beginsWithLabel(words: string, style: HouseStyle): boolean {
  if (printedLabel(words)) return true;
  const number = pointlessNumber(words);
  return number !== null && clauseOpening(words.slice(number.length), style).listed;
}

/**
 * Whether lines open as clauses, items and closing lines do, or are too many for a heading: then they go on to
 * their punctuation.
 */
function isClause(open: readonly SourceLine[], style: HouseStyle): boolean {
  const [first] = open;
  if (open.length > longestHeading) return true;
  const words = withoutMarks(first?.text ?? "");
  const { closingForm } = languageOf(style);
  return beginsWithLabel(words, style) || clauseOpening(words, style).opens || closingForm.test(words);
}

/** Whether a line breaks off in the middle of a clause. */
function isCutSentence(open: readonly SourceLine[], before: string, style: HouseStyle): boolean {
  return !isPaused(before) && !endsList(before) && isClause(open, style);
}

/** Brackets at a line's start that the sentence goes on behind, `(XXV) of 24 October 1970`, and no label. */
function goesOnBehindBrackets(words: string): boolean {
  return /^\([^)]*\),? \p{Ll}/u.test(words);
}

/** A line that a sign ends, with the number of a note behind it or not: `(S/11473), 29`. */
function isPaused(words: string): boolean {
  return /[.,;:]["”]?$/.test(words) || noteNumber.test(words);
}

function isSentence(words: string): boolean {
  return /[.;:!?]["”]?$/.test(words) || /[^,]/.test(noteNumber.exec(words)?.[1] ?? ",");
}

/** A line that is a paragraph of its own, whatever its neighbours. */
function standsAlone(line: SourceLine, words: string, style: HouseStyle): boolean {
  return (
    line.headingLevel !== null ||
    words === "" ||
    isRule(words) ||
    isEnactingFormula(words, style) ||
    isDesignation(words, style)
  );
}

function endsList(words: string): boolean {
  return /[;:](?:\s+(?:and|or|et|ou))?$/.test(words.replace(/\s?\[\^[^\]]{1,20}\]$/, ""));
}

function joined(lines: readonly [SourceLine, ...SourceLine[]], words: ReadonlySet<string>): Paragraph {
  const [first] = lines;
  const mended: MendedWord[] = [];
  const pieces = lines.map((line, index) => {
    const next = lines[index + 1];
    if (!next) return line.text;
    if (line.text.endsWith("\\")) return `${line.text.slice(0, -1).trimEnd()}\n`;
    const start = /[\p{L}\p{M}]+[-\u2010\u00ad]$/u.exec(line.text.slice(-longestWord))?.[0].slice(0, -1);
    if (start && /^\p{Lu}/u.test(next.text)) return line.text;
    const rest = /^\p{Ll}[\p{L}\p{M}]*/u.exec(next.text)?.[0];
    if (!start || !rest) return `${line.text} `;
    if (words.has(`${start}-${rest}`.toLowerCase())) return line.text;
    mended.push({ was: `${start}-${rest}`, word: start + rest });
    return line.text.slice(0, -1);
  });
  const to = lines.at(-1)?.to ?? first.to;
  return { text: pieces.join(""), first, span: { from: first.from, to }, mended };
}

function wordsCutInTwo(lines: readonly SourceLine[]): boolean {
  return lines.some((line) => /\p{L}[-\u2010\u00ad]$/u.test(line.text));
}

/** Words with a hyphen inside that the text has on one line: they keep it when a line end falls on it. */
function vocabularyOf(lines: readonly SourceLine[]): Set<string> {
  return new Set(
    lines.flatMap(
      (line) => line.text.toLowerCase().match(/(?<![\p{L}\p{M}])[\p{L}\p{M}]+-[\p{L}\p{M}]+/gu) ?? [],
    ),
  );
}

function withoutMarks(text: string): string {
  return text.replace(/\\(?=[!-/:-@[-`{-~])|(?<!\\)[*_]{1,3}(?=\S)|(?<=\S)(?<!\\)[*_]{1,3}/g, "").trim();
}

/** Set in capitals throughout, and more than an acronym. */
function isCapitals(text: string): boolean {
  return (text.match(/\p{Lu}/gu)?.length ?? 0) >= 6 && !/\p{Ll}/u.test(text);
}
