import { UserError } from "../../../shared/base/user-error.ts";

/** Known binary formats by their first bytes, named as people know them. */
const signatures: readonly (readonly [string, readonly number[]])[] = [
  ["PDF", [0x25, 0x50, 0x44, 0x46]],
  ["Word or ZIP", [0x50, 0x4b, 0x03, 0x04]],
  ["Word 97", [0xd0, 0xcf, 0x11, 0xe0]],
];

/**
 * The text of a file: UTF-8 or UTF-16 by its byte order mark, else UTF-8, else (where the bytes are no UTF-8)
 * Windows-1252.
 *
 * @throws UserError `file-empty`, `format-unknown` (a known format that is no text) or `file-binary`
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  if (bytes.length === 0) throw new UserError("file-empty", { file });
  for (const [, signature] of signatures) {
    if (signature.every((byte, index) => bytes[index] === byte))
      throw new UserError("format-unknown", { file });
  }
  const text = decode(bytes);
  if (/\0/.test(text)) throw new UserError("file-binary", { file });
  return text;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
