import { existsSync } from "node:fs";
import { UserError } from "../../../shared/base/user-error.ts";
import { libraryState, openLibrary } from "./library-store.ts";
import { databaseFault } from "./open-database.ts";
import { loggedOriginals } from "./originals-log.ts";

/**
 * What is wrong with a library at a look that costs a second for a hundred thousand units: the database does not
 * open, its pages do not hold together, or it lacks what its originals say it had. Null for a sound one and for none.
 */
export function libraryFault(file: string): string | null {
  if (!existsSync(file)) return loggedOriginals(file)?.originals.size ? "the database is gone" : null;
  try {
    const store = openLibrary(file, { create: false });
    try {
      return databaseFault(store.database) ?? lacking(file, libraryState(store));
    } finally {
      store.database.close();
    }
  } catch (error) {
    if (error instanceof UserError && error.code === "library-damaged") return error.message;
    throw error;
  }
}

/** Lost changes: a database whose last changes lay in a file beside it that is gone opens without complaint. */
function lacking(
  file: string,
  { identity, generation }: { readonly identity: string; readonly generation: number },
): string | null {
  const logged = loggedOriginals(file);
  if (logged?.library !== identity) return null;
  const newest = Math.max(-1, ...[...logged.originals.values()].map((original) => original.generation));
  return newest > generation ? `changes ${generation + 1} to ${newest} are missing` : null;
}
