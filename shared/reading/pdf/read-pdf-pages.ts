import { type FileReading, fileReading } from "../files/file-blocks.ts";
import { inReadingOrder } from "./pdf-columns.ts";
import { pageFurniture } from "./pdf-furniture.ts";
import { type PdfLine, type PdfPage, pdfLines, standsAside } from "./pdf-lines.ts";
import { takeNotes } from "./pdf-notes.ts";
import { pdfParagraphs } from "./pdf-paragraphs.ts";
import { vocabularyOf } from "./pdf-words.ts";

/**
 * Reads a text from where its letters stand on the pages: lines, columns, running heads and feet, footnotes,
 * then paragraphs. Null when the pages hold no text, as those of a scan.
 */
export function readPdfPages(pages: readonly PdfPage[]): FileReading | null {
  const all = pages.flatMap((page, index) => pdfLines(page, index + 1));
  if (!all.some((line) => /\p{L}{2}/u.test(line.text))) return null;
  const bodySize = commonest(all.map((line) => [Math.round(line.size * 4) / 4, line.text.length] as const));
  const heights = pages.map((page) => page.height);
  const furniture = pageFurniture(all, { heights, bodySize });
  const ordered = pages.map((page, index) =>
    inReadingOrder(
      all.filter((line) => line.page === index + 1 && !furniture.has(line)),
      page.width,
    ),
  );
  const { lines, notes, rules } = takeNotes(ordered, bodySize);
  const vocabulary = vocabularyOf(lines.map((line) => line.text));
  const distances = distancesOf(lines);
  const leading = distances.length === 0 ? 1.2 : leadingOf(distances);
  const look = {
    leading,
    // One space in twenty lines: paragraphs are rarely longer.
    spaced: distances.filter((distance) => distance > 1.3 * leading).length * 20 > distances.length,
    left: commonest(lines.map((line) => [Math.round(line.left), line.text.length] as const)),
  };
  const removed = [...furniture, ...rules].sort((a, b) => a.page - b.page || b.y - a.y);
  const aside = pages.flatMap(({ texts }) => texts.filter(standsAside));
  const ofPages = [...removed, ...aside].filter(({ text }) => text.trim() !== "").map(furnitureOf);
  return fileReading(pdfParagraphs(lines, look, vocabulary), notes, undefined, [], ofPages);
}

function furnitureOf(line: { readonly text: string }) {
  const text = line.text.trim();
  const kind = /\p{L}/u.test(text) ? "running-head" : /\d/.test(text) ? "page-number" : "rule";
  return { kind, text } as const;
}

/**
 * How far lines of one paragraph stand apart: the smallest distance that is no exception. Where most paragraphs have
 * one line, those between paragraphs are commoner.
 */
function leadingOf(distances: readonly number[]): number {
  const usual = commonest(distances.map((distance) => [distance, 1] as const));
  const times = (distance: number) => distances.filter((other) => other === distance).length;
  const close = distances.filter(
    (distance) => distance >= closestLeading && distance < usual && times(distance) * 5 >= times(usual),
  );
  return Math.min(usual, ...close);
}

/** In letter sizes. */
const closestLeading = 1;

/** The distances between lines and the next, in letter sizes. */
function distancesOf(lines: readonly PdfLine[]): number[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const distance = next && next.page === line.page ? (line.y - next.y) / line.size : 0;
    return distance > 0.8 && distance < 3 ? [Math.round(distance * 20) / 20] : [];
  });
}

/** The value of most weight. */
function commonest(weighed: readonly (readonly [value: number, weight: number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of weighed) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].reduce((best, each) => (each[1] > best[1] ? each : best), [0, -1] as [
    number,
    number,
  ])[0];
}
