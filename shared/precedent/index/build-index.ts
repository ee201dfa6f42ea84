import { vocabularyOf } from "../words/vocabulary.ts";
import { wordsIn } from "../words/words.ts";
import { completedIndex, flattened } from "./completed-index.ts";
import { grownRunOrder } from "./grown-run-order.ts";
import { flushTrait, introTrait, itemTrait, operativeTrait, type PrecedentIndex } from "./precedent-index.ts";
import type { SourceResolution, SourceUnit } from "./source.ts";
import { WordingTable } from "./wording-table.ts";

/** What became of a library since an index of it was built. */
export interface LibraryChanges {
  /** Ids of the resolutions that are no longer there as the index knows them. */
  readonly removed: ReadonlySet<string>;
  readonly added: readonly SourceResolution[];
}

/** Builds the index of all resolutions of one language. The order of `resolutions` does not matter. */
export function buildIndex(resolutions: readonly SourceResolution[], language: string): PrecedentIndex {
  return grownIndex(emptyIndex(language), { removed: new Set(), added: resolutions });
}

/**
 * The index of a changed library, made from the one before: what stays is renumbered, only what was added is read.
 * It is the same as one that is built of the whole library.
 */
export function grownIndex(old: PrecedentIndex, { removed, added }: LibraryChanges): PrecedentIndex {
  const entries = [...keptEntries(old, removed), ...added.map(addedEntry)].sort(byAge);
  const unitCount = entries.reduce((sum, { units }) => sum + units, 0);
  const wordings = new WordingTable(old);
  const resolutionUnits = new Int32Array(entries.length + 1);
  const unitResolution = new Int32Array(unitCount);
  const unitWording = new Int32Array(unitCount);
  const unitParent = new Int32Array(unitCount).fill(-1);
  const unitId = new Int32Array(unitCount);
  const unitTraits = new Uint8Array(unitCount);
  let unit = 0;
  entries.forEach(({ before, source }, resolution) => {
    const first = unit;
    resolutionUnits[resolution] = first;
    const firstBefore = old.resolutionUnits[before] ?? 0;
    const endBefore = before < 0 ? 0 : (old.resolutionUnits[before + 1] ?? 0);
    for (let kept = firstBefore; kept < endBefore; kept++, unit++) {
      const parent = old.unitParent[kept] ?? -1;
      unitResolution[unit] = resolution;
      unitWording[unit] = wordings.ofKept(old.unitWording[kept] ?? 0);
      unitParent[unit] = parent < 0 ? -1 : parent - firstBefore + first;
      unitId[unit] = old.unitId[kept] ?? 0;
      unitTraits[unit] = old.unitTraits[kept] ?? 0;
    }
    for (const added of source?.units ?? []) {
      unitResolution[unit] = resolution;
      unitWording[unit] = wordings.ofText(added.text);
      unitParent[unit] = added.parent === null ? -1 : first + added.parent;
      unitId[unit] = added.id;
      unitTraits[unit] = traitsOf(added);
      unit++;
    }
  });
  resolutionUnits[entries.length] = unitCount;

  const titles = entries.map(({ resolution }) => wordsIn(resolution.title).map(({ key }) => key));
  const vocabulary = vocabularyOf(chained(wordings.words(), titles.flat()), old.language);
  const { start, words, marks } = wordings.finished(vocabulary);
  const title = flattened(titles.map((keys) => keys.map((key) => vocabulary.foldedNumberOf(key))));
  return completedIndex({
    language: old.language,
    vocabulary,
    resolutions: entries.map(({ resolution }) => resolution),
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
    runOrder: grownRunOrder(old, wordings.numbers, start, words, vocabulary.words.length),
  });
}

/** A resolution of the new index: one of the old index, by its number there, or an added one. */
interface Entry {
  readonly resolution: PrecedentIndex["resolutions"][number];
  /** -1 for an added one. */
  readonly before: number;
  readonly source: SourceResolution | null;
  readonly units: number;
}

function keptEntries(old: PrecedentIndex, removed: ReadonlySet<string>): Entry[] {
  return old.resolutions.flatMap((resolution, before) => {
    const units = (old.resolutionUnits[before + 1] ?? 0) - (old.resolutionUnits[before] ?? 0);
    return removed.has(resolution.id) ? [] : [{ resolution, before, source: null, units }];
  });
}

function addedEntry(source: SourceResolution): Entry {
  const { units, language: _, ...resolution } = source;
  return { resolution, before: -1, source, units: units.length };
}

/** The oldest first. */
function byAge({ resolution: a }: Entry, { resolution: b }: Entry): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function traitsOf(unit: SourceUnit): number {
  return (
    (unit.part === "operative" ? operativeTrait : 0) |
    (unit.level > 0 ? itemTrait : 0) |
    (unit.role === "intro" ? introTrait : 0) |
    (unit.role === "flush" ? flushTrait : 0)
  );
}

function* chained(...lists: readonly Iterable<string>[]): Generator<string> {
  for (const list of lists) yield* list;
}

function emptyIndex(language: string): PrecedentIndex {
  const none = new Int32Array();
  return completedIndex({
    language,
    vocabulary: vocabularyOf([], language),
    resolutions: [],
    resolutionUnits: new Int32Array(1),
    titleStart: new Int32Array(1),
    titleWords: none,
    unitResolution: none,
    unitWording: none,
    unitParent: none,
    unitId: none,
    unitTraits: new Uint8Array(),
    wordingStart: new Int32Array(1),
    wordingWords: none,
    wordingMarks: new Uint8Array(),
    runOrder: none,
  });
}
