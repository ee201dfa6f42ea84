import type { PrintBlock } from "../../../../shared/typesetting/print-model.ts";

/** The deepest heading that Word knows. */
export const deepestHeading = 9;

/** The paragraph style of numbered clauses (level 0) and items. */
export function unitStyle(level: number): string {
  return level === 0 ? "Clause" : `Item${level}`;
}

/** The id of the paragraph style that a block is written in. */
export function styleOf(block: PrintBlock): string {
  switch (block.role) {
    case "title":
      return "Title";
    case "designation":
      return "Designation";
    case "presenting":
      return "Presenting";
    case "body-letter":
      return "BodyLetter";
    case "enacting":
      return "Enacting";
    case "clause":
      return block.label || block.countsIfKept ? unitStyle(0) : "UnnumberedClause";
    case "item":
      return unitStyle(block.level);
    case "flush":
      return "Flush";
    case "annex":
      return "AnnexHeading";
    case "annex-title":
      return "AnnexTitle";
    case "closing":
      return "Closing";
    case "quotation":
      return "Quotation";
    case "table":
      return "Normal";
    case "heading":
      return headingStyle(block.outlineLevel ?? 1);
    case "kept":
      return "Kept";
  }
}

export function headingStyle(outlineLevel: number): string {
  return `Heading${Math.min(outlineLevel, deepestHeading)}`;
}
