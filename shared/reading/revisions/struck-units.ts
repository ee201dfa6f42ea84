import type { Mark, Node, ResolvedPos } from "prosemirror-model";
import type { Transform } from "prosemirror-transform";
import { openingPhrases } from "../../form/opening-phrase.ts";
import type { UnitRevision } from "../../resolution/revisions.ts";
import { deepestItem, schema } from "../../resolution/schema.ts";
import type { HouseStyle } from "../../style/house-style.ts";
import { type Block, type BlockSequence, type Run, sliceRuns, textOf, trimRuns } from "../blocks.ts";
import { clauseRuns, lineRuns } from "../document/emphasis.ts";
import { tidyRuns } from "../files/file-blocks.ts";
import { printedLabel } from "../recognising/printed-label.ts";

const { nodes } = schema;

/**
 * Puts a paragraph that was struck out as a whole back as a clause or item: at the level of the nearest paragraph
 * that is set like it, behind what stands before it.
 *
 * @param starts for each block where the text that holds it starts in `tr.doc`; null where it is in no clause
 * @returns where the text of the new unit starts; null where there is no place for one
 */
export function placeStruck(
  tr: Transform,
  { blocks, notes }: Pick<BlockSequence, "blocks" | "notes">,
  index: number,
  starts: readonly (number | null)[],
  unit: { readonly id: string; readonly revision: UnitRevision },
  style: HouseStyle,
): number | null {
  const block = blocks[index];
  if (!block) return null;
  const placed = starts.flatMap((start, at) =>
    start === null || unitsAround(tr.doc.resolve(start)).length === 0 ? [] : [at],
  );
  const alike = nearest(
    placed.filter((at) => isSetLike(blocks[at], block)),
    index,
  );
  const model = alike ?? nearest(placed, index);
  const $at = (place: number | undefined) => {
    const start = place === undefined ? null : (starts[place] ?? null);
    return start === null ? null : tr.doc.resolve(start);
  };
  const $model = $at(model);
  if (model === undefined || !$model) return null;
  const deeper = alike === undefined ? stepsBelow(block, blocks[model]) : 0;
  const level = Math.max(0, Math.min(unitsAround($model).length - 1 + deeper, deepestItem));
  const $before = $at(placed.findLast((at) => at < index));
  const $after = $at(placed.find((at) => at > index));
  const pos = positionFor(level, $before, $after, textOf(block.runs), style);
  if (pos === null) return null;
  const { parent } = tr.doc.resolve(pos);
  const isClause = parent.type === nodes.preamble || parent.type === nodes.operative;
  const isParagraph = parent.type === nodes.annex;
  const part = parent.type === nodes.preamble ? "preamble" : "operative";
  const runs = wordsOf(block, isInAnnex($model));
  const words = (isClause ? clauseRuns(runs, part, style, true) : lineRuns(runs)).flatMap(({ run, marks }) =>
    run.note === null ? textNodes(run.text, marks) : noteOf(notes.get(run.note)),
  );
  const fixedLabel = isParagraph && alike !== undefined && isUnnumbered($model) ? "" : null;
  const type = nodes[isClause || isParagraph ? "clause" : "item"];
  tr.insert(pos, type.create({ ...unit, fixedLabel }, nodes.line.create(null, words)));
  return pos + 2;
}

/** The depths of the clause around a position and of the items in it, from the outside in. */
function unitsAround($pos: ResolvedPos): number[] {
  const depths: number[] = [];
  for (let depth = 1; depth <= $pos.depth; depth++) {
    const { type } = $pos.node(depth);
    if (type === nodes.clause || type === nodes.item) depths.push(depth);
  }
  return depths;
}

function isInAnnex($pos: ResolvedPos): boolean {
  return $pos.node(1).type === nodes.annex;
}

/** Whether a position is in a paragraph of an annex that carries no number. */
function isUnnumbered($pos: ResolvedPos): boolean {
  return unitsAround($pos).length === 1 && $pos.node(unitsAround($pos)[0]).attrs.fixedLabel === "";
}

function nearest(candidates: readonly number[], index: number): number | undefined {
  return candidates.toSorted((a, b) => Math.abs(a - index) - Math.abs(b - index) || a - b)[0];
}

/** Whether two paragraphs stand at one level of lists, or where they are in none, in one style and indent. */
function isSetLike(one: Block | undefined, other: Block): boolean {
  const [a, b] = [one?.particulars, other.particulars];
  if (!one || a?.styleName !== b?.styleName || a?.listLevel !== b?.listLevel) return false;
  return b?.listLevel !== null || one.indent === other.indent;
}

/** By how many levels a paragraph is set below another: by their lists, else by their indents. */
function stepsBelow(block: Block, other: Block | undefined): number {
  const [own, others] = [block.particulars?.listLevel ?? null, other?.particulars?.listLevel ?? null];
  if (own !== null && others !== null) return own - others;
  return Math.sign(block.indent - (other?.indent ?? block.indent));
}

function positionFor(
  level: number,
  $before: ResolvedPos | null,
  $after: ResolvedPos | null,
  text: string,
  style: HouseStyle,
): number | null {
  const [next] = $after ? unitsAround($after) : [];
  const aheadOfNext = $after && next !== undefined ? $after.before(next) : null;
  if (!$before) return aheadOfNext;
  const depths = unitsAround($before);
  const depth = depths[level];
  const innermost = depths.at(-1);
  if (depth === undefined) return innermost === undefined ? null : $before.after(innermost + 1);
  // Between the parts, its verb tells on which side it stood.
  const crosses = level === 0 && next !== undefined && $before.node(depth - 1) !== $after?.node(next - 1);
  const isOfNext = crosses && openingPhrases(text, "preamble", style)[0]?.listedIn === "operative";
  return isOfNext && aheadOfNext !== null ? aheadOfNext : $before.after(depth);
}

/** The runs without the label and, but for prose, the punctuation at the end, which the style writes. */
function wordsOf(block: Block, isProse: boolean): Run[] {
  const runs = tidyRuns(
    block.runs.map(({ text, bold, italic, script, note }) => ({ text, bold, italic, script, note })),
  );
  const text = textOf(runs);
  const end = isProse ? text.length : text.replace(/\s*[;,.]$/, "").length;
  return trimRuns(sliceRuns(runs, printedLabel(text)?.length ?? 0, end));
}

/** A note that was struck out with its clause; none where it has no words. */
function noteOf(body: Block | undefined): Node[] {
  return body ? [nodes.note.create(null, textNodes(textOf(body.runs), []))] : [];
}

function textNodes(text: string, marks: readonly Mark[]): Node[] {
  const words = text.replace(/\s+/g, " ");
  return words === "" ? [] : [schema.text(words, marks)];
}
