import type { Mark } from "prosemirror-model";
import { naturalCase } from "../../form/letter-case.ts";
import { openingPhrases, type Part, type Range, usualOpening } from "../../form/opening-phrase.ts";
import { schema } from "../../resolution/schema.ts";
import type { HouseStyle } from "../../style/house-style.ts";
import { isEmphasised, type Run, sliceRuns, textOf } from "../blocks.ts";

/** A run with the marks it gets in the document. */
export interface MarkedRun {
  readonly run: Run;
  readonly marks: readonly Mark[];
}

/** Whether the source emphasises how this clause opens; false too where no opening is found. */
export function emphasisesOpening(runs: readonly Run[], part: Part, style: HouseStyle): boolean {
  const [first] = emphasisedRanges(runs);
  if (!first || first.from >= usualOpening) return false;
  const opening = openingPhrases(textOf(runs).slice(0, usualOpening), part, style)[0];
  return opening !== undefined && emphasisedRanges(runs).some((range) => overlap(range, opening));
}

/**
 * The runs of a clause's first line. Bold and italic on a computed opening phrase mean nothing: the style
 * decides. What the source emphasises differently becomes an override: a longer or shorter opening, a further
 * verb that the style would not find or would not leave plain. Other emphasis is the author's own, and so is
 * that of an opening where the style emphasises none.
 *
 * @param sourceEmphasises whether the source emphasises openings at all
 */
export function clauseRuns(
  runs: readonly Run[],
  part: Part,
  style: HouseStyle,
  sourceEmphasises: boolean,
): MarkedRun[] {
  const text = textOf(runs);
  const computed = openingPhrases(text, part, style);
  const emphasised = emphasisedRanges(runs);
  const openingIsMarked =
    computed[0] !== undefined && emphasised.some((range) => overlap(range, computed[0] ?? range));
  const marks: PlacedMark[] = emphasised.flatMap((set): PlacedMark[] => {
    const range = { ...set, from: wordStart(text, set.from) };
    const own = { range: set, mark: schema.marks.emphasis.create() };
    const kept = style[part].emphasis === "none" ? [own] : [];
    const found = computed.filter((phrase) => overlap(phrase, range));
    if (found.some((phrase) => phrase.from === range.from && phrase.to === range.to)) return kept;
    const verb = found.length > 0 || opensWithVerb(text.slice(range.from, range.to), part, style);
    if (!verb) return [own];
    const extent = { range, mark: schema.marks.opening.create({ on: true }) };
    return sourceEmphasises || kept.length > 0 ? [extent, ...kept] : [];
  });
  const plain = computed.slice(1).filter((phrase) => !emphasised.some((range) => overlap(range, phrase)));
  if (sourceEmphasises && openingIsMarked)
    marks.push(...plain.map((range) => ({ range, mark: schema.marks.opening.create({ on: false }) })));
  const openings = [
    ...computed,
    ...marks.filter(({ mark }) => mark.attrs.on === true).map(({ range }) => range),
  ];
  return placed(lowered(runs, openings), marks);
}

/**
 * The runs of any other line. Its emphasis is the author's own.
 *
 * @param whole whether emphasis that covers the whole line is meant too, as that of an item which heads others
 */
export function lineRuns(runs: readonly Run[], whole = false): MarkedRun[] {
  return placed(
    runs,
    emphasisedRanges(runs, whole).map((range) => ({ range, mark: schema.marks.emphasis.create() })),
  );
}

/** Whether every word is emphasised. */
export function isWhollyEmphasised(runs: readonly Run[]): boolean {
  return runs.every((run) => isEmphasised(run) || !/[\p{L}\p{N}]/u.test(run.text));
}

interface PlacedMark {
  readonly range: Range;
  readonly mark: Mark;
}

/** Where words are emphasised, without punctuation at the ends; none where all are, unless that is meant. */
function emphasisedRanges(runs: readonly Run[], whole = false): Range[] {
  if (!whole && isWhollyEmphasised(runs)) return [];
  const ranges: Range[] = [];
  let at = 0;
  for (const run of runs) {
    const length = run.note === null ? run.text.length : 1;
    const last = ranges.at(-1);
    if (isEmphasised(run) && run.note === null) {
      if (last?.to === at) ranges[ranges.length - 1] = { from: last.from, to: at + length };
      else ranges.push({ from: at, to: at + length });
    }
    at += length;
  }
  const text = textOf(runs);
  return ranges.map((range) => withoutEdges(text, range)).filter((range) => range.from < range.to);
}

function withoutEdges(text: string, { from, to }: Range): Range {
  const isEdge = (at: number) => /[\s\p{P}]/u.test(text[at] ?? "x");
  let [start, end] = [from, to];
  while (start < end && isEdge(start)) start++;
  while (end > start && isEdge(end - 1)) end--;
  return { from: start, to: end };
}

/** Where the word begins that stands at a place: emphasis of `D*écide*` is a slip. */
function wordStart(text: string, at: number): number {
  const isLetter = (index: number) => /\p{L}/u.test(text[index] ?? "");
  let start = at;
  while (isLetter(start - 1) && isLetter(start)) start--;
  return start;
}

/** A few words that open with a verb of the part; with a capital only if the style names it, else a name may be meant. */
function opensWithVerb(words: string, part: Part, style: HouseStyle): boolean {
  const [phrase] = openingPhrases(words, part, style);
  if (phrase?.from !== 0 || words.split(/\s+/).length > 8) return false;
  const spoken = words.slice(0, phrase.to).toLowerCase();
  return (
    /^\p{Ll}/u.test(words) || style[part].openings.some((opening) => spoken.includes(opening.toLowerCase()))
  );
}

/** Opening phrases that the source prints in capitals, in natural case. */
function lowered(runs: readonly Run[], openings: readonly Range[]): Run[] {
  let result = [...runs];
  for (const { from, to } of openings) {
    const phrase = textOf(sliceRuns(result, from, to));
    if (phrase !== phrase.toUpperCase()) continue;
    const natural = from === 0 ? naturalCase(phrase) : phrase.toLowerCase();
    if (natural.length !== phrase.length) continue;
    let at = 0;
    const spelled = sliceRuns(result, from, to).map((run) => {
      const length = run.note === null ? run.text.length : 1;
      at += length;
      return run.note === null ? { ...run, text: natural.slice(at - length, at) } : run;
    });
    result = [...sliceRuns(result, 0, from), ...spelled, ...sliceRuns(result, to)];
  }
  return result;
}

function placed(runs: readonly Run[], marks: readonly PlacedMark[]): MarkedRun[] {
  const length = textOf(runs).length;
  const edges = [...new Set([0, length, ...marks.flatMap(({ range }) => [range.from, range.to])])].sort(
    (a, b) => a - b,
  );
  return edges.slice(1).flatMap((to, index) => {
    const from = edges[index] ?? 0;
    const here = marks.filter(({ range }) => range.from <= from && to <= range.to).map(({ mark }) => mark);
    return sliceRuns(runs, from, to).map((run) => ({
      run,
      marks: run.script === "normal" ? here : [...here, schema.marks[run.script].create()],
    }));
  });
}

function overlap(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to;
}
