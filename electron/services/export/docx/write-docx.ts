import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from "docx";
import { sheets } from "../../../../shared/typesetting/measure.ts";
import { pageNumberPieces } from "../../../../shared/typesetting/page-number.ts";
import type { PrintModel } from "../../../../shared/typesetting/print-model.ts";
import { twipsOfMillimetres } from "./lengths.ts";
import { footnotesOf, withOwnMarks } from "./notes.ts";
import { asOneList, numberingOf } from "./numbering.ts";
import { coreProperties, repack } from "./package.ts";
import { paragraphOf } from "./paragraphs.ts";
import { asTrackedChanges, commentsPart, reviewWriter } from "./review.ts";
import { stylesOf } from "./styles.ts";
import { tableOf } from "./tables.ts";

/** The page as a Word document whose numbers, notes and outline are Word's own. The same input gives the same bytes. */
export async function writeDocx(
  model: PrintModel,
  { modified }: { readonly modified: Date },
): Promise<Uint8Array> {
  const numbering = numberingOf(model);
  const review = reviewWriter(model);
  const hasComments = Object.keys(model.comments).length > 0;
  const document = new Document({
    title: model.title,
    styles: stylesOf(model),
    numbering: numbering.definitions,
    footnotes: footnotesOf(model, review),
    ...(hasComments ? { comments: { children: [{ id: 0, children: [] }] } } : {}),
    // A line that ends in a break of its own is not stretched to the margin.
    compatibility: { doNotExpandShiftReturn: true },
    sections: [
      {
        properties: { page: pageOf(model.page) },
        footers: footersOf(model.page),
        children: model.blocks.map((block, index) =>
          block.rows
            ? tableOf(block.rows, block.indent, model, review)
            : paragraphOf(block, numbering.listOfBlock[index] ?? null, index + 1, model, review),
        ),
      },
    ],
  });
  return repack(await Packer.toBuffer(document), {
    "docProps/core.xml": () => coreProperties(model.title, model.locale, modified),
    "word/numbering.xml": asOneList,
    "word/document.xml": asTrackedChanges,
    "word/footnotes.xml": (xml) => asTrackedChanges(withOwnMarks(xml, model.notes)),
    ...(hasComments ? { "word/comments.xml": () => commentsPart(model) } : {}),
  });
}

function pageOf({ size, margins }: PrintModel["page"]) {
  const { width, height } = sheets[size];
  return {
    size: { width: twipsOfMillimetres(width), height: twipsOfMillimetres(height) },
    margin: {
      top: twipsOfMillimetres(margins.top),
      right: twipsOfMillimetres(margins.right),
      bottom: twipsOfMillimetres(margins.bottom),
      left: twipsOfMillimetres(margins.left),
      footer: twipsOfMillimetres(margins.bottom / 2),
    },
  };
}

const pageFields = { page: PageNumber.CURRENT, pages: PageNumber.TOTAL_PAGES } as const;

function footersOf({ pageNumber }: PrintModel["page"]) {
  if (pageNumber === null) return {};
  const children = pageNumberPieces(pageNumber).map((piece) =>
    piece.kind === "text" ? piece.text : pageFields[piece.kind],
  );
  return {
    default: new Footer({
      children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children })] })],
    }),
  };
}
