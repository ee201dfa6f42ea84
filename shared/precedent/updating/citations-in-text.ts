import type { PrecedentIndex } from "../index/precedent-index.ts";
import type { Word } from "../words/words.ts";
import { citation } from "./citation.ts";

/** A resolution cited in a text by its number: `78/60 of 2 December 2023`, `2701 (2023)`. */
export interface TextCitation {
  /** The resolution in the index, or -1 for one that it does not hold. */
  readonly resolution: number;
  /** Its words in the text: from its number to before the word after its date. */
  readonly first: number;
  readonly end: number;
}

/** A date has this many words, and follows with one word between. */
const dateLength = 3;

/** The resolutions cited in a text, in their order. A number without a date is one of the style that is given. */
export function citationsIn(
  index: PrecedentIndex,
  text: string,
  words: readonly Word[],
  style: string | null,
): TextCitation[] {
  const found: TextCitation[] = [];
  for (let first = 0; first < words.length; first++) {
    const end = citationEnd(text, words, first);
    if (end === null) continue;
    const year = end > first + 1 ? words[end - 1]?.key : null;
    found.push({ resolution: citedResolution(index, words[first]?.key ?? "", { year, style }), first, end });
    first = end - 1;
  }
  return found;
}

/** Before which word a citation ends that begins with a word; null where none begins there. */
function citationEnd(text: string, words: readonly Word[], first: number): number | null {
  const [number, next] = [words[first], words[first + 1]];
  if (!number || !/^\d+(?:\/\d+)?$/.test(number.key)) return null;
  const isYear = (word: Word | undefined) => /^(?:19|20)\d\d$/.test(word?.key ?? "");
  const bracketed = next && isYear(next) && /^\s*\($/.test(text.slice(number.to, next.from));
  if (!bracketed && !number.key.includes("/")) return null;
  const named = bracketed ? first + 2 : first + 1;
  const year = named + dateLength;
  return isYear(words[year]) && /^\d/.test(words[year - 2]?.key ?? "") ? year + 1 : named;
}

/**
 * The newest resolution with a number, of a year where one is given, else of a style where one is given: bodies
 * number alike. Or -1.
 */
export function citedResolution(
  index: PrecedentIndex,
  number: string,
  { year = null, style }: { readonly year?: string | null | undefined; readonly style: string | null },
): number {
  const known = numbered(index).get(number) ?? [];
  const of = (resolution: number) => index.resolutions[resolution];
  return (
    known.findLast((resolution) =>
      year === null
        ? style === null || of(resolution)?.style === style
        : of(resolution)?.date.startsWith(year),
    ) ?? -1
  );
}

const allNumbered = new WeakMap<PrecedentIndex, ReadonlyMap<string, number[]>>();

function numbered(index: PrecedentIndex): ReadonlyMap<string, number[]> {
  const known = allNumbered.get(index);
  if (known) return known;
  const numbers = new Map<string, number[]>();
  index.resolutions.forEach((_, resolution) => {
    const number = citation(index, resolution)?.number;
    if (number === undefined) return;
    const same = numbers.get(number);
    if (same) same.push(resolution);
    else numbers.set(number, [resolution]);
  });
  allNumbered.set(index, numbers);
  return numbers;
}
