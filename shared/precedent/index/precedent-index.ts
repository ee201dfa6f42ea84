import type { Vocabulary } from "../words/vocabulary.ts";

/** What the index knows of a resolution besides its words. */
export interface IndexedResolution {
  readonly id: string;
  readonly body: string;
  readonly style: string;
  readonly symbol: string;
  readonly title: string;
  readonly date: string;
}

/**
 * Every unit of one language, as typed arrays: words are numbers of the vocabulary, units are numbered in
 * reading order with the oldest resolution first, so that of two units the newer has the higher number.
 * Never changed after it is built.
 */
export interface PrecedentIndex {
  readonly language: string;
  readonly vocabulary: Vocabulary;
  readonly resolutions: readonly IndexedResolution[];
  /** The first unit of each resolution, and at the end the number of units. */
  readonly resolutionUnits: Int32Array;
  /** Of each resolution the older one that it renews, or -1: see series.ts. */
  readonly renewed: Int32Array;
  /** Words of the title of resolution r: from `titleStart[r]` to before `titleStart[r + 1]`, folded. */
  readonly titleStart: Int32Array;
  readonly titleWords: Int32Array;
  /** Of each unit: its resolution, its wording, the unit above it (-1 for none). */
  readonly unitResolution: Int32Array;
  readonly unitWording: Int32Array;
  readonly unitParent: Int32Array;
  /** The number under which the library keeps each unit. */
  readonly unitId: Int32Array;
  /** Of each unit: 1 for the operative part, plus 2 for an item, plus 4 for a line with items, plus 8 for flush text. */
  readonly unitTraits: Uint8Array;
  /** Words of wording w: from `wordingStart[w]` to before `wordingStart[w + 1]`. */
  readonly wordingStart: Int32Array;
  readonly wordingWords: Int32Array;
  /** What stands around each of them: see word-marks.ts. */
  readonly wordingMarks: Uint8Array;
  /** The wording that each position of `wordingWords` belongs to. */
  readonly positionWording: Int32Array;
  /** Every position of `wordingWords` in the order of the words from there on: see word-runs.ts. */
  readonly runOrder: Int32Array;
  /** The wording that stands for all that differ in figures, months and ordinals alone. */
  readonly wordingForm: Int32Array;
  /** Units of wording w, oldest first: `wordingUnits` from `wordingUnitStart[w]`. */
  readonly wordingUnitStart: Int32Array;
  readonly wordingUnits: Int32Array;
  /** Wordings in the order of their folded words. */
  readonly wordingOrder: Int32Array;
  /** Of each folded word: the wordings that hold it, rising, with the word's BM25 share of their score (0 to 255). */
  readonly postingStart: Int32Array;
  readonly postings: Int32Array;
  readonly impacts: Uint8Array;
  /** The highest impact of each word. */
  readonly impactLimit: Uint8Array;
  /** The score that an impact of 255 stands for. */
  readonly impactScale: number;
}

export const operativeTrait = 1;
export const itemTrait = 2;
export const introTrait = 4;
export const flushTrait = 8;

/** Whether a unit has one of these traits. */
export function hasTrait({ unitTraits }: PrecedentIndex, unit: number, trait: number): boolean {
  return ((unitTraits[unit] ?? 0) & trait) !== 0;
}
