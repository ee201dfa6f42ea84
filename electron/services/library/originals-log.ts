import { createHash } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { deflateSync, inflateSync } from "node:zlib";
import * as v from "valibot";
import { UserError } from "../../../shared/base/user-error.ts";
import { type KeptOriginal, keptOriginals, type LibraryStore, libraryState } from "./library-store.ts";
import { databaseFault } from "./open-database.ts";

/*
 * A second copy of every original, in a file of its own beside the database, from which a library can be built again
 * whatever became of the database. Plain lines, only ever appended to: a damaged line costs one resolution. The first
 * names the format and the library; every other one holds a check of what follows, the library's generation when the
 * resolution was added, its key, and its original.
 */
const format = "rapporteur/originals 1";

/** The file that keeps the originals of a library a second time. */
export function originalsLog(file: string): string {
  return `${file}.originals`;
}

/** One line of the log, its original still packed. */
interface LoggedOriginal {
  readonly key: string;
  readonly generation: number;
  readonly packed: string;
}

export interface LoggedOriginals {
  /** The library that they are of; empty where the line that says so is damaged. */
  readonly library: string;
  /** By key, the newest of each. */
  readonly originals: ReadonlyMap<string, LoggedOriginal>;
  /** How many lines are damaged. */
  readonly damaged: number;
}

/** What the log of a library holds; null where there is none. */
export function loggedOriginals(file: string): LoggedOriginals | null {
  if (!existsSync(originalsLog(file))) return null;
  const [first = "", ...lines] = readFileSync(originalsLog(file), "latin1").split("\n");
  const originals = new Map<string, LoggedOriginal>();
  let damaged = 0;
  for (const line of lines) {
    if (line === "") continue;
    const logged = parseLine(line);
    if (logged) originals.set(logged.key, logged);
    else damaged++;
  }
  return { library: first.startsWith(format) ? first.slice(format.length + 1) : "", originals, damaged };
}

/** The original that a line of the log holds. */
export function unpacked({ key, generation, packed }: LoggedOriginal): KeptOriginal {
  const { source, original } = v.parse(packedContent, inflateSync(Buffer.from(packed, "base64")).toString());
  return { key, generation, source, original };
}

const packedContent = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ source: v.string(), original: v.string() }),
);

/**
 * Brings the log up to date with the library: what came is appended; where something was removed, or the log is of
 * another library or damaged, it is written anew.
 *
 * @throws UserError `library-damaged` rather than let a damaged database shorten the log
 */
export function keepOriginals(store: LibraryStore): void {
  const { identity } = libraryState(store);
  const logged = loggedOriginals(store.file);
  const held = new Map(
    store.database
      .prepare("SELECT key, generation FROM resolutions")
      .all()
      .map((row) => [String(row.key), Number(row.generation)]),
  );
  const missing = new Set(
    [...held].flatMap(([key, generation]) =>
      logged?.originals.get(key)?.generation === generation ? [] : [key],
    ),
  );
  const known = logged?.library === identity ? logged : null;
  const stale = known && (known.damaged > 0 || [...known.originals.keys()].some((key) => !held.has(key)));
  if (known && !stale) {
    appendOriginals(store, missing);
    return;
  }
  if (logged && databaseFault(store.database) !== null)
    throw new UserError("library-damaged", { file: store.file });
  writeOriginals(store, identity);
}

function appendOriginals(store: LibraryStore, keys: ReadonlySet<string>): void {
  if (keys.size > 0) writeLines(originalsLog(store.file), "a", linesOf(keptOriginals(store, keys)));
}

function writeOriginals(store: LibraryStore, identity: string): void {
  const next = `${originalsLog(store.file)}.next`;
  writeLines(next, "w", [`${format} ${identity}\n`]);
  writeLines(next, "a", linesOf(keptOriginals(store)));
  renameSync(next, originalsLog(store.file));
}

function writeLines(file: string, how: "a" | "w", lines: Iterable<string>): void {
  const handle = openSync(file, how, 0o600);
  try {
    for (const line of lines) writeSync(handle, line);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function* linesOf(originals: Iterable<KeptOriginal>): Generator<string> {
  for (const original of originals) yield `${lineOf(original)}\n`;
}

function lineOf({ key, generation, source, original }: KeptOriginal): string {
  const packed = deflateSync(JSON.stringify({ source, original })).toString("base64");
  const content = `${generation} ${encodeURIComponent(key)} ${packed}`;
  return `${checkOf(content)} ${content}`;
}

function parseLine(line: string): LoggedOriginal | null {
  const [check, generation, key, packed] = line.split(" ");
  if (check === undefined || generation === undefined || key === undefined || packed === undefined)
    return null;
  if (checkOf(`${generation} ${key} ${packed}`) !== check) return null;
  return { key: decodeURIComponent(key), generation: Number(generation), packed };
}

function checkOf(content: string): string {
  return createHash("sha256").update(content).digest("base64url").slice(0, 12);
}
