import { statSync } from "node:fs";
import type { LibraryStore } from "./library-store.ts";

export interface LibraryStats {
  readonly resolutions: number;
  readonly units: number;
  readonly wordings: number;
  /** Resolutions by body and language: `UNGA en`. */
  readonly bodies: Readonly<Record<string, number>>;
  readonly first: string;
  readonly last: string;
  /** The database's size in bytes. */
  readonly bytes: number;
}

export function libraryStats({ database, file }: LibraryStore): LibraryStats {
  const count = (table: "resolutions" | "units" | "wordings") =>
    Number(database.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.count);
  const bodies = database
    .prepare(
      "SELECT body, language, count(*) AS count FROM resolutions GROUP BY body, language ORDER BY body, language",
    )
    .all()
    .map((row) => [`${row.body} ${row.language}`, Number(row.count)] as const);
  const span = database
    .prepare("SELECT min(date) AS first, max(date) AS last FROM resolutions WHERE date <> ''")
    .get();
  return {
    resolutions: count("resolutions"),
    units: count("units"),
    wordings: count("wordings"),
    bodies: Object.fromEntries(bodies),
    first: String(span?.first ?? ""),
    last: String(span?.last ?? ""),
    bytes: statSync(file).size,
  };
}
