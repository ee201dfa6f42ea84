import type { Emphasis } from "../style/house-style.ts";
import { sameChanges } from "./changes.ts";
import type { PrintRun, TextRun } from "./print-model.ts";

/** How a stretch of text looks. */
export type RunLook = Omit<TextRun, "kind" | "text">;

export const plain: RunLook = { bold: false, italic: false, underline: false, script: "normal" };

/** The look that a house style's emphasis gives to a text that stands in `look`. */
export function emphasise(look: RunLook, emphasis: Emphasis): RunLook {
  return {
    ...look,
    bold: look.bold || emphasis === "bold" || emphasis === "bold-italic",
    italic: look.italic || emphasis === "italic" || emphasis === "bold-italic",
    underline: look.underline || emphasis === "underline",
  };
}

export function textRun(text: string, look: RunLook = plain): TextRun {
  return { kind: "text", text, ...look };
}

/** The runs with neighbours of one look joined and empty ones left out. */
export function mergeRuns(runs: readonly PrintRun[]): PrintRun[] {
  const merged: PrintRun[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (run.kind === "text" && run.text === "") continue;
    if (run.kind === "text" && last?.kind === "text" && sameLook(run, last)) {
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    } else {
      merged.push(run);
    }
  }
  return merged;
}

/** The words of runs, with breaks as spaces and without the marks of notes. */
export function wordsOfRuns(runs: readonly PrintRun[]): string {
  return runs.map((run) => (run.kind === "text" ? run.text : run.kind === "note" ? "" : " ")).join("");
}

function sameLook(a: TextRun, b: TextRun): boolean {
  const alike = (["bold", "italic", "underline", "script"] as const).every(
    (aspect) => a[aspect] === b[aspect],
  );
  return alike && sameChanges(a, b);
}
