import type { PrecedentIndex } from "../index/precedent-index.ts";
import { runDepth, runsOf } from "../index/word-runs.ts";
import { wordParts } from "../words/compared-words.ts";
import { type Word, wordsIn } from "../words/words.ts";

/** A run of words that stands in a precedent. */
export interface AgreedSpan {
  /** The text from its first to its last word. */
  readonly text: string;
  /** The newest unit that holds it. */
  readonly unit: number;
}

/** A run counts from this many words on, the parts of compounds counted singly. */
export const leastWords = 6;

/**
 * The runs of six or more words of a text that stand in some precedent: as many words as can be covered without
 * overlap, in as few runs as do it.
 */
export function agreedSpans(index: PrecedentIndex, text: string, except: ReadonlySet<string>): AgreedSpan[] {
  const words = wordsIn(text);
  const numbers = words.map(({ key }) => index.vocabulary.numberOf(key));
  const sizes = words.map(({ key }) => wordParts(key).length);
  const longest = words.map((_, first) => longestRun(index, numbers, sizes, first, except));
  return bestCover(sizes, longest).map(({ first, last }) => ({
    text: spanText(text, words, first, last),
    unit: newestHolding(index, numbers, first, last, except),
  }));
}

/** How many words from `first` on a wording has in this order; 0 where they count less than `leastWords`. */
function longestRun(
  index: PrecedentIndex,
  numbers: readonly number[],
  sizes: readonly number[],
  first: number,
  except: ReadonlySet<string>,
): number {
  let least = 0;
  for (let counted = 0; counted < leastWords; least++) {
    if (first + least >= numbers.length || (numbers[first + least] ?? -1) < 0) return 0;
    counted += sizes[first + least] ?? 0;
  }
  let longest = 0;
  for (const position of narrowest(index, numbers, first, least)) {
    const length = runLength(index, numbers, first, position);
    if (length > longest && length >= least && holderOf(index, position, except) >= 0) longest = length;
  }
  return longest;
}

/** The positions with the longest beginning of the run that the order can tell apart. */
function narrowest(
  index: PrecedentIndex,
  numbers: readonly number[],
  first: number,
  least: number,
): Int32Array {
  let range = runsOf(index, numbers, first, first + Math.min(least, runDepth));
  for (
    let length = Math.min(least, runDepth) + 1;
    length <= runDepth && first + length <= numbers.length;
    length++
  ) {
    const narrower = runsOf(index, numbers, first, first + length, range);
    if (narrower.from === narrower.to) break;
    range = narrower;
  }
  return index.runOrder.subarray(range.from, range.to);
}

function runLength(
  index: PrecedentIndex,
  numbers: readonly number[],
  first: number,
  position: number,
): number {
  const end = index.wordingStart[(index.positionWording[position] ?? 0) + 1] ?? 0;
  let length = 0;
  while (
    first + length < numbers.length &&
    position + length < end &&
    index.wordingWords[position + length] === numbers[first + length]
  )
    length++;
  return length;
}

/** The newest unit of the wording at a position, among resolutions that count; -1 for none. */
function holderOf(index: PrecedentIndex, position: number, except: ReadonlySet<string>): number {
  const wording = index.positionWording[position] ?? 0;
  for (
    let i = (index.wordingUnitStart[wording + 1] ?? 0) - 1;
    i >= (index.wordingUnitStart[wording] ?? 0);
    i--
  ) {
    const unit = index.wordingUnits[i] ?? -1;
    if (except.size === 0 || !except.has(index.resolutions[index.unitResolution[unit] ?? 0]?.id ?? ""))
      return unit;
  }
  return -1;
}

interface Run {
  readonly first: number;
  readonly last: number;
}

/** Chooses runs from the end to the beginning: from each word on, what covers most with the fewest runs. */
function bestCover(sizes: readonly number[], longest: readonly number[]): Run[] {
  const count = sizes.length;
  const covered = new Float64Array(count + 1);
  const taken = new Int32Array(count);
  for (let first = count - 1; first >= 0; first--) {
    covered[first] = covered[first + 1] ?? 0;
    let size = 0;
    for (let length = 1; length <= (longest[first] ?? 0); length++) {
      size += sizes[first + length - 1] ?? 0;
      if (size < leastWords) continue;
      const all = size - 0.01 + (covered[first + length] ?? 0);
      if (all > (covered[first] ?? 0)) {
        covered[first] = all;
        taken[first] = length;
      }
    }
  }
  const runs: Run[] = [];
  for (let first = 0; first < count; ) {
    const length = taken[first] ?? 0;
    if (length > 0) runs.push({ first, last: first + length });
    first += Math.max(1, length);
  }
  return runs;
}

function newestHolding(
  index: PrecedentIndex,
  numbers: readonly number[],
  first: number,
  last: number,
  except: ReadonlySet<string>,
): number {
  const range = runsOf(index, numbers, first, Math.min(last, first + runDepth));
  let newest = -1;
  for (let i = range.from; i < range.to; i++) {
    const position = index.runOrder[i] ?? 0;
    if (runLength(index, numbers, first, position) < last - first) continue;
    newest = Math.max(newest, holderOf(index, position, except));
  }
  return newest;
}

function spanText(text: string, words: readonly Word[], first: number, last: number): string {
  return text.slice(words[first]?.from, words[last - 1]?.to);
}
