import type { HouseStyle } from "../style/house-style.ts";
import { addresseeOf } from "./addressee.ts";
import { openingPhrases, type Part } from "./opening-phrase.ts";
import { type Range, splitWords } from "./words.ts";

/** The opening phrase of a clause with the forms its body gives a repeated one: *Requests*, *Also requests*. */
export interface VariedOpening extends Range {
  /** The bare form, then one for each adverb of the style's sequence. */
  readonly forms: readonly string[];
  /** Which of them stands there. */
  readonly now: number;
  /** Which the sequence calls for behind the clause before; null where it leaves that open. */
  readonly due: number | null;
}

/** A clause as its sequence is told: its first line, and whether items follow it. */
export interface SequenceClause {
  readonly text: string;
  readonly intro: boolean;
}

/**
 * How the opening of a clause may be varied. A clause that opens as the one directly before it takes the next
 * form; another one is bare. An opening that addresses someone is varied where the addressee is the same too;
 * where it is another, bodies write either form. Source: counted over General Assembly resolutions of 2019-26:
 * in English 98 of 100 repeated openings are varied so, in French 83, and of those that repeat none 1 in 500.
 *
 * @param before the clause directly before it in the same part; null for the first one
 * @returns null where the body does not vary its openings, or the clause has none
 */
export function variedOpening(
  clause: SequenceClause,
  before: SequenceClause | null,
  part: Part,
  style: HouseStyle,
): VariedOpening | null {
  const opening = formsOf(clause, part, style);
  if (!opening) return null;
  const last = before && formsOf(before, part, style);
  if (!last || last.verb !== opening.verb) return { ...opening, due: 0 };
  const sameAddressee = part === "preamble" || last.addressee === opening.addressee;
  return { ...opening, due: sameAddressee ? (last.now + 1) % opening.forms.length : null };
}

/** The form after the one that stands there: the one that is due comes first, then the others in their order. */
export function nextForm({ forms, now, due }: VariedOpening): string {
  const first = due || 1;
  const adverbs = forms.length - 1;
  const order = [0, ...forms.slice(1).map((_, step) => ((first - 1 + step) % adverbs) + 1)];
  const next = order[(order.indexOf(now) + 1) % order.length] ?? 0;
  return forms[next] ?? "";
}

interface Forms extends Range {
  readonly forms: readonly string[];
  readonly now: number;
  /** The bare opening and whom it addresses, in lower case, to compare with another clause's. */
  readonly verb: string;
  readonly addressee: string;
}

function formsOf({ text, intro }: SequenceClause, part: Part, style: HouseStyle): Forms | null {
  const { sequence } = style[part];
  const opening = sequence && openingPhrases(text, part, style).find(({ opens }) => opens);
  if (!opening) return null;
  const { from, to } = opening;
  const words = text.slice(from, to);
  const { bare, now } = withoutAdverb(words, sequence.adverbs);
  const varied = sequence.adverbs.map((adverb) =>
    sequence.place === "after" ? `${bare} ${adverb}` : capitalAs(words, `${adverb} ${lowerFirst(bare)}`),
  );
  const addressee = part === "operative" ? addresseeOf(text, style, intro) : null;
  return {
    from,
    to,
    forms: [bare, ...varied],
    now,
    verb: bare.toLowerCase(),
    addressee: addressee ? text.slice(addressee.from, addressee.to).toLowerCase() : "",
  };
}

/** An opening freed from an adverb of the sequence at its beginning or end, and which one it was, from 1. */
function withoutAdverb(words: string, adverbs: readonly string[]): { bare: string; now: number } {
  for (const [index, adverb] of adverbs.entries()) {
    const length = splitWords(adverb).length;
    const all = splitWords(words);
    const said = (part: typeof all) => part.map(({ lower }) => lower).join(" ");
    if (all.length <= length) continue;
    if (said(all.slice(-length)) === adverb)
      return { bare: words.slice(0, all.at(-length - 1)?.to), now: index + 1 };
    if (said(all.slice(0, length)) === adverb)
      return { bare: capitalAs(words, words.slice(all[length]?.from)), now: index + 1 };
  }
  return { bare: words, now: 0 };
}

function capitalAs(like: string, words: string): string {
  return /^\p{Lu}/u.test(like) ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : words;
}

function lowerFirst(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}
