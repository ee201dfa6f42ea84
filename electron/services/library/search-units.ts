import type { LibraryStore } from "./library-store.ts";

export interface SearchFilters {
  readonly body?: string | undefined;
  readonly part?: string | undefined;
  /** `clause` or `item`. */
  readonly level?: string | undefined;
  readonly language?: string | undefined;
  /** Days or years, both counted in. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** How the unit begins. */
  readonly opening?: string | undefined;
  readonly limit?: number;
}

export interface FoundUnit {
  readonly symbol: string;
  readonly title: string;
  readonly date: string;
  readonly label: string;
  readonly part: string;
  readonly text: string;
  /** The text with the words found between ‹ and ›. */
  readonly highlighted: string;
}

/** The words of a query as FTS5 takes them: each in quotes, so that no operator is left; the last one as a beginning. */
export function searchExpression(query: string): string {
  const words = query.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word, i) => (i === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(" ");
}

/** The units that hold all words of a query, best first. An empty query finds nothing. */
export function searchUnits(
  { database }: LibraryStore,
  query: string,
  filters: SearchFilters = {},
): FoundUnit[] {
  const expression = searchExpression(query);
  if (expression === "") return [];
  const conditions: (readonly [string, string | number | undefined])[] = [
    ["resolutions.body = ?", filters.body],
    ["resolutions.language = ?", filters.language],
    ["units.part = ?", filters.part],
    ["(units.level > 0) = ?", filters.level === undefined ? undefined : filters.level === "item" ? 1 : 0],
    ["resolutions.date >= ?", filters.from],
    ["resolutions.date <= ? || '~'", filters.to],
    ["units.text LIKE ? || '%'", filters.opening?.replace(/[%_]/g, "")],
  ];
  const given = conditions.filter(
    (condition): condition is readonly [string, string | number] => condition[1] !== undefined,
  );
  return database
    .prepare(
      `SELECT symbol, title, date, place, part, units.text AS text, highlight(unit_words, 0, '‹', '›') AS highlighted
       FROM unit_words JOIN units ON units.id = unit_words.rowid JOIN resolutions ON resolutions.id = units.resolution
       WHERE ${["unit_words MATCH ?", ...given.map(([condition]) => condition)].join(" AND ")}
       ORDER BY rank, date DESC LIMIT ?`,
    )
    .all(expression, ...given.map(([, value]) => value), filters.limit ?? 20)
    .map((row) => ({
      symbol: String(row.symbol),
      title: String(row.title),
      date: String(row.date),
      label: String(row.place),
      part: String(row.part),
      text: String(row.text),
      highlighted: String(row.highlighted),
    }));
}
