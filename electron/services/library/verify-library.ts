import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { UserError } from "../../../shared/base/user-error.ts";
import { heldFingerprint, keptOriginals, type LibraryStore } from "./library-store.ts";
import { sourceIdentity, sourceOfOriginal } from "./read-for-library.ts";
import { wordingFingerprint } from "./write-resolutions.ts";

/** The checks of a sound library: what each finds is a fault. */
const checks: readonly (readonly [string, string])[] = [
  ["PRAGMA integrity_check", "the database"],
  ["PRAGMA foreign_key_check", "references"],
  ["INSERT INTO unit_words (unit_words, rank) VALUES ('integrity-check', 1)", "the word index"],
  [
    "SELECT key FROM resolutions WHERE NOT EXISTS (SELECT 1 FROM units WHERE resolution = resolutions.id)",
    "resolutions without units",
  ],
  [
    "SELECT key FROM resolutions WHERE NOT EXISTS (SELECT 1 FROM originals WHERE resolution = resolutions.id)",
    "resolutions without their original",
  ],
  [
    "SELECT id FROM units WHERE NOT EXISTS (SELECT 1 FROM wordings WHERE wordings.id = units.wording)",
    "units without their wording",
  ],
];

/** Reads a whole library through. @returns what is wrong with it, in words; nothing for a sound one */
export function verifyLibrary(file: string): string[] {
  if (!existsSync(file)) throw new UserError("library-missing", { file });
  const faults: string[] = [];
  const attempt = (about: string, find: () => readonly string[]) => {
    try {
      faults.push(...find().map((fault) => `${about}: ${fault}`));
    } catch (error) {
      faults.push(`${about}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  attempt("the file", () => {
    const database = new DatabaseSync(file);
    try {
      for (const [query, about] of checks) attempt(about, () => answersTo(database, query));
      attempt("originals that changed", () => changedOriginals({ file, database }));
      attempt("texts that changed", () => changedTexts(database));
    } finally {
      database.close();
    }
    return [];
  });
  return faults;
}

/** What a check found. */
function answersTo(database: DatabaseSync, query: string): string[] {
  const rows = database.prepare(query).all();
  return rows
    .map((row) => Object.values(row).join(" "))
    .filter((text) => text !== "ok")
    .slice(0, mostNamed);
}

/** Faults of one kind that are named before the rest is left out. */
const mostNamed = 10;

/** Resolutions whose original is no longer what was added. */
function changedOriginals(store: LibraryStore): string[] {
  const changed: string[] = [];
  for (const { key, source, original } of keptOriginals(store)) {
    const { fingerprint } = sourceIdentity(sourceOfOriginal(source, original));
    if (heldFingerprint(store, key) !== fingerprint) changed.push(key);
    if (changed.length === mostNamed) break;
  }
  return changed;
}

/** Units whose words are no longer those of their wording. */
function changedTexts(database: DatabaseSync): string[] {
  const changed: string[] = [];
  const rows = database
    .prepare("SELECT units.id, text, fingerprint FROM units JOIN wordings ON wordings.id = units.wording")
    .iterate();
  for (const row of rows) {
    if (wordingFingerprint(String(row.text)) !== row.fingerprint) changed.push(`unit ${row.id}`);
    if (changed.length === mostNamed) break;
  }
  return changed;
}
