import type { PrecedentIndex } from "../index/precedent-index.ts";
import { citation, dateWords } from "../updating/citation.ts";
import { citedResolution } from "../updating/citations-in-text.ts";
import type { TypedWords } from "../words/typed-words.ts";
import { wordMarks } from "../words/word-marks.ts";
import { wordsIn } from "../words/words.ts";
import type { Continuation } from "./continuations.ts";
import type { DraftPoint } from "./draft-point.ts";
import { draftWordKey } from "./next-word-key.ts";

/** A date known from the library counts as a continuation that the last five typed words lead to: see own-words.ts. */
const weight = 5.6;
/** A date has this many words. */
const dateLength = 3;

/**
 * The date of the resolution that is being cited, as the library knows it: after `resolution 78/60 of` the rest of
 * `2 December 2023`.
 */
export function citedDates(index: PrecedentIndex, point: DraftPoint, typed: TypedWords): Continuation[] {
  const words = wordsIn(point.text).slice(0, typed.folded.length);
  const keys = words.map(({ key }) => key);
  for (let back = 1; back <= dateLength + 1; back++) {
    const number = keys.at(-back);
    if (number === undefined) break;
    const after = keys.slice(keys.length - back + 1);
    if (!number.includes("/")) continue;
    const rest = restOfDate(index, citedResolution(index, number, { style: point.style }), after);
    if (rest?.toLowerCase().startsWith(typed.stem)) return [continuing(index, rest)];
  }
  return [];
}

/** What is left of `2 December 2023` after `of` and some of its words; null where other words follow the number. */
function restOfDate(index: PrecedentIndex, resolution: number, after: readonly string[]): string | null {
  const [joint, ...begun] = after;
  const cited = resolution < 0 ? null : citation(index, resolution);
  const date = cited && dateWords(index, cited);
  if (joint === undefined || /\d/.test(joint) || !date) return null;
  if (begun.length === date.length || begun.some((word, i) => word !== date[i]?.toLowerCase())) return null;
  return date.slice(begun.length).join(" ");
}

function continuing(index: PrecedentIndex, rest: string): Continuation {
  const words = wordsIn(rest);
  const marks = wordMarks(rest, words);
  return {
    wording: -1,
    unit: -1,
    position: -1,
    own: rest,
    key: draftWordKey(index, words[0]?.key ?? "", marks[0] ?? 0, null),
    score: weight,
  };
}
