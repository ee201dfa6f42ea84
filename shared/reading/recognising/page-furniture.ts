import type { HouseStyle } from "../../style/house-style.ts";
import { languageOf } from "../../style/languages/languages.ts";
import { type Block, textOf } from "../blocks.ts";
import { clauseOpening } from "./clause-opening.ts";
import { isEnactingFormula } from "./enacting-formula.ts";
import { printedLabel } from "./printed-label.ts";

export type PageFurniture = "rule" | "page-number" | "running-head";

/**
 * What stands on a page and is no part of the text: rules and stray list signs, page numbers, and the document
 * number or title that heads each page. Keyed by block.
 */
export function pageFurniture(
  blocks: readonly Block[],
  style: HouseStyle,
): ReadonlyMap<Block, PageFurniture> {
  const furniture = new Map<Block, PageFurniture>();
  const lines = blocks.map((block) => ({ block, line: lineOf(block) }));
  const times = new Map<string, number>();
  for (const { line } of lines) times.set(line, (times.get(line) ?? 0) + 1);
  for (const { block, line } of lines) {
    // In a table a number is a value, however often it comes back.
    if (block.particulars?.cell) continue;
    if (!/[\p{L}\p{N}]/u.test(line)) furniture.set(block, "rule");
    else if (isPageNumber(line, block.bullet)) furniture.set(block, "page-number");
    else if (isRunningHead(line, times.get(line) ?? 1, style)) furniture.set(block, "running-head");
  }
  return furniture;
}

/** A number between two dashes, `- 12 -`, has the first taken for a list sign. */
function isPageNumber(line: string, bullet: string): boolean {
  if (bullet !== "") return /^[-–—]$/.test(bullet) && /^\d{1,4}\s*[-–—]$/.test(line);
  return /^(?:(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|de|sur|\/)\s*\d{1,4})?|[-–—]?\s*\d{1,4}\s*[-–—]?|\d{1,4}\s*\/\s*\d{1,4})$/i.test(
    line,
  );
}

/** A short line that comes back: with a number in it twice is enough, since real headings rarely have one. */
function isRunningHead(line: string, times: number, style: HouseStyle): boolean {
  if (times < 2 || line.length > 90 || /[;:,.]$/.test(line)) return false;
  if (languageOf(style).closingForm.test(line)) return false;
  if (printedLabel(line) || clauseOpening(line, style).listed || isEnactingFormula(line, style)) return false;
  return times > 2 || /\d/.test(line);
}

function lineOf(block: Block): string {
  return textOf(block.runs).trim();
}
