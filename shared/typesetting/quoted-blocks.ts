import type { Node } from "prosemirror-model";
import type { FormedUnit } from "../form/form.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { block, inlineStyle } from "./block.ts";
import { inlineRuns, type NoteTaker } from "./inline-runs.ts";
import type { PrintBlock, PrintRow } from "./print-model.ts";

/** A quotation, line by line, or a table within a clause or item: printed as it is. */
export function quotedBlocks(
  node: Node,
  unit: FormedUnit,
  style: HouseStyle,
  takeNote: NoteTaker,
): PrintBlock[] {
  const indent = unit.printedLabel ? unit.level + 1 : unit.level;
  const runsOf = (line: Node) =>
    inlineRuns(line, inlineStyle(style, { emphasis: "none", case: "as-typed" }), takeNote);
  const tableBlock = (table: Node, at: number): PrintBlock =>
    block({
      role: "table",
      runs: [],
      align: "start",
      level: unit.level,
      indent: at,
      rows: rowsOf(table, runsOf),
    });
  if (node.type.name === "table") return [tableBlock(node, indent)];
  return node.children.map((child) =>
    child.type.name === "table"
      ? tableBlock(child, indent + 1)
      : block({
          role: "quotation",
          runs: runsOf(child),
          align: style.page.justified ? "justify" : "start",
          level: unit.level,
          indent: indent + 1,
        }),
  );
}

function rowsOf(table: Node, runsOf: (line: Node) => PrintBlock["runs"]): PrintRow[] {
  return table.children.map((row) => ({
    cells: row.children.map((cell) => ({
      columns: Number(cell.attrs.colspan),
      rows: Number(cell.attrs.rowspan),
      lines: cell.children.map(runsOf),
    })),
  }));
}
