import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { buildIndex, grownIndex, type LibraryChanges } from "../../../shared/precedent/index/build-index.ts";
import {
  type IndexHead,
  type IndexIdentity,
  indexHead,
  type OpenedIndex,
  openSavedIndex,
  savedIndex,
} from "../../../shared/precedent/index/index-file.ts";
import type { PrecedentIndex } from "../../../shared/precedent/index/precedent-index.ts";
import { type LibraryStore, libraryState, resolutionKeys, sourceResolutions } from "./library-store.ts";
import { inSnapshot } from "./open-database.ts";

/**
 * The index of a library's resolutions in one language: the saved one; where the library changed since, what became
 * of it; where there is none or it is damaged, a new one. What was made is saved.
 */
export function libraryIndex(store: LibraryStore, language: string): PrecedentIndex {
  return inSnapshot(store.database, () => {
    const { identity, generation } = libraryState(store);
    const saved = savedLibraryIndex(store, language);
    if (saved?.generation === generation) return saved.index;
    const changes = saved && changesSince(store, saved);
    if (changes && changes.added.length + changes.removed.size === 0) return saved.index;
    const index = changes
      ? grownIndex(saved.index, changes)
      : buildIndex(sourceResolutions(store, language), language);
    saveIndex(indexFile(store, language), index, { language, library: identity, generation });
    return index;
  });
}

/** Whether the saved index is of the library as it is, told from its head alone. */
export function isIndexed(store: LibraryStore, language: string): boolean {
  const head = readHead(indexFile(store, language));
  const { identity, generation } = libraryState(store);
  if (head === null || head.library !== identity) return false;
  if (head.generation === generation) return true;
  return (
    resolutionKeys(store, language, head.generation).size === head.resolutions &&
    resolutionKeys(store, language, generation).size === head.resolutions
  );
}

/** The saved index, also of an older state of the library: good enough until there is a newer one. */
export function savedLibraryIndex(store: LibraryStore, language: string): OpenedIndex | null {
  return readIndex(indexFile(store, language), { language, library: libraryState(store).identity });
}

/** The file beside the database that keeps the index of a language. */
export function indexFile({ file }: LibraryStore, language: string): string {
  return `${file}.${language.replace(/[^\w-]/g, "_")}.index`;
}

function changesSince(store: LibraryStore, { index, generation }: OpenedIndex): LibraryChanges {
  const kept = resolutionKeys(store, index.language, generation);
  const gone = index.resolutions.map(({ id }) => id).filter((id) => !kept.has(id));
  return { removed: new Set(gone), added: sourceResolutions(store, index.language, generation) };
}

/** That an index cannot be saved is no reason to do without it. */
function saveIndex(file: string, index: PrecedentIndex, identity: IndexIdentity): void {
  try {
    writeIndex(file, index, identity);
  } catch {
    // a full or read-only disk: the index is made again the next time
  }
}

/** Eight bytes with the header's length, the header padded to a multiple of eight, and the columns. */
function writeIndex(file: string, index: PrecedentIndex, identity: IndexIdentity): void {
  const { header, columns } = savedIndex(index, identity);
  const text = Buffer.from(header);
  const start = Buffer.alloc(8);
  start.writeBigUInt64LE(BigInt(text.length));
  const next = `${file}.${randomBytes(6).toString("hex")}`;
  const handle = openSync(next, "w", 0o600);
  try {
    for (const part of [start, text, Buffer.alloc(padding(text.length)), ...columns])
      writeAll(handle, new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
    fsyncSync(handle);
    closeSync(handle);
    renameSync(next, file);
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}

function readHead(file: string): IndexHead | null {
  try {
    const handle = openSync(file, "r");
    try {
      const start = Buffer.alloc(8);
      readSync(handle, start, 0, 8, 0);
      const header = Buffer.alloc(Number(start.readBigUInt64LE(0)));
      readSync(handle, header, 0, header.length, 8);
      return indexHead(header.toString());
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
}

function readIndex(file: string, identity: Pick<IndexIdentity, "language" | "library">): OpenedIndex | null {
  try {
    const bytes = readFileSync(file);
    const length = Number(bytes.readBigUInt64LE(0));
    const columns = 8 + length + padding(length);
    if (columns > bytes.length) return null;
    const header = bytes.toString("utf8", 8, 8 + length);
    // columns must start at a multiple of four: a file of this size has a buffer of its own
    const aligned =
      (bytes.byteOffset + columns) % 4 === 0
        ? bytes.subarray(columns)
        : Uint8Array.from(bytes.subarray(columns));
    return openSavedIndex(header, aligned, identity);
  } catch {
    return null;
  }
}

function padding(length: number): number {
  return (8 - (length % 8)) % 8;
}
