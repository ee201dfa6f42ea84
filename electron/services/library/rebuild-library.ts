import { existsSync, renameSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { inflateSync } from "node:zlib";
import { UserError } from "../../../shared/base/user-error.ts";
import { addToLibrary } from "./add-to-library.ts";
import { libraryIndex } from "./library-index.ts";
import type { LibrarySource } from "./library-sources.ts";
import { libraryLanguages, openLibrary } from "./library-store.ts";
import { sourceOfOriginal } from "./read-for-library.ts";

export interface RebuildReport {
  readonly kept: number;
  /** What could not be got back: the ids of resolutions, or stretches of the table. */
  readonly lost: readonly string[];
  /** The library as it was, kept beside the new one. */
  readonly before: string;
}

/**
 * Builds a library anew from the originals that it keeps, also when it is damaged: every original that can still
 * be read is taken. The old one stays as `<file>.before-rebuild`.
 */
export async function rebuildLibrary(file: string): Promise<RebuildReport> {
  if (!existsSync(file)) throw new UserError("library-missing", { file });
  const lost: string[] = [];
  const next = `${file}.rebuilt`;
  removeDatabase(next);
  const store = openLibrary(next, { create: true });
  let kept = 0;
  try {
    const report = await addToLibrary(store, salvaged(file, lost));
    kept = report.added + report.replaced;
    lost.push(...report.refused.map(({ source, reason }) => `${source}: ${reason}`));
    store.database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  } finally {
    store.database.close();
  }
  const before = `${file}.before-rebuild`;
  removeDatabase(before);
  for (const ending of ["", "-wal", "-shm"])
    if (existsSync(`${file}${ending}`)) renameSync(`${file}${ending}`, `${before}${ending}`);
  for (const ending of ["", "-wal", "-shm"])
    if (existsSync(`${next}${ending}`)) renameSync(`${next}${ending}`, `${file}${ending}`);
  const rebuilt = openLibrary(file, { create: false });
  try {
    for (const language of libraryLanguages(rebuilt)) libraryIndex(rebuilt, language);
  } finally {
    rebuilt.database.close();
  }
  return { kept, lost, before };
}

function removeDatabase(file: string): void {
  for (const ending of ["", "-wal", "-shm"]) rmSync(`${file}${ending}`, { force: true });
}

/** Every original that can be read, row by row, so that a damaged page costs only what stands on it. */
async function* salvaged(file: string, lost: string[]): AsyncGenerator<LibrarySource> {
  let database: DatabaseSync;
  try {
    database = new DatabaseSync(file, { readOnly: true });
  } catch (error) {
    lost.push(String(error));
    return;
  }
  try {
    const highest = highestRow(database);
    const read = database.prepare("SELECT content FROM originals WHERE resolution = ?");
    for (let row = 1; row <= highest; row++) {
      try {
        const found = read.get(row);
        if (!found) continue;
        yield sourceOfOriginal(file, inflateSync(found.content as Uint8Array).toString());
      } catch (error) {
        lost.push(`${row}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  } finally {
    database.close();
  }
}

/** The highest row there may be; where damage hides it, a row far above what a library holds. */
function highestRow(database: DatabaseSync): number {
  for (const query of [
    "SELECT max(resolution) AS highest FROM originals",
    "SELECT max(id) AS highest FROM resolutions",
  ]) {
    try {
      const highest = Number(database.prepare(query).get()?.highest ?? 0);
      if (highest > 0) return highest;
    } catch {
      // the next query reads other pages
    }
  }
  return 0;
}
