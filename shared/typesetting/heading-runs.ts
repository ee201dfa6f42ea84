import type { PrintBlock, PrintModel, PrintRun } from "./print-model.ts";
import { textRun } from "./runs.ts";

/** The runs of a block; those of a numbered heading with its number before them, and its title below where the style says so. */
export function headingRuns(block: PrintBlock, { sections }: PrintModel): readonly PrintRun[] {
  const { label, role, runs } = block;
  if (role !== "heading" || label === null) return runs;
  const { bold, italic } = sections;
  const number = textRun(label.text, { bold, italic, script: "normal" });
  if (runs.length === 0) return [number];
  return [number, sections.titleBelow ? { kind: "break" } : textRun(" "), ...runs];
}
