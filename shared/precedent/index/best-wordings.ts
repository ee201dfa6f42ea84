import type { PrecedentIndex } from "./precedent-index.ts";

export interface ScoredWording {
  readonly wording: number;
  /** The sum of the impacts of the words it shares with the query. */
  readonly score: number;
}

interface List {
  readonly end: number;
  readonly limit: number;
  at: number;
}

/**
 * The `count` wordings that share most with the folded words of a query, best first; of equals the lower
 * number first. MaxScore: lists whose highest impacts together cannot lift a wording into the result are
 * only looked up for wordings that other lists bring.
 */
export function bestWordings(
  index: PrecedentIndex,
  query: readonly number[],
  count: number,
): ScoredWording[] {
  const { postings, impacts } = index;
  const lists = listsOf(index, query);
  const reach = limitsBelow(lists);
  const best = new Heap(count);
  let essential = 0;
  for (;;) {
    let wording = Number.MAX_SAFE_INTEGER;
    for (let i = essential; i < lists.length; i++) {
      const list = lists[i] as List;
      if (list.at < list.end) wording = Math.min(wording, postings[list.at] ?? 0);
    }
    if (wording === Number.MAX_SAFE_INTEGER) break;
    let score = 0;
    for (let i = essential; i < lists.length; i++) {
      const list = lists[i] as List;
      if (list.at < list.end && postings[list.at] === wording) score += impacts[list.at++] ?? 0;
    }
    for (let i = essential - 1; i >= 0; i--) {
      if (score + (reach[i] ?? 0) <= best.threshold) break;
      const list = lists[i] as List;
      list.at = seek(postings, list.at, list.end, wording);
      if (list.at < list.end && postings[list.at] === wording) score += impacts[list.at] ?? 0;
    }
    if (score > best.threshold) {
      best.add(wording, score);
      while (essential < lists.length && (reach[essential] ?? 0) <= best.threshold) essential++;
    }
  }
  return best.sorted();
}

/** One list for each word of the query that the index holds, the weakest first. */
function listsOf(index: PrecedentIndex, query: readonly number[]): List[] {
  return [...new Set(query)]
    .filter((word) => word >= 0)
    .map((word) => ({
      at: index.postingStart[word] ?? 0,
      end: index.postingStart[word + 1] ?? 0,
      limit: index.impactLimit[word] ?? 0,
    }))
    .filter((list) => list.at < list.end)
    .sort((a, b) => a.limit - b.limit || b.end - b.at - (a.end - a.at));
}

/** What the lists up to and with each one can add to a score at most. */
function limitsBelow(lists: readonly List[]): number[] {
  let sum = 0;
  return lists.map((list) => (sum += list.limit));
}

/** The first position from `from` whose wording is not below `wording`: by leaps, then by halves. */
function seek(postings: Int32Array, from: number, end: number, wording: number): number {
  let step = 1;
  let low = from;
  while (low + step < end && (postings[low + step] ?? 0) < wording) {
    low += step;
    step *= 2;
  }
  let high = Math.min(end, low + step + 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((postings[middle] ?? 0) < wording) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Keeps the best few; the worst of them on top. */
class Heap {
  readonly #size: number;
  readonly #entries: ScoredWording[] = [];
  /** A score must be above this to count. */
  threshold = 0;

  constructor(size: number) {
    this.#size = size;
  }

  add(wording: number, score: number): void {
    const entries = this.#entries;
    if (entries.length < this.#size) {
      entries.push({ wording, score });
      this.#rise(entries.length - 1);
    } else {
      entries[0] = { wording, score };
      this.#sink();
    }
    if (entries.length === this.#size) this.threshold = entries[0]?.score ?? 0;
  }

  sorted(): ScoredWording[] {
    return [...this.#entries].sort((a, b) => b.score - a.score || a.wording - b.wording);
  }

  /** Whether the entry at `a` must stand above that at `b`: a lower score, or of equals the later wording. */
  #worse(a: number, b: number): boolean {
    const x = this.#entries[a] as ScoredWording;
    const y = this.#entries[b] as ScoredWording;
    return x.score < y.score || (x.score === y.score && x.wording > y.wording);
  }

  #swap(a: number, b: number): void {
    const entries = this.#entries;
    [entries[a], entries[b]] = [entries[b] as ScoredWording, entries[a] as ScoredWording];
  }

  #rise(from: number): void {
    let at = from;
    while (at > 0 && this.#worse(at, (at - 1) >> 1)) {
      this.#swap(at, (at - 1) >> 1);
      at = (at - 1) >> 1;
    }
  }

  #sink(): void {
    let at = 0;
    for (;;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.#entries.length && this.#worse(child, worst)) worst = child;
      }
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }
}
