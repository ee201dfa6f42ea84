import type { Node, ResolvedPos } from "prosemirror-model";
import type { Part } from "../form/opening-phrase.ts";
import { text } from "../resolution/schema.ts";

/** The clause or item around a position. */
export interface UnitAt {
  readonly node: Node;
  /** The position before it. */
  readonly pos: number;
  readonly id: string;
  /** 0 for a clause, 1 for its items. */
  readonly level: number;
}

/** A line, title, heading or other text around a position. */
export interface FieldAt {
  readonly node: Node;
  /** The position before it. */
  readonly pos: number;
  readonly name: "title" | "presenting" | "enacting" | "heading" | "line" | "kept";
}

/** Where in the resolution a position is. */
export interface Place {
  readonly part: Part | null;
  /** The innermost clause or item. */
  readonly unit: UnitAt | null;
  readonly field: FieldAt | null;
  /** The note the position is inside of, as the position before it. */
  readonly note: number | null;
}

const fields = ["title", "presenting", "enacting", "heading", "line", "kept"] as const;

/** The place of a position, such as `placeAt(state.selection.$head)`. */
export function placeAt($pos: ResolvedPos): Place {
  let part: Part | null = null;
  let unit: UnitAt | null = null;
  let field: FieldAt | null = null;
  let note: number | null = null;
  for (let depth = 1; depth <= $pos.depth; depth++) {
    const node = $pos.node(depth);
    const pos = $pos.before(depth);
    const { name } = node.type;
    const fieldName = fields.find((each) => each === name);
    if (name === "preamble" || name === "operative") part = name;
    if (name === "clause" || name === "item")
      unit = { node, pos, id: text(node, "id"), level: unit ? unit.level + 1 : 0 };
    if (name === "note") note = pos;
    if (fieldName) field = { node, pos, name: fieldName };
  }
  return { part, unit, field, note };
}
