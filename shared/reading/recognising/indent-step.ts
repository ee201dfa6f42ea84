import { deepestItem } from "../../resolution/schema.ts";
import type { Paragraph } from "./paragraph-signs.ts";

/**
 * The columns by which a source indents each level of items, where its indents say how deep a label stands:
 * clauses at the margin, most items to the right of it, all by whole steps. Then they decide what the labels
 * leave open, `(i)` after `(h)`.
 *
 * @returns null where the indents say nothing
 */
export function indentStep(paragraphs: readonly Paragraph[]): number | null {
  const labelled = paragraphs.filter(({ label }) => label !== null);
  const numbered = labelled.filter(({ label }) => /^\d/.test(label?.bare ?? ""));
  const clauses = numbered.filter(({ label }) => label?.enclosure === numbered[0]?.label?.enclosure);
  const items = labelled.length - clauses.length;
  const columns = labelled.map(({ block }) => block.indent).filter((column) => column > 0);
  const step = Math.min(...columns);
  const regular = columns.every((column) => column % step === 0 && column / step <= deepestItem);
  const flush = clauses.every(({ block }) => block.indent === 0);
  return step >= narrowestStep && regular && flush && columns.length * 2 >= items ? step : null;
}

const narrowestStep = 2;

/** The depth of a paragraph by its indent; null where indents say nothing or it stands at the margin. */
export function indentDepth({ block }: Paragraph, step: number | null): number | null {
  return step === null || block.indent < step ? null : Math.round(block.indent / step);
}
