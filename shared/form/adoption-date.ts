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

/** Patterns of the date's places, for reading a template back. */
export const dateShapes = {
  weekday: "\\p{L}+",
  day: "\\d{1,2}(?:er)?",
  month: "\\p{L}+",
  year: "\\d{4}",
} as const;
