import { comparedWords, plainForm } from "./compared-words.ts";

/** How far a text is agreed language: taken word for word, taken with changes, or neither. */
export type AgreedStatus = "verbatim" | "adapted" | "new";

/** From this likeness on a text counts as taken from its precedent. */
const leastAdapted = 0.6;

/** The status of a text beside its closest precedent. */
export function agreedStatus(text: string, precedent: string, similarity: number): AgreedStatus {
  if (isSameWording(text, precedent)) return "verbatim";
  return similarity >= leastAdapted ? "adapted" : "new";
}

/** Whether two texts have the same words. Case, typography and the family of spelling make no difference. */
export function isSameWording(one: string, other: string): boolean {
  const plain = (words: string) => comparedWords(words).map(plainForm).join(" ");
  return plain(one) === plain(other);
}
