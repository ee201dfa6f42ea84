import type { LibraryFilter, LibrarySearch, MarkedText, Shelf } from "../../../shared/host/library-data.ts";
import { allowed, countedFacets, type FacetCell, facetsOf, totalOf } from "./library-facets.ts";
import type { LibraryStore } from "./library-store.ts";
import { searchExpression } from "./search-units.ts";

export interface BrowseQuestion {
  readonly words: string;
  /** `date`: the newest first; `series`: those of one title together. */
  readonly order: "date" | "series";
  readonly filter: LibraryFilter;
  readonly limit: number;
}

export interface SearchQuestion {
  readonly words: string;
  /** Whether the words stand side by side. */
  readonly exact: boolean;
  readonly filter: LibraryFilter;
  readonly limit: number;
}

type Row = Readonly<Record<string, unknown>>;

/** The resolutions whose title or symbol holds all words; without words, all. */
export function browseLibrary(
  { database }: LibraryStore,
  { words, order, filter, limit }: BrowseQuestion,
): Shelf {
  const wanted = words.split(/\s+/).filter((word) => word !== "");
  const titled = wanted.map(() => "(title || ' ' || symbol) LIKE '%' || ? || '%' ESCAPE '\\'");
  const patterns = wanted.map((word) => word.replace(/[\\%_]/g, "\\$&"));
  const cells = database
    .prepare(
      `SELECT body, language, '' AS part, substr(date, 1, 4) AS year, count(*) AS count FROM resolutions
       WHERE ${["1", ...titled].join(" AND ")} GROUP BY body, language, year`,
    )
    .all(...patterns)
    .map(cellOf);
  const { part: _part, ...whole } = filter;
  const { conditions, values } = allowed(whole);
  const resolutions = database
    .prepare(
      `SELECT key, body, language, symbol, title, date, count(units.id) AS units, min(units.id) AS unit
       FROM resolutions JOIN units ON units.resolution = resolutions.id
       WHERE ${["1", ...titled, ...conditions].join(" AND ")} GROUP BY resolutions.id
       ORDER BY ${order === "date" ? "date DESC, resolutions.id DESC" : "title COLLATE NOCASE, date DESC, resolutions.id"} LIMIT ?`,
    )
    .all(...patterns, ...values, limit)
    .map((row) => ({
      key: String(row.key),
      body: String(row.body),
      language: String(row.language),
      symbol: String(row.symbol),
      title: String(row.title),
      date: String(row.date),
      units: Number(row.units),
      unit: Number(row.unit),
    }));
  return { total: totalOf(cells, whole), resolutions, facets: facetsOf(cells, whole) };
}

/** The units that hold all words, best first, or exactly this phrase, newest first. No words find nothing. */
export function searchLibrary(
  { database }: LibraryStore,
  { words, exact, filter, limit }: SearchQuestion,
): LibrarySearch {
  const expression = exact ? phraseExpression(words) : searchExpression(words);
  if (expression === "") return { total: 0, units: [], facets: countedFacets([]) };
  const found =
    "unit_words JOIN units ON units.id = unit_words.rowid JOIN resolutions ON resolutions.id = units.resolution WHERE unit_words MATCH ?";
  const cells = database
    .prepare(
      `SELECT body, language, part, substr(date, 1, 4) AS year, count(*) AS count FROM ${found}
       GROUP BY body, language, part, year`,
    )
    .all(expression)
    .map(cellOf);
  const { conditions, values } = allowed(filter);
  const units = database
    .prepare(
      `SELECT units.id AS unit, body, language, symbol, title, date, place AS label, part,
         highlight(unit_words, 0, char(0xE000), char(0xE001)) AS marked
       FROM ${[found, ...conditions].join(" AND ")}
       ORDER BY ${exact ? "date DESC, units.id" : "rank, date DESC"} LIMIT ?`,
    )
    .all(expression, ...values, limit)
    .map((row) => ({
      unit: Number(row.unit),
      body: String(row.body),
      language: String(row.language),
      symbol: String(row.symbol),
      title: String(row.title),
      date: String(row.date),
      label: String(row.label),
      part: row.part === "operative" ? ("operative" as const) : ("preamble" as const),
      text: markedTexts(String(row.marked)),
    }));
  return { total: totalOf(cells, filter), units, facets: facetsOf(cells, filter) };
}

/** Words side by side as FTS5 takes them; no operator is left. */
function phraseExpression(phrase: string): string {
  const words = phrase.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? "" : `"${words.join(" ")}"`;
}

/** A text cut at the signs, of private use, that `highlight` puts around what was found. */
function markedTexts(marked: string): MarkedText[] {
  return marked
    .split(/(\uE000[^\uE001]*\uE001)/)
    .filter((text) => text !== "")
    .map((text) =>
      text.startsWith("\uE000") ? { text: text.slice(1, -1), found: true } : { text, found: false },
    );
}

function cellOf(row: Row): FacetCell {
  return {
    body: String(row.body),
    language: String(row.language),
    part: String(row.part),
    year: String(row.year),
    count: Number(row.count),
  };
}
