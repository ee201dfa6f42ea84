import { Paragraph, Table, TableCell, TableRow, WidthType } from "docx";
import type { PrintModel, PrintRow } from "../../../../shared/typesetting/print-model.ts";
import { indentOf } from "./lengths.ts";
import { runOf } from "./paragraphs.ts";
import type { ReviewWriter } from "./review.ts";

/** By this name a table of the text is told from one that only lays it out. */
export const quotedTable = "QuotedTable";

/** A table within a clause or item. */
export function tableOf(
  rows: readonly PrintRow[],
  indent: number,
  model: PrintModel,
  review: ReviewWriter,
): Table {
  return new Table({
    style: quotedTable,
    indent: { size: indentOf(indent), type: WidthType.DXA },
    borders: {},
    rows: rows.map(
      ({ cells }) =>
        new TableRow({
          children: cells.map(
            (cell) =>
              new TableCell({
                ...(cell.columns > 1 ? { columnSpan: cell.columns } : {}),
                ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}),
                children: cell.lines.map((runs) => {
                  const paragraph = new Paragraph({});
                  for (const child of runs.flatMap((run) => review.around(runOf(run, model), run)))
                    paragraph.addChildElement(child);
                  return paragraph;
                }),
              }),
          ),
        }),
    ),
  });
}
