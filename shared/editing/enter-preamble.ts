import { TextSelection } from "prosemirror-state";
import { randomIds } from "../resolution/ids.ts";
import { schema } from "../resolution/schema.ts";
import { type Edit, positionOf, textRows, writeRows } from "./row-edit.ts";
import type { Row } from "./rows.ts";

/**
 * Puts the caret at the start of the first preambular clause of the body it is in, from the front of the
 * first body; where there is none, a clause is made.
 */
export const enterPreamble: Edit = (tr) => {
  const { $head } = tr.selection;
  const index = Math.max(1, $head.index(0));
  const body = textRows(tr.doc.child(index), $head.posAtIndex(index, 0));
  const preamble = body.rows.filter((row) => row.part === "preamble");
  const first = preamble.findIndex((row) => row.kind === "unit");
  const at = first === -1 ? preamble.length : first;
  const rows =
    first === -1 ? writeRows(tr, body, [...preamble, newClause(), ...body.rows.slice(at)]) : body.rows;
  tr.setSelection(TextSelection.create(tr.doc, positionOf(rows, { row: at, offset: 0 })));
  return true;
};

function newClause(): Row {
  return {
    kind: "unit",
    part: "preamble",
    depth: 0,
    block: schema.nodes.line.create(),
    attrs: { id: randomIds() },
  };
}
