/**
 * How like two texts are: 1 less the word-level Levenshtein distance over the longer length. 1 for two empty texts.
 * Texts are given as any values that are equal where their words are.
 */
export function likeness<Word>(a: ArrayLike<Word>, b: ArrayLike<Word>): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
  return 1 - distance(a, b) / Math.max(a.length, b.length);
}

function distance<Word>(a: ArrayLike<Word>, b: ArrayLike<Word>): number {
  let from = 0;
  let endA = a.length;
  let endB = b.length;
  while (from < endA && from < endB && a[from] === b[from]) from++;
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const row = Int32Array.from({ length: endB - from + 1 }, (_, j) => j);
  for (let i = from; i < endA; i++) {
    let diagonal = row[0] ?? 0;
    row[0] = i - from + 1;
    for (let j = 1; j < row.length; j++) {
      const above = row[j] ?? 0;
      const same = a[i] === b[from + j - 1];
      row[j] = Math.min(above + 1, (row[j - 1] ?? 0) + 1, diagonal + (same ? 0 : 1));
      diagonal = above;
    }
  }
  return row[row.length - 1] ?? 0;
}
