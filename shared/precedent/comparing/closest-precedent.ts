import { bestWordings } from "../index/best-wordings.ts";
import type { PrecedentIndex } from "../index/precedent-index.ts";
import { runDepth, runsOf } from "../index/word-runs.ts";
import { wordParts } from "../words/compared-words.ts";
import { tellingWords } from "../words/telling-words.ts";
import { wordsIn } from "../words/words.ts";
import { likeness } from "./likeness.ts";

/** The closest precedent of a text. */
export interface ClosestPrecedent {
  /** Its newest unit. */
  readonly unit: number;
  /** 1 less the word-level Levenshtein distance over the longer length. */
  readonly similarity: number;
}

/** Only the rarest words of a long text are looked up. */
const mostTelling = 18;
/** How many wordings that share words are compared by those, and how many of them word by word. */
const compared = 150;
const comparedInOrder = 30;
/** A run of words that stands in no more places than this brings the wordings that hold it. */
const rareRun = 12;

/** The adopted wording most like a text, the newest of equals; resolutions in `except` do not count. Null when none shares a word. */
export function closestPrecedent(
  index: PrecedentIndex,
  text: string,
  except: ReadonlySet<string>,
): ClosestPrecedent | null {
  const parts = partsOf(index);
  const keys = wordsIn(text).map(({ key }) => key);
  const own = keys.flatMap((key) => parts.ofKey(key));
  const query = keys.map((key) => index.vocabulary.foldedNumberOf(key));
  const counts = new Map<number, number>();
  for (const part of own) counts.set(part, (counts.get(part) ?? 0) + 1);
  const sharing = bestWordings(index, tellingWords(index, query, mostTelling), compared);
  const wordings = new Set([...sharing.map(({ wording }) => wording), ...wordingsWithRun(index, keys)]);
  const near = [...wordings]
    .map((wording) => ({ wording, unit: newestUnit(index, wording, except) }))
    .filter(({ unit }) => unit >= 0)
    .map(({ wording, unit }) => {
      const words = parts.ofWording(wording);
      return { unit, words, limit: sharedCount(words, counts) / Math.max(words.length, own.length) };
    })
    .sort((a, b) => b.limit - a.limit)
    .slice(0, comparedInOrder);
  let best: ClosestPrecedent | null = null;
  for (const { unit, words, limit } of near) {
    if (best && limit < best.similarity) break;
    const similarity = likeness(words, own);
    if (!best || similarity > best.similarity || (similarity === best.similarity && unit > best.unit))
      best = { unit, similarity };
  }
  return best;
}

/** Wordings that hold a rare run of words of a text: figures tell there, which the search by words does not tell apart. */
function wordingsWithRun(index: PrecedentIndex, keys: readonly string[]): number[] {
  const exact = keys.map((key) => index.vocabulary.numberOf(key));
  return exact.flatMap((_, first) => {
    if (first + runDepth > exact.length) return [];
    const { from, to } = runsOf(index, exact, first, first + runDepth);
    if (to - from > rareRun) return [];
    return [...index.runOrder.subarray(from, to)].map((position) => index.positionWording[position] ?? 0);
  });
}

function newestUnit(index: PrecedentIndex, wording: number, except: ReadonlySet<string>): number {
  for (
    let i = (index.wordingUnitStart[wording + 1] ?? 0) - 1;
    i >= (index.wordingUnitStart[wording] ?? 0);
    i--
  ) {
    const unit = index.wordingUnits[i] ?? -1;
    if (!except.has(index.resolutions[index.unitResolution[unit] ?? 0]?.id ?? "")) return unit;
  }
  return -1;
}

/** How many words of a text stand in another, each as often as it does there: likeness cannot be higher. */
function sharedCount(words: readonly number[], counts: ReadonlyMap<number, number>): number {
  const left = new Map<number, number>();
  let shared = 0;
  for (const word of words) {
    const count = left.get(word) ?? counts.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return shared;
}

/** The parts of words as numbers, told once for each word of an index. */
class WordParts {
  readonly #index: PrecedentIndex;
  readonly #numbers = new Map<string, number>();
  readonly #ofWord: (readonly number[] | undefined)[] = [];

  constructor(index: PrecedentIndex) {
    this.#index = index;
  }

  ofKey(key: string): readonly number[] {
    return wordParts(key).map((part) => {
      const number = this.#numbers.get(part) ?? this.#numbers.size;
      this.#numbers.set(part, number);
      return number;
    });
  }

  ofWording(wording: number): number[] {
    const { wordingStart, wordingWords, vocabulary } = this.#index;
    const parts: number[] = [];
    for (let position = wordingStart[wording] ?? 0; position < (wordingStart[wording + 1] ?? 0); position++) {
      const word = wordingWords[position] ?? 0;
      const known = this.#ofWord[word] ?? this.ofKey(vocabulary.words[word] ?? "");
      this.#ofWord[word] = known;
      parts.push(...known);
    }
    return parts;
  }
}

const wordPartsOfIndex = new WeakMap<PrecedentIndex, WordParts>();

function partsOf(index: PrecedentIndex): WordParts {
  const parts = wordPartsOfIndex.get(index) ?? new WordParts(index);
  wordPartsOfIndex.set(index, parts);
  return parts;
}
