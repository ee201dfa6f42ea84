import type { HouseStyle } from "../style/house-style.ts";
import { languageOf } from "../style/languages/languages.ts";
import { openingPhrases, type Part } from "./opening-phrase.ts";
import { verbStem } from "./verb-stem.ts";
import { type Range, splitWords } from "./words.ts";

/** A word of an opening phrase, and how the other part of the resolution has it. */
export interface OtherForm extends Range {
  readonly text: string;
}

/**
 * The verbs of the opening phrase of a clause as the other part opens with them: *Recalls* for *Recalling*. The forms
 * are those that the style lists for that part; a verb that it lists in none stays.
 *
 * @param from the part that the text is of
 */
export function openingInPart(text: string, from: Part, to: Part, style: HouseStyle): OtherForm[] {
  if (from === to) return [];
  const opening = openingPhrases(text, from, style).find(({ opens }) => opens);
  if (!opening) return [];
  const forms = verbForms(style, to);
  const { conjunction } = languageOf(style);
  const changed: OtherForm[] = [];
  // one verb, and one more behind each conjunction: the second word of *Takes note* is none
  let verbDue = true;
  for (const { from, to, lower, capital } of splitWords(text.slice(opening.from, opening.to))) {
    const other = verbDue ? forms.get(verbStem(lower, style.language)) : undefined;
    if (lower === conjunction) verbDue = true;
    if (other === undefined) continue;
    verbDue = false;
    const form = capital ? other.charAt(0).toUpperCase() + other.slice(1) : other;
    if (other !== lower) changed.push({ from: opening.from + from, to: opening.from + to, text: form });
  }
  return changed;
}

/** Shorter words of an opening phrase are none: *se*, *its*. */
const shortestVerb = 3;

const allForms = new WeakMap<HouseStyle, Map<Part, ReadonlyMap<string, string>>>();

/** The verbs of a part's opening phrases, by their stems. */
function verbForms(style: HouseStyle, part: Part): ReadonlyMap<string, string> {
  const ofStyle = allForms.get(style) ?? new Map<Part, ReadonlyMap<string, string>>();
  allForms.set(style, ofStyle);
  const known = ofStyle.get(part);
  if (known) return known;
  const forms = new Map<string, string>();
  for (const phrase of style[part].openings) {
    const verb = splitWords(phrase).find(({ lower }) => lower.length > shortestVerb);
    const stem = verb ? verbStem(verb.lower, style.language) : "";
    if (verb && stem !== verb.lower && !forms.has(stem)) forms.set(stem, verb.lower);
  }
  ofStyle.set(part, forms);
  return forms;
}
