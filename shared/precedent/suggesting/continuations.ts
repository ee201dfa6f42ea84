import { inverseFrequency } from "../index/postings.ts";
import type { PrecedentIndex } from "../index/precedent-index.ts";
import { yearOf } from "../index/resolution-year.ts";
import { scratchOf } from "../index/scratch.ts";
import type { TypedWords } from "../words/typed-words.ts";
import { followerMask, joined } from "../words/word-marks.ts";
import type { CandidateWording } from "./candidate-wordings.ts";
import { type NextWordKey, nextWordKey } from "./next-word-key.ts";
import { figuresHeld, suiting, type TypedFigures, typedFigures } from "./suiting.ts";

/** A place in a wording at which the typed text may go on. */
export interface Continuation {
  readonly wording: number;
  readonly unit: number;
  /** The position in `wordingWords` of the next word; the wording's end where it is at its end. */
  readonly position: number;
  /** Tells next words apart: see next-word.ts. */
  readonly key: NextWordKey;
  /** Where the draft itself goes on so: its words from there on. Then unit and wording are -1. */
  readonly own?: string;
  /** The logarithm of its weight. */
  readonly score: number;
}

/** A candidate compared with the typed text as a whole. */
export interface ComparedWording extends CandidateWording {
  /** With how many of the typed words it begins. */
  readonly beginning: number;
  /** How well it suits as the whole unit, a logarithm. */
  readonly suits: number;
}

/**
 * What speaks for a continuation. Fitted by the likelihood of the next word over drafts of 2023 and 2024,
 * in the General Assembly in English and French and the Security Council, from a library of earlier texts.
 */
const weight = {
  /** Of the logarithm of how likely the unit comes next: where all typed words begin the unit, and elsewhere. */
  likelyFromStart: 0.87,
  likely: 0.17,
  /** Of the share of the typed words, by what they tell, that stand in the wording, and before the place. */
  shared: 1.13,
  sharedBefore: 1.22,
  sharedBeforeOne: 1.95,
  /** Of the share of the words before the place that are typed. */
  used: 1.9,
  usedOne: 2.23,
  /** By how many words directly before the place are the last typed ones. */
  run: [0, -2.76, -0.85, 0.58, 1.05, 1.18, 1.69, 2.48, 2.66, 3.03, 2.67, 3.3, 3.36],
  /** All typed words begin the unit: one or two, three to five, more. */
  fromStart: [3.39, 3.26, 3.07],
  /** Of the logarithm of how far the place is from where it would be had nothing changed. */
  distance: -0.28,
  otherPunctuation: -2.45,
  /** Of the logarithm of how often the wording was adopted. */
  uses: -0.08,
  /** Each year of age, up to twenty. */
  age: -0.07,
  end: -5.41,
  /** The unit is one of the draft's house style. */
  sameStyle: 0.86,
  /** Of what the last typed word tells, where one or two words run. */
  lastWord: [0, 0.27, 0.31],
} as const;

/** Compares every candidate with the typed text: how it suits as a whole, and where in it the text may go on. */
export function compareCandidates(
  index: PrecedentIndex,
  candidates: readonly CandidateWording[],
  typed: TypedWords,
  style: string | null,
): { readonly compared: readonly ComparedWording[]; readonly continuations: readonly Continuation[] } {
  const scratch = scratchOf(index);
  const question = ++scratch.question;
  let whole = 0;
  for (const word of new Set(typed.folded)) {
    const telling = tellingOf(index, word);
    whole += telling;
    if (word < 0) continue;
    scratch.marks[word] = question;
    scratch.tells[word] = telling;
  }
  const asked: Asked = {
    typed,
    question,
    whole,
    figures: typedFigures(index, typed),
    style,
    newest: yearOf(index, index.resolutions.length - 1),
  };
  const compared: ComparedWording[] = [];
  const continuations: Continuation[] = [];
  for (const candidate of candidates) {
    const { beginning, suits, best } = compareOne(index, candidate, asked);
    compared.push({ ...candidate, beginning, suits });
    if (best) continuations.push(best);
  }
  return { compared, continuations };
}

/** How much a word tells by its rarity; a word that the library does not know tells most. */
function tellingOf(index: PrecedentIndex, word: number): number {
  if (word < 0) return 8;
  return inverseFrequency(
    (index.postingStart[word + 1] ?? 0) - (index.postingStart[word] ?? 0),
    index.wordingForm.length,
  );
}

/** What every candidate is compared with. */
interface Asked {
  readonly typed: TypedWords;
  /** Marks the typed words: see scratch.ts. */
  readonly question: number;
  /** What all typed words tell. */
  readonly whole: number;
  readonly figures: TypedFigures;
  readonly style: string | null;
  readonly newest: number;
}

function compareOne(
  index: PrecedentIndex,
  candidate: CandidateWording,
  asked: Asked,
): { beginning: number; suits: number; best: Continuation | null } {
  const { question, whole, newest } = asked;
  const { folded: typed, follower } = asked.typed;
  const { wordingMarks } = index;
  const scratch = scratchOf(index);
  const { foldedAt, marks, seen, tells } = scratch;
  const comparison = ++scratch.question;
  const { wording, unit, likely } = candidate;
  const start = index.wordingStart[wording] ?? 0;
  const end = index.wordingStart[wording + 1] ?? 0;
  const count = typed.length;
  const at = (position: number) => foldedAt[position] ?? -2;
  if (count === 0)
    return {
      beginning: 0,
      suits: Math.log(likely),
      best: {
        wording,
        unit,
        position: start,
        key: nextWordKey(index, wording, start),
        score: Math.log(likely),
      },
    };
  let beginning = 0;
  while (beginning < count && start + beginning < end && at(start + beginning) === typed[beginning])
    beginning++;

  const last = typed[count - 1];
  const places: { position: number; told: number; used: number }[] = [];
  let told = 0;
  let used = 0;
  for (let position = start; position < end; position++) {
    const word = at(position);
    if (marks[word] !== question) continue;
    used++;
    if (seen[word] !== comparison) {
      seen[word] = comparison;
      told += tells[word] ?? 0;
    }
    if (word === last && ((wordingMarks[position] ?? 0) & joined) === 0)
      places.push({ position: position + 1, told, used });
  }
  const shared = told / whole;
  const uses = (index.wordingUnitStart[wording + 1] ?? 0) - (index.wordingUnitStart[wording] ?? 0);
  const resolution = index.unitResolution[unit] ?? 0;
  const age = Math.min(20, newest - yearOf(index, resolution));
  const sameStyle = asked.style !== null && index.resolutions[resolution]?.style === asked.style;
  const held = figuresHeld(index, wording, asked.figures);
  const common =
    weight.shared * shared +
    weight.uses * Math.log(uses) +
    weight.age * age +
    (sameStyle ? weight.sameStyle : 0);
  let best: Continuation | null = null;
  for (const place of places) {
    const { position } = place;
    let run = 1;
    while (run < count && position - 1 - run >= start && at(position - 1 - run) === typed[count - 1 - run])
      run++;
    const fromStart = run === count && position - start === count;
    const before = place.told / whole;
    const share = place.used / (position - start);
    const score =
      common +
      (fromStart ? weight.likelyFromStart : weight.likely) * Math.log(likely) +
      (run === 1 ? weight.sharedBeforeOne : weight.sharedBefore) * before +
      (run === 1 ? weight.usedOne : weight.used) * share +
      (weight.run[Math.min(run, weight.run.length - 1)] ?? 0) +
      (fromStart ? (weight.fromStart[count < 3 ? 0 : count < 6 ? 1 : 2] ?? 0) : 0) +
      weight.distance * Math.log(1 + Math.abs(position - start - count) / 5) +
      (position < end && ((wordingMarks[position - 1] ?? 0) & followerMask) !== follower
        ? weight.otherPunctuation
        : 0) +
      (position === end ? weight.end : 0) +
      (weight.lastWord[run] ?? 0) * (last === undefined || last < 0 ? 0 : (tells[last] ?? 0));
    if (!best || score > best.score)
      best = { wording, unit, position, key: nextWordKey(index, wording, position), score };
  }
  const suits = suiting(index, candidate, asked.typed, { shared, beginning, held, age, sameStyle });
  return { beginning, suits, best };
}
