import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Node } from "prosemirror-model";
import { defined } from "../../../shared/base/assert.ts";
import { UserError } from "../../../shared/base/user-error.ts";
import { withChangesSettled } from "../../../shared/editing/settle-changes.ts";
import type { ReadResult } from "../../../shared/reading/read-text.ts";
import { factsOf } from "../../../shared/resolution/facts.ts";
import { looksLikeSavedFile, readSavedFile } from "../../../shared/resolution/saved-file.ts";
import { schema } from "../../../shared/resolution/schema.ts";
import type { HouseStyle } from "../../../shared/style/house-style.ts";
import { findStyle } from "../../../shared/style/house-styles.ts";
import { decodeText } from "./decode-text.ts";
import { fileKind } from "./file-format.ts";
import type { ReadChoices } from "./read-bytes.ts";
import { limits, readInWorker } from "./read-in-worker.ts";

/** Larger files are not read: the longest resolution known has 31,000 words, about 200 kB. */
const largest = 20 * 1024 * 1024;

/** What a file became. A saved draft has no source beside itself. */
export interface FileReading extends Pick<ReadResult, "document" | "style" | "repairs"> {
  readonly source: (Pick<ReadResult, "places"> & { readonly text: string }) | null;
  /** The resolutions behind the first, where the file holds many. */
  readonly others: readonly Omit<FileReading, "others">[];
}

/** Reads a file of any supported format, told from its content. Throws UserError naming the file. */
export async function readResolutionFile(path: string, choices: ReadChoices = {}): Promise<FileReading> {
  const file = basename(path);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") throw new UserError("file-missing", { file: path });
    throw new UserError("file-unreadable", {
      file: path,
      reason: error.code === "EISDIR" ? "it is a folder" : (error.code ?? error.message),
    });
  });
  return readResolution(bytes, file, choices);
}

/**
 * Reads the bytes of a file; `file` is its name for messages. All but our own format is read in a worker, which
 * `signal` ends.
 */
export async function readResolution(
  bytes: Uint8Array,
  file: string,
  choices: ReadChoices = {},
  signal?: AbortSignal,
): Promise<FileReading> {
  if (bytes.length > largest) throw new UserError("file-too-large", { file, limit: "20 MB" });
  const kind = fileKind(bytes, file);
  if (kind === "text") {
    const text = decodeText(bytes, file);
    if (looksLikeSavedFile(text)) return savedResolution(text, file, choices);
  }
  const { source: text, resolutions } = await readInWorker({ bytes, file, choices }, limits[kind], signal);
  const [first, ...others] = resolutions.map(({ content, repairs, places }) => {
    const document = schema.nodeFromJSON(content);
    return { document, style: styleOf(document, choices.styles), repairs, source: { text, places } };
  });
  return { ...defined(first, "a reading holds a resolution"), others };
}

function savedResolution(
  text: string,
  file: string,
  { styles, revisions = "accept" }: ReadChoices,
): FileReading {
  const { document: saved } = readSavedFile(text, file);
  const document = revisions === "keep" ? saved : withChangesSettled(saved, revisions);
  return { document, style: styleOf(document, styles), repairs: [], source: null, others: [] };
}

/** The house style a document is written in. */
export function styleOf(document: Node, styles?: readonly HouseStyle[]): HouseStyle {
  const { style, language } = factsOf(document);
  return findStyle(style, language, styles);
}
