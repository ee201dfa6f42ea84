import type { HouseStyle } from "../style/house-style.ts";
import { languageOf } from "../style/languages/languages.ts";

type LanguageCode = HouseStyle["language"];

/** A day such as `2024-11-25` as a language writes it: `25 November 2024`, `1er mars 2024`. */
export function writtenDate(date: string, language: LanguageCode): string {
  const [year, month, day] = date.split("-").map(Number);
  const { months, firstDay } = languageOf({ language });
  return `${day === 1 ? firstDay : day} ${months[(month ?? 1) - 1]} ${year}`;
}

/**
 * The day that a person wrote, in either language and whichever way round the month is named: `25 November
 * 2024`, `lundi 25 nov. 2024`, `November 25, 2024`; in figures day, month, year (`25/11/2024`) or `2024-11-25`.
 *
 * @returns `2024-11-25`, or null where it is no day of the calendar
 */
export function readDate(text: string): string | null {
  const words = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const months = words.flatMap((word) => monthOf(word) ?? []);
  const figures = words.flatMap((word) => (/^\d+$/.test(word) ? [word] : []));
  const yearFirst = figures[0]?.length === 4;
  const [first = "", second = "", third = ""] = yearFirst ? figures.toReversed() : figures;
  if (months.length > 1 || figures.length !== 3 - months.length) return null;
  return months.length === 1
    ? calendarDay(Number(first), months[0] ?? 0, second)
    : calendarDay(Number(first), Number(second), third);
}

function calendarDay(day: number, month: number, year: string): string | null {
  const date = new Date(Date.UTC(Number(year), month - 1, day));
  const there = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return /^\d{4}$/.test(year) && there ? date.toISOString().slice(0, 10) : null;
}

/** The number of the month that a word names or shortens (`nov`); null where it names none, or more than one. */
function monthOf(word: string): number | null {
  if (word.length < 3) return null;
  const named = (["en", "fr"] as const).flatMap((language) =>
    languageOf({ language }).months.flatMap((name, index) =>
      plain(name).startsWith(plain(word)) ? [index + 1] : [],
    ),
  );
  return new Set(named).size === 1 ? (named[0] ?? null) : null;
}

/** Without accents, which are often left out. */
function plain(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
