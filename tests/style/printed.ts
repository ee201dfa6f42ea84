import type { HouseStyle } from "../../shared/style/house-style.ts";
import { typeset } from "../../shared/typesetting/typeset.ts";
import type { Marked } from "../support/resolution.ts";

/** The page of a document, a block a line: label, words with emphasis between asterisks, `[1]` for a note. */
export function printed(document: Marked, style: HouseStyle): string[] {
  const { blocks, notes } = typeset(document.node, style);
  return blocks.map(({ label, runs }) => {
    const words = runs.map((run) => {
      if (run.kind === "note") return `[${notes[run.note]?.mark}]`;
      if (run.kind === "break") return "\n";
      if (run.kind === "tab") return " ";
      return run.bold || run.italic || run.underline ? `*${run.text}*` : run.text;
    });
    return `${label ? `${label.text} ` : ""}${words.join("")}`;
  });
}
