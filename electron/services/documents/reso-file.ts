import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Node } from "prosemirror-model";
import { UserError } from "../../../shared/base/user-error.ts";
import { readSavedFile } from "../../../shared/resolution/saved-file.ts";
import { decodeText } from "../reading/decode-text.ts";
import { systemCode } from "./file-failure.ts";
import { readBytes } from "./read-file.ts";

/** A `.reso` file as it was read. */
export interface ReadReso {
  readonly document: Node;
  readonly otherFields: Record<string, unknown>;
  /** Where and in which state it was found: the origin of a draft made from it. */
  readonly origin: { readonly file: string; readonly checksum: string; readonly savedAt: number };
}

/** Throws the UserErrors of `readBytes`, `decodeText` and `readSavedFile`. */
export async function readReso(path: string): Promise<ReadReso> {
  const bytes = await readBytes(path);
  const file = basename(path);
  const { document, otherFields } = readSavedFile(decodeText(bytes, file), file);
  const { mtimeMs } = await stat(path);
  const origin = { file: path, checksum: checksumOf(bytes), savedAt: Math.round(mtimeMs) };
  return { document, otherFields: { ...otherFields }, origin };
}

/** Throws `changed-outside` when the file holds anything but what was last read or written here. */
export async function assertUnchanged(path: string, own: readonly string[]): Promise<void> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (systemCode(error) === "ENOENT") return null;
    throw error;
  });
  if (bytes && !own.includes(checksumOf(bytes)))
    throw new UserError("changed-outside", { file: basename(path) });
}

/** SHA-256 in hexadecimal. */
export function checksumOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
