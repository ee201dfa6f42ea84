import type { Node } from "prosemirror-model";
import type { Division, FormedUnit } from "../form/form.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { block, inlineStyle } from "./block.ts";
import { inlineRuns, type NoteTaker } from "./inline-runs.ts";
import { evenPlace, indentStep } from "./measure.ts";
import type { PrintBlock, PrintRow } from "./print-model.ts";
import { unitPlace } from "./unit-place.ts";

/** A quotation, line by line, or a table within a clause or item: printed as it is. */
export function quotedBlocks(
  node: Node,
  unit: FormedUnit<Division>,
  style: HouseStyle,
  takeNote: NoteTaker,
): PrintBlock[] {
  const { rest } = unitPlace(unit);
  const runsOf = (line: Node) =>
    inlineRuns(line, inlineStyle(style, { emphasis: "none", case: "as-typed" }), takeNote);
  const tableBlock = (table: Node, millimetres: number): PrintBlock =>
    block({
      role: "table",
      runs: [],
      align: "start",
      level: unit.level,
      place: evenPlace(millimetres),
      rows: rowsOf(table, runsOf),
    });
  if (node.type.name === "table") return [tableBlock(node, rest)];
  return node.children.map((child) =>
    child.type.name === "table"
      ? tableBlock(child, rest + indentStep)
      : block({
          role: "quotation",
          runs: runsOf(child),
          align: style.page.justified ? "justify" : "start",
          level: unit.level,
          place: evenPlace(rest + indentStep),
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
