import type { PrintBlock } from "./print-model.ts";

/** A block with the items and flush text that belong to it. */
export interface NestedBlock {
  readonly block: PrintBlock;
  readonly children: readonly NestedBlock[];
}

interface OpenBlock {
  readonly block: PrintBlock;
  readonly children: OpenBlock[];
}

/** The flat page as a tree: items below their clause or item, flush text below the unit that it ends. */
export function nestBlocks(blocks: readonly PrintBlock[]): NestedBlock[] {
  const roots: OpenBlock[] = [];
  let open: OpenBlock[] = [];
  for (const block of blocks) {
    const nested: OpenBlock = { block, children: [] };
    const below = isBelowUnit(block);
    const level = below ? block.level + 1 : block.level;
    const unit = block.role === "clause" || block.role === "item";
    const parent = unit || below ? open[Math.min(level, open.length) - 1] : undefined;
    (parent?.children ?? roots).push(nested);
    if (unit) open = [...open.slice(0, level), nested];
    else if (!below) open = [];
  }
  return roots;
}

/** Whether a block stands below the first line of a clause or item. */
export function isBelowUnit({ role }: PrintBlock): boolean {
  return role === "flush" || role === "quotation" || role === "table";
}

/** Neighbouring clauses or items that carry labels, in groups: each group is one list. */
export function groupLists(
  blocks: readonly NestedBlock[],
): { readonly list: boolean; readonly blocks: readonly NestedBlock[] }[] {
  const groups: { list: boolean; blocks: NestedBlock[] }[] = [];
  for (const nested of blocks) {
    const list = nested.block.label !== null && nested.block.role !== "heading";
    const last = groups.at(-1);
    if (last?.list === list) last.blocks.push(nested);
    else groups.push({ list, blocks: [nested] });
  }
  return groups;
}
