import type { LibraryResolution, LibrarySummary, UnitRecord } from "../../../shared/host/precedent-data.ts";
import { counterpartsOf } from "./counterparts.ts";
import { type KeptOriginal, keptOriginals, type LibraryStore, libraryLanguages } from "./library-store.ts";
import { holdsSampleOnly } from "./sample-library.ts";
import { wordingHistory } from "./wording-history.ts";

type Row = Readonly<Record<string, unknown>>;

/** What a library holds, in figures. */
export function librarySummary(store: LibraryStore): LibrarySummary {
  const { database } = store;
  const count = (table: "resolutions" | "units") =>
    Number(database.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.count);
  const bodies = database
    .prepare(
      `SELECT body, count(*) AS resolutions, min(nullif(substr(date, 1, 4), '')) AS first, max(substr(date, 1, 4)) AS last
       FROM resolutions GROUP BY body ORDER BY body`,
    )
    .all()
    .map((row) => ({
      body: String(row.body),
      resolutions: Number(row.resolutions),
      from: String(row.first ?? ""),
      to: String(row.last ?? ""),
    }));
  return {
    resolutions: count("resolutions"),
    units: count("units"),
    sample: holdsSampleOnly(store),
    languages: libraryLanguages(store),
    bodies,
  };
}

/** The resolution that a unit stands in, with all its units; null where there is no such unit. */
export function resolutionOfUnit({ database }: LibraryStore, unit: number): LibraryResolution | null {
  const row = database
    .prepare(
      `SELECT resolutions.id, key, body, style, language, symbol, title, date FROM resolutions
       WHERE id = (SELECT resolution FROM units WHERE id = ?)`,
    )
    .get(unit);
  if (!row) return null;
  const units = database
    .prepare("SELECT id, part, level, role, place, text FROM units WHERE resolution = ? ORDER BY position")
    .all(Number(row.id))
    .map((unitRow) => ({
      unit: Number(unitRow.id),
      part: unitRow.part === "operative" ? ("operative" as const) : ("preamble" as const),
      level: Number(unitRow.level),
      role:
        unitRow.role === "intro"
          ? ("intro" as const)
          : unitRow.role === "flush"
            ? ("flush" as const)
            : ("text" as const),
      label: String(unitRow.place),
      text: String(unitRow.text),
    }));
  return {
    key: String(row.key),
    body: String(row.body),
    style: String(row.style),
    language: String(row.language),
    symbol: String(row.symbol),
    title: String(row.title),
    date: String(row.date),
    units,
  };
}

/** The original of the resolution that a unit stands in, with what the library calls it; null where it is gone. */
export interface OriginalOfUnit extends KeptOriginal, Pick<LibraryResolution, "symbol" | "title" | "date"> {}

export function originalOfUnit(store: LibraryStore, unit: number): OriginalOfUnit | null {
  const resolution = resolutionOfUnit(store, unit);
  if (!resolution) return null;
  const [kept] = keptOriginals(store, new Set([resolution.key]));
  const { symbol, title, date } = resolution;
  return kept ? { ...kept, symbol, title, date } : null;
}

const sourceColumns = "units.id AS unit, body, symbol, title, date, place AS label";

function sourceOf(row: Row): UnitRecord["source"] {
  return {
    unit: Number(row.unit),
    body: String(row.body),
    symbol: String(row.symbol),
    title: String(row.title),
    date: String(row.date),
    label: String(row.label),
  };
}

/** Everything that is known of a unit; null where there is none of that number. */
export function unitRecord(store: LibraryStore, unit: number): UnitRecord | null {
  const { database } = store;
  const own = database
    .prepare(
      `SELECT ${sourceColumns}, language, wording, text FROM units JOIN resolutions ON resolutions.id = units.resolution
       WHERE units.id = ?`,
    )
    .get(unit);
  if (!own) return null;
  const adoptions = database
    .prepare(
      `SELECT ${sourceColumns} FROM units JOIN resolutions ON resolutions.id = units.resolution
       WHERE wording = ? AND language = ? ORDER BY date, resolutions.id, position`,
    )
    .all(Number(own.wording), String(own.language))
    .map(sourceOf);
  const source = sourceOf(own);
  const history = wordingHistory(store, source.symbol, source.label, String(own.language));
  return {
    source,
    text: String(own.text),
    adoptions,
    history: history.map(({ diff, ...version }) => ({ ...version, diff: [...diff] })),
    counterparts: counterpartsOf(store, unit),
  };
}
