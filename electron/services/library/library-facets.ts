import type { FacetCount, LibraryFacets, LibraryFilter } from "../../../shared/host/library-data.ts";

/** How many there are of one combination. `part` is empty where whole resolutions are counted. */
export interface FacetCell {
  readonly body: string;
  readonly language: string;
  readonly part: string;
  readonly year: string;
  readonly count: number;
}

/** A filter as conditions on `resolutions` and `units`, and what is bound to them. */
export function allowed({ body, language, part, from, to }: LibraryFilter): {
  readonly conditions: readonly string[];
  readonly values: readonly string[];
} {
  const given = [
    ["body = ?", body],
    ["language = ?", language],
    ["part = ?", part],
    ["substr(date, 1, 4) >= ?", from],
    ["substr(date, 1, 4) <= ?", to],
  ].filter((condition): condition is [string, string] => condition[1] !== undefined);
  return { conditions: given.map(([condition]) => condition), values: given.map(([, value]) => value) };
}

/** How many a filter lets through. */
export function totalOf(cells: readonly FacetCell[], filter: LibraryFilter): number {
  return sum(cells.filter((cell) => passes(cell, filter)));
}

/** For each facet what its values would find with the rest of the filter: one may be changed for another. */
export function facetsOf(cells: readonly FacetCell[], filter: LibraryFilter): LibraryFacets {
  const { body: _body, ...anyBody } = filter;
  const { language: _language, ...anyLanguage } = filter;
  const { part: _part, ...anyPart } = filter;
  const { from: _from, to: _to, ...anyYear } = filter;
  const passing = (part: LibraryFilter) => cells.filter((cell) => passes(cell, part));
  return {
    bodies: countedFacets(passing(anyBody)).bodies,
    languages: countedFacets(passing(anyLanguage)).languages,
    parts: countedFacets(passing(anyPart)).parts,
    years: countedFacets(passing(anyYear)).years,
  };
}

/** The counts of every facet. */
export function countedFacets(cells: readonly FacetCell[]): LibraryFacets {
  const years = counted(cells, "year");
  return {
    bodies: mostFirst(counted(cells, "body")),
    languages: mostFirst(counted(cells, "language")),
    parts: counted(cells, "part"),
    years: years.sort((one, other) => one.value.localeCompare(other.value)),
  };
}

function passes(cell: FacetCell, { body, language, part, from, to }: LibraryFilter): boolean {
  return (
    (body === undefined || cell.body === body) &&
    (language === undefined || cell.language === language) &&
    (part === undefined || cell.part === part) &&
    (from === undefined || cell.year >= from) &&
    (to === undefined || cell.year <= to)
  );
}

function counted(cells: readonly FacetCell[], by: "body" | "language" | "part" | "year"): FacetCount[] {
  const counts = new Map<string, number>();
  for (const cell of cells)
    if (cell[by] !== "") counts.set(cell[by], (counts.get(cell[by]) ?? 0) + cell.count);
  return [...counts].map(([value, count]) => ({ value, count }));
}

function mostFirst(counts: readonly FacetCount[]): FacetCount[] {
  return [...counts].sort((one, other) => other.count - one.count || one.value.localeCompare(other.value));
}

function sum(cells: readonly FacetCell[]): number {
  return cells.reduce((total, { count }) => total + count, 0);
}
