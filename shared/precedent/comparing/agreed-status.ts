import { spelled } from "../../form/spelling.ts";
import { verbStem } from "../../form/verb-stem.ts";
import { languageOfText } from "../../style/languages/languages.ts";
import { comparedWords } from "../words/compared-words.ts";

/** How far a text is agreed language: taken word for word, taken with changes, or neither. */
export type AgreedStatus = "verbatim" | "adapted" | "new";

/** From this likeness on a text counts as taken from its precedent. */
const leastAdapted = 0.6;

/** The verb of an opening phrase is among its first words. */
const openingWords = 3;

/** The status of a text beside its closest precedent. */
export function agreedStatus(text: string, precedent: string, similarity: number): AgreedStatus {
  if (isSameWording(text, precedent)) return "verbatim";
  return similarity >= leastAdapted ? "adapted" : "new";
}

/**
 * Whether two texts have the same words. Case, typography, the family of spelling and the form of the opening phrase
 * (*Recalling*, *Recalls*, **RECALLS**) make no difference.
 */
export function isSameWording(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(text: string): string {
  const language = languageOfText(text);
  return comparedWords(text)
    .map((word) => (language === "en" ? spelled(word, "oxford") : word))
    .map((word, i) => (i < openingWords ? verbStem(word, language) : word))
    .join(" ");
}
