import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { makeExport } from "../../../electron/services/export/export.ts";
import { decodedOnce } from "../../../electron/services/reading/decode-text.ts";
import { readResolution } from "../../../electron/services/reading/read-file.ts";
import { outlinesOf } from "../../../shared/form/outline.ts";
import { writeSavedFile } from "../../../shared/resolution/saved-file.ts";
import { findStyle } from "../../../shared/style/house-styles.ts";
import { tinyPdf } from "../../support/tiny-pdf.ts";
import { resolution461 } from "../../typesetting/resolution-461.ts";
import { resolution491 } from "../../typesetting/resolution-491.ts";

const style = findStyle("nato-pa", "en");
const modified = new Date("2026-01-02T03:04:05Z");

test.each(["docx", "pdf", "html", "md", "txt", "reso"] as const)(
  "both seeds written as .%s are read from their content to the same outline, whatever their name",
  { timeout: 60_000 },
  async (format) => {
    for (const { node } of [resolution461, resolution491]) {
      const bytes = await makeExport(node, style, format, { modified });
      const { document, repairs } = await readResolution(bytes, "file.without-a-hint");
      // A PDF cuts words at line ends, and putting them together is told as a repair.
      expect(repairs.filter(({ code }) => code !== "word-joined")).toEqual([]);
      expect(outlinesOf(document, style)).toEqual(outlinesOf(node, style));
    }
  },
);

const text = "The Assembly,\n\n1. Recalling the déclaration of Lisbon,\n\n2. Urges all members to act.\n";
const asUtf16 = (little: boolean) => {
  const bytes = Buffer.from(text, "utf16le");
  return little ? bytes : bytes.swap16();
};

test.each([
  ["UTF-8", Buffer.from(text, "utf8")],
  ["UTF-8 behind a byte order mark", Buffer.from(`\ufeff${text}`, "utf8")],
  ["Windows-1252", Buffer.from(text, "latin1")],
  [
    "UTF-8 that was taken for Windows-1252 on its way",
    Buffer.from(Buffer.from(text, "utf8").toString("latin1"), "utf8"),
  ],
  ["UTF-16 without a mark, little end first", asUtf16(true)],
  ["UTF-16 without a mark, big end first", asUtf16(false)],
  [
    "an HTML page that names its encoding",
    Buffer.from(`<html><meta charset="iso-8859-1"><p>${text.replaceAll("\n\n", "<p>")}`, "latin1"),
  ],
])("%s is decoded", async (_, bytes) => {
  const { document } = await readResolution(new Uint8Array(bytes), "text");
  expect(document.textContent).toContain("déclaration of Lisbon");
});

test("text that only looks encoded twice stays as it is", () => {
  const decoded = new TextDecoder("windows-1252").decode(Buffer.from("L’Assemblée à Évreux", "utf8"));
  expect(decodedOnce(decoded)).toBe("L’Assemblée à Évreux");
  const texts = ["Assemblée", "« RÉSUMÉ »", "plain", `${decoded} et une Assemblée`, "Ã© and 漢"];
  expect(texts.map(decodedOnce)).toEqual(texts);
});

/** The old container, in which Word hides an encrypted file. */
const protectedWord = Uint8Array.from([
  ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  ...Buffer.from("EncryptedPackage", "utf16le"),
]);

const bytes = (...numbers: number[]) =>
  Uint8Array.from([...numbers, ...strToU8("rest of the file, long enough")]);

test.each([
  ["nothing", "file-empty", new Uint8Array()],
  ["a Word 97 document", "format-old", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ["RTF", "format-old", strToU8("{\\rtf1 The Assembly}")],
  ["a picture", "format-image", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ["a ZIP file of other things", "format-unknown", zipSync({ "notes.txt": strToU8("The Assembly,") })],
  ["a damaged ZIP file", "file-damaged", bytes(0x50, 0x4b, 0x03, 0x04)],
  ["a damaged PDF", "file-damaged", strToU8("%PDF-1.7\nnothing else")],
  ["a scan", "pdf-without-text", tinyPdf(["", ""])],
  ["a PDF of a whole volume", "pdf-too-long", tinyPdf(Array.from({ length: 501 }, () => "The Assembly,"))],
  ["a Word file with a password", "file-protected", protectedWord],
  ["XML of another kind", "format-unknown", strToU8('<?xml version="1.0"?><rss><p>The Assembly,</p></rss>')],
  ["bytes that are no text", "file-binary", Uint8Array.from({ length: 200 }, (_, at) => (at * 7) % 256)],
  [
    "prose",
    "no-resolution",
    strToU8("<html><p>Dear colleague,</p><p>I was glad to hear from you.</p></html>"),
  ],
  [
    "a saved file that is damaged",
    "saved-file-damaged",
    strToU8(writeSavedFile(resolution461.node).replace("Recalling", "Recalled")),
  ],
  ["more than 20 MB", "file-too-large", new Uint8Array(21 * 1024 * 1024)],
])("%s is refused in one sentence that says what to do", async (_, code, content) => {
  const refusal = await readResolution(content, "file.doc").catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code });
  expect((refusal as Error).message).toMatch(/^\S*file\.doc\S* .*\.$/);
});
