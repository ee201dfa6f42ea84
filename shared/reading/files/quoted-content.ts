import type { Node } from "prosemirror-model";
import { schema } from "../../resolution/schema.ts";
import type { Block } from "../blocks.ts";

const { nodes } = schema;

/** Quotations and tables of the blocks that a clause holds as they are. */
export function quotedNodes(blocks: readonly Block[], lineOf: (block: Block) => Node): Node[] {
  return groupedBy(blocks, ({ particulars }) => particulars?.cell?.table ?? null).map(({ key, members }) =>
    key === null
      ? nodes.quotation.create(null, members.map(lineOf))
      : nodes.table.create(null, rowsOf(members, lineOf)),
  );
}

/** Rows with a cell for each column: of the columns whose cells hold no words too. */
function rowsOf(blocks: readonly Block[], lineOf: (block: Block) => Node): Node[] {
  const ends = blocks.map(({ particulars }) => (particulars?.cell?.column ?? 0) + spanOf(particulars?.cell));
  const width = Math.max(...ends);
  return groupedBy(blocks, ({ particulars }) => particulars?.cell?.row ?? 0).map(({ members }) => {
    const cells: Node[] = [];
    let column = 0;
    const fill = (to: number) => {
      for (; column < to; column++) cells.push(nodes.cell.create(null, nodes.line.create()));
    };
    for (const { key, members: inside } of groupedBy(
      members,
      ({ particulars }) => particulars?.cell?.column ?? 0,
    )) {
      const colspan = spanOf(inside[0]?.particulars?.cell);
      fill(key);
      cells.push(nodes.cell.create({ colspan }, inside.map(lineOf)));
      column = key + colspan;
    }
    fill(width);
    return nodes.row.create(null, cells);
  });
}

function spanOf(cell: NonNullable<Block["particulars"]>["cell"] | undefined): number {
  return Math.min(Math.max(cell?.columns ?? 1, 1), 100);
}

/** Neighbours with the same key, together. */
function groupedBy<Key>(
  blocks: readonly Block[],
  keyOf: (block: Block) => Key,
): { readonly key: Key; readonly members: Block[] }[] {
  const groups: { key: Key; members: Block[] }[] = [];
  for (const block of blocks) {
    const key = keyOf(block);
    const last = groups.at(-1);
    if (last && last.key === key) last.members.push(block);
    else groups.push({ key, members: [block] });
  }
  return groups;
}
