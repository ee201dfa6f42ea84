import { headingRuns } from "./heading-runs.ts";
import type { PrintModel, PrintRun } from "./print-model.ts";

/** Columns by which each level of items stands to the right. */
const indentColumns = 4;

/** The page as plain text: one paragraph a line, a blank line between, notes at the end. */
export function writePlainText(model: PrintModel): string {
  const paragraphs = model.blocks.map((block) => {
    const indent = " ".repeat(
      indentColumns * (block.role === "flush" && block.place.rest > 0 ? block.level + 1 : block.level),
    );
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
