import { english } from "../../style/languages/english.ts";
import { french } from "../../style/languages/french.ts";

const months: Readonly<Record<string, readonly string[]>> = { en: english.months, fr: french.months };

const sets = new Map<string, ReadonlySet<string>>();

/** The months of a language in lower case; none for a language that is not known. */
export function languageMonths(language: string): ReadonlySet<string> {
  const known = sets.get(language) ?? new Set((months[language] ?? []).map((month) => month.toLowerCase()));
  sets.set(language, known);
  return known;
}
