import type { Run } from "../blocks.ts";
import { tidyRuns } from "../files/file-blocks.ts";
import type { FileParagraph } from "../files/file-paragraph.ts";
import type { PdfLine } from "./pdf-lines.ts";

/** A page's lines with its footnotes taken out. */
export interface NotedLines {
  readonly lines: readonly PdfLine[];
  readonly notes: ReadonlyMap<string, FileParagraph>;
  /** Rules between text and notes. */
  readonly rules: readonly PdfLine[];
}

/** The sign that a note begins with, typed as a superscript or before a space. */
const typedSign = /^(\d{1,3}|[*†‡§]{1,3}|[¹²³⁰⁴-⁹]{1,3})(?:\s+|(?=\p{Lu}))/u;

/**
 * Takes footnotes out: the smaller lines at the foot of a page from the first that begins with a sign. Where the
 * same sign stands raised in the page's text it becomes the note's mark.
 *
 * @param pages the lines of each page in reading order
 */
export function takeNotes(pages: readonly (readonly PdfLine[])[], bodySize: number): NotedLines {
  const notes = new Map<string, Run[]>();
  const lines: PdfLine[] = [];
  const rules: PdfLine[] = [];
  let lastKey: string | null = null;
  for (const page of pages) {
    const start = footStart(page, bodySize, lastKey !== null);
    rules.push(...page.filter((line) => isRule(line)));
    const keys = new Map<string, string>();
    lastKey = null;
    for (const line of page.slice(start).filter((each) => !isRule(each))) {
      const sign = signOf(line);
      if (sign) {
        lastKey = `page ${line.page} note ${sign.mark}`;
        keys.set(sign.mark, lastKey);
        notes.set(lastKey, sign.runs);
      } else {
        lastKey ??= [...notes.keys()].at(-1) ?? null;
        const runs = notes.get(lastKey ?? "");
        if (runs)
          runs.push({ text: " ", bold: false, italic: false, script: "normal", note: null }, ...line.runs);
      }
    }
    const body = page.slice(0, start).filter((line) => !isRule(line));
    lines.push(
      ...body.map((line) => ({ ...line, runs: closeUp(line.runs.flatMap((run) => marked(run, keys))) })),
    );
  }
  return {
    lines,
    notes: new Map([...notes].map(([key, runs]) => [key, { runs: tidyRuns(runs) }])),
    rules,
  };
}

/** Where a page's notes begin; its length where it has none. Notes may go on from the page before without a sign. */
function footStart(page: readonly PdfLine[], bodySize: number, goesOn: boolean): number {
  let start = page.length;
  while (start > 0 && isSmall(page[start - 1], bodySize)) start--;
  const foot = page.slice(start);
  const signed = foot.findIndex((line) => signOf(line) !== null);
  if (signed < 0) return goesOn && isRuleLine(foot[0]) ? start : page.length;
  const ruled = foot.findIndex(isRule);
  return start + (goesOn && ruled >= 0 && ruled < signed ? ruled : signed);
}

function isSmall(line: PdfLine | undefined, bodySize: number): boolean {
  return line !== undefined && (line.size <= 0.93 * bodySize || isRule(line));
}

function isRuleLine(line: PdfLine | undefined): boolean {
  return line !== undefined && isRule(line);
}

function isRule(line: PdfLine): boolean {
  return /^[\s_–—-]{5,}$/.test(line.text);
}

function signOf(line: PdfLine): { readonly mark: string; readonly runs: Run[] } | null {
  const [first, ...rest] = tidyRuns(line.runs);
  if (!first) return null;
  if (first.script === "superscript" && rest.length > 0) return { mark: first.text.trim(), runs: rest };
  const mark = typedSign.exec(first.text);
  return mark?.[1]
    ? { mark: mark[1], runs: [{ ...first, text: first.text.slice(mark[0].length) }, ...rest] }
    : null;
}

/** Takes the thin space out that some set before a note's mark. */
function closeUp(runs: readonly Run[]): Run[] {
  return runs.map((run, index) => {
    const [next, after] = [runs[index + 1], runs[index + 2]];
    if (run.note !== null || !next || next.note === null) return run;
    return /^[\s.,;:)]/.test(after?.text ?? " ") ? { ...run, text: run.text.trimEnd() } : run;
  });
}

/** A raised sign that has a note on the page. Several may stand together: `1,2`. */
function marked(run: Run, keys: ReadonlyMap<string, string>): Run[] {
  if (run.script !== "superscript") return [run];
  const signs = run.text.split(/(,\s*)/);
  if (!signs.some((sign) => keys.has(sign.trim()))) return [run];
  return signs
    .filter((sign) => sign !== "")
    .map((sign) => {
      const key = keys.get(sign.trim());
      return key === undefined
        ? { ...run, text: sign }
        : { ...run, text: sign.trim(), script: "normal", note: key };
    });
}
