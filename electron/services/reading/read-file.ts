import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Node } from "prosemirror-model";
import { UserError } from "../../../shared/base/user-error.ts";
import { type ReadOptions, type ReadResult, readText } from "../../../shared/reading/read-text.ts";
import { factsOf } from "../../../shared/resolution/facts.ts";
import { looksLikeSavedFile, readSavedFile } from "../../../shared/resolution/saved-file.ts";
import type { HouseStyle } from "../../../shared/style/house-style.ts";
import { findStyle } from "../../../shared/style/house-styles.ts";
import { decodeText } from "./decode-text.ts";

/** Larger files are not read: the longest resolution known has 31,000 words, about 200 kB. */
const largest = 20 * 1024 * 1024;

/** What a file became. `furniture`, `repairs`: see shared/reading. */
export type FileReading = Pick<ReadResult, "document" | "style" | "repairs">;

export type ReadChoices = Omit<ReadOptions, "file">;

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

/** Reads the bytes of a file; `file` is its name for messages. */
export function readResolution(bytes: Uint8Array, file: string, choices: ReadChoices = {}): FileReading {
  if (bytes.length > largest) throw new UserError("file-too-large", { file, limit: "20 MB" });
  const text = decodeText(bytes, file);
  return looksLikeSavedFile(text)
    ? savedResolution(text, file, choices)
    : readText(text, { file, ...choices });
}

function savedResolution(text: string, file: string, { styles }: ReadChoices): FileReading {
  const { document } = readSavedFile(text, file);
  return { document, style: styleOf(document, styles), repairs: [] };
}

/** The house style a document is written in. */
export function styleOf(document: Node, styles?: readonly HouseStyle[]): HouseStyle {
  const { style, language } = factsOf(document);
  return findStyle(style, language, styles);
}
