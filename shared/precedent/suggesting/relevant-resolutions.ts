import { bestWordings } from "../index/best-wordings.ts";
import type { PrecedentIndex } from "../index/precedent-index.ts";
import { yearOf } from "../index/resolution-year.ts";
import { foldedWords, tellingWords } from "../words/telling-words.ts";
import type { DraftPoint } from "./draft-point.ts";
import { titleLikeness } from "./title-likeness.ts";
import { unitsLike } from "./unit-likeness.ts";

/** A resolution to draw from, with the places in it that answer to what the draft holds. */
export interface RelevantResolution {
  readonly resolution: number;
  /** How much its units count, above 0. */
  readonly weight: number;
  /** How like the titles are, 0 to 1; 1 for a draft without a title. */
  readonly titled: number;
  /** For each unit before the point the unit most like it, or -1. */
  readonly anchors: readonly number[];
  /** How like it each anchor is, 0 to 1. */
  readonly likeness: readonly number[];
  /** The unit most like the line above, or -1. */
  readonly parent: number;
}

/**
 * What speaks for drawing from a resolution, as logarithms. Chosen by what an empty line is offered in drafts of
 * 2022 to 2024 of the General Assembly, in English and French, and the Security Council, from earlier texts.
 */
const weight = {
  /** Of how like the titles are. */
  title: 11,
  /** Of how like the units before are to units of it: the third last, the second last, the last. */
  before: [2.5, 3.4, 6.7],
  /** Of how like the line above is to one of its lines. */
  parent: 4.2,
  sameStyle: 1.4,
  /** Each year of age, up to twenty. */
  age: -1.1,
} as const;

/** From this likeness on a unit answers to one of the draft. */
const leastAnchor = 0.5;
/** How many resolutions are drawn from, and how many of the newest are looked at for the first unit of a draft. */
const mostDrawn = 40;
const mostNewest = 30;
/** Titles less like than this do not count. */
const leastTitle = 0.15;
/** A wording votes for this many of the newest resolutions that hold it. */
const mostHolders = 12;

/** The resolutions that the draft most likely draws from, the heaviest first. */
export function relevantResolutions(
  index: PrecedentIndex,
  point: DraftPoint,
  typed: readonly number[],
): RelevantResolution[] {
  const before = point.before.slice(-weight.before.length).map((text) => foldedWords(index, text));
  const parent = point.parent === null ? null : foldedWords(index, point.parent);
  const titles = titleLikeness(index, foldedWords(index, point.title));
  // a draft that starts from a resolution draws from it as from one of its own title
  if (point.base !== undefined) titles[point.base] = 1;
  const votes = new Float64Array(index.resolutions.length);
  titles.forEach((likeness, resolution) => {
    if (likeness > leastTitle) votes[resolution] = 3 * likeness;
  });
  const vote = (words: readonly number[], wordings: number, share: number) => {
    if (words.length < 3) return;
    const found = bestWordings(index, tellingWords(index, words), wordings);
    const top = found[0]?.score ?? 1;
    for (const { wording, score } of found) {
      const from = index.wordingUnitStart[wording] ?? 0;
      const to = index.wordingUnitStart[wording + 1] ?? 0;
      const each = (share * (score / top) ** 2) / Math.sqrt(to - from);
      for (let i = Math.max(from, to - mostHolders); i < to; i++) {
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
  const drawn = strongest(votes, mostDrawn);
  const newestYear = yearOf(index, newest - 1);
  const likeIn = unitsLike(index, parent ? [...before, parent] : before);
  return drawn
    .map((resolution) => {
      const like = likeIn(resolution);
      const anchored = like.slice(0, before.length);
      const above = like[before.length];
      const age = newestYear - yearOf(index, resolution);
      let score = weight.title * (titles[resolution] ?? 0) + weight.age * Math.min(age, 20);
      anchored.forEach(({ likeness }, i) => {
        score += (weight.before[i + weight.before.length - anchored.length] ?? 0) * likeness;
      });
      if (point.style !== null && index.resolutions[resolution]?.style === point.style)
        score += weight.sameStyle;
      if (above) score += weight.parent * above.likeness;
      return {
        resolution,
        titled: point.title === "" ? 1 : (titles[resolution] ?? 0),
        weight: Math.exp(score),
        anchors: anchored.map(({ unit, likeness }) => (likeness >= leastAnchor ? unit : -1)),
        likeness: anchored.map(({ likeness }) => likeness),
        parent: above && above.likeness >= leastAnchor ? above.unit : -1,
      };
    })
    .sort((a, b) => b.weight - a.weight);
}

/** At the beginning of a draft without a telling title any of the newest resolutions may be renewed. */
function newestOfStyle(index: PrecedentIndex, style: string | null, votes: Float64Array): void {
  let left = mostNewest;
  for (let resolution = votes.length - 1; resolution >= 0 && left > 0; resolution--) {
    if (style !== null && index.resolutions[resolution]?.style !== style) continue;
    votes[resolution] = (votes[resolution] ?? 0) + 0.01;
    left--;
  }
}

/** The positions of the highest values above 0, highest first; of equals the later. */
function strongest(values: Float64Array, count: number): number[] {
  const positions: number[] = [];
  values.forEach((value, position) => {
    if (value > 0) positions.push(position);
  });
  return positions.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || b - a).slice(0, count);
}
