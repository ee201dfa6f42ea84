import type { Fragment, Node, Slice } from "prosemirror-model";
import { randomIds } from "../resolution/ids.ts";
import { schema } from "../resolution/schema.ts";
import { entriesFrom, type Row, settled } from "./rows.ts";

/**
 * The clauses and items of a slice that was cut or copied from a draft, whole again, for insertParsed. Words
 * whose clause or item was cut off before them, and titles, become clauses; ids stay. Items that were
 * copied alone stay items.
 */
export function copiedEntries(slice: Slice): Node[] {
  const rows = wholeUnits(slice.content).flatMap((node) =>
    copiedRows(node, node.type.name === "item" ? 1 : 0),
  );
  const asItems = rows.every((row) => row.depth > 0) ? 1 : 0;
  return entriesFrom(settled(rows, randomIds).map((row) => ({ ...row, depth: row.depth + asItems })));
}

/** A slice from within a line, or from within a clause, with the clause around it. */
function wholeUnits({ content, firstChild: first }: Fragment): readonly Node[] {
  if (first?.type.name === "line") return [schema.nodes.clause.create({ id: randomIds() }, content)];
  if (first?.isInline)
    return [schema.nodes.clause.create({ id: randomIds() }, schema.nodes.line.create(null, content))];
  return content;
}

function copiedRows(node: Node, depth: number): Row[] {
  const { name } = node.type;
  const row = { part: "operative", depth, block: node, attrs: null } as const;
  if (name === "heading" || name === "kept") return [{ ...row, kind: name, depth: 0 }];
  if (name === "quotation" || name === "table") return [{ ...row, kind: "quoted" }];
  if (name === "line") return [{ ...row, kind: "flush" }];
  if (node.isTextblock)
    return node.content.size > 0 ? wholeUnits(node.content).flatMap((unit) => copiedRows(unit, 0)) : [];
  if (name !== "clause" && name !== "item") return node.children.flatMap((child) => copiedRows(child, depth));
  const first = node.firstChild;
  const intro = first?.type.name === "line" ? first : null;
  const below = node.children
    .slice(intro ? 1 : 0)
    .flatMap((child) => copiedRows(child, child.type.name === "item" ? depth + 1 : depth));
  return intro ? [{ ...row, kind: "unit", block: intro, attrs: node.attrs }, ...below] : below;
}
