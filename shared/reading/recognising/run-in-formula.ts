import type { HouseStyle } from "../../style/house-style.ts";
import { type Block, sliceRuns, textOf } from "../blocks.ts";

/**
 * The blocks with a formula that runs on into a sole clause (*Resolved*, That the House condemns …) parted from
 * it: two blocks, as where the formula has a line of its own.
 */
export function withFormulaApart(blocks: readonly Block[], { enacting }: HouseStyle): readonly Block[] {
  const formula = enacting.runsIn?.toLowerCase() ?? null;
  if (formula === null) return blocks;
  return blocks.flatMap((block) => {
    const text = textOf(block.runs);
    const from = text.length - text.trimStart().length;
    const clause = /^\s+(?=\p{L})/u.exec(text.slice(from + formula.length));
    if (!clause || text.slice(from, from + formula.length).toLowerCase() !== formula) return [block];
    const end = from + formula.length;
    return [
      { ...block, runs: sliceRuns(block.runs, 0, end) },
      { ...block, runs: sliceRuns(block.runs, end + clause[0].length) },
    ];
  });
}
