import {
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { sheets } from "../../../../shared/typesetting/measure.ts";
import { printableText } from "../../../../shared/typesetting/printable-text.ts";
import type { TextTable } from "../../../../shared/typesetting/text-table.ts";
import { twipsOfMillimetres } from "./lengths.ts";
import { coreProperties, repack } from "./package.ts";

const margin = twipsOfMillimetres(15);

/** A table on sheets laid crosswise, its heads repeated on each. The same input gives the same bytes. */
export async function writeTableDocx(
  { title, language, heads, rows }: TextTable,
  { modified }: { readonly modified: Date },
): Promise<Uint8Array> {
  const { width, height } = sheets.a4;
  const document = new Document({
    title,
    styles: {
      default: { document: { run: { font: "Arial", size: 18, language: { value: language } } } },
      paragraphStyles: [
        {
          id: "Heading1",
          name: "heading 1",
          run: { bold: true, size: 26 },
          paragraph: { outlineLevel: 0, keepNext: true, spacing: { after: 200 } },
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: twipsOfMillimetres(width),
              height: twipsOfMillimetres(height),
              orientation: PageOrientation.LANDSCAPE,
            },
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(printableText(title))] }),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [rowOf(heads, true), ...rows.map((row) => rowOf(row, false))],
          }),
        ],
      },
    ],
  });
  return repack(await Packer.toBuffer(document), {
    "docProps/core.xml": () => coreProperties(title, language, modified),
  });
}

function rowOf(texts: readonly string[], head: boolean): TableRow {
  return new TableRow({
    tableHeader: head,
    cantSplit: true,
    children: texts.map(
      (text) =>
        new TableCell({
          margins: { top: 40, bottom: 40, left: 80, right: 80 },
          children: [new Paragraph({ children: [new TextRun({ text: printableText(text), bold: head })] })],
        }),
    ),
  });
}
