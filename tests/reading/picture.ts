import { type Outline, type OutlineItem, outlinesOf } from "../../shared/form/outline.ts";
import { type ReadOptions, readText } from "../../shared/reading/read-text.ts";

/** A reading as a person would check it: a line a clause (`p` or `o`) or item, nested by indent; flush text behind `…`. */
export function picture(source: string, options: Partial<ReadOptions> = {}): string[] {
  return outlineOf(source, options).clauses.flatMap((clause) => [
    ...(clause.heading === null ? [] : [`# ${clause.heading}`]),
    ...unitLines(clause, clause.part === "preamble" ? "p " : "o ", "  "),
  ]);
}

export function outlineOf(source: string, options: Partial<ReadOptions> = {}): Outline {
  const { document, style } = readText(source, { file: "test", ...options });
  document.check();
  const [outline] = outlinesOf(document, style);
  if (!outline) throw new RangeError("No outline");
  return outline;
}

/** `13(l) label-misread` for each repair. */
export function repairsIn(source: string, options: Partial<ReadOptions> = {}): string[] {
  return readText(source, { file: "test", ...options }).repairs.map(({ at, code }) => `${at} ${code}`.trim());
}

function unitLines(unit: OutlineItem, lead: string, indent: string): string[] {
  return [
    `${lead}${unit.label || "-"} ${unit.text}`,
    ...unit.items.flatMap((item) => unitLines(item, `${indent}  `, `${indent}  `)),
    ...(unit.flush === null ? [] : unit.flush.split("\n").map((line) => `${indent}… ${line}`)),
  ];
}
