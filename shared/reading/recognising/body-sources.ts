import type { HouseStyle } from "../../style/house-style.ts";
import { type Block, textOf } from "../blocks.ts";
import { isEnactingFormula } from "./enacting-formula.ts";
import { endSign } from "./line-end.ts";
import { beginsClause, paragraphOf } from "./paragraph-signs.ts";

/** The blocks of one body: a formula with its clauses. */
export interface BodySource {
  /** The line that heads a part of an omnibus text: `A`, `B Activities of the Organization`. */
  readonly heading: PartHeading | null;
  readonly formula: Block | null;
  readonly blocks: readonly Block[];
}

export interface PartHeading {
  readonly letter: string;
  readonly title: string;
  /** The letter, and the title where it stands on a line of its own. */
  readonly blocks: readonly Block[];
}

/**
 * Divides a text at its enacting formulas. It has more than one where its parts A and B each have their own, or
 * where it recommends to another body a draft that it quotes whole.
 *
 * @param start where the first body begins, its formula if it has one before the preamble
 */
export function bodySources(blocks: readonly Block[], start: number, style: HouseStyle): BodySource[] {
  const starts = [start, ...furtherFormulas(blocks, start, style)];
  const headings = partHeadings(blocks, starts, style);
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? blocks.length;
    const next = headings[index + 1]?.blocks ?? [];
    const formula = blocks.slice(from, to).find((block) => isEnactingFormula(textOf(block.runs), style));
    return {
      heading: headings[index] ?? null,
      formula: formula ?? null,
      blocks: blocks.slice(from, to).filter((block) => block !== formula && !next.includes(block)),
    };
  });
}

/** Where formulas stand that have a clause both before them and directly behind them, and in no annex: closing lines end one. */
function furtherFormulas(blocks: readonly Block[], start: number, style: HouseStyle): number[] {
  if (style.enacting.before !== "preamble") return [];
  const isClause = (block: Block | undefined) => {
    const paragraph = block && paragraphOf(block, style);
    return paragraph !== undefined && (paragraph.label !== null || beginsClause(paragraph));
  };
  const found: number[] = [];
  for (let at = start + 2; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block || block.quoted || !isEnactingFormula(textOf(block.runs), style)) continue;
    const before = blocks.slice((found.at(-1) ?? start) + 1, at);
    const closed = before.findLastIndex((earlier) => paragraphOf(earlier, style).closes);
    const annexed = before.slice(closed + 1).some((earlier) => paragraphOf(earlier, style).headsAnnex);
    const parts = partHeading(blocks.slice(Math.max(0, at - 2), at), style) !== null;
    if ((!annexed || parts) && isClause(blocks[at + 1]) && before.some(isClause)) found.push(at);
  }
  return found;
}

/** The headings of the parts; none unless all have one and their letters follow each other from A. */
function partHeadings(
  blocks: readonly Block[],
  starts: readonly number[],
  style: HouseStyle,
): readonly (PartHeading | null)[] {
  const headings = starts.map((at) => partHeading(blocks.slice(Math.max(0, at - 2), at), style));
  const lettered = headings.every(
    (heading, index) => heading?.letter === String.fromCharCode("A".charCodeAt(0) + index),
  );
  return lettered && starts.length > 1 ? headings : starts.map(() => null);
}

function partHeading(before: readonly Block[], style: HouseStyle): PartHeading | null {
  const [first, second] = before;
  const last = second ?? first;
  if (!last) return null;
  const [, letter, title = ""] =
    /^([A-Z])\.?(?:\s+(?=\p{Lu}|\d)(.+))?$/u.exec(textOf(last.runs).trim()) ?? [];
  if (title !== "" && endSign(last.runs, []) !== "") return null;
  if (letter) return { letter, title, blocks: [last] };
  const alone = second && first && /^([A-Z])\.?$/.exec(textOf(first.runs).trim())?.[1];
  if (!alone || !paragraphOf(last, style).headingLike) return null;
  return { letter: alone, title: textOf(last.runs).trim(), blocks: before };
}
