import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Node } from "prosemirror-model";
import { UserError } from "../base/user-error.ts";
import { baseDocument } from "./base-document.ts";
import { factsOf } from "./facts.ts";
import { currentVersion, migrate } from "./migrations.ts";
import type { SavedDocument } from "./saved-document.ts";
import { schema } from "./schema.ts";
import { hideUnknownContent, restoreUnknownContent } from "./unknown-content.ts";

const format = "rapporteur/resolution";

/** What a `.reso` file holds: the document, and fields of the envelope that this version does not know. */
export interface SavedFile {
  readonly document: Node;
  readonly otherFields: Readonly<Record<string, unknown>>;
}

/** Writes a `.reso` file: indented JSON with a checksum over the document (docs/file-format.md). */
export function writeSavedFile(document: Node, otherFields: Readonly<Record<string, unknown>> = {}): string {
  const json = restoreUnknownContent(document.toJSON());
  const envelope = {
    ...otherFields,
    format,
    version: currentVersion,
    checksum: checksumOf(json),
    document: json,
  };
  return `${JSON.stringify(envelope, null, 1)}\n`;
}

/**
 * Reads a `.reso` file.
 *
 * @param file its name, for messages
 * @throws UserError `saved-file-damaged` (no JSON, wrong checksum, content that is no resolution) or
 *   `saved-file-newer`
 */
export function readSavedFile(text: string, file: string): SavedFile {
  const damaged = (reason: string) => new UserError("saved-file-damaged", { file, reason });
  const envelope = parseObject(text);
  if (!envelope) throw damaged("its text is cut off or is not a saved resolution");
  const { format: foundFormat, version, checksum, document, ...otherFields } = envelope;
  if (foundFormat !== format) throw damaged("it is not a saved resolution");
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1)
    throw damaged("its version cannot be read");
  if (version > currentVersion)
    throw new UserError("saved-file-newer", { file, found: version, known: currentVersion });
  if (typeof document !== "object" || document === null) throw damaged("its document is missing");
  if (checksum !== checksumOf(document)) throw damaged("its content does not match its checksum");
  try {
    const node = schema.nodeFromJSON(hideUnknownContent(migrate(document as SavedDocument, version)));
    node.check();
    const { base } = factsOf(node);
    if (base) baseDocument(base);
    return { document: node, otherFields };
  } catch (error) {
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}

/** Whether a text claims to be a `.reso` file, whatever its state. */
export function looksLikeSavedFile(text: string): boolean {
  return /^\s*\{/.test(text) && text.includes(`"${format}"`);
}

/** SHA-256 of the document's JSON without white space, in hexadecimal. */
function checksumOf(document: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(document))));
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
