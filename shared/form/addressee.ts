import type { HouseStyle } from "../style/house-style.ts";
import type { Language } from "../style/languages/language.ts";
import { languageOf } from "../style/languages/languages.ts";
import { openingPhrases } from "./opening-phrase.ts";
import { type Range, splitWords, type Word } from "./words.ts";

/**
 * Whom an operative clause addresses: `member governments` in *Urges* member governments to act. Bodies that
 * vary a repeated verb (*Also requests*) look at the addressee too.
 *
 * It begins behind an opening that addresses someone and ends where the task begins, an inserted phrase, a
 * colon or the line.
 *
 * @param intro whether items follow the text, which then names the tasks
 * @returns null where the opening addresses nobody
 */
export function addresseeOf(text: string, style: HouseStyle, intro = false): Range | null {
  const opening = openingPhrases(text, "operative", style).find(({ opens }) => opens);
  const language = languageOf(style);
  const { addressing } = language;
  if (!opening || !addressing.opening.test(text.slice(opening.from, opening.to).toLowerCase())) return null;
  const words = splitWords(text).filter(({ from }) => from >= opening.to);
  const lead = addressing.lead.test(words[0]?.lower ?? "") ? 1 : 0;
  const first = words[lead];
  if (!first?.joined || addressing.notAddressed.test(first.lower)) return null;
  const end = words.findIndex((_, at) => at > lead && endsBefore(text, words, at, language));
  if (end < 0 && !intro && !/:\s*$/.test(text)) return null;
  const last = words[(end < 0 ? words.length : end) - 1];
  return last && last.to > first.from ? { from: first.from, to: last.to } : null;
}

/** Whether the addressee ends before a word: a task or an inserted phrase begins, or a colon parts them. */
function endsBefore(text: string, words: readonly Word[], at: number, language: Language): boolean {
  const { addressing } = language;
  const between = text.slice(words[at - 1]?.to, words[at]?.from);
  if (/[:;.]/.test(between)) return true;
  if (between.includes(",") && addressing.inserted.test(words[at]?.lower ?? "")) return true;
  const elided = /^d'(.+)$/.exec(words[at]?.lower ?? "")?.[1];
  if (elided) return addressing.infinitive.test(elided);
  if (!addressing.task.test(words[at]?.lower ?? "")) return false;
  let verb = at + 1;
  while (addressing.beforeInfinitive.test(words[verb]?.lower ?? "")) verb++;
  return (
    words[verb]?.joined === true &&
    !words[verb]?.capital &&
    addressing.infinitive.test(words[verb]?.lower ?? "")
  );
}
