import type { PrecedentIndex } from "../index/precedent-index.ts";

interface Weighted {
  readonly wording: number;
  readonly unit: number;
  readonly weight: number;
}

/**
 * Joins the heaviest `count` wordings that hardly differ: the heaviest of them stands for all, with their weight.
 *
 * @param alike the share of their words from which on two count as one
 */
export function joinAlike(
  index: PrecedentIndex,
  wordings: readonly Weighted[],
  alike: number,
  count: number,
): Weighted[] {
  const heaviest = [...wordings].sort((a, b) => b.weight - a.weight).slice(0, 2 * count);
  const groups: {
    unit: number;
    wording: number;
    weight: number;
    words: Map<number, number>;
    length: number;
  }[] = [];
  for (const { wording, unit, weight } of heaviest) {
    const { words, length } = wordCounts(index, wording);
    const group = groups.find(
      (known) => (2 * sharedWords(words, known.words)) / (length + known.length) >= alike,
    );
    if (group) group.weight += weight;
    else if (groups.length < count) groups.push({ wording, unit, weight, words, length });
  }
  return groups
    .sort((a, b) => b.weight - a.weight)
    .map(({ wording, unit, weight }) => ({ wording, unit, weight }));
}

function wordCounts(index: PrecedentIndex, wording: number): { words: Map<number, number>; length: number } {
  const start = index.wordingStart[wording] ?? 0;
  const end = index.wordingStart[wording + 1] ?? 0;
  const words = new Map<number, number>();
  for (let position = start; position < end; position++) {
    const word = index.vocabulary.folded[index.wordingWords[position] ?? 0] ?? 0;
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  return { words, length: end - start };
}

function sharedWords(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let shared = 0;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  return shared;
}
