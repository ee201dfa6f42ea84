import { UserError } from "../../../shared/base/user-error.ts";
import { windowsByte } from "../../../shared/reading/text/windows-letters.ts";
import { fileKind } from "./file-format.ts";

/**
 * The text of a file, by its byte order mark, else as an HTML or XML text says itself, else as UTF-8, else
 * (where the bytes are no UTF-8) as Windows-1252.
 *
 * @throws UserError `file-empty`, `file-binary`, or what `fileKind` refuses
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  if (fileKind(bytes, file) !== "text") throw new UserError("format-unknown", { file });
  const text = decode(bytes);
  if (/\0/.test(text)) throw new UserError("file-binary", { file });
  return text;
}

/**
 * The text that was meant where UTF-8 was taken for Windows-1252 and written as UTF-8 again: `rÃ©solution`. It is told
 * by every letter beyond ASCII being part of such a pair; any other text comes back as it is.
 */
export function decodedOnce(text: string): string {
  const bytes = [...text.replace(/^\ufeff/, "")].map(windowsByte);
  const known = bytes.filter((byte) => byte !== null);
  if (known.length < bytes.length || known.every((byte) => byte < 0x80)) return text;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(known));
  } catch {
    return text;
  }
}

/** The text of an XML part, which is UTF-8 or UTF-16 (XML 1.0, 4.3.3). Bytes that are neither become U+FFFD. */
export function decodeXml(bytes: Uint8Array): string {
  return new TextDecoder(wideEncoding(bytes) ?? "utf-8").decode(bytes);
}

function decode(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(declaredEncoding(bytes) ?? "windows-1252").decode(bytes);
  }
}

/** UTF-16, by its mark or by the zero bytes between Latin letters. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 512);
  const zeros = [0, 1].map((offset) => sample.filter((byte, at) => byte === 0 && at % 2 === offset).length);
  const [even = 0, odd = 0] = zeros;
  if (sample.length < 8 || Math.max(even, odd) < sample.length * 0.3) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

/** The encoding that an HTML page or XML text names; null when it names none that is known. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const name = /<meta[^>]+charset\s*=\s*["']?([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(start);
  const label = name?.[1] ?? name?.[2];
  try {
    return label === undefined ? null : new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
