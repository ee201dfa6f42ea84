import { expect, test } from "vitest";
import { makeExport, type WrittenFormat, writtenFormats } from "../../../electron/services/export/export.ts";
import { readSavedFile } from "../../../shared/resolution/saved-file.ts";
import { findStyle } from "../../../shared/style/house-styles.ts";
import { all, openPackage, paragraphsOf } from "../../support/docx.ts";
import { readPdf } from "../../support/pdf.ts";
import { clause, kept, type Marked, preamble, resolution } from "../../support/resolution.ts";
import { everyBlock } from "../../typesetting/every-block.ts";
import { resolution461 } from "../../typesetting/resolution-461.ts";
import { resolution491 } from "../../typesetting/resolution-491.ts";

const style = findStyle("nato-pa", "en");
const modified = new Date("2024-11-25T12:00:00Z");

function make(document: Marked, format: WrittenFormat): Promise<Uint8Array> {
  return makeExport(document.node, style, format, { modified });
}

const decode = (bytes: Uint8Array) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);

/** The letters and digits of a text, in an order that does not depend on where notes are printed or words are broken. */
function characters(text: string): string {
  return [...text.replace(/[^\p{L}\p{N}]/gu, "")].sort().join("");
}

async function textOfDocx(document: Marked): Promise<string> {
  const file = openPackage(await make(document, "docx"));
  const notes = all(file.part("word/footnotes.xml"), "w:t").map(({ text }) => text);
  return [...paragraphsOf(file).map(({ label, text }) => `${label ?? ""} ${text}`), ...notes].join("\n");
}

async function textOfPdf(document: Marked): Promise<string> {
  const { lines, pages } = await readPdf(await make(document, "pdf"));
  const pageNumbers = Array.from({ length: pages }, (_, index) => String(index + 1));
  return lines.filter((line) => !pageNumbers.includes(line)).join("\n");
}

async function textOfHtml(document: Marked): Promise<string> {
  const html = decode(await make(document, "html"));
  const main = html.slice(html.indexOf("<main>"));
  return main
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

test.each([
  ["resolution 461", resolution461],
  ["resolution 491", resolution491],
])("Word document, PDF, HTML and Markdown of %s say what the plain text says", async (_, document) => {
  const expected = characters(decode(await make(document, "txt")));
  expect(characters(await textOfDocx(document))).toBe(expected);
  expect(characters(await textOfPdf(document))).toBe(expected);
  expect(characters(await textOfHtml(document))).toBe(expected);
  expect(characters(decode(await make(document, "md")))).toBe(expected);
});

test.each(writtenFormats)("the same resolution gives the same .%s twice", async (format) => {
  const first = await make(everyBlock, format);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(Buffer.compare(first, await make(everyBlock, format))).toBe(0);
});

test("a saved file holds the document", async () => {
  const saved = readSavedFile(decode(await make(everyBlock, "reso")), "draft.reso");
  expect(saved.document.eq(everyBlock.node)).toBe(true);
});

const controls = Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).join("x");
const hostile = [
  controls,
  "lone \ud800 and \udc00 surrogates",
  "no\ufffe characters\uffff at all\ufdd0",
  "]]> <!-- --> </w:t></p><![CDATA[",
  "\u202eright\u2066 to left\u2069\u202c",
  "zero\u200bwidth\u200d joiner\ufeff",
  "next\u0085line\u2028and\u2029paragraph",
];

test.each(writtenFormats.filter((format) => format !== "reso"))(
  "hostile characters leave a .%s whole",
  async (format) => {
    const document = resolution(
      `T ${hostile.join(" ")}`,
      preamble(...hostile.map((text) => clause(text))),
      kept(...hostile),
    );
    const bytes = await make(document, format);
    if (format === "docx") {
      const file = openPackage(bytes);
      for (const part of ["word/document.xml", "docProps/core.xml"])
        expect(JSON.stringify(file.part(part))).not.toMatch(/\\u00[01]|\\ud[89a-f]/);
      expect(paragraphsOf(file).map(({ text }) => text)).toContain("]]> <!-- --> </w:t></p><![CDATA[;");
    } else if (format === "pdf") {
      expect((await readPdf(bytes)).lines.join("\n")).toContain("]]> <!-- --> </w:t></p><![CDATA[;");
    } else {
      expect(decode(bytes)).not.toMatch(/(?!\n)[\p{Cc}\p{Noncharacter_Code_Point}\ufeff]/u);
      expect(decode(bytes)).not.toContain("�");
    }
  },
);
