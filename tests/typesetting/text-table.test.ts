import fc from "fast-check";
import { expect, test } from "vitest";
import { type TextTable, writeTableCsv, writeTableHtml } from "../../shared/typesetting/text-table.ts";

const table = (...rows: string[][]): TextTable => ({
  title: "Sources of “On <testing>”",
  language: "en",
  heads: ["Place", "Text"],
  rows,
});

/** The cells of comma-separated values, as a spreadsheet reads them. */
function cellsOf(csv: string): string[][] {
  return csv
    .replace(/^\ufeff/, "")
    .split("\r\n")
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = ""]) => cell.replaceAll('""', '"')),
    );
}

test("a table is a web page that says its language, with its heads as heads", () => {
  const html = writeTableHtml(table(["1", "Urging <b>them</b> & all"]));
  expect(html).toContain('<html lang="en">');
  expect(html).toContain("<title>Sources of “On &#60;testing&#62;”</title>");
  expect(html).toContain('<th scope="col">Place</th><th scope="col">Text</th>');
  expect(html).toContain("<tr><td>1</td><td>Urging &#60;b&#62;them&#60;/b&#62; &#38; all</td></tr>");
});

test("a table is comma-separated values in which quotation marks are doubled", () => {
  expect(cellsOf(writeTableCsv(table(["1", 'The "Assembly", urging'])))).toEqual([
    ["Place", "Text"],
    ["1", 'The "Assembly", urging'],
  ]);
});

test("no cell is a formula for a spreadsheet, whatever stands in it, and none loses its words", () => {
  const start = fc.constantFrom("=", "+", "-", "@", " =", "\t=", "\n-", "\u0000@", "");
  fc.assert(
    fc.property(start, fc.string({ unit: "binary" }), (sign, words) => {
      const [, [cell = ""] = []] = cellsOf(writeTableCsv(table([sign + words, "x"])));
      expect(cell).not.toMatch(/^\s*[=+\-@]/);
      const read = cell.replace(/^'/, "").replace(/\s/g, "");
      expect((sign + words).replace(/[\s\u0085]/g, "")).toContain(read.slice(0, 1));
    }),
  );
});
