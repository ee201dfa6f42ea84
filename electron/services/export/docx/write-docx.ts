import { Document, Packer } from "docx";
import { sheets } from "../../../../shared/typesetting/measure.ts";
import type { PrintModel } from "../../../../shared/typesetting/print-model.ts";
import { asTrackedChanges, changesWriter, commentsPart } from "./changes.ts";
import { twipsOfMillimetres } from "./lengths.ts";
import { footnotesOf, withOwnMarks } from "./notes.ts";
import { asOneList, numberingOf } from "./numbering.ts";
import { coreProperties, repack } from "./package.ts";
import { paragraphOf } from "./paragraphs.ts";
import { firstPageDiffers, runningLines, sidesDiffer } from "./running-lines.ts";
import { stylesOf } from "./styles.ts";
import { tableOf } from "./tables.ts";

/** The page as a Word document whose numbers, notes and outline are Word's own. The same input gives the same bytes. */
export async function writeDocx(
  model: PrintModel,
  { modified }: { readonly modified: Date },
): Promise<Uint8Array> {
  const numbering = numberingOf(model);
  const changes = changesWriter(model);
  const hasComments = Object.keys(model.comments).length > 0;
  const document = new Document({
    title: model.title,
    styles: stylesOf(model),
    numbering: numbering.definitions,
    footnotes: footnotesOf(model, changes),
    ...(hasComments ? { comments: { children: [{ id: 0, children: [] }] } } : {}),
    // A line that ends in a break of its own is not stretched to the margin.
    evenAndOddHeaderAndFooters: sidesDiffer(model),
    compatibility: { doNotExpandShiftReturn: true },
    sections: [
      {
        properties: { page: pageOf(model.page), titlePage: firstPageDiffers(model) },
        ...runningLines(model),
        children: model.blocks.map((block, index) =>
          block.rows
            ? tableOf(block.rows, block.place, model, changes)
            : paragraphOf(block, numbering.listOfBlock[index] ?? null, index + 1, model, changes),
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
      header: twipsOfMillimetres(margins.top / 2),
      footer: twipsOfMillimetres(margins.bottom / 2),
    },
  };
}
