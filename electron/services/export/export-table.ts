import type { TableFormat } from "../../../shared/host/data.ts";
import { type TextTable, writeTableCsv, writeTableHtml } from "../../../shared/typesetting/text-table.ts";
import type { ExportOptions } from "./export.ts";

/** Writes a table that is no part of a resolution in a format. */
export async function makeTable(
  table: TextTable,
  format: TableFormat,
  options: ExportOptions,
): Promise<Uint8Array> {
  switch (format) {
    case "docx": {
      const { writeTableDocx } = await import("./docx/write-table.ts");
      return writeTableDocx(table, options);
    }
    case "html":
      return new TextEncoder().encode(writeTableHtml(table));
    case "csv":
      return new TextEncoder().encode(writeTableCsv(table));
  }
}
