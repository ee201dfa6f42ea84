import type { Column, PdfLine } from "./pdf-lines.ts";

/** A column is worth its name from this many lines on. */
const fewest = 8;

/**
 * The lines of a page in the order they are read: down the page, and where its text stands in two columns down
 * the left one first.
 */
export function inReadingOrder(lines: readonly PdfLine[], pageWidth: number): PdfLine[] {
  const gutter = findGutter(lines, pageWidth);
  if (gutter === null)
    return [...lines].sort(downThePage).map((line) => ({ ...line, column: boundsOf(lines) }));
  const ordered: PdfLine[] = [];
  let [left, right]: [PdfLine[], PdfLine[]] = [[], []];
  const finishBand = () => {
    for (const column of [left, right])
      ordered.push(...column.map((line) => ({ ...line, column: boundsOf(column) })));
    [left, right] = [[], []];
  };
  for (const line of [...lines].sort(downThePage)) {
    if (line.right <= gutter) left.push(line);
    else if (line.left >= gutter) right.push(line);
    else {
      finishBand();
      ordered.push({ ...line, column: boundsOf(lines) });
    }
  }
  finishBand();
  return ordered;
}

function downThePage(a: PdfLine, b: PdfLine): number {
  return Math.abs(a.y - b.y) <= 0.3 * Math.min(a.size, b.size) ? a.left - b.left : b.y - a.y;
}

/** Where the text begins and ends; the little that reaches beyond, as a masthead may, does not count. */
function boundsOf(lines: readonly PdfLine[]): Column {
  const left = Math.min(...lines.map((line) => line.left));
  const byEnd = [...lines].sort((a, b) => a.right - b.right);
  const total = byEnd.reduce((sum, line) => sum + line.right - line.left, 0);
  let sum = 0;
  const last = byEnd.find((line) => {
    sum += line.right - line.left;
    return sum >= 0.97 * total;
  });
  return { left, right: last?.right ?? 0 };
}

/** A place across the middle that long lines end before or begin after, on both sides; null when there is none. */
function findGutter(lines: readonly PdfLine[], pageWidth: number): number | null {
  const long = lines.filter((line) => line.right - line.left > 0.2 * pageWidth);
  let best: number | null = null;
  let fewestCrossing = Math.max(1, 0.15 * long.length);
  for (let x = 0.4 * pageWidth; x <= 0.6 * pageWidth; x += pageWidth / 100) {
    const crossing = long.filter((line) => line.left < x && line.right > x).length;
    const [before, after] = [long.filter((line) => line.right <= x), long.filter((line) => line.left >= x)];
    if (Math.min(before.length, after.length) >= fewest && crossing < fewestCrossing) {
      best = x;
      fewestCrossing = crossing;
    }
  }
  return best;
}
