import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readResolution } from "../../../electron/services/reading/read-file.ts";
import { readInWorker } from "../../../electron/services/reading/read-in-worker.ts";
import { docxParts, p } from "../../support/docx-parts.ts";
import { tinyPdf } from "../../support/tiny-pdf.ts";

const good = strToU8("The Assembly,\n\n1. Recalling Lisbon;\n\n2. Urges all members to act.\n");

/** A Word file with parts of one's own. */
function docx(
  others: Record<string, Uint8Array>,
  body = p("Dear colleague, I was glad to hear from you."),
): Uint8Array {
  const parts = [...docxParts({ body })].map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync({ ...Object.fromEntries(parts), ...others });
}

/** Paragraphs that do not compress a hundredfold. */
function longBody(paragraphs: number): string {
  const text = (at: number) => `Urges ${((at * 2654435761) % 4294967296).toString(36)} to act on ${at * at}`;
  return Array.from({ length: paragraphs }, (_, at) => p(text(at))).join("");
}

function refusal(bytes: Uint8Array): Promise<unknown> {
  return readResolution(bytes, "bomb.docx").catch((caught: unknown) => caught);
}

test("a file that unpacks to a hundred times its size or more than 100 MB is refused before it is unpacked", async () => {
  const zeros = new Uint8Array(30 * 1024 * 1024);
  expect(await refusal(docx({ "word/footnotes.xml": zeros }))).toMatchObject({ code: "file-unsafe" });
});

test("a file of 60,000 parts is refused at once", async () => {
  const names = Array.from({ length: 60_000 }, (_, at) => `word/part${at}.bin`);
  const file = zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array()])), { level: 0 });
  const started = performance.now();
  expect(await refusal(file)).toMatchObject({
    code: "file-unsafe",
    details: { reason: "it holds more than 2000 parts" },
  });
  expect(performance.now() - started).toBeLessThan(2000);
});

test("a PDF of 5,000 pages is refused before its pages are read", async () => {
  const pages = Array.from({ length: 5000 }, (_, at) => `${at + 1}. Urges all members to act;`);
  const volume = await readResolution(tinyPdf(pages), "volume.pdf").catch((caught: unknown) => caught);
  expect(volume).toMatchObject({ code: "pdf-too-long", details: { pages: 5000, limit: 500 } });
});

test("a PDF of as many pages as may be is read within the limits", async () => {
  const clauses = Array.from({ length: 499 }, (_, at) => `${at + 1}. Urges all members to act;`);
  const { document } = await readResolution(tinyPdf(["The Assembly,", ...clauses]), "volume.pdf");
  expect(document.textContent.match(/Urges all members to act/g)).toHaveLength(499);
});

test("a size that the file does not tell truly bounds what is unpacked", async () => {
  const bytes = docx({ "word/footnotes.xml": strToU8(`<d>${"x".repeat(100_000)}</d>`) });
  const name = strToU8("word/footnotes.xml");
  const central = bytes.findLastIndex((_, at) => name.every((byte, index) => bytes[at + index] === byte));
  new DataView(bytes.buffer).setUint32(central - 46 + 24, 10, true);
  const error = await readResolution(bytes, "lies.docx").catch((caught: unknown) => caught);
  expect(error).toMatchObject({ code: expect.stringMatching(/file-damaged|no-resolution/) });
});

test("names that climb out of a file name nothing on disk", async () => {
  const bytes = docx({ "../../etc/passwd.xml": strToU8("<a/>"), "/word/../../x.xml": strToU8("<a/>") });
  expect(await refusal(bytes)).toMatchObject({ code: "no-resolution" });
});

test("tables nested without end are refused, and objects' prototypes stay as they were", async () => {
  const deep = `${"<w:tbl><w:tr><w:tc>".repeat(20_000)}`;
  const named = `<w:p><w:pPr><w:pStyle w:val="__proto__"/></w:pPr><w:r><w:t>constructor</w:t></w:r></w:p>`;
  expect(await refusal(docx({}, deep))).toMatchObject({ code: "file-unsafe" });
  await refusal(docx({}, named));
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test("reading that takes too long is given up, and the next file is read", async () => {
  const slow = {
    bytes: docx({}, longBody(20_000)),
    file: "slow.docx",
    choices: {},
  };
  await expect(readInWorker(slow, { seconds: 0.05, megabytes: 512 })).rejects.toMatchObject({
    code: "reading-stopped",
    details: { file: "slow.docx", limit: "0.05 s" },
  });
  await expect(readResolution(good, "good.txt")).resolves.toMatchObject({ repairs: [] });
});

test("reading that takes too much memory is given up, and the next file is read", {
  timeout: 60_000,
}, async () => {
  const large = {
    bytes: docx({}, longBody(100_000)),
    file: "large.docx",
    choices: {},
  };
  await expect(readInWorker(large, { seconds: 50, megabytes: 24 })).rejects.toMatchObject({
    code: "reading-stopped",
    details: { file: "large.docx", limit: "24 MB" },
  });
  await expect(readResolution(good, "good.txt")).resolves.toMatchObject({ repairs: [] });
});

test("files read at the same time do not hold each other up", async () => {
  const readings = await Promise.all(
    Array.from({ length: 40 }, (_, at) => readResolution(good, `${at}.txt`)),
  );
  expect(readings.map(({ document }) => document.textContent)).toEqual(
    readings.map(() => readings[0]?.document.textContent),
  );
});
