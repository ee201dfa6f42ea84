import { BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType } from "docx";
import type { Place } from "../../../../shared/style/page-style.ts";
import type { PrintModel, PrintRow } from "../../../../shared/typesetting/print-model.ts";
import type { ChangesWriter } from "./changes.ts";
import { twipsOfMillimetres } from "./lengths.ts";
import { runOf } from "./paragraphs.ts";

/** By this name a table of the text is told from one that only lays it out. */
export const quotedTable = "QuotedTable";

const rule = { style: BorderStyle.SINGLE, size: 4, color: "auto" };

/** A table within a clause or item. */
export function tableOf(
  rows: readonly PrintRow[],
  place: Place,
  model: PrintModel,
  changes: ChangesWriter,
): Table {
  return new Table({
    style: quotedTable,
    borders: {
      top: rule,
      bottom: rule,
      left: rule,
      right: rule,
      insideHorizontal: rule,
      insideVertical: rule,
    },
    indent: { size: twipsOfMillimetres(place.rest), type: WidthType.DXA },
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
                  for (const child of runs.flatMap((run) => changes.around(runOf(run, model), run)))
                    paragraph.addChildElement(child);
                  return paragraph;
                }),
              }),
          ),
        }),
    ),
  });
}
