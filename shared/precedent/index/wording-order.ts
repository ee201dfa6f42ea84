import type { Vocabulary } from "../words/vocabulary.ts";

/** Wordings in the order of their folded words, compared number by number; of equals the lower number first. */
export function wordingOrderOf(start: Int32Array, words: Int32Array, { folded }: Vocabulary): Int32Array {
  const compare = foldedComparison(start, words, folded);
  return Int32Array.from({ length: start.length - 1 }, (_, wording) => wording).sort(
    (a, b) => compare(a, b) || a - b,
  );
}

/** Of each wording the first of those that differ from it in figures, months and ordinals alone. */
export function wordingFormsOf(
  order: Int32Array,
  start: Int32Array,
  words: Int32Array,
  { folded }: Vocabulary,
): Int32Array {
  const compare = foldedComparison(start, words, folded);
  const forms = new Int32Array(order.length);
  let first = order[0] ?? 0;
  for (const wording of order) {
    if (compare(first, wording) !== 0) first = wording;
    forms[wording] = first;
  }
  return forms;
}

function foldedComparison(
  start: Int32Array,
  words: Int32Array,
  folded: Int32Array,
): (a: number, b: number) => number {
  const at = (position: number) => folded[words[position] ?? 0] ?? 0;
  return (a, b) => {
    let i = start[a] ?? 0;
    let j = start[b] ?? 0;
    const endA = start[a + 1] ?? 0;
    const endB = start[b + 1] ?? 0;
    while (i < endA && j < endB) {
      const difference = at(i++) - at(j++);
      if (difference !== 0) return difference;
    }
    return endA - i - (endB - j);
  };
}
