import { BookmarkEnd, BookmarkStart, Paragraph, type Run, Tab, TextRun } from "docx";
import { bookmarkNames, mostNames } from "../../../../shared/resolution/id-bookmarks.ts";
import type { Place } from "../../../../shared/style/page-style.ts";
import { headingRuns } from "../../../../shared/typesetting/heading-runs.ts";
import type { PrintBlock, PrintModel, PrintRun } from "../../../../shared/typesetting/print-model.ts";
import type { ChangesWriter } from "./changes.ts";
import { indentOf, labelStop } from "./lengths.ts";
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
  changes: ChangesWriter,
): Paragraph {
  const paragraph = new Paragraph({
    style: styleOf(block),
    ...changes.paragraphEnd(block.revision),
    ...(block.keepWithNext && block.label ? { keepNext: true } : {}),
    ...numberingOfParagraph(block, list),
    ...ownPlace(block, model),
  });
  const printed = wordsOf(block, model).flatMap((run) =>
    changes.around(changes.within(block.revision, runOf(run, model)), run),
  );
  const runs = [...typedLabel(block).map((run) => changes.within(block.revision, run)), ...printed];
  // The library's own bookmarks are numbered across all documents of a process; these, in each document anew.
  const names = block.id === null ? [] : bookmarkNames(block.id);
  const start = names.map((name, index) => new BookmarkStart(name, ordinal * mostNames + index));
  const end = names.map((_, index) => new BookmarkEnd(ordinal * mostNames + index));
  for (const child of [...start, ...runs, ...end]) paragraph.addChildElement(child);
  return paragraph;
}

/** A label that Word does not count, of a clause or item. */
function typedLabel({ role, label }: PrintBlock): TextRun[] {
  if (role === "heading" || !label?.fixed) return [];
  return [new TextRun({ children: [label.text, new Tab()] })];
}

/** The words of a block; a numbered heading has its number in them where Word does not count it. */
function wordsOf(block: PrintBlock, model: PrintModel): readonly PrintRun[] {
  const { role, label, runs } = block;
  if (role !== "heading" || !label) return runs;
  if (label.fixed) return headingRuns(block, model);
  return model.sections.titleBelow && runs.length > 0 ? [{ kind: "break" }, ...runs] : runs;
}

/**
 * A unit's style has the place of its level: a block that stands elsewhere says so. So does one with a typed label,
 * which would lose the place with the list.
 */
function ownPlace({ role, place, level, label, countsIfKept }: PrintBlock, { numbering }: PrintModel) {
  const usual = (label === null && !countsIfKept) || label?.fixed ? undefined : numbering[level]?.place;
  if (!["clause", "item", "flush", "quotation"].includes(role) || (usual && samePlace(usual, place)))
    return {};
  return { indent: indentOf(place), ...(label === null ? {} : { tabStops: labelStop(place) }) };
}

function samePlace(one: Place, other: Place): boolean {
  return one.first === other.first && one.text === other.text && one.rest === other.rest;
}

/** The style's own list goes without saying; an item that has no label must say so. */
function numberingOfParagraph(block: PrintBlock, list: string | null) {
  const { role, label, level, countsIfKept = false } = block;
  if (label?.fixed || (role === "item" && !label && !countsIfKept)) return { numbering: false } as const;
  if ((!label && !countsIfKept) || list === null || list === mainList) return {};
  return { numbering: { reference: list, level: label?.level ?? level } };
}

/** A run without what people did to it. */
export function runOf(run: PrintRun, model: PrintModel): Run {
  if (run.kind === "break") return new TextRun({ break: 1 });
  if (run.kind === "tab") return new TextRun({ children: [new Tab()] });
  if (run.kind === "text") return textOfRun(run);
  const note = model.notes[run.note];
  if (!note) throw new RangeError(`No note ${run.note}`);
  return noteReference(note, run.note);
}
