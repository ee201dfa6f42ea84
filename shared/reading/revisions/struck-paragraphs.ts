import { isStruckRun, type Revision, type Run } from "../blocks.ts";
import type { FileParagraph } from "../files/file-paragraph.ts";

/** The insertion that put in all words of a paragraph; null where some were there before or none are. */
export function insertionOf(runs: readonly Run[]): Revision | null {
  const words = runs.filter((run) => !isStruckRun(run) && (run.note !== null || run.text.trim() !== ""));
  const first = words[0]?.revision ?? null;
  return first && words.every(({ revision }) => revision?.kind === "insertion") ? first : null;
}

/**
 * Paragraphs that were struck out as a whole and that the format keeps in the one beside them, their ends as line
 * breaks: they are paragraphs again. Where words stand on both sides of a struck end, two paragraphs became one.
 *
 * @param labels the automatic number, if any, of the paragraph that stands
 */
export function splitStruck(labels: readonly Run[], paragraph: FileParagraph): FileParagraph[] {
  const parts: Run[][] = [[]];
  for (const run of paragraph.runs) {
    const pieces = isStruckRun(run) ? run.text.split("\n") : [run.text];
    pieces.forEach((text, index) => {
      if (index > 0) parts.push([]);
      if (text !== "" || run.note !== null) parts.at(-1)?.push({ ...run, text });
    });
  }
  const standing = parts.filter((runs) =>
    runs.some((run) => !isStruckRun(run) && (run.note !== null || run.text.trim() !== "")),
  );
  if (parts.length === 1 || standing.length !== 1)
    return [{ ...paragraph, runs: [...labels, ...paragraph.runs] }];
  return parts.map((runs) =>
    standing.includes(runs)
      ? { ...paragraph, runs: [...labels, ...runs] }
      : { ...paragraph, runs, bullet: "", particulars: { ...paragraph.particulars, id: null } },
  );
}
