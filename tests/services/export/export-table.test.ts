import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { makeExport, writtenFormats } from "../../../electron/services/export/export.ts";
import { makeTable } from "../../../electron/services/export/export-table.ts";
import { readResolution } from "../../../electron/services/reading/read-file.ts";
import { findStyle } from "../../../shared/style/house-styles.ts";
import { clauseWith, operative, preamble, resolution } from "../../support/resolution.ts";

const modified = new Date("2026-01-01T00:00:00Z");
const table = {
  title: "Sources of “On testing”",
  language: "fr",
  heads: ["Place", "Text"],
  rows: [
    ["1", "Recalling its <earlier> tests\u0001"],
    ["15(a)", "=to test"],
  ],
};

test("a table is a Word document with its heads repeated on each page, on sheets laid crosswise", async () => {
  const bytes = await makeTable(table, "docx", { modified });
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const texts = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text);
  expect(texts).toEqual([
    "Sources of “On testing”",
    "Place",
    "Text",
    "1",
    "Recalling its &lt;earlier&gt; tests",
    "15(a)",
    "=to test",
  ]);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
  expect(strFromU8(parts["word/styles.xml"] ?? new Uint8Array())).toContain('<w:lang w:val="fr"/>');
  expect(await makeTable(table, "docx", { modified })).toEqual(bytes);
});

test("nothing of where words come from is in any export of the text", async () => {
  const provenance = {
    symbol: "A/RES/99/777",
    title: "Zebras of the archive",
    date: "2044-04-04",
    label: "PP77",
    text: "Recalling its xylophones",
    unit: 4711,
  };
  const taken = clauseWith("c", "Recalling its tests");
  const node = taken.node.type.create({ ...taken.node.attrs, provenance }, taken.node.content);
  const draft = resolution(
    "On testing",
    preamble({ ...taken, node }),
    operative(clauseWith("d", "Urges all")),
  );
  const style = findStyle("nato-pa", "en");
  for (const format of writtenFormats.filter((one) => one !== "reso")) {
    const bytes = await makeExport(draft.node, style, format, { modified });
    const packed = format === "docx" ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part)) : [];
    const text =
      format === "pdf"
        ? JSON.stringify(
            (await readResolution(bytes, "a.pdf", { styles: [style], revisions: "keep" })).source,
          )
        : [strFromU8(bytes, true), ...packed].join("\n");
    expect(text, format).not.toMatch(/RES\/99\/777|Zebras|xylophones|PP77|2044/);
  }
});
