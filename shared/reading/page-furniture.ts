import type { HouseStyle } from "../style/house-style.ts";
import { type Block, textOf } from "./blocks.ts";
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
  const times = new Map<string, number>();
  for (const block of blocks) times.set(lineOf(block), (times.get(lineOf(block)) ?? 0) + 1);
  for (const block of blocks) {
    const line = lineOf(block);
    // A value in a table is no page number.
    if (block.quoted && block.particulars?.cell) continue;
    if (!/[\p{L}\p{N}]/u.test(line)) furniture.set(block, "rule");
    else if (block.bullet === "" && isPageNumber(line)) furniture.set(block, "page-number");
    else if (isRunningHead(line, times.get(line) ?? 1, style)) furniture.set(block, "running-head");
  }
  return furniture;
}

function isPageNumber(line: string): boolean {
  return /^(?:(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|de|sur|\/)\s*\d{1,4})?|[-–—]?\s*\d{1,4}\s*[-–—]?|\d{1,4}\s*\/\s*\d{1,4})$/i.test(
    line,
  );
}

/** A short line that comes back: with a number in it twice is enough, since real headings rarely have one. */
function isRunningHead(line: string, times: number, style: HouseStyle): boolean {
  if (times < 2 || line.length > 90 || /[;:,.]$/.test(line)) return false;
  if (printedLabel(line) || clauseOpening(line, style).listed || isEnactingFormula(line, style)) return false;
  return times > 2 || /\d/.test(line);
}

function lineOf(block: Block): string {
  return textOf(block.runs).trim();
}
