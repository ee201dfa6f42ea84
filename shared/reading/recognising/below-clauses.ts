import type { HouseStyle } from "../../style/house-style.ts";
import type { Block } from "../blocks.ts";
import type { DraftEntry } from "./draft-tree.ts";
import { paragraphOf } from "./paragraph-signs.ts";

/** What stands below the last clause of a body. */
export interface BelowClauses {
  /** The lines from the first that names meeting, adoption or vote. */
  readonly closing: readonly Block[];
  /** Each from its heading on. */
  readonly annexes: readonly (readonly [Block, ...Block[]])[];
  /** What is neither. */
  readonly rest: readonly Block[];
}

/** Parts what follows the last clause from the clauses. */
export function splitBelow(
  entries: readonly DraftEntry[],
  style: HouseStyle,
): { readonly entries: readonly DraftEntry[]; readonly below: BelowClauses } {
  const end = entries.findLastIndex((entry) => entry.kind !== "kept") + 1;
  const paragraphs = entries.slice(end).map(({ block }) => paragraphOf(block, style));
  const annexes: [Block, ...Block[]][] = [];
  const closing: Block[] = [];
  const rest: Block[] = [];
  for (const { block, closes, headsAnnex } of paragraphs) {
    const annex = annexes.at(-1);
    if (headsAnnex) annexes.push([block]);
    else if (annex) annex.push(block);
    else if (closes || closing.length > 0) closing.push(block);
    else rest.push(block);
  }
  return { entries: entries.slice(0, end), below: { closing, annexes, rest } };
}
