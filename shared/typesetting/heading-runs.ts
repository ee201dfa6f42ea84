import type { PrintBlock, PrintModel, PrintRun } from "./print-model.ts";
import { mergeRuns, textRun } from "./runs.ts";

/** The runs of a block; those of a numbered heading with its number before them, and its title below where the style says so. */
export function headingRuns(block: PrintBlock, { sections }: PrintModel): readonly PrintRun[] {
  const { label, role, runs } = block;
  if (role !== "heading" || label === null) return runs;
  const { bold, italic, underline } = sections;
  const look = { bold, italic, underline, script: "normal" } as const;
  if (runs.length === 0) return [textRun(label.text, look)];
  if (sections.titleBelow) return [textRun(label.text, look), { kind: "break" }, ...runs];
  return mergeRuns([textRun(`${label.text} `, look), ...runs]);
}
