import { BookmarkEnd, BookmarkStart, Paragraph, type Run, Tab, TextRun } from "docx";
import type { PrintBlock, PrintModel, PrintRun } from "../../../../shared/typesetting/print-model.ts";
import { indentOf } from "./lengths.ts";
import { noteReference } from "./notes.ts";
import { mainList } from "./numbering.ts";
import type { ReviewWriter } from "./review.ts";
import { styleOf } from "./style-names.ts";
import { textOfRun } from "./text-runs.ts";

/** Names a clause, item or heading in the file. Word hides bookmarks that begin with a line. */
export const bookmarkPrefix = "_rapporteur_";

/**
 * One block as a paragraph.
 *
 * @param list where the block counts, null for no automatic number
 * @param ordinal a number of its own for the block's bookmark
 */
export function paragraphOf(
  block: PrintBlock,
  list: string | null,
  ordinal: number,
  model: PrintModel,
  review: ReviewWriter,
): Paragraph {
  const paragraph = new Paragraph({
    style: styleOf(block),
    ...review.paragraphEnd(block.revision),
    ...(block.keepWithNext && block.label ? { keepNext: true } : {}),
    ...numberingOfParagraph(block, list),
    ...(block.role === "flush" || block.role === "quotation"
      ? { indent: { left: indentOf(block.indent) } }
      : {}),
  });
  const typedLabel = block.label?.fixed ? [new TextRun({ children: [block.label.text, new Tab()] })] : [];
  const printed = block.runs.flatMap((run) =>
    review.around(review.within(block.revision, runOf(run, model)), run),
  );
  const runs = [...typedLabel.map((run) => review.within(block.revision, run)), ...printed];
  // The library's own bookmarks are numbered across all documents of a process; these, in each document anew.
  const start = block.id === null ? [] : [new BookmarkStart(bookmarkPrefix + block.id, ordinal)];
  const end = block.id === null ? [] : [new BookmarkEnd(ordinal)];
  for (const child of [...start, ...runs, ...end]) paragraph.addChildElement(child);
  return paragraph;
}

/** The style's own list goes without saying. */
function numberingOfParagraph(block: PrintBlock, list: string | null) {
  if (block.label?.fixed) return { numbering: false } as const;
  if ((!block.label && !block.countsIfKept) || list === null || list === mainList) return {};
  return { numbering: { reference: list, level: block.label?.level ?? block.level } };
}

/** A run without what people did to it. */
export function runOf(run: PrintRun, model: PrintModel): Run {
  if (run.kind === "break") return new TextRun({ break: 1 });
  if (run.kind === "text") return textOfRun(run);
  const note = model.notes[run.note];
  if (!note) throw new RangeError(`No note ${run.note}`);
  return noteReference(note, run.note);
}
