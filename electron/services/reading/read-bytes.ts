import { UserError } from "../../../shared/base/user-error.ts";
import { readAkn } from "../../../shared/reading/akn/read-akn.ts";
import type { RevisionChoice } from "../../../shared/reading/blocks.ts";
import { readDocx } from "../../../shared/reading/docx/read-docx.ts";
import type { FileReading } from "../../../shared/reading/files/file-blocks.ts";
import { readHtml } from "../../../shared/reading/html/read-html.ts";
import { readOdt } from "../../../shared/reading/odt/read-odt.ts";
import { readBlocks } from "../../../shared/reading/read-blocks.ts";
import { type ReadOptions, type ReadResult, readText } from "../../../shared/reading/read-text.ts";
import { isRso, readRso } from "../../../shared/reading/rso/read-rso.ts";
import { readUsXml } from "../../../shared/reading/us-xml/read-us-xml.ts";
import { decodedOnce, decodeText, decodeXml } from "./decode-text.ts";
import { fileKind, textKind } from "./file-format.ts";
import { unzip } from "./unzip.ts";

export type ReadChoices = Omit<ReadOptions, "file">;

/**
 * Reads a resolution from the bytes of a file in any format but our own, told from the content. It may take long
 * and much memory: hosts call it in a worker.
 *
 * @throws UserError naming the file
 */
export async function readBytes(bytes: Uint8Array, file: string, choices: ReadChoices): Promise<ReadResult> {
  const reading = await readFormat(bytes, file, choices.revisions);
  return typeof reading === "string"
    ? readText(reading, { file, ...choices })
    : readBlocks(reading, { file, ...choices });
}

/** What the reader of the file's format makes of it; the text itself where it has no format. */
export async function readFormat(
  bytes: Uint8Array,
  file: string,
  revisions: RevisionChoice = "accept",
): Promise<FileReading | string> {
  const kind = fileKind(bytes, file);
  if (kind === "zip") return readPackage(bytes, file, revisions);
  if (kind === "pdf") {
    const { readPdf } = await import("./read-pdf.ts");
    return readPdf(bytes, file);
  }
  const text = decodedOnce(decodeText(bytes, file));
  switch (textKind(text)) {
    case "html":
      return readHtml(text, revisions);
    case "akn":
      return readAkn(text, file);
    case "us-xml":
      return readUsXml(text, file);
    case "xml":
      throw new UserError("format-unknown", { file });
    default:
      return isRso(text) ? readRso(text, file) : text;
  }
}

/** Folders whose parts hold no text of the document. */
const unread = /^(?:docProps|customXml|_xmlsignatures)\/|\/(?:theme|glossary|charts|diagrams|activeX)\//i;

/** A Word or OpenDocument file, told by the parts it has. */
function readPackage(bytes: Uint8Array, file: string, revisions: RevisionChoice): FileReading {
  const parts = unzip(bytes, (name) => /\.(?:xml|rels)$/i.test(name) && !unread.test(name), file);
  const texts = new Map([...parts].map(([name, part]) => [name, decodeXml(part)]));
  if (parts.has("content.xml")) return readOdt(texts, file, revisions);
  const types = texts.get("[Content_Types].xml") ?? "";
  if (types.includes("wordprocessingml") || parts.has("word/document.xml"))
    return readDocx(texts, file, revisions);
  throw new UserError("format-unknown", { file });
}
