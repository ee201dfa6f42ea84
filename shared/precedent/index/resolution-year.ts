import type { PrecedentIndex } from "./precedent-index.ts";

/** The date of a resolution as a year with its part, for telling ages; 0 where it is not known. */
export function yearOf(index: PrecedentIndex, resolution: number): number {
  const date = index.resolutions[resolution]?.date ?? "";
  return Number(date.slice(0, 4)) + (Number(date.slice(5, 7)) || 6) / 12;
}
