import { createHash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { deflateSync, inflateSync } from "node:zlib";
import type { SourceResolution, SourceUnit, UnitOfSource } from "../../../shared/precedent/source.ts";
import { wordsIn } from "../../../shared/precedent/words.ts";
import { inTransaction, openDatabase } from "./open-database.ts";

/** A resolution about to be added. */
export interface NewResolution {
  readonly key: string;
  readonly body: string;
  readonly style: string;
  readonly language: string;
  readonly number: string;
  readonly symbol: string;
  readonly title: string;
  readonly date: string;
  /** The file it came from. */
  readonly source: string;
  /** Told from what was added: the same twice is one. */
  readonly fingerprint: string;
  /** What was added, as JSON, from which the library can be built again. */
  readonly original: string;
  readonly units: readonly UnitOfSource[];
}

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

/** Adds resolutions, all or none; one with a key that is held already takes its place. */
export function addResolutions({ database }: LibraryStore, resolutions: readonly NewResolution[]): void {
  const remove = database.prepare("DELETE FROM resolutions WHERE key = ?");
  const addResolution = database.prepare(
    "INSERT INTO resolutions (key, body, style, language, number, symbol, title, date, source, fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const addOriginal = database.prepare("INSERT INTO originals (resolution, content) VALUES (?, ?)");
  const addWording = database.prepare("INSERT INTO wordings (fingerprint) VALUES (?) ON CONFLICT DO NOTHING");
  const findWording = database.prepare("SELECT id FROM wordings WHERE fingerprint = ?");
  const addUnit = database.prepare(
    "INSERT INTO units (resolution, position, part, level, role, place, parent, wording, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  inTransaction(database, () => {
    for (const r of resolutions) {
      remove.run(r.key);
      const { lastInsertRowid: id } = addResolution.run(
        r.key,
        r.body,
        r.style,
        r.language,
        r.number,
        r.symbol,
        r.title,
        r.date,
        r.source,
        r.fingerprint,
      );
      addOriginal.run(id, deflateSync(r.original));
      for (const [position, unit] of r.units.entries()) {
        const fingerprint = wordingFingerprint(unit.text);
        addWording.run(fingerprint);
        const wording = Number(findWording.get(fingerprint)?.id);
        addUnit.run(
          id,
          position,
          unit.part,
          unit.level,
          unit.role,
          unit.place,
          unit.parent,
          wording,
          unit.text,
        );
      }
    }
    if (resolutions.length > 0) database.exec("UPDATE library SET generation = generation + 1");
  });
}

/** Removes resolutions by key or symbol; @returns how many there were. */
export function removeResolutions({ database }: LibraryStore, names: readonly string[]): number {
  return inTransaction(database, () => {
    let removed = 0;
    for (const name of names)
      removed += Number(
        database.prepare("DELETE FROM resolutions WHERE key = ? OR symbol = ?").run(name, name).changes,
      );
    if (removed > 0) {
      database.exec(
        "DELETE FROM wordings WHERE NOT EXISTS (SELECT 1 FROM units WHERE wording = wordings.id)",
      );
      database.exec("UPDATE library SET generation = generation + 1");
    }
    return removed;
  });
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

/** Every resolution of a language with its units. */
export function sourceResolutions({ database }: LibraryStore, language: string): SourceResolution[] {
  const units = database.prepare(
    "SELECT id, part, level, role, place, parent, text FROM units WHERE resolution = ? ORDER BY position",
  );
  return database
    .prepare("SELECT id, key, body, style, symbol, title, date FROM resolutions WHERE language = ?")
    .all(language)
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

/** What was added, of every resolution, oldest addition first. */
export function* originals({
  database,
}: LibraryStore): Generator<{ readonly source: string; readonly original: string }> {
  const rows = database
    .prepare(
      "SELECT source, content FROM originals JOIN resolutions ON resolutions.id = originals.resolution ORDER BY resolutions.id",
    )
    .iterate();
  for (const row of rows)
    yield { source: String(row.source), original: inflateSync(row.content as Uint8Array).toString() };
}

/** The same for all texts that are the same to a drafter: their words, whatever their case, typography and punctuation. */
function wordingFingerprint(text: string): string {
  const words = wordsIn(text)
    .map(({ key }) => key)
    .join(" ");
  return createHash("sha256").update(words).digest("base64url").slice(0, 22);
}
