import type { InterfaceLanguage } from "../../shared/base/user-error.ts";
import { writtenDate } from "../../shared/form/written-date.ts";

/** The date of a resolution as it is written; of some no more than the year is known, of others nothing. */
export function dayOf(date: string, language: InterfaceLanguage): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? writtenDate(date, language) : date;
}
