import { createHash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { deflateSync } from "node:zlib";
import type { UnitOfSource } from "../../../shared/precedent/index/source.ts";
import { wordsIn } from "../../../shared/precedent/words/words.ts";
import { libraryFailure } from "./library-failure.ts";
import type { LibraryStore } from "./library-store.ts";
import { inTransaction } from "./open-database.ts";

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

/**
 * Adds resolutions, all or none; one with a key that is held already takes its place.
 *
 * @throws UserError `disk-full`, `library-locked` and the like
 */
export function addResolutions(
  { database, file }: LibraryStore,
  resolutions: readonly NewResolution[],
): void {
  if (resolutions.length === 0) return;
  changing(database, file, () => {
    const generation = nextGeneration(database);
    const remove = database.prepare("DELETE FROM resolutions WHERE key = ?");
    const addResolution = database.prepare(
      `INSERT INTO resolutions (key, body, style, language, number, symbol, title, date, source, fingerprint, generation)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    const addOriginal = database.prepare("INSERT INTO originals (resolution, content) VALUES (?, ?)");
    const addUnits = unitWriter(database);
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
        generation,
      );
      addOriginal.run(id, deflateSync(r.original));
      addUnits(Number(id), r.units);
    }
  });
}

/** Removes resolutions by key or symbol, or by nothing but their keys; @returns how many there were. */
export function removeResolutions(
  { database, file }: LibraryStore,
  names: readonly string[],
  by: "key or symbol" | "key" = "key or symbol",
): number {
  return changing(database, file, () => {
    const remove = database.prepare(
      `DELETE FROM resolutions WHERE key = :name ${by === "key" ? "" : "OR symbol = :name"}`,
    );
    const removed = names.reduce((sum, name) => sum + Number(remove.run({ name }).changes), 0);
    if (removed > 0) {
      database.exec(
        "DELETE FROM wordings WHERE NOT EXISTS (SELECT 1 FROM units WHERE wording = wordings.id)",
      );
      nextGeneration(database);
    }
    return removed;
  });
}

/** Does a change wholly or not at all, and says in a person's words why it failed. */
function changing<Result>(database: DatabaseSync, file: string, change: () => Result): Result {
  try {
    return inTransaction(database, change);
  } catch (error) {
    throw libraryFailure(error, file);
  }
}

function nextGeneration(database: DatabaseSync): number {
  const row = database.prepare("UPDATE library SET generation = generation + 1 RETURNING generation").get();
  return Number(row?.generation);
}

/** Writes the units of resolutions under numbers that were never used before. */
function unitWriter(database: DatabaseSync): (resolution: number, units: readonly UnitOfSource[]) => void {
  const addWording = database.prepare("INSERT INTO wordings (fingerprint) VALUES (?) ON CONFLICT DO NOTHING");
  const findWording = database.prepare("SELECT id FROM wordings WHERE fingerprint = ?");
  const takeNumbers = database.prepare("UPDATE library SET next_unit = next_unit + ? RETURNING next_unit");
  const addUnit = database.prepare(
    `INSERT INTO units (id, resolution, position, part, level, role, place, parent, wording, text)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return (resolution, units) => {
    const first = Number(takeNumbers.get(units.length)?.next_unit) - units.length;
    for (const [position, unit] of units.entries()) {
      const fingerprint = wordingFingerprint(unit.text);
      addWording.run(fingerprint);
      const wording = Number(findWording.get(fingerprint)?.id);
      const { part, level, role, place, parent, text } = unit;
      addUnit.run(first + position, resolution, position, part, level, role, place, parent, wording, text);
    }
  };
}

/** The same for all texts that are the same to a drafter: their words, whatever their case, typography and punctuation. */
export function wordingFingerprint(text: string): string {
  const words = wordsIn(text)
    .map(({ key }) => key)
    .join(" ");
  return createHash("sha256").update(words).digest("base64url").slice(0, 22);
}
