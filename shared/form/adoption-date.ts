import type { TemplateValues } from "../base/template.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { languageOf } from "../style/languages/languages.ts";

/** The places `{weekday} {day} {month} {year}` for a date such as `2024-11-25`; none without a date. */
export function dateValues(date: string | undefined, style: HouseStyle): TemplateValues {
  if (!date) return {};
  const day = new Date(`${date}T00:00:00Z`);
  const { weekdays, months, firstDay } = languageOf(style);
  return {
    weekday: weekdays[(day.getUTCDay() + 6) % 7],
    day: day.getUTCDate() === 1 ? firstDay : String(day.getUTCDate()),
    month: months[day.getUTCMonth()],
    year: String(day.getUTCFullYear()),
  };
}

/** The date that such places name; undefined when they name none. The weekday is not asked. */
export function dateFrom(values: TemplateValues, style: HouseStyle): string | undefined {
  const month =
    languageOf(style).months.findIndex((name) => name.toLowerCase() === values.month?.toLowerCase()) + 1;
  const { year } = values;
  const day = /^\d+/.exec(values.day ?? "")?.[0];
  if (!month || !day || !year) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/**
 * The day that a text names first, `21 December 2022` or `March 7, 2019`, as `2022-12-21`.
 *
 * @returns null where it names none; `whole` tells whether the text is nothing but the date
 */
export function dateIn(
  text: string,
  style: HouseStyle,
): { readonly date: string; readonly whole: boolean } | null {
  const months = languageOf(style).months.join("|");
  const [day, month, year] = ["(?<day>\\d{1,2})", `(?<month>${months})`, "(?<year>\\d{4})(?!\\d)"];
  const found =
    new RegExp(`(?<!\\d)${day}(?:er)?\\s+${month},?\\s+${year}`, "iu").exec(text) ??
    new RegExp(`${month}\\s+${day},\\s+${year}`, "iu").exec(text);
  const date = dateFrom(found?.groups ?? {}, style);
  return found && date ? { date, whole: found[0] === text.trim().replace(/\.$/, "") } : null;
}

/** Patterns of the date's places, for reading a template back. */
export const dateShapes = {
  weekday: "\\p{L}+",
  day: "\\d{1,2}(?:er)?",
  month: "\\p{L}+",
  year: "\\d{4}",
} as const;
