import { escapeHtml } from "./escape-html.ts";
import { printableText } from "./printable-text.ts";

/** A table of texts that is no part of a resolution. */
export interface TextTable {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly heads: readonly string[];
  /** Each as long as the heads. */
  readonly rows: readonly (readonly string[])[];
}

/** A table as one web page that needs nothing else. */
export function writeTableHtml({ title, language, heads, rows }: TextTable): string {
  const cell = (text: string) => escapeHtml(printableText(text));
  const body = rows.map((row) => `<tr>${row.map((text) => `<td>${cell(text)}</td>`).join("")}</tr>`);
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${cell(title)}</title>
<style>
@page { size: A4 landscape; margin: 15mm; }
body { margin: 2rem; font: 10pt/1.4 "Segoe UI", system-ui, sans-serif; color: #000; background: #fff; }
h1 { font-size: 13pt; }
table { border-collapse: collapse; }
th, td { padding: 4px 8px; text-align: start; vertical-align: top; border: 1px solid #bbb; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
</style>
</head>
<body>
<main>
<h1>${cell(title)}</h1>
<table>
<thead>
<tr>${heads.map((head) => `<th scope="col">${cell(head)}</th>`).join("")}</tr>
</thead>
<tbody>
${body.join("\n")}
</tbody>
</table>
</main>
</body>
</html>
`;
}

/**
 * A table as comma-separated values (RFC 4180) that spreadsheets read as UTF-8. A text that one of them would take for
 * a formula has an apostrophe before it, by which all of them show it as text.
 */
export function writeTableCsv({ heads, rows }: TextTable): string {
  const lines = [heads, ...rows].map((row) => row.map(csvCell).join(","));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

function csvCell(text: string): string {
  const printable = printableText(text);
  const shown = /^\s*[=+\-@]/.test(printable) ? `'${printable}` : printable;
  return `"${shown.replaceAll('"', '""')}"`;
}
