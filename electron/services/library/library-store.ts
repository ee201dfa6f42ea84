import type { DatabaseSync } from "node:sqlite";
import { inflateSync } from "node:zlib";
import type { SourceResolution, SourceUnit } from "../../../shared/precedent/index/source.ts";
import { openDatabase } from "./open-database.ts";

export interface LibraryResolution {
  readonly key: string;
  readonly body: string;
  readonly language: string;
  readonly symbol: string;
  readonly title: string;
  readonly date: string;
  readonly units: number;
}

/** A library on this machine: one SQLite database. Close it when done. */
export interface LibraryStore {
  readonly file: string;
  readonly database: DatabaseSync;
}

export function openLibrary(file: string, options: { readonly create: boolean }): LibraryStore {
  return { file, database: openDatabase(file, options) };
}

/** The library's identity and how often its content has changed. */
export function libraryState({ database }: LibraryStore): {
  readonly identity: string;
  readonly generation: number;
} {
  const row = database.prepare("SELECT identity, generation FROM library").get();
  return { identity: String(row?.identity), generation: Number(row?.generation) };
}

/** The fingerprint under which a resolution of this key is held, or null. */
export function heldFingerprint({ database }: LibraryStore, key: string): string | null {
  const row = database.prepare("SELECT fingerprint FROM resolutions WHERE key = ?").get(key);
  return row ? String(row.fingerprint) : null;
}

/** Whether something that was added had this fingerprint. */
export function holdsFingerprint({ database }: LibraryStore, fingerprint: string): boolean {
  return database.prepare("SELECT 1 FROM resolutions WHERE fingerprint = ?").get(fingerprint) !== undefined;
}

export function listResolutions({ database }: LibraryStore): LibraryResolution[] {
  return database
    .prepare(
      `SELECT key, body, language, symbol, title, date, (SELECT count(*) FROM units WHERE resolution = resolutions.id) AS units
       FROM resolutions ORDER BY body, date, key`,
    )
    .all()
    .map((row) => ({
      key: String(row.key),
      body: String(row.body),
      language: String(row.language),
      symbol: String(row.symbol),
      title: String(row.title),
      date: String(row.date),
      units: Number(row.units),
    }));
}

/** The languages of the library's resolutions, the commonest first. */
export function libraryLanguages({ database }: LibraryStore): string[] {
  return database
    .prepare("SELECT language FROM resolutions GROUP BY language ORDER BY count(*) DESC, language")
    .all()
    .map((row) => String(row.language));
}

/** The keys of a language's resolutions that were there in a generation of the library and still are. */
export function resolutionKeys(
  { database }: LibraryStore,
  language: string,
  generation: number,
): ReadonlySet<string> {
  const rows = database
    .prepare("SELECT key FROM resolutions WHERE language = ? AND generation <= ?")
    .all(language, generation);
  return new Set(rows.map(({ key }) => String(key)));
}

/** Every resolution of a language with its units; of those that came after a generation of the library, or all. */
export function sourceResolutions(
  { database }: LibraryStore,
  language: string,
  after = -1,
): SourceResolution[] {
  const units = database.prepare(
    "SELECT id, part, level, role, place, parent, text FROM units WHERE resolution = ? ORDER BY position",
  );
  return database
    .prepare(
      "SELECT id, key, body, style, symbol, title, date FROM resolutions WHERE generation > ? AND language = ?",
    )
    .all(after, language)
    .map((row) => ({
      id: String(row.key),
      body: String(row.body),
      style: String(row.style),
      language,
      symbol: String(row.symbol),
      title: String(row.title),
      date: String(row.date),
      units: units.all(Number(row.id)).map((unit) => sourceUnit(unit)),
    }));
}

type Row = Readonly<Record<string, unknown>>;

function sourceUnit(row: Row): SourceUnit {
  return {
    id: Number(row.id),
    part: row.part === "operative" ? "operative" : "preamble",
    level: Number(row.level),
    role: row.role === "intro" ? "intro" : row.role === "flush" ? "flush" : "text",
    place: String(row.place),
    parent: row.parent === null ? null : Number(row.parent),
    text: String(row.text),
  };
}

/** What was added, as it was kept. */
export interface KeptOriginal {
  readonly key: string;
  /** The library's generation when it was added. */
  readonly generation: number;
  /** The file it came from. */
  readonly source: string;
  /** JSON of what was added: read by `sourceOfOriginal`. */
  readonly original: string;
}

/** The originals of every resolution, or of those with the given keys; oldest addition first. */
export function* keptOriginals(
  { database }: LibraryStore,
  keys?: ReadonlySet<string>,
): Generator<KeptOriginal> {
  const content = database.prepare("SELECT content FROM originals WHERE resolution = ?");
  for (const row of database
    .prepare("SELECT id, key, generation, source FROM resolutions ORDER BY id")
    .all()) {
    const key = String(row.key);
    if (keys && !keys.has(key)) continue;
    const original = inflateSync(content.get(Number(row.id))?.content as Uint8Array).toString();
    yield { key, generation: Number(row.generation), source: String(row.source), original };
  }
}
