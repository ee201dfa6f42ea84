import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { UserError } from "../../../shared/base/user-error.ts";
import { libraryFailure } from "./library-failure.ts";
import type { Migration } from "./migrations/migration.ts";
import { migrations } from "./migrations/migrations.ts";

/** How long a writer waits for another one, in milliseconds. */
const patience = 5000;

/**
 * Opens the database of a library, makes it where there is none, and brings it to the present version; before a
 * migration a copy is kept as `<file>.before-<version>`.
 *
 * @throws UserError `library-missing`, `library-damaged`, `library-newer`, `library-locked` and the like
 */
export function openDatabase(
  file: string,
  options: { readonly create: boolean; readonly steps?: readonly Migration[] },
): DatabaseSync {
  if (!options.create && !existsSync(file)) throw new UserError("library-missing", { file });
  let database: DatabaseSync | null = null;
  try {
    if (options.create) mkdirSync(dirname(file), { recursive: true });
    database = new DatabaseSync(file, { timeout: patience });
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
    migrate(database, file, options.steps ?? migrations);
    return database;
  } catch (error) {
    database?.close();
    throw libraryFailure(error, file);
  }
}

/** The version of a database's tables. */
export function databaseVersion(database: DatabaseSync): number {
  return Number(database.prepare("PRAGMA user_version").get()?.user_version ?? 0);
}

/** The first fault that SQLite finds in the pages of a database, in its words; null for a sound one. */
export function databaseFault(database: DatabaseSync): string | null {
  try {
    const found = String(database.prepare("PRAGMA integrity_check(1)").get()?.integrity_check ?? "no answer");
    return found === "ok" ? null : found;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function migrate(database: DatabaseSync, file: string, steps: readonly Migration[]): void {
  const found = databaseVersion(database);
  const known = steps.at(-1)?.version ?? 0;
  if (found > known) throw new UserError("library-newer", { file, found, known });
  const missing = steps.filter(({ version }) => version > found);
  if (missing.length === 0) return;
  if (found > 0) database.prepare("VACUUM INTO ?").run(`${file}.before-${known}`);
  for (const { version, statements } of missing) {
    inTransaction(database, () => {
      database.exec(statements);
      if (version === 1) database.prepare("INSERT INTO library VALUES (?, 0)").run(randomUUID());
      database.exec(`PRAGMA user_version = ${version}`);
    });
  }
}

/** Runs `work` wholly or not at all. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  return within(database, "BEGIN IMMEDIATE", work);
}

/** Runs `work`, which only reads, on one state of the database, whatever others write meanwhile. */
export function inSnapshot<Result>(database: DatabaseSync, work: () => Result): Result {
  return within(database, "BEGIN", work);
}

function within<Result>(database: DatabaseSync, begin: string, work: () => Result): Result {
  database.exec(begin);
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}
