import type { PdfLine } from "./pdf-lines.ts";

/** Heads and feet stand in the outer parts of a page. */
const margin = 0.13;

export interface PageHeights {
  /** For each page, from 1 at index 0. */
  readonly heights: readonly number[];
  /** The size of most of the text. */
  readonly bodySize: number;
}

/**
 * The lines that belong to pages rather than to the text: page numbers, what comes back at the head or foot of
 * pages, what repeats the front of the first page in a smaller head, and what stands level with such lines.
 */
export function pageFurniture(lines: readonly PdfLine[], { heights, bodySize }: PageHeights): Set<PdfLine> {
  // A rule above footnotes comes back too, and stands by them.
  const outer = lines.filter((line) => zoneOf(line, heights) !== null && /[\p{L}\p{N}]/u.test(line.text));
  const times = new Map<string, Set<number>>();
  for (const line of outer)
    times.set(keyOf(line, heights), (times.get(keyOf(line, heights)) ?? new Set()).add(line.page));
  const first = wordsOf(
    lines
      .filter((line) => line.page === 1)
      .map((line) => line.text)
      .join(" "),
  );
  const furniture = new Set(
    outer.filter((line) => {
      if (isPageNumber(line.text)) return true;
      const comesBack = (times.get(keyOf(line, heights))?.size ?? 0) >= 2;
      if (comesBack && wordsOf(line.text).length <= 100) return true;
      return (
        line.page > 1 &&
        zoneOf(line, heights) === "head" &&
        line.size < 0.95 * bodySize &&
        first.includes(wordsOf(line.text))
      );
    }),
  );
  for (const line of outer) if (standsLevel(line, furniture, heights)) furniture.add(line);
  return furniture;
}

function zoneOf(line: PdfLine, heights: readonly number[]): "head" | "foot" | null {
  const height = heights[line.page - 1] ?? 0;
  if (line.y > height * (1 - margin)) return "head";
  return line.y < height * margin ? "foot" : null;
}

/** Lines alike but for their numbers, at the same height. */
function keyOf(line: PdfLine, heights: readonly number[]): string {
  return `${zoneOf(line, heights)} ${Math.round(line.y / 6)} ${wordsOf(line.text).replace(/\d+/g, "#")}`;
}

function wordsOf(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}

function isPageNumber(text: string): boolean {
  return /^(?:(?:page|p\.)\s*)?[-–—]?\s*\d{1,4}(?:\s*(?:\/|of|de|sur)\s*\d{1,4})?\s*[-–—]?$/i.test(
    text.trim(),
  );
}

/** A foot line no higher than the feet of other pages, or a small head line no lower than their heads. */
function standsLevel(line: PdfLine, furniture: ReadonlySet<PdfLine>, heights: readonly number[]): boolean {
  const zone = zoneOf(line, heights);
  const others = [...furniture].filter(
    (other) => zoneOf(other, heights) === zone && other.page !== line.page,
  );
  if (others.length === 0) return false;
  if (zone === "foot") return line.y <= Math.max(...others.map((other) => other.y)) + 0.8 * line.size;
  const alike = others.some((other) => Math.abs(other.size - line.size) < 0.3);
  return alike && line.page > 1 && line.y >= Math.min(...others.map((other) => other.y)) - 1;
}
