import { headingRuns } from "./heading-runs.ts";
import { indentStep } from "./measure.ts";
import type { PrintBlock, PrintModel, PrintRow, PrintRun } from "./print-model.ts";

/** Columns by which each level of items stands to the right. */
const indentColumns = 4;

/** The page as plain text: one paragraph a line, a blank line between, notes at the end. */
export function writePlainText(model: PrintModel): string {
  const paragraphs = model.blocks.map((block) => {
    const indent = " ".repeat(indentColumns * stepsOf(block));
    if (block.rows) return block.rows.map((row) => indent + rowText(row, model)).join("\n");
    const lead =
      block.label && block.role !== "heading" ? `${block.label.text} ` : block.role === "kept" ? "> " : "";
    return (
      indent +
      lead +
      textOfRuns(headingRuns(block, model), model).replaceAll(
        "\n",
        `\n${indent}${block.role === "kept" ? "> " : ""}`,
      )
    );
  });
  const notes = model.notes.map(
    (note) => `${printedMark(note)}${note.numbered ? ":" : ""} ${textOfRuns(note.runs, model)}`,
  );
  return `${[...paragraphs, ...notes].join("\n\n")}\n`;
}

/** A quotation stands one step right of where other text below its unit would. */
function stepsOf({ role, level, place }: PrintBlock): number {
  if (role === "quotation") return level + (place.rest > indentStep ? 2 : 1);
  return (role === "flush" || role === "table") && place.rest > 0 ? level + 1 : level;
}

/** A row of a table as one line, its cells between bars. */
function rowText({ cells }: PrintRow, model: PrintModel): string {
  return cells
    .map(({ lines }) => lines.map((runs) => textOfRuns(runs, model).replaceAll("\n", " ")).join(" "))
    .join(" | ");
}

function textOfRuns(runs: readonly PrintRun[], model: PrintModel): string {
  return runs
    .map((run) => {
      if (run.kind === "break") return "\n";
      if (run.kind === "tab") return " ";
      if (run.kind === "text") return run.text;
      const note = model.notes[run.note];
      return note ? printedMark(note) : "";
    })
    .join("");
}

/** A bare number would be read as part of the text before it. */
function printedMark(note: PrintModel["notes"][number]): string {
  return note.numbered ? `[^${note.mark}]` : note.mark;
}
