import { postingsOf } from "./postings.ts";
import { flushTrait, introTrait, itemTrait, operativeTrait, type PrecedentIndex } from "./precedent-index.ts";
import { renewedResolutions } from "./series.ts";
import type { SourceResolution, SourceUnit } from "./source.ts";
import { type Vocabulary, vocabularyOf } from "./vocabulary.ts";
import { wordMarks } from "./word-marks.ts";
import { runOrderOf } from "./word-runs.ts";
import { wordsIn } from "./words.ts";

/** Builds the index of all resolutions of one language. The order of `resolutions` does not matter. */
export function buildIndex(resolutions: readonly SourceResolution[], language: string): PrecedentIndex {
  const ordered = [...resolutions].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1,
  );
  const texts = ordered.flatMap(({ units }) => units.map(({ text }) => markedWords(text)));
  const titles = ordered.map(({ title }) => wordsIn(title).map(({ key }) => key));
  const vocabulary = vocabularyOf(
    eachWord(
      texts.map(({ keys }) => keys),
      titles,
    ),
    language,
  );
  const wordings = new WordingTable(vocabulary);

  const unitCount = texts.length;
  const resolutionUnits = new Int32Array(ordered.length + 1);
  const unitResolution = new Int32Array(unitCount);
  const unitWording = new Int32Array(unitCount);
  const unitParent = new Int32Array(unitCount).fill(-1);
  const unitId = new Int32Array(unitCount);
  const unitTraits = new Uint8Array(unitCount);
  let unit = 0;
  ordered.forEach(({ units }, resolution) => {
    const first = unit;
    resolutionUnits[resolution] = first;
    for (const source of units) {
      unitResolution[unit] = resolution;
      unitWording[unit] = wordings.add(texts[unit] ?? { keys: [], marks: [] });
      unitParent[unit] = source.parent === null ? -1 : first + source.parent;
      unitId[unit] = source.id;
      unitTraits[unit] = traitsOf(source);
      unit++;
    }
  });
  resolutionUnits[ordered.length] = unitCount;

  const { start, words, marks, form } = wordings.finished();
  const byWording = grouped(unitWording, form.length);
  const title = flattened(titles.map((keys) => keys.map((key) => vocabulary.foldedNumberOf(key))));
  const index = {
    language,
    vocabulary,
    resolutions: ordered.map(({ units: _, language: __, ...resolution }) => resolution),
    resolutionUnits,
    titleStart: title.start,
    titleWords: title.values,
    unitResolution,
    unitWording,
    unitParent,
    unitId,
    unitTraits,
    wordingStart: start,
    wordingWords: words,
    wordingMarks: marks,
    positionWording: positionsOf(start),
    runOrder: runOrderOf(start, words, vocabulary.words.length),
    wordingForm: form,
    wordingUnitStart: byWording.start,
    wordingUnits: byWording.values,
    wordingOrder: orderOf(start, words, vocabulary.folded),
    ...postingsOf(start, words, vocabulary),
  };
  return { ...index, renewed: renewedResolutions(index) };
}

interface MarkedWords {
  readonly keys: readonly string[];
  readonly marks: readonly number[];
}

function markedWords(text: string): MarkedWords {
  const words = wordsIn(text);
  return { keys: words.map(({ key }) => key), marks: wordMarks(text, words) };
}

function traitsOf(unit: SourceUnit): number {
  return (
    (unit.part === "operative" ? operativeTrait : 0) |
    (unit.level > 0 ? itemTrait : 0) |
    (unit.role === "intro" ? introTrait : 0) |
    (unit.role === "flush" ? flushTrait : 0)
  );
}

function* eachWord(...lists: readonly (readonly (readonly string[])[])[]): Generator<string> {
  for (const list of lists) for (const keys of list) yield* keys;
}

/** Gives each distinct sequence of words a number, and knows which differ in their folded words. */
class WordingTable {
  readonly #vocabulary: Vocabulary;
  readonly #numbers = new Map<string, number>();
  readonly #forms = new Map<string, number>();
  readonly #words: number[][] = [];
  readonly #marks: (readonly number[])[] = [];
  readonly #form: number[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  add({ keys, marks }: MarkedWords): number {
    const words = keys.map((key) => this.#vocabulary.numberOf(key));
    const identity = String.fromCharCode(...words.flatMap((word) => [word >> 16, word & 0xffff]));
    const known = this.#numbers.get(identity);
    if (known !== undefined) return known;
    const number = this.#words.length;
    const folded = words.map((word) => this.#vocabulary.folded[word] ?? -1);
    const shape = String.fromCharCode(...folded.flatMap((word) => [word >> 16, word & 0xffff]));
    const form = this.#forms.get(shape) ?? number;
    this.#forms.set(shape, form);
    this.#numbers.set(identity, number);
    this.#words.push(words);
    this.#marks.push(marks);
    this.#form.push(form);
    return number;
  }

  finished() {
    const { start, values } = flattened(this.#words);
    return {
      start,
      words: values,
      marks: Uint8Array.from(this.#marks.flat()),
      form: Int32Array.from(this.#form),
    };
  }
}

/** For each position which list it lies in. */
function positionsOf(start: Int32Array): Int32Array {
  const lists = new Int32Array(start.at(-1) ?? 0);
  for (let list = 0; list + 1 < start.length; list++) lists.fill(list, start[list], start[list + 1]);
  return lists;
}

/** Lists one after another, with where each starts. */
function flattened(lists: readonly (readonly number[])[]): { start: Int32Array; values: Int32Array } {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    start[i + 1] = (start[i] ?? 0) + list.length;
  });
  const values = new Int32Array(start[lists.length] ?? 0);
  lists.forEach((list, i) => {
    values.set(list, start[i] ?? 0);
  });
  return { start, values };
}

/** The positions at which each group number stands, rising. */
function grouped(groups: Int32Array, count: number): { start: Int32Array; values: Int32Array } {
  const start = new Int32Array(count + 1);
  for (const group of groups) start[group + 1] = (start[group + 1] ?? 0) + 1;
  for (let i = 0; i < count; i++) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0);
  const next = start.slice(0, count);
  const values = new Int32Array(groups.length);
  groups.forEach((group, position) => {
    const at = next[group] ?? 0;
    values[at] = position;
    next[group] = at + 1;
  });
  return { start, values };
}

/** Wordings in the order of their folded words, compared number by number. */
function orderOf(start: Int32Array, words: Int32Array, folded: Int32Array): Int32Array {
  const at = (position: number) => folded[words[position] ?? 0] ?? 0;
  const compare = (a: number, b: number): number => {
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
  return Int32Array.from({ length: start.length - 1 }, (_, wording) => wording).sort(compare);
}
