import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { UserError } from "../../../shared/base/user-error.ts";

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
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(file);
    for (const [query, about] of checks) {
      const rows = database.prepare(query).all();
      const found = rows.map((row) => Object.values(row).join(" ")).filter((text) => text !== "ok");
      faults.push(...found.slice(0, 10).map((text) => `${about}: ${text}`));
    }
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
  } finally {
    database?.close();
  }
  return faults;
}
