import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { buildIndex } from "../../../shared/precedent/build-index.ts";
import { type IndexIdentity, openSavedIndex, savedIndex } from "../../../shared/precedent/index-file.ts";
import type { PrecedentIndex } from "../../../shared/precedent/precedent-index.ts";
import { type LibraryStore, libraryState, sourceResolutions } from "./library-store.ts";

/** The index of a library's resolutions in one language: the saved one, or a new one where that is stale or damaged. */
export function libraryIndex(store: LibraryStore, language: string): PrecedentIndex {
  const { identity, generation } = libraryState(store);
  const wanted = { language, library: identity, generation };
  return readIndex(indexFile(store, language), wanted) ?? rebuildIndex(store, wanted);
}

/** The file beside the database that keeps the index of a language. */
export function indexFile({ file }: LibraryStore, language: string): string {
  return `${file}.${language.replace(/[^\w-]/g, "_")}.index`;
}

/** Builds the index anew and saves it. That it cannot be saved is no reason to do without it. */
function rebuildIndex(store: LibraryStore, identity: IndexIdentity): PrecedentIndex {
  const index = buildIndex(sourceResolutions(store, identity.language), identity.language);
  try {
    writeIndex(indexFile(store, identity.language), index, identity);
  } catch {
    // a full or read-only disk: the index is built again the next time
  }
  return index;
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

function readIndex(file: string, identity: IndexIdentity): PrecedentIndex | null {
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
