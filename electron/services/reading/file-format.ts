import { UserError } from "../../../shared/base/user-error.ts";

/** What a file is, by its first bytes. `text` may still be HTML, XML or one of our own. */
export type FileKind = "pdf" | "zip" | "text";

const pictures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x42, 0x4d],
  [0x52, 0x49, 0x46, 0x46],
];

const word97 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Tells a file by its content, whatever its name says.
 *
 * @throws UserError `file-empty`, `format-old`, `format-image` or `file-protected` for what is not read
 */
export function fileKind(bytes: Uint8Array, file: string): FileKind {
  if (bytes.length === 0) throw new UserError("file-empty", { file });
  const begins = (signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (begins([0x50, 0x4b, 0x03, 0x04])) return "zip";
  if (begins(word97)) {
    // A Word file with a password lies encrypted in the old container.
    if (includesText(bytes, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"))
      throw new UserError("file-protected", { file });
    throw new UserError("format-old", { file, format: "Word 97 (.doc)" });
  }
  if (includesText(bytes.subarray(0, 6), "{\\rtf"))
    throw new UserError("format-old", { file, format: "RTF" });
  if (includesText(bytes.subarray(0, 1024), "%PDF-")) return "pdf";
  if (pictures.some((signature) => begins(signature) && !isPlainText(bytes)))
    throw new UserError("format-image", { file });
  return "text";
}

function includesText(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(text, "latin1"));
}

/** Short signatures of pictures (`BM`, `RIFF`) are words too: texts have no control characters near their start. */
function isPlainText(bytes: Uint8Array): boolean {
  return bytes
    .subarray(0, 64)
    .every((byte) => byte >= 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09);
}

/** What a text is, by how it begins. */
export type TextKind = "saved" | "html" | "akn" | "us-xml" | "xml" | "plain";

export function textKind(text: string): TextKind {
  // A page that a site generator is to fill begins with settings between two rules.
  const start = text.slice(0, 4096).replace(/^[\s\ufeff]*(?:---\r?\n[^<]*?\n---\s+)?/, "");
  if (/^<(?:!doctype\s+html|html|head|body|div|p|meta|table|o:p)\b/i.test(start)) return "html";
  const root = rootElement(start);
  if (root === null) return "plain";
  if (root === "html") return "html";
  if (root === "akomaNtoso") return "akn";
  if (["resolution", "bill", "amendment-doc", "engrossedAmendment"].includes(root)) return "us-xml";
  return "xml";
}

/** The local name of the first element of an XML text; null when the text is none. */
function rootElement(start: string): string | null {
  const body = start.replace(
    /^(?:<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>|\s)+/i,
    "",
  );
  if (body === start && !start.startsWith("<")) return null;
  return /^<(?:[\w-]+:)?([A-Za-z][\w-]*)[\s/>]/.exec(body)?.[1] ?? null;
}
