import type { PrecedentIndex } from "../index/precedent-index.ts";
import { languageMonths } from "../words/language-months.ts";

/** How a resolution is cited: `78/60 of 2 December 2023`, `2701 (2023)`. */
export interface Citation {
  readonly number: string;
  readonly year: string;
  /** The name of the month; null where only the year is known. */
  readonly month: string | null;
  readonly day: number;
}

/** How a resolution is cited by its number and date; null where its symbol ends in no number. */
export function citation(index: PrecedentIndex, resolution: number): Citation | null {
  const { symbol = "", date = "" } = index.resolutions[resolution] ?? {};
  const number = /(\d+\/\d+|\d+)(?:\s*\(\d+\))?$/.exec(symbol)?.[1];
  if (!number) return null;
  const months = [...languageMonths(index.language)];
  const month = months[Number(date.slice(5, 7)) - 1] ?? null;
  return {
    number,
    year: date.slice(0, 4),
    month: month && index.language === "en" ? month.charAt(0).toUpperCase() + month.slice(1) : month,
    day: Number(date.slice(8, 10)),
  };
}

/** The day, month and year of a citation as they are written behind its number; null where only the year is known. */
export function dateWords(
  { language }: PrecedentIndex,
  { day, month, year }: Citation,
): readonly [string, string, string] | null {
  return month === null ? null : [day === 1 && language === "fr" ? "1er" : String(day), month, year];
}
