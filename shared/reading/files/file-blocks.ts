import {
  type Block,
  type BlockSequence,
  type Comment,
  type Particulars,
  type Run,
  textOf,
} from "../blocks.ts";
import type { Furniture, Repair } from "../repairs/repair.ts";
import { bulletSign, isRule } from "../text/source-lines.ts";
import { withWindowsLetters } from "../text/windows-letters.ts";
import type { FileParagraph } from "./file-paragraph.ts";
import { withLabelsBeside } from "./tables.ts";

/** What a reader of a format makes of a file. */
export interface FileReading {
  readonly sequence: BlockSequence;
  /** The file as a text, which the spans point into: one line a paragraph. */
  readonly source: string;
  /** What the format's reader itself had to decide. */
  readonly repairs: readonly Repair[];
  /** What belongs to pages rather than to the text, and the reader left out. */
  readonly furniture: readonly Furniture[];
  /** The house style to read by where the text does not tell its own, known by the format. */
  readonly styleId?: string;
}

/** Paragraphs as blocks, over a text of one line a paragraph. Paragraphs without words are left out. */
export function fileReading(
  paragraphs: readonly FileParagraph[],
  notes: ReadonlyMap<string, FileParagraph> = new Map(),
  comments: ReadonlyMap<string, Comment> = new Map(),
  repairs: readonly Repair[] = [],
  removed: readonly Omit<Furniture, "span">[] = [],
): FileReading {
  let source = "";
  const place = (paragraph: FileParagraph): Block => {
    const { bullet, runs } = withoutBullet(paragraph);
    // A note's mark is told from the word before it: `2030[2]`.
    const words = runs.map((run) => (run.note === null ? run.text : `[${run.text}]`)).join("");
    const from = source.length;
    source += `${bullet}${bullet && " "}${words.replace(/\n/g, " ")}`;
    const span = { from, to: source.length };
    source += "\n";
    return {
      runs,
      bullet,
      indent: paragraph.indent ?? 0,
      blankBefore: true,
      quoted: paragraph.quoted ?? false,
      headingLevel: paragraph.headingLevel ?? null,
      span,
      mended: paragraph.mended ?? [],
      particulars: { ...noParticulars, ...paragraph.particulars },
      ...(paragraph.inserted ? { inserted: paragraph.inserted } : {}),
    };
  };
  const blocks = withLabelsBeside(paragraphs)
    .flatMap(splitNotes)
    .map((paragraph) => ({ ...paragraph, runs: tidyRuns(paragraph.runs) }))
    .filter((paragraph) => textOf(paragraph.runs) !== "")
    .map(place);
  const bodies = [...notes].map(
    ([key, note]) => [key, place({ ...note, runs: tidyRuns(note.runs) })] as const,
  );
  const furniture = removed.map((each): Furniture => {
    const from = source.length;
    source += `${each.text}\n`;
    return { ...each, span: { from, to: from + each.text.length } };
  });
  return { sequence: { blocks, notes: new Map(bodies), comments }, source, repairs, furniture };
}

/** Notes that are typed as the lines of one paragraph, each behind its sign, are paragraphs of their own. */
function splitNotes(paragraph: FileParagraph): FileParagraph[] {
  const lines: Run[][] = [[]];
  for (const run of paragraph.runs) {
    const pieces = run.note === null ? run.text.split("\n") : [run.text];
    pieces.forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text.trim() !== "") lines.at(-1)?.push({ ...run, text });
    });
  }
  const signed = lines.filter(([first]) => first?.script === "superscript");
  return lines.length > 1 && signed.length === lines.length
    ? lines.map((runs) => ({ ...paragraph, runs }))
    : [paragraph];
}

const noParticulars: Particulars = { id: null, styleName: null, listLevel: null, page: null, cell: null };

/** Takes a typed list sign out of the runs. */
function withoutBullet({ bullet = "", runs }: FileParagraph): { bullet: string; runs: readonly Run[] } {
  const [first, ...rest] = runs;
  const typed = bullet === "" && first?.note === null && !isRule(textOf(runs));
  const sign = typed ? bulletSign.exec(first.text) : null;
  if (!first || !sign || sign[0].length === textOf(runs).length) return { bullet, runs };
  return {
    bullet: sign[1] ?? "",
    runs: tidyRuns([{ ...first, text: first.text.slice(sign[0].length) }, ...rest]),
  };
}

/**
 * Runs as a text has them: one space where white space stands, none at the ends or beside a line break, no
 * characters that print nothing, and runs of one look joined.
 */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const tidy: Run[] = [];
  let afterSpace = true;
  for (const run of runs) {
    if (run.note !== null) {
      tidy.push(run);
      afterSpace = false;
      continue;
    }
    let text = withWindowsLetters(run.text)
      .replace(unprinted, "")
      .replace(/[ \t\r\f\v]+|[ \t\u00a0]{2,}/g, " ");
    text = text.replace(/ ?\n ?/g, "\n");
    if (afterSpace) text = text.trimStart();
    if (text === "") continue;
    afterSpace = /[ \n]$/.test(text);
    const last = tidy.at(-1);
    if (last && looksLike(last, run)) tidy[tidy.length - 1] = { ...last, text: last.text + text };
    else tidy.push({ ...run, text });
  }
  return trimEnd(tidy);
}

const unprinted = /(?![\t\n\r\f\v])[\p{Cc}\u00ad\u200b\u200e\u200f\ufeff\ufffc]/gu;

function looksLike(a: Run, b: Run): boolean {
  return (
    a.note === null &&
    b.note === null &&
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.script === b.script &&
    a.revision === b.revision &&
    a.comments?.join() === b.comments?.join()
  );
}

function trimEnd(runs: Run[]): Run[] {
  const last = runs.at(-1);
  if (!last || last.note !== null) return runs;
  const text = last.text.trimEnd();
  if (text === "") return trimEnd(runs.slice(0, -1));
  return [...runs.slice(0, -1), { ...last, text }];
}
