import { BookmarkEnd, BookmarkStart, Paragraph, type Run, Tab, TextRun } from "docx";
import { bookmarkNames, mostNames } from "../../../../shared/resolution/id-bookmarks.ts";
import type { PrintBlock, PrintModel, PrintRun } from "../../../../shared/typesetting/print-model.ts";
import { indentOf } from "./lengths.ts";
import { noteReference } from "./notes.ts";
import { mainList } from "./numbering.ts";
import { styleOf } from "./style-names.ts";
import { textOfRun } from "./text-runs.ts";

/**
 * One block as a paragraph.
 *
 * @param list where the block counts, null for no automatic number
 * @param ordinal a number of its own for the block, from 1
 */
export function paragraphOf(
  block: PrintBlock,
  list: string | null,
  ordinal: number,
  model: PrintModel,
): Paragraph {
  const paragraph = new Paragraph({
    style: styleOf(block),
    ...(block.keepWithNext && block.label ? { keepNext: true } : {}),
    ...numberingOfParagraph(block, list),
    ...(block.role === "flush" ? { indent: { left: indentOf(block.indent) } } : {}),
  });
  const typedLabel = block.label?.fixed ? [new TextRun({ children: [block.label.text, new Tab()] })] : [];
  const runs = [...typedLabel, ...block.runs.map((run) => runOf(run, model))];
  // The library's own bookmarks are numbered across all documents of a process; these, in each document anew.
  const names = block.id === null ? [] : bookmarkNames(block.id);
  const start = names.map((name, index) => new BookmarkStart(name, ordinal * mostNames + index));
  const end = names.map((_, index) => new BookmarkEnd(ordinal * mostNames + index));
  for (const child of [...start, ...runs, ...end]) paragraph.addChildElement(child);
  return paragraph;
}

/** The style's own list goes without saying; an item that has no label must say so. */
function numberingOfParagraph(block: PrintBlock, list: string | null) {
  if (block.label?.fixed || (block.role === "item" && !block.label)) return { numbering: false } as const;
  if (!block.label || list === null || list === mainList) return {};
  return { numbering: { reference: list, level: block.label.level } };
}

function runOf(run: PrintRun, model: PrintModel): Run {
  if (run.kind === "break") return new TextRun({ break: 1 });
  if (run.kind === "text") return textOfRun(run);
  const note = model.notes[run.note];
  if (!note) throw new RangeError(`No note ${run.note}`);
  return noteReference(note, run.note);
}
