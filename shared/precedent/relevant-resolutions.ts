import { bestWordings } from "./best-wordings.ts";
import type { DraftPoint } from "./draft-point.ts";
import { inverseFrequency } from "./postings.ts";
import type { PrecedentIndex } from "./precedent-index.ts";
import { scratchOf } from "./scratch.ts";
import { wordsIn } from "./words.ts";

/** A resolution to draw from, with the places in it that answer to what the draft holds. */
export interface RelevantResolution {
  readonly resolution: number;
  /** How much its units count, above 0. */
  readonly weight: number;
  /** For each unit before the point the unit most like it, or -1. */
  readonly anchors: readonly number[];
  /** How like it each anchor is, 0 to 1. */
  readonly likeness: readonly number[];
  /** The unit most like the line above, or -1. */
  readonly parent: number;
}

export const tuning = {
  telling: 10,
  style: 0.5,
  newest: 30,
  drawn: 40,
  titleWeight: 4,
  beforeWeight: [0.9, 1.2, 2.4],
  parentWeight: 1.5,
  recency: 0.4,
  sharpness: 2.8,
  anchorLeast: 0.5,
};

/** The folded words of a text that the index knows. */
export function foldedWords(index: PrecedentIndex, text: string): number[] {
  return wordsIn(text).map(({ key }) => index.vocabulary.foldedNumberOf(key));
}

/** The resolutions that the draft most likely draws from, the heaviest first. */
export function relevantResolutions(
  index: PrecedentIndex,
  point: DraftPoint,
  typed: readonly number[],
): RelevantResolution[] {
  const before = point.before.map((text) => foldedWords(index, text));
  const parent = point.parent === null ? null : foldedWords(index, point.parent);
  const titles = titleLikeness(index, foldedWords(index, point.title));
  const votes = new Float64Array(index.resolutions.length);
  titles.forEach((likeness, resolution) => {
    if (likeness > 0.15) votes[resolution] = 3 * likeness;
  });
  const vote = (words: readonly number[], wordings: number, share: number) => {
    if (words.length < 3) return;
    const found = bestWordings(index, tellingWords(index, words), wordings);
    const top = found[0]?.score ?? 1;
    for (const { wording, score } of found) {
      const from = index.wordingUnitStart[wording] ?? 0;
      const to = index.wordingUnitStart[wording + 1] ?? 0;
      const each = (share * (score / top) ** 2) / Math.sqrt(to - from);
      for (let i = Math.max(from, to - 12); i < to; i++) {
        const resolution = index.unitResolution[index.wordingUnits[i] ?? 0] ?? 0;
        votes[resolution] = (votes[resolution] ?? 0) + each;
      }
    }
  };
  for (const words of before) vote(words, 16, 0.6);
  if (parent) vote(parent, 16, 0.8);
  vote(typed, 24, 0.8);
  if (point.before.length === 0) newestOfStyle(index, point.style, votes);
  const newest = index.resolutions.length;
  const drawn = strongest(votes, tuning.drawn);
  const newestYear = yearOf(index, newest - 1);
  return drawn
    .map((resolution) => {
      const anchored = before.map((words) => mostLike(index, resolution, words));
      const above = parent ? mostLike(index, resolution, parent) : null;
      const age = newestYear - yearOf(index, resolution);
      let score = tuning.titleWeight * (titles[resolution] ?? 0) - tuning.recency * Math.min(age, 20);
      anchored.forEach(({ likeness }, i) => {
        score += (tuning.beforeWeight[i + 3 - anchored.length] ?? 0) * likeness;
      });
      if (point.style !== null && index.resolutions[resolution]?.style === point.style) score += tuning.style;
      if (above) score += tuning.parentWeight * above.likeness;
      return {
        resolution,
        weight: Math.exp(tuning.sharpness * score),
        anchors: anchored.map(({ unit, likeness }) => (likeness >= tuning.anchorLeast ? unit : -1)),
        likeness: anchored.map(({ likeness }) => likeness),
        parent: above && above.likeness >= tuning.anchorLeast ? above.unit : -1,
      };
    })
    .sort((a, b) => b.weight - a.weight);
}

/** At the beginning of a draft without a telling title any of the newest resolutions may be renewed. */
function newestOfStyle(index: PrecedentIndex, style: string | null, votes: Float64Array): void {
  let left = tuning.newest;
  for (let resolution = votes.length - 1; resolution >= 0 && left > 0; resolution--) {
    if (style !== null && index.resolutions[resolution]?.style !== style) continue;
    votes[resolution] = (votes[resolution] ?? 0) + 0.01;
    left--;
  }
}

/** The words that tell most: the rarest few of them. */
export function tellingWords(
  index: PrecedentIndex,
  words: readonly number[],
  most = tuning.telling,
): number[] {
  const holding = (word: number) => (index.postingStart[word + 1] ?? 0) - (index.postingStart[word] ?? 0);
  return [...new Set(words)]
    .filter((word) => word >= 0)
    .sort((a, b) => holding(a) - holding(b))
    .slice(0, most);
}

export function yearOf(index: PrecedentIndex, resolution: number): number {
  const date = index.resolutions[resolution]?.date ?? "";
  return Number(date.slice(0, 4)) + (Number(date.slice(5, 7)) || 6) / 12;
}

const titleFrequencies = new WeakMap<PrecedentIndex, Float64Array>();

/** How much each word of the titles tells. */
function titleWeights(index: PrecedentIndex): Float64Array {
  const known = titleFrequencies.get(index);
  if (known) return known;
  const holding = new Float64Array(index.vocabulary.words.length);
  for (const word of index.titleWords) if (word >= 0) holding[word] = (holding[word] ?? 0) + 1;
  const weights = holding.map((count) => (count > 0 ? inverseFrequency(count, index.resolutions.length) : 0));
  titleFrequencies.set(index, weights);
  return weights;
}

/** For each resolution the share of the titles' weight that both have, 0 to 1. */
function titleLikeness(index: PrecedentIndex, title: readonly number[]): Float64Array {
  const likeness = new Float64Array(index.resolutions.length);
  const weights = titleWeights(index);
  const wanted = new Set(title);
  const whole = [...wanted].reduce((sum, word) => sum + (word >= 0 ? (weights[word] ?? 0) : 8), 0);
  if (whole === 0) return likeness;
  for (let resolution = 0; resolution < likeness.length; resolution++) {
    let shared = 0;
    let other = 0;
    for (let i = index.titleStart[resolution] ?? 0; i < (index.titleStart[resolution + 1] ?? 0); i++) {
      const word = index.titleWords[i] ?? 0;
      const weight = weights[word] ?? 0;
      if (wanted.has(word)) shared += weight;
      else other += weight;
    }
    likeness[resolution] = Math.min(1, shared / (whole + other));
  }
  return likeness;
}

/** The positions of the highest values above 0, highest first; of equals the later. */
function strongest(values: Float64Array, count: number): number[] {
  const positions: number[] = [];
  values.forEach((value, position) => {
    if (value > 0) positions.push(position);
  });
  return positions.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || b - a).slice(0, count);
}

/** The unit of a resolution that shares most of what its words tell with a text, and how much: Dice, 0 to 1. */
export function mostLike(
  index: PrecedentIndex,
  resolution: number,
  words: readonly number[],
): { unit: number; likeness: number } {
  const { wordingStart, unitWording } = index;
  const { ofWord, ofWording } = tellingWeights(index);
  const scratch = scratchOf(index);
  const { foldedAt, marks } = scratch;
  const question = ++scratch.question;
  for (const word of words) if (word >= 0) marks[word] = question;
  let own = 0;
  for (const word of words) own += word < 0 ? unknownWord : (ofWord[word] ?? 0);
  let best = -1;
  let likeness = 0;
  for (
    let unit = index.resolutionUnits[resolution] ?? 0;
    unit < (index.resolutionUnits[resolution + 1] ?? 0);
    unit++
  ) {
    const wording = unitWording[unit] ?? 0;
    const whole = ofWording[wording] ?? 0;
    if ((2 * Math.min(whole, own)) / (whole + own) <= likeness) continue;
    let shared = 0;
    for (let i = wordingStart[wording] ?? 0; i < (wordingStart[wording + 1] ?? 0); i++) {
      const word = foldedAt[i] ?? 0;
      if (marks[word] === question) shared += ofWord[word] ?? 0;
    }
    const dice = (2 * Math.min(shared, own)) / (whole + own);
    if (dice > likeness) {
      likeness = dice;
      best = unit;
    }
  }
  return { unit: best, likeness };
}

/** What a word that the library does not know tells. */
const unknownWord = 8;

interface TellingWeights {
  /** Of each folded word by its rarity. */
  readonly ofWord: Float32Array;
  /** Of each wording the sum over its words. */
  readonly ofWording: Float32Array;
}

const allWeights = new WeakMap<PrecedentIndex, TellingWeights>();

/** What the words and wordings of an index tell, told once. */
function tellingWeights(index: PrecedentIndex): TellingWeights {
  const known = allWeights.get(index);
  if (known) return known;
  const { postingStart, wordingStart, wordingWords, vocabulary } = index;
  const wordings = wordingStart.length - 1;
  const ofWord = Float32Array.from(vocabulary.words, (_, word) =>
    Math.sqrt(inverseFrequency((postingStart[word + 1] ?? 0) - (postingStart[word] ?? 0), wordings)),
  );
  const ofWording = new Float32Array(wordings);
  for (let wording = 0; wording < wordings; wording++)
    for (let i = wordingStart[wording] ?? 0; i < (wordingStart[wording + 1] ?? 0); i++)
      ofWording[wording] =
        (ofWording[wording] ?? 0) + (ofWord[vocabulary.folded[wordingWords[i] ?? 0] ?? 0] ?? 0);
  const weights = { ofWord, ofWording };
  allWeights.set(index, weights);
  return weights;
}
