import { BorderStyle, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from "docx";
import type { RunningLine } from "../../../../shared/style/page-style.ts";
import { sheets } from "../../../../shared/typesetting/measure.ts";
import type { PrintModel } from "../../../../shared/typesetting/print-model.ts";
import { lineOnPages, linePlaces, pageNumberPieces } from "../../../../shared/typesetting/running-line.ts";
import { halfPoints, lineHeight, twipsOfMillimetres } from "./lengths.ts";

/** Whether the first page needs a head and foot of its own. */
export function firstPageDiffers({ header, footer }: PrintModel): boolean {
  return [header, footer].some((line) => line?.onFirstPage === false);
}

/** Whether even pages need a head and foot of their own. */
export function sidesDiffer({ header, footer }: PrintModel): boolean {
  return [header, footer].some((line) => line?.mirrored);
}

/** The heads and feet of the pages. Where one kind of page needs its own, Word asks for all of that kind. */
export function runningLines(model: PrintModel) {
  const { header, footer } = model;
  const kinds = [
    "default" as const,
    ...(firstPageDiffers(model) ? (["first"] as const) : []),
    ...(sidesDiffer(model) ? (["even"] as const) : []),
  ];
  const each = <T>(line: RunningLine | null, make: (children: Paragraph[]) => T) =>
    Object.fromEntries(kinds.map((kind) => [kind, make(lineOfKind(line, kind, model))]));
  return {
    ...(header ? { headers: each(header, (children) => new Header({ children })) } : {}),
    ...(footer ? { footers: each(footer, (children) => new Footer({ children })) } : {}),
  };
}

function lineOfKind(
  line: RunningLine | null,
  kind: "default" | "first" | "even",
  model: PrintModel,
): Paragraph[] {
  if (line === null || (kind === "first" && !line.onFirstPage)) return [new Paragraph({})];
  return [
    runningParagraph(lineOnPages(line, kind === "even" ? "even" : "odd"), line === model.header, model),
  ];
}

/** Left, middle and right, parted by tabs. */
function runningParagraph(line: RunningLine, atHead: boolean, { page }: PrintModel): Paragraph {
  const { left, right } = page.margins;
  const out = { left: left - (line.sides ?? left), right: right - (line.sides ?? right) };
  const start = twipsOfMillimetres(-out.left);
  const end = twipsOfMillimetres(sheets[page.size].width - left - right + out.right);
  const size = line.size ?? page.fontSize;
  const rule = { style: BorderStyle.SINGLE, size: 4, space: 1, color: "auto" };
  const children = linePlaces.flatMap((place, index) => [
    ...(index > 0 ? [new Tab()] : []),
    ...pageNumberPieces(line[place] ?? "").map((piece) =>
      piece.kind === "text" ? piece.text : fields[piece.kind],
    ),
  ]);
  return new Paragraph({
    spacing: lineHeight(size * page.leading),
    indent: { left: start, right: twipsOfMillimetres(-out.right) },
    tabStops: [
      { type: TabStopType.CENTER, position: Math.round((start + end) / 2) },
      { type: TabStopType.RIGHT, position: end },
    ],
    ...(line.rule ? { border: atHead ? { bottom: rule } : { top: rule } } : {}),
    children: [new TextRun({ children, size: halfPoints(size), ...(line.bold ? { bold: true } : {}) })],
  });
}

const fields = { page: PageNumber.CURRENT, pages: PageNumber.TOTAL_PAGES } as const;
