import type { Node } from "prosemirror-model";
import { fillTemplate } from "../base/template.ts";
import { titleWords, valuesOf } from "../form/front-lines.ts";
import { factsOf } from "../resolution/facts.ts";
import type { HouseStyle } from "../style/house-style.ts";
import type { RunningLine } from "../style/page-style.ts";
import { printableText } from "./printable-text.ts";

export type PageNumberPiece =
  | { readonly kind: "page" }
  | { readonly kind: "pages" }
  | { readonly kind: "text"; readonly text: string };

/** The places of a running line, in reading order. */
export const linePlaces = ["start", "center", "end"] as const;

/** A line at the head or foot of the pages, filled but for the page numbers; null where nothing is left of it. */
export function printedLine(line: RunningLine | null, doc: Node, style: HouseStyle): RunningLine | null {
  if (line === null) return null;
  const { metadata, stage } = factsOf(doc);
  const values = {
    ...valuesOf(metadata, style),
    title: titleWords(doc),
    reference: stage === "adopted" ? metadata.symbol : metadata.documentNumber,
    page: "{page}",
    pages: "{pages}",
  };
  const fill = (template: string | null) =>
    template === null ? null : printableText(fillTemplate(template, values) ?? "") || null;
  const filled = { ...line, start: fill(line.start), center: fill(line.center), end: fill(line.end) };
  return linePlaces.some((place) => filled[place] !== null) ? filled : null;
}

/** A line as it stands on odd pages, or on even ones. */
export function lineOnPages(line: RunningLine, pages: "odd" | "even"): RunningLine {
  return line.mirrored && pages === "odd" ? { ...line, start: line.end, end: line.start } : line;
}

/** The pieces of a filled template: `{page} of {pages}` is a field, a text and a field. */
export function pageNumberPieces(template: string): PageNumberPiece[] {
  return template
    .split(/(\{pages?\})/)
    .filter((piece) => piece !== "")
    .map((piece) =>
      piece === "{page}"
        ? { kind: "page" }
        : piece === "{pages}"
          ? { kind: "pages" }
          : { kind: "text", text: piece },
    );
}
