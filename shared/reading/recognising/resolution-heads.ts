import { singleSpaced } from "../../base/white-space.ts";
import type { HouseStyle } from "../../style/house-style.ts";
import { languageOf } from "../../style/languages/languages.ts";
import { type Block, type BlockSequence, isEmphasised, sliceRuns, textOf } from "../blocks.ts";
import { isEnactingFormula } from "./enacting-formula.ts";
import { endSign } from "./line-end.ts";
import { withTypedNotes } from "./note-bodies.ts";

const longestHead = 300;
/** What is longer behind its number is no title. */
const longestBareHead = 30;
/** How many lines of title may stand between a head and the text it heads. */
const longestTitle = 3;
/** `Resolution 2020-08 …`, `Décision no 5`, `Resolution ISO/TC 154 – #311` */
const namedHead =
  /^(?:resolution|decision|recommendation|résolution|décision|recommandation)\s(?:[^.;]{0,30}[\s#])?\p{Lu}?-?\d/iu;
const wholeNamedHead = new RegExp(`${namedHead.source}\\S*`, namedHead.flags);
const clauseNumber = /^\d{1,4}\.\s/;
/** `10/2 …`, `77/248. …`, `291. …` */
const numberedHead = /^\d{1,4}(?:\/\d{1,4}\.?|\.)\s+(?=\p{Lu})/u;

/** What of a file is one resolution. */
export interface ResolutionSource {
  /** The line that names it; null where it is the whole file. */
  readonly head: Block | null;
  readonly sequence: BlockSequence;
}

/**
 * Parts the resolutions that one file holds, as reports do: each begins with a line that names it by its number and
 * stands above a formula or a sentence. What stands above the first goes with it, as do notes that no text refers to.
 *
 * @returns the whole as one where there are not at least two such lines
 */
export function resolutionSources(whole: BlockSequence, style: HouseStyle): readonly ResolutionSource[] {
  const parted = {
    ...whole,
    blocks: whole.blocks.flatMap((block, at) => headApart(block, whole.blocks[at + 1], style)),
  };
  const heads = headsOf(parted.blocks, style);
  if (heads.length < 2) return [{ head: null, sequence: whole }];
  const { blocks, notes } = withTypedNotes(parted);
  const bounds = headsOf(blocks, style);
  const stretches = bounds.map((at, index) => blocks.slice(index === 0 ? 0 : at, bounds[index + 1]));
  const used = stretches.map(
    (stretch) => new Set(stretch.flatMap(({ runs }) => runs.flatMap(({ note }) => note ?? []))),
  );
  return stretches.map((stretch, index) => ({
    head: blocks[bounds[index] ?? 0] ?? null,
    sequence: {
      ...whole,
      blocks: stretch,
      notes: new Map(
        [...notes].filter(
          ([key]) => used[index]?.has(key) || (index === 0 && !used.some((keys) => keys.has(key))),
        ),
      ),
    },
  }));
}

/** Where formulas stand, lines that name a resolution stand above formulas; else above sentences. */
function headsOf(blocks: readonly Block[], style: HouseStyle): number[] {
  const formulas = blocks.some((block) => isEnactingFormula(wordsOf(block), style));
  const heads = formulas ? headsFormula : headsSentence;
  const { annexForm } = languageOf(style);
  // Directly below *Annex* the name is the annex's: it holds another body's text whole.
  const titlesAnnex = (at: number) => annexForm.test(wordsOf(blocks[at - 1]));
  const starts = blocks.flatMap((_, at) => (heads(blocks, at, style) && !titlesAnnex(at) ? [at] : []));
  const named = starts.filter((at) => namedHead.test(wordsOf(blocks[at])));
  return named.length > 0 && !formulas ? named : starts;
}

/** Where a head and all that it heads share a line, as is seen by the closing line below, the two apart. */
function headApart(block: Block, next: Block | undefined, style: HouseStyle): readonly Block[] {
  const text = textOf(block.runs);
  const head = wholeNamedHead.exec(text)?.[0];
  if (head === undefined || text.length < head.length + longestBareHead) return [block];
  if (!next || !languageOf(style).closingForm.test(wordsOf(next))) return [block];
  return [
    { ...block, runs: sliceRuns(block.runs, 0, head.length) },
    { ...block, runs: sliceRuns(block.runs, head.length) },
  ];
}

function headsFormula(blocks: readonly Block[], at: number, style: HouseStyle): boolean {
  const block = blocks[at];
  if (!isHead(block) || clauseNumber.test(wordsOf(block)) || /:$/.test(wordsOf(block))) return false;
  const below = blocks.slice(at + 1, at + 2 + longestTitle);
  const formulaAt = below.findIndex((other) => isEnactingFormula(wordsOf(other), style));
  return formulaAt >= 0 && !below.slice(0, formulaAt).some(isHead);
}

function headsSentence(blocks: readonly Block[], at: number): boolean {
  const [block, next] = blocks.slice(at, at + 2);
  if (!isHead(block) || !next || isHead(next)) return false;
  const named = namedHead.test(wordsOf(block)) || block?.runs.every(isEmphasised) === true;
  return named && /:$|(?:\S+\s+){3}\S/.test(wordsOf(next));
}

function isHead(block: Block | undefined): boolean {
  const words = wordsOf(block);
  if (!block || words.length > longestHead || block.quoted) return false;
  const ends = endSign(block.runs, []);
  return (ends === "" || ends === ":") && (namedHead.test(words) || numberedHead.test(words));
}

/** Each block is looked at as a head and as what stands below one: its words are remembered. */
function wordsOf(block: Block | undefined): string {
  if (!block) return "";
  const words = remembered.get(block) ?? singleSpaced(textOf(block.runs)).trim();
  remembered.set(block, words);
  return words;
}

const remembered = new WeakMap<Block, string>();
