import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { inflateSync } from "node:zlib";
import { UserError } from "../../../shared/base/user-error.ts";
import { type AdditionOptions, addToLibrary } from "./add-to-library.ts";
import { libraryIndex } from "./library-index.ts";
import type { LibrarySource } from "./library-sources.ts";
import { libraryLanguages, openLibrary } from "./library-store.ts";
import {
  keepOriginals,
  type LoggedOriginals,
  loggedOriginals,
  originalsLog,
  unpacked,
} from "./originals-log.ts";
import { sourceOfOriginal } from "./read-for-library.ts";
import { makeSalvageCopy } from "./salvage-copy.ts";

export interface RebuildReport {
  readonly kept: number;
  /** Resolutions that are known to have been there and could not be got back, by symbol or id. */
  readonly lost: readonly string[];
  /** The library as it was, kept beside the new one. */
  readonly before: string;
  /** Whether it was stopped before the end: then nothing was changed. */
  readonly cancelled: boolean;
}

/**
 * Builds a library anew from the originals that it keeps, also when it is damaged: those in the file beside the
 * database, and every one that can still be read in the database itself. The old one stays as `<file>.before-rebuild`.
 *
 * @throws UserError `library-missing` where there is neither a database nor originals
 */
export async function rebuildLibrary(
  file: string,
  { onProgress, signal }: Pick<AdditionOptions, "onProgress" | "signal"> = {},
): Promise<RebuildReport> {
  const logged = loggedOriginals(file);
  if (!existsSync(file) && !logged) throw new UserError("library-missing", { file });
  const before = `${file}.before-rebuild`;
  const next = `${file}.rebuilt`;
  removeDatabase(next);
  const store = openLibrary(next, { create: true });
  try {
    const old = readableCopy(file);
    const known = knownResolutions(old, logged);
    const report = await addToLibrary(store, everyOriginal(old, logged), {
      total: known.size,
      ...(onProgress && { onProgress }),
      ...(signal && { signal }),
    });
    if (report.cancelled) return { kept: 0, lost: [], before, cancelled: true };
    const held = new Set(
      store.database
        .prepare("SELECT key FROM resolutions")
        .all()
        .map(({ key }) => String(key)),
    );
    const lost = [...known].flatMap(([key, name]) => (held.has(key) ? [] : [name]));
    store.database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    store.database.close();
    moveDatabase(file, before);
    moveDatabase(next, file);
    completeLibrary(file);
    return { kept: held.size, lost, before, cancelled: false };
  } finally {
    if (store.database.isOpen) store.database.close();
    removeDatabase(next);
    removeDatabase(salvageCopy(file));
  }
}

/** Makes what lies beside a database: its originals a second time, and its indexes. */
function completeLibrary(file: string): void {
  const store = openLibrary(file, { create: false });
  try {
    rmSync(originalsLog(file), { force: true });
    keepOriginals(store);
    for (const language of libraryLanguages(store)) libraryIndex(store, language);
  } finally {
    store.database.close();
  }
}

function salvageCopy(file: string): string {
  return `${file}.salvage`;
}

/** The database itself where it opens as it is, else a copy of it that does. */
function readableCopy(file: string): string {
  const database = oldDatabase(file);
  try {
    database?.prepare("SELECT count(*) FROM sqlite_schema").get();
    if (database) return file;
  } catch {
    // overwritten or cut off
  } finally {
    database?.close();
  }
  if (existsSync(file)) makeSalvageCopy(file, salvageCopy(file));
  return salvageCopy(file);
}

const databaseEndings = ["", "-wal", "-shm"];

function removeDatabase(file: string): void {
  for (const ending of databaseEndings) rmSync(`${file}${ending}`, { force: true });
}

function moveDatabase(from: string, to: string): void {
  removeDatabase(to);
  for (const ending of databaseEndings)
    if (existsSync(`${from}${ending}`)) renameSync(`${from}${ending}`, `${to}${ending}`);
}

/** What the old library says it holds, as far as it can be read: names by key. */
function knownResolutions(file: string, logged: LoggedOriginals | null): Map<string, string> {
  const known = new Map<string, string>();
  for (const key of logged?.originals.keys() ?? []) known.set(key, key);
  const database = oldDatabase(file);
  try {
    for (const row of database?.prepare("SELECT key, symbol FROM resolutions").iterate() ?? [])
      known.set(String(row.key), String(row.symbol) || String(row.key));
  } catch {
    // damaged from here on
  } finally {
    database?.close();
  }
  return known;
}

/** The originals of the log, and what the database alone has, or has newer. */
async function* everyOriginal(file: string, logged: LoggedOriginals | null): AsyncGenerator<LibrarySource> {
  for (const original of logged?.originals.values() ?? []) {
    const { source, original: content } = unpacked(original);
    yield sourceOfOriginal(source, content);
  }
  yield* salvaged(file, (key, generation) => (logged?.originals.get(key)?.generation ?? -1) >= generation);
}

/** Every original that the database can still read, row by row, so that a damaged page costs only what stands on it. */
function* salvaged(
  file: string,
  isLogged: (key: string, generation: number) => boolean,
): Generator<LibrarySource> {
  const database = oldDatabase(file);
  if (!database) return;
  try {
    const highest = highestRow(file, database);
    for (let row = 1; row <= highest; row++) {
      const source = salvagedRow(database, file, row, isLogged);
      if (source) yield source;
    }
  } finally {
    database.close();
  }
}

/** The original of one row; null where there is none, it is known from elsewhere, or it stands on a damaged page. */
function salvagedRow(
  database: DatabaseSync,
  file: string,
  row: number,
  isLogged: (key: string, generation: number) => boolean,
): LibrarySource | null {
  const read = (query: string) => {
    try {
      return database.prepare(query).get(row);
    } catch {
      return undefined;
    }
  };
  const named = read("SELECT key, generation FROM resolutions WHERE id = ?");
  if (named && isLogged(String(named.key), Number(named.generation))) return null;
  const found = read("SELECT content FROM originals WHERE resolution = ?");
  try {
    return found ? sourceOfOriginal(file, inflateSync(found.content as Uint8Array).toString()) : null;
  } catch {
    return null;
  }
}

/** The database as it is, read-only; null where it is none any more. */
function oldDatabase(file: string): DatabaseSync | null {
  try {
    return new DatabaseSync(file, { readOnly: true });
  } catch {
    return null;
  }
}

/** The highest row there may be; where damage hides it, as many as the file could hold of the smallest originals. */
function highestRow(file: string, database: DatabaseSync): number {
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
  return Math.ceil(statSync(file).size / smallestOriginal);
}

/** Bytes. */
const smallestOriginal = 256;
