import type { HouseStyle } from "../style/house-style.ts";
import type { MendedWord, Span } from "./blocks.ts";
import { clauseOpening } from "./clause-opening.ts";
import { isEnactingFormula } from "./enacting-formula.ts";
import { isDesignation, isPresentingLine } from "./front-lines.ts";
import { printedLabel } from "./printed-label.ts";
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
  const typed = lines.map((line) => ({ ...line, ...lineCharacter(line, style) }));
  const words = wordsCutInTwo(lines) ? vocabularyOf(lines) : new Set<string>();
  const width = Math.max(0, ...lines.map((line) => line.text.length));
  const paragraphs: Paragraph[] = [];
  let previous: TypedLine | null = null;
  for (const line of typed) {
    const open = paragraphs.at(-1);
    if (open && previous && continues(open, previous, line, width))
      paragraphs[paragraphs.length - 1] = extend(open, line, words);
    else
      paragraphs.push({ text: line.text, first: line, span: { from: line.from, to: line.to }, mended: [] });
    previous = line;
  }
  return paragraphs;
}

type TypedLine = SourceLine & ReturnType<typeof lineCharacter>;

function lineCharacter(line: SourceLine, style: HouseStyle) {
  const words = withoutMarks(line.text);
  const label = printedLabel(words);
  return {
    words,
    label,
    /** A number or letter whose text follows on the next line. */
    loneLabel: label !== null && label.length === words.length,
    capitals: isCapitals(words),
    /** A line that is a paragraph of its own, whatever its neighbours. */
    alone:
      line.headingLevel !== null ||
      isRule(words) ||
      (line.bullet !== "" && words === "") ||
      isEnactingFormula(words, style) ||
      isDesignation(words, style),
    begins:
      label !== null ||
      line.bullet !== "" ||
      isPresentingLine(words, style) ||
      /^\[\^[^\]]+\]:/.test(line.text),
    opens: /^\p{Lu}/u.test(words) && clauseOpening(words, style).listed,
    ended: /[;:](?:\s+(?:and|or|et|ou))?$/.test(words.replace(/\s*\[\^[^\]]+\]$/, "")),
  };
}

function continues(open: Paragraph, previous: TypedLine, line: TypedLine, width: number): boolean {
  if (line.alone || line.begins) return false;
  if (previous.loneLabel && open.text === previous.text) return true;
  if (line.blankBefore || previous.alone || previous.ended) return false;
  if (line.capitals !== previous.capitals) return false;
  if (line.opens && /[.,]$/.test(previous.words)) return false;
  if (line.capitals || /^[\p{Ll}]/u.test(line.words) || previous.text.endsWith("\\")) return true;
  const full = previous.text.length >= 0.65 * width;
  return /[.!?]$/.test(previous.words) ? previous.text.length >= 0.85 * width : full;
}

function extend(paragraph: Paragraph, line: SourceLine, words: ReadonlySet<string>): Paragraph {
  const span = { from: paragraph.span.from, to: line.to };
  if (paragraph.text.endsWith("\\"))
    return { ...paragraph, text: `${paragraph.text.slice(0, -1).trimEnd()}\n${line.text}`, span };
  const cut = /([\p{L}\p{M}]+)[-\u2010\u00ad]$/u.exec(paragraph.text);
  const rest = /^\p{Ll}[\p{L}\p{M}]*/u.exec(line.text);
  if (!cut?.[1] || !rest) return { ...paragraph, text: `${paragraph.text} ${line.text}`, span };
  const hyphenated = `${cut[1]}-${rest[0]}`;
  if (words.has(hyphenated.toLowerCase())) return { ...paragraph, text: paragraph.text + line.text, span };
  const mended = [...paragraph.mended, { was: hyphenated, word: cut[1] + rest[0] }];
  return { ...paragraph, text: paragraph.text.slice(0, -1) + line.text, span, mended };
}

function wordsCutInTwo(lines: readonly SourceLine[]): boolean {
  return lines.some((line) => /\p{L}[-\u2010\u00ad]$/u.test(line.text));
}

/** Words with a hyphen inside that the text has on one line: they keep it when a line end falls on it. */
function vocabularyOf(lines: readonly SourceLine[]): Set<string> {
  return new Set(
    lines.flatMap((line) => line.text.toLowerCase().match(/[\p{L}\p{M}]+-[\p{L}\p{M}]+/gu) ?? []),
  );
}

function withoutMarks(text: string): string {
  return text.replace(/\\(?=[!-/:-@[-`{-~])|(?<!\\)[*_]{1,3}(?=\S)|(?<=\S)(?<!\\)[*_]{1,3}/g, "").trim();
}

/** Set in capitals throughout, and more than an acronym. */
function isCapitals(text: string): boolean {
  return (text.match(/\p{Lu}/gu)?.length ?? 0) >= 6 && !/\p{Ll}/u.test(text);
}
