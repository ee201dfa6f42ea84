import type { LetterCase } from "../style/house-style.ts";

/** Text as the style prints it. A word such as `CIPM` keeps its capitals in lower case too. */
export function printCase(text: string, letterCase: LetterCase, locale: string): string {
  if (letterCase === "upper") return text.toLocaleUpperCase(locale);
  if (letterCase === "sentence") return text.replace(/\p{L}/u, (first) => first.toLocaleUpperCase(locale));
  if (letterCase === "as-typed" || !/^\P{L}*\p{Lu}\p{Ll}/u.test(text)) return text;
  return text.replace(/\p{Lu}/u, (first) => first.toLocaleLowerCase(locale));
}

/**
 * A printed opening phrase as it is stored: `CALLS ON` → `Calls on`. Only phrases wholly in capitals are
 * changed; opening phrases hold no names.
 */
export function naturalCase(phrase: string): string {
  if (phrase !== phrase.toUpperCase()) return phrase;
  return phrase.charAt(0) + phrase.slice(1).toLowerCase();
}
