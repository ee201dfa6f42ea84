import type { Node } from "prosemirror-model";
import { formOf, unitsOf } from "../form/form.ts";
import { idsFor } from "../resolution/ids.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { type BelowClauses, splitBelow } from "./below-clauses.ts";
import { type Block, type BlockSequence, plainRun, textOf, trimRuns } from "./blocks.ts";
import { type BodySource, bodySources } from "./body-sources.ts";
import { clauseTree } from "./clause-tree.ts";
import { buildDocument, type Recognised, type RecognisedBody } from "./document-build.ts";
import { type DraftEntry, unitsOfEntries } from "./draft-tree.ts";
import { isEnactingFormula, isStyleFormula } from "./enacting-formula.ts";
import { isPresentingLine } from "./front-lines.ts";
import { frontMatter } from "./front-matter.ts";
import { furnitureOf } from "./furniture.ts";
import { withTypedNotes } from "./note-bodies.ts";
import { departures, type ReadUnit } from "./overrides.ts";
import { pageFurniture } from "./page-furniture.ts";
import { beginsClause, paragraphOf } from "./paragraph-signs.ts";
import { divideParts } from "./part-boundary.ts";
import type { Furniture, Repair } from "./repair.ts";
import { repairsOf } from "./repairs.ts";
import { type UnitPlace, unitPlaces } from "./unit-places.ts";

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
 * Turns the blocks of any format into a resolution. No character is lost: each is in the document, in a `kept`
 * node, or named as furniture.
 *
 * @param leastClauses how many clauses make a resolution where no formula does
 * @returns null when the blocks hold no resolution: neither an enacting formula nor clauses
 */
export function recognise(
  sequence: BlockSequence,
  source: string,
  style: HouseStyle,
  leastClauses: number,
): Recognition | null {
  const pages = pageFurniture(sequence.blocks, style);
  const printed = { ...sequence, blocks: sequence.blocks.filter((block) => !pages.has(block)) };
  const { presenting, others } = takePresentingLine(printed, style);
  const { blocks, notes } = withTypedNotes(others);
  const formulaAt = blocks.findIndex((block) => isEnactingFormula(textOf(block.runs), style));
  const start =
    formulaAt >= 0 && style.enacting.before === "preamble"
      ? formulaAt
      : firstClause(blocks, style, leastClauses);
  if (start < 0) return null;
  const sources = bodySources(blocks, start, style);
  const headed = sources[0]?.heading?.blocks ?? [];
  const front = frontMatter(
    blocks.slice(0, start).filter((block) => !headed.includes(block)),
    presenting,
    style,
  );
  const read = sources.map((body) => readBody(body, style));
  const entries = read.flatMap((body) => body.entries);
  const recognised: Recognised = {
    front,
    bodies: read.map(({ body }) => body),
    closing: read.flatMap(({ below }) => below.closing),
    annexes: read.flatMap(({ below }) => below.annexes),
    notes,
    kept: [...front.rest, ...read.flatMap(({ below }) => below.rest)],
  };

  const parts = recognised.bodies.map((body) => body.parts);
  const { overrides, setTerminators, computedLabels } = departures(parts, front.stage, style);
  const { document, unplacedNotes } = buildDocument(recognised, overrides, style, idsFor(source));
  const drafts = unitsOfEntries(entries);
  const formed = [...unitsOf(formOf(document, style))];
  const units = drafts.flatMap((draft, index): ReadUnit[] =>
    formed[index] ? [{ draft, formed: formed[index] }] : [],
  );
  const keptAmongClauses = entries.flatMap((entry) => (entry.kind === "kept" ? entry.block : []));
  const repairs = repairsOf({
    source,
    style,
    units,
    computedLabels,
    ownLabels: overrides.labels,
    setTerminators,
    pages,
    kept: [...recognised.kept, ...keptAmongClauses, ...unplacedNotes],
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
    furniture: furnitureOf({ pages, units: drafts, front, setTerminators, presenting }),
    places: unitPlaces(units),
  };
}

function readBody(
  { heading, formula, blocks }: BodySource,
  style: HouseStyle,
): {
  readonly body: RecognisedBody;
  readonly entries: readonly DraftEntry[];
  readonly below: BelowClauses;
} {
  const { entries, below } = splitBelow(clauseTree(blocks, style), style);
  const enacting = trimRuns(formula?.runs ?? []).map((run) => ({ ...run, bold: false, italic: false }));
  const body = {
    letter: heading?.letter ?? null,
    title: heading?.title || null,
    enacting: isStyleFormula(textOf(enacting), style) ? [] : enacting,
    parts: divideParts(entries, style),
  };
  return { body, entries, below };
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
 * Without a formula, the first of at least so many clauses that open as the style's do; else the sentence below a
 * line that designates it as the body's, *Decision CIPM/102-19 (2013)*.
 */
function firstClause(blocks: readonly Block[], style: HouseStyle, least: number): number {
  const paragraphs = blocks.map((block) => paragraphOf(block, style));
  const clauses = paragraphs.map(
    (paragraph) => paragraph.opening.listed && (paragraph.label !== null || beginsClause(paragraph)),
  );
  if (clauses.filter(Boolean).length >= least) return clauses.indexOf(true);
  return paragraphs.findIndex(({ end }, index) => {
    const { headingLike, text } = paragraphs[index - 1] ?? { headingLike: false, text: "" };
    return end === "." && headingLike && new RegExp(`\\b${style.body}/\\d`).test(text);
  });
}

function standsBetween(block: Block, others: readonly Block[]): boolean {
  const before = others.some((other) => other.span.from < block.span.from);
  return before && others.some((other) => other.span.from > block.span.from);
}
