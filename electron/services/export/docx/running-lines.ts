import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  LineRuleType,
  PageNumber,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
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
  const each = <T>(line: RunningLine | null, make: (children: (Paragraph | Table)[]) => T) =>
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
): (Paragraph | Table)[] {
  if (line === null || (kind === "first" && !line.onFirstPage)) return [new Paragraph({})];
  const shown = lineOnPages(line, kind === "even" ? "even" : "odd");
  // Word asks for a paragraph behind a table: it takes the room of the text's first lines unless it is low.
  return [runningTable(shown, line === model.header, model), new Paragraph({ spacing: lowLine })];
}

const lowLine = { line: 20, lineRule: LineRuleType.EXACT } as const;

/** Left, middle and right as cells, so that a long text is broken within its own. */
function runningTable(line: RunningLine, atHead: boolean, { page }: PrintModel): Table {
  const { left, right } = page.margins;
  const out = { left: left - (line.sides ?? left), right: right - (line.sides ?? right) };
  const width = twipsOfMillimetres(sheets[page.size].width - left - right + out.left + out.right);
  const size = line.size ?? page.fontSize;
  const places = linePlaces.filter((place) => place !== "center" || line.center !== null);
  const share = Math.floor(width / places.length);
  const rule = { style: BorderStyle.SINGLE, size: 4, color: "auto" };
  const cell = (place: (typeof linePlaces)[number]) =>
    new TableCell({
      width: { size: share, type: WidthType.DXA },
      margins: { left: 0, right: 0 },
      verticalAlign: VerticalAlignTable.BOTTOM,
      children: [
        new Paragraph({
          alignment: alignments[place],
          spacing: lineHeight(size * page.leading),
          children: [
            new TextRun({
              children: pageNumberPieces(line[place] ?? "").map((piece) =>
                piece.kind === "text" ? piece.text : fields[piece.kind],
              ),
              size: halfPoints(size),
              ...(line.bold ? { bold: true } : {}),
            }),
          ],
        }),
      ],
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: places.map(() => share),
    indent: { size: twipsOfMillimetres(-out.left), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { ...TableBorders.NONE, ...(line.rule ? { [atHead ? "bottom" : "top"]: rule } : {}) },
    rows: [new TableRow({ children: places.map(cell) })],
  });
}

const alignments = {
  start: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
} as const;

const fields = { page: PageNumber.CURRENT, pages: PageNumber.TOTAL_PAGES } as const;
