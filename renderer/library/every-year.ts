import type { FacetCount } from "../../shared/host/library-data.ts";

/** Counts by year with the years between that have none, so that a gap is seen as one. */
export function everyYear(years: readonly FacetCount[]): readonly FacetCount[] {
  const counts = new Map(
    years.filter(({ value }) => /^\d{4}$/.test(value)).map(({ value, count }) => [Number(value), count]),
  );
  if (counts.size === 0) return [];
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    value: String(first + index),
    count: counts.get(first + index) ?? 0,
  }));
}
