import type { LetterCase } from "../style/house-style.ts";

/** Text as the style prints it. */
export function printCase(text: string, letterCase: LetterCase, locale: string): string {
  return letterCase === "upper" ? text.toLocaleUpperCase(locale) : text;
}

/**
 * A printed opening phrase as it is stored: `CALLS ON` → `Calls on`. Only phrases wholly in capitals are
 * changed; opening phrases hold no names.
 */
export function naturalCase(phrase: string): string {
  if (phrase !== phrase.toUpperCase()) return phrase;
  return phrase.charAt(0) + phrase.slice(1).toLowerCase();
}
