import { comparedWords, plainForm } from "./compared-words.ts";

/** How far a text is agreed language: taken word for word, taken with changes, or neither. */
export type AgreedStatus = "verbatim" | "adapted" | "new";

/** From this likeness on a text counts as taken from its precedent. */
const leastAdapted = 0.6;

/** The status of a text beside its closest precedent. The family of spelling makes no difference. */
export function agreedStatus(text: string, precedent: string, similarity: number): AgreedStatus {
  const plain = (words: string) => comparedWords(words).map(plainForm).join(" ");
  if (plain(text) === plain(precedent)) return "verbatim";
  return similarity >= leastAdapted ? "adapted" : "new";
}
