import type { Node } from "prosemirror-model";
import { formOf, unitsOf } from "../../form/form.ts";
import { type IdSource, idsFor } from "../../resolution/ids.ts";
import type { HouseStyle } from "../../style/house-style.ts";
import { languageOf } from "../../style/languages/languages.ts";
import { type Block, type BlockSequence, plainRun, textOf, trimRuns } from "../blocks.ts";
import { buildDocument, type Recognised, type RecognisedBody } from "../document/document-build.ts";
import { departures, type ReadUnit } from "../document/overrides.ts";
import { furnitureOf } from "../repairs/furniture.ts";
import type { Furniture, Repair } from "../repairs/repair.ts";
import { repairsOf } from "../repairs/repairs.ts";
import { type UnitPlace, unitPlaces } from "../repairs/unit-places.ts";
import { annexTree } from "./annex-tree.ts";
import { type BelowClauses, splitBelow } from "./below-clauses.ts";
import { type BodySource, bodySources } from "./body-sources.ts";
import { clauseTree } from "./clause-tree.ts";
import { readClosingLines } from "./closing-lines.ts";
import { type DraftEntry, unitsOfEntries } from "./draft-tree.ts";
import { isEnactingFormula, isStyleFormula, withResolvingApart } from "./enacting-formula.ts";
import { isPresentingLine } from "./front-lines.ts";
import { frontMatter } from "./front-matter.ts";
import { withTypedNotes } from "./note-bodies.ts";
import { type PageFurniture, pageFurniture } from "./page-furniture.ts";
import { beginsClause, paragraphOf } from "./paragraph-signs.ts";
import { divideParts } from "./part-boundary.ts";
import { type ResolutionSource, resolutionSources } from "./resolution-heads.ts";
import { withFormulaApart } from "./run-in-formula.ts";
import { withSectionNumbers } from "./section-headings.ts";

/** A resolution made of a source, and what it took to make it. */
export interface Recognition {
  readonly document: Node;
  readonly repairs: readonly Repair[];
  /** What stood on the page and is no text. Each word of the source is in the document or here. */
  readonly furniture: readonly Furniture[];
  /** Where each clause and item stands in the source. */
  readonly places: readonly UnitPlace[];
}

/**
 * Turns the blocks of any format into the resolutions they hold: one, as a rule, and many where a report does. No
 * character is lost: each is in a document, in a `kept` node, or named as furniture.
 *
 * @param leastClauses how many clauses make a resolution where no formula does
 * @returns none when the blocks hold no resolution: neither an enacting formula nor clauses
 */
export function recognise(
  sequence: BlockSequence,
  source: string,
  style: HouseStyle,
  leastClauses: number,
): readonly Recognition[] {
  const pages = pageFurniture(sequence.blocks, style);
  const printed = { ...sequence, blocks: sequence.blocks.filter((block) => !pages.has(block)) };
  const sources = resolutionSources(printed, style);
  return sources.flatMap((each, index) => {
    const from = index === 0 ? 0 : startOf(each);
    const next = sources[index + 1];
    const to = next ? startOf(next) : Number.POSITIVE_INFINITY;
    const itsPages = new Map([...pages].filter(([{ span }]) => span.from >= from && span.from < to));
    return (
      recogniseOne(each, itsPages, {
        source,
        style,
        leastClauses,
        ids: idsFor(index === 0 ? source : `${index}${source}`),
      }) ?? []
    );
  });
}

function startOf({ sequence }: ResolutionSource): number {
  return sequence.blocks[0]?.span.from ?? 0;
}

/** Lines that may stand about the clauses of a text without a formula. */
const mostKept = 8;

interface Circumstances {
  readonly source: string;
  readonly style: HouseStyle;
  readonly leastClauses: number;
  readonly ids: IdSource;
}

function recogniseOne(
  { head, sequence: printed }: ResolutionSource,
  pages: ReadonlyMap<Block, PageFurniture>,
  { source, style, leastClauses, ids }: Circumstances,
): Recognition | null {
  const { presenting, others } = takePresentingLine(printed, style);
  const { blocks: noted, notes } = withTypedNotes(others);
  const blocks = withResolvingApart(withFormulaApart(noted, style), style);
  const headAt = head ? blocks.findIndex(({ span }) => span.from === head.span.from) : -1;
  const formulaAt = blocks.findIndex((block) => isEnactingFormula(textOf(block.runs), style));
  const told =
    formulaAt >= 0 && style.enacting.before === "preamble"
      ? formulaAt
      : earliest(formulaAt, firstClause(blocks, style, leastClauses));
  // Below a line that names it by its number, a resolution begins whatever its words.
  const start = told >= 0 || headAt < 0 ? told : headAt + 1;
  if (start < 0) return null;
  const sources = bodySources(blocks, start, style);
  const partHead = sources[0]?.heading?.blocks ?? [];
  const headed = told < 0 ? (blocks[start] ?? null) : null;
  const read = sources.map((body) => readBody(body, headed, style));
  const entries = read.flatMap((body) => body.entries);
  const closing = read.flatMap(({ below }) => below.closing);
  const front = frontMatter(
    blocks.slice(0, start).filter((block) => !partHead.includes(block)),
    presenting,
    readClosingLines(closing, style),
    style,
  );
  const recognised: Recognised = {
    front,
    bodies: read.map(({ body }) => body),
    closing,
    annexes: read.flatMap(({ below }) => below.annexes.map((blocks) => annexTree(blocks, style))),
    notes,
    kept: [...front.rest, ...read.flatMap(({ below }) => below.rest)],
  };

  const keptAmongClauses = entries.flatMap((entry) => (entry.kind === "kept" ? entry.block : []));
  const kept = recognised.kept.length + keptAmongClauses.length;
  // A list of phrases, or prose, of which only some lines happen to open as clauses do.
  const isProse = kept > mostKept && kept > 2 * unitsOfEntries(entries).length;
  if (leastClauses > 1 && formulaAt < 0 && headAt < 0 && isProse) return null;

  const parts = recognised.bodies.map((body) => body.parts);
  const { overrides, setTerminators, computedLabels } = departures(
    parts,
    recognised.annexes,
    front.stage,
    style,
  );
  const { document, unplacedNotes } = buildDocument(recognised, overrides, style, ids);
  const drafts = unitsOfEntries(entries);
  const formed = [...unitsOf(formOf(document, style))];
  const units = drafts.flatMap((draft, index): ReadUnit[] =>
    formed[index] ? [{ draft, formed: formed[index] }] : [],
  );
  const annexed = recognised.annexes.flatMap((annex) => annex.entries);
  const keptInAnnexes = annexed.flatMap((entry) => (entry.kind === "kept" ? entry.block : []));
  const repairs = repairsOf({
    source,
    style,
    units,
    computedLabels,
    ownLabels: overrides.labels,
    setTerminators,
    pages,
    kept: [...recognised.kept, ...keptAmongClauses, ...keptInAnnexes, ...unplacedNotes],
    movedPresenting:
      presenting &&
      standsBetween(
        presenting,
        drafts.map((draft) => draft.block),
      )
        ? presenting
        : null,
  });
  return {
    document,
    repairs,
    furniture: furnitureOf({
      pages,
      entries: [...entries, ...annexed],
      annexes: recognised.annexes,
      front,
      setTerminators,
      presenting,
    }),
    places: unitPlaces(units),
  };
}

/** @param headed what begins the text below a line that names it, where nothing else tells that a clause begins */
function readBody(
  { heading, formula, blocks }: BodySource,
  headed: Block | null,
  style: HouseStyle,
): {
  readonly body: RecognisedBody;
  readonly entries: readonly DraftEntry[];
  readonly below: BelowClauses;
} {
  const { entries: read, below } = splitBelow(
    clauseTree(blocks, headed ?? behindFormula(blocks, formula, style), style),
    style,
  );
  const entries = withSectionNumbers(read, style);
  const enacting = trimRuns(formula?.runs ?? []).map((run) => ({ ...run, bold: false, italic: false }));
  const body = {
    letter: heading?.letter ?? null,
    title: heading?.title || null,
    enacting: isStyleFormula(textOf(enacting), style) ? [] : enacting,
    parts: divideParts(entries, formula, style),
  };
  return { body, entries, below };
}

/**
 * What stands directly behind the formula of an operative part, as it does in *Resolved,* That it is so; behind that
 * of a preamble a paragraph that ends as its clauses do, though its first word is misread or no verb: *In the exercise
 * of its primary responsibility …,* (10 such in 7,534 texts, each a clause).
 */
function behindFormula(blocks: readonly Block[], formula: Block | null, style: HouseStyle): Block | null {
  const first = formula && blocks.find((block) => block.span.from >= formula.span.from);
  if (!first || style.enacting.before === "operative") return first ?? null;
  const { terminators, openingCase } = style.preamble;
  const { end, small } = paragraphOf(first, style);
  const ends = end !== "" && end === terminators.clause?.trim() && first.headingLevel === null;
  return ends && first.bullet === "" && (!small || openingCase === "lower") ? first : null;
}

/** Takes the presenting line out, wherever it stands; where it is marked up as a note, its mark becomes a plain sign. */
function takePresentingLine(
  { blocks, notes }: BlockSequence,
  style: HouseStyle,
): { readonly presenting: Block | null; readonly others: BlockSequence } {
  const speaks = (block: Block) => isPresentingLine(textOf(block.runs), style);
  const [key, note] = [...notes].find(([, body]) => speaks(body)) ?? [];
  const presenting = note ?? blocks.find(speaks) ?? null;
  const unmarked = (block: Block): Block => ({
    ...block,
    runs: block.runs.map((run) =>
      run.note === key ? { ...plainRun(style.presenting.mark), script: "superscript" as const } : run,
    ),
  });
  const others = blocks.filter((block) => block !== presenting);
  return {
    presenting,
    others: {
      blocks: key === undefined ? others : others.map(unmarked),
      notes: new Map([...notes].filter(([, body]) => body !== presenting)),
    },
  };
}

/**
 * Without a formula, the first of at least so many clauses that open as the style's do; else the first sentence
 * below a line that designates the text as the body's: *Decision CIPM/102-19 (2013)*, *8th meeting of the CGPM —
 * resolution 14*.
 */
function firstClause(blocks: readonly Block[], style: HouseStyle, least: number): number {
  const paragraphs = blocks.map((block) => paragraphOf(block, style));
  const clauses = paragraphs.map(
    (paragraph) => paragraph.opening.listed && (paragraph.label !== null || beginsClause(paragraph)),
  );
  if (clauses.filter(Boolean).length >= least) return clauses.indexOf(true);
  const designated = paragraphs.findIndex(({ headingLike, text }) => headingLike && designates(text, style));
  if (designated < 0) return -1;
  return paragraphs.findIndex(({ end }, index) => index > designated && end !== "");
}

/** Whether a line names the body and, with a number, what it adopted. */
function designates(line: string, style: HouseStyle): boolean {
  const { actForm } = languageOf(style);
  return (
    new RegExp(`\\b${style.body}/\\d`).test(line) ||
    (new RegExp(`\\b${style.body}\\b`).test(line) && actForm.test(line))
  );
}

/** The first of two places, -1 being none. */
function earliest(a: number, b: number): number {
  return a < 0 || b < 0 ? Math.max(a, b) : Math.min(a, b);
}

function standsBetween(block: Block, others: readonly Block[]): boolean {
  const before = others.some((other) => other.span.from < block.span.from);
  return before && others.some((other) => other.span.from > block.span.from);
}
