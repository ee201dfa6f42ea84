import type { CandidateWording } from "./candidate-wordings.ts";
import { type NextWordKey, nextWordKey } from "./next-word-key.ts";
import { inverseFrequency } from "./postings.ts";
import type { PrecedentIndex } from "./precedent-index.ts";
import { yearOf } from "./relevant-resolutions.ts";
import { scratchOf } from "./scratch.ts";
import type { TypedWords } from "./typed-words.ts";
import { followerMask, joined } from "./word-marks.ts";

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
  likelyFromStart: 0.72,
  likely: 0.07,
  /** Of the share of the typed words, by what they tell, that stand in the wording, and before the place. */
  shared: 1.75,
  sharedBefore: 1.28,
  sharedBeforeOne: 1.88,
  /** Of the share of the words before the place that are typed. */
  used: 1.34,
  usedOne: 1.93,
  /** By how many words directly before the place are the last typed ones. */
  run: [0, -1.87, 1.1, 1.59, 2.04, 2.64, 3.05, 3.05, 4.29, 4.29, 4.29, 4.29, 4.54],
  /** All typed words begin the unit: one or two, three to five, more. */
  fromStart: [2.88, 3.42, 1.94],
  /** Of the logarithm of how far the place is from where it would be had nothing changed. */
  distance: -0.33,
  otherPunctuation: -2.08,
  /** Of the logarithm of how often the wording was adopted. */
  uses: -0.24,
  /** Each year of age, up to twenty. */
  age: -0.18,
  end: -4.91,
  /** Of what the last typed word tells, where one or two words run. */
  lastWord: [0, 0.41, 0.31],
} as const;

/** Compares every candidate with the typed text: how it suits as a whole, and where in it the text may go on. */
export function compareCandidates(
  index: PrecedentIndex,
  candidates: readonly CandidateWording[],
  typed: TypedWords,
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
  const newest = yearOf(index, index.resolutions.length - 1);
  const compared: ComparedWording[] = [];
  const continuations: Continuation[] = [];
  for (const candidate of candidates) {
    const { shared, beginning, best } = compareOne(index, candidate, typed, question, whole, newest);
    const share = typed.folded.length === 0 ? 0 : beginning / typed.folded.length;
    compared.push({
      ...candidate,
      beginning,
      suits: 0.5 * Math.log(candidate.likely) + 3 * shared + 3 * share + (share === 1 ? 1 : 0),
    });
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

function compareOne(
  index: PrecedentIndex,
  candidate: CandidateWording,
  { folded: typed, follower }: TypedWords,
  question: number,
  whole: number,
  newest: number,
): { shared: number; beginning: number; best: Continuation | null } {
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
      shared: 0,
      beginning: 0,
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
  const age = Math.min(20, newest - yearOf(index, index.unitResolution[unit] ?? 0));
  const common = weight.shared * shared + weight.uses * Math.log(uses) + weight.age * age;
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
  return { shared, beginning, best };
}
