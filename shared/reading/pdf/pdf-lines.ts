import type { Run } from "../blocks.ts";

/** A piece of text where it stands on a page. Lengths in points, from the page's lower left corner. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  /** The line that letters stand on. */
  readonly y: number;
  readonly width: number;
  /** The height of its letters. */
  readonly size: number;
  /** The font's name: `BCDEEE+TimesNewRomanPS-ItalicMT`. */
  readonly font: string;
  /** Whether it runs up or down the page. */
  readonly turned?: boolean;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PdfText[];
}

/** What stands on one line, in one column. */
export interface PdfLine {
  readonly runs: readonly Run[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where the words after the first wide gap begin: after a label, as a rule. */
  readonly afterGap: number;
  readonly y: number;
  readonly size: number;
  /** From 1. */
  readonly page: number;
  readonly column: Column;
}

/** The strip of the page that a line was set in. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** Words further apart than this many letter sizes belong to different columns. */
const widestGap = 3.5;
/** A label is set apart by more than a space. */
const labelGap = 0.6;

/** Whether letters are of no line: a bar code, or what runs up or down the page. */
export function standsAside({ font, turned }: PdfText): boolean {
  return turned === true || /barcode/i.test(font);
}

/** The lines of a page, in no order. */
export function pdfLines(page: PdfPage, number: number): PdfLine[] {
  const texts = page.texts.filter((text) => text.text.trim() !== "" && text.size > 0 && !standsAside(text));
  const rows: PdfText[][] = [];
  for (const text of [...texts].sort((a, b) => b.size - a.size)) {
    const row = rows.find((candidate) => standsOn(text, candidate));
    if (row) row.push(text);
    else rows.push([text]);
  }
  const column = { left: 0, right: page.width };
  return rows.flatMap((row) => segments(row).map((segment) => lineOf(segment, number, column)));
}

/** Whether a text stands on the line of the largest text of a row: on it, or beside it as a raised or lowered sign. */
function standsOn(text: PdfText, row: readonly PdfText[]): boolean {
  const [main] = row;
  if (!main) return false;
  const raised = text.y - main.y;
  if (Math.abs(raised) <= 0.2 * main.size) return true;
  if (text.size > 0.85 * main.size || raised < -0.35 * main.size || raised > 0.75 * main.size) return false;
  return row.some(
    (other) =>
      text.x <= other.x + other.width + 0.5 * main.size && text.x + text.width >= other.x - 1.5 * main.size,
  );
}

/** Cuts a row where the gap is too wide for one line. */
function segments(row: readonly PdfText[]): PdfText[][] {
  const cut: PdfText[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const text of [...row].sort((a, b) => a.x - b.x)) {
    const last = cut.at(-1);
    const gap = text.x - right;
    const label =
      last !== undefined &&
      /^\(?[\p{L}\d]{1,5}[.)]$/u.test(
        last
          .map((each) => each.text)
          .join("")
          .trim(),
      );
    if (last && gap <= (label ? 8 : widestGap) * text.size) last.push(text);
    else cut.push([text]);
    right = Math.max(text.x + text.width, last && cut.at(-1) === last ? right : Number.NEGATIVE_INFINITY);
  }
  return cut;
}

function lineOf(texts: readonly PdfText[], page: number, column: Column): PdfLine {
  const size = Math.max(...texts.map((text) => text.size));
  const main = texts.find((text) => text.size === size);
  const y = main?.y ?? 0;
  const runs: Run[] = [];
  let right = Number.POSITIVE_INFINITY;
  let afterGap = texts[0]?.x ?? 0;
  let gaps = 0;
  for (const text of texts) {
    const gap = text.x - right;
    if (gap > labelGap * size && gaps++ === 0) afterGap = text.x;
    const spaced = /\s$/.test(runs.at(-1)?.text ?? " ") || /^\s/.test(text.text);
    const run = runOf(text, size, y);
    if (!spaced && gap > 0.15 * size) runs.push(spaceBetween(runs.at(-1), run));
    runs.push(run);
    right = text.x + text.width;
  }
  const left = texts[0]?.x ?? 0;
  const words = hyphensInside(runs);
  const text = words.map((run) => run.text).join("");
  return { runs: words, text, left, right, afterGap, y, size, page, column };
}

/** A soft hyphen that is drawn in mid-line is a hyphen. */
function hyphensInside(runs: readonly Run[]): Run[] {
  return runs.map((run, index) => ({
    ...run,
    text: run.text.replace(index < runs.length - 1 ? /\u00ad/g : /\u00ad(?=.*\S)/g, "-"),
  }));
}

/** A space has the look of its neighbours where they share one. */
function spaceBetween(before: Run | undefined, after: Run): Run {
  const alike =
    before?.bold === after.bold && before.italic === after.italic && before.script === after.script;
  return alike
    ? { ...after, text: " " }
    : { ...after, text: " ", bold: false, italic: false, script: "normal" };
}

function runOf({ text, font, size, y }: PdfText, lineSize: number, lineY: number): Run {
  const raised = (y - lineY) / lineSize;
  const small = size <= 0.8 * lineSize;
  return {
    text,
    bold: /bold|black|heavy|semib|demi|cmbx/i.test(font),
    italic: /italic|oblique|slanted|[-,]it\b|cmti/i.test(font),
    script: small && raised > 0.15 ? "superscript" : small && raised < -0.05 ? "subscript" : "normal",
    note: null,
  };
}
