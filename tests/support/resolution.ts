// Documents as expressions, in the words of the field. A `<name>` in a text marks a position:
//   resolution("Title", preamble(clause("Recalling that<a> this")), operative(clause("Urges them", item("to act"))))
import type { Node } from "prosemirror-model";
import type { Facts } from "../../shared/resolution/facts.ts";
import { schema } from "../../shared/resolution/schema.ts";

/** A node with the positions that were marked in its texts, counted from its first content. */
export interface Marked {
  readonly node: Node;
  readonly positions: Readonly<Record<string, number>>;
}

type Child = string | Marked;

const { nodes, marks } = schema;
let ids = 0;

function build(type: string, attrs: Record<string, unknown> | null, children: readonly Child[]): Marked {
  const content: Node[] = [];
  const positions: Record<string, number> = {};
  let size = 0;
  const add = (node: Node) => {
    content.push(node);
    size += node.nodeSize;
  };
  for (const child of children) {
    if (typeof child === "string") {
      let text = "";
      for (const piece of child.split(/(<\w+>)/)) {
        const name = /^<(\w+)>$/.exec(piece)?.[1];
        if (name) positions[name] = size + text.length;
        else text += piece;
      }
      if (text) add(schema.text(text));
      continue;
    }
    const inside = child.node.isText ? 0 : 1;
    for (const [name, at] of Object.entries(child.positions)) positions[name] = size + inside + at;
    add(child.node);
  }
  const nodeType = nodes[type];
  if (!nodeType) throw new RangeError(`No node type ${type}`);
  return { node: nodeType.createChecked(attrs, content), positions };
}

/** Strings and inline nodes before, between and after items become lines. */
function unit(type: "clause" | "item", id: string | null, children: readonly Child[]): Marked {
  const content: Marked[] = [];
  let words: Child[] = [];
  const flush = () => {
    if (words.length > 0) content.push(build("line", null, words));
    words = [];
  };
  for (const child of children) {
    if (typeof child !== "string" && ["item", "line", "table", "quotation"].includes(child.node.type.name)) {
      flush();
      content.push(child);
    } else {
      words.push(child);
    }
  }
  flush();
  if (content[0]?.node.type.name !== "line") content.unshift(build("line", null, []));
  return build(type, { id: id ?? `id${++ids}` }, content);
}

export const clause = (...children: Child[]): Marked => unit("clause", null, children);
export const item = (...children: Child[]): Marked => unit("item", null, children);
export const clauseWith = (id: string, ...children: Child[]): Marked => unit("clause", id, children);
export const itemWith = (id: string, ...children: Child[]): Marked => unit("item", id, children);
/** A clause or item with a label of its own. */
export const labelled = (fixedLabel: string, { node, positions }: Marked): Marked => ({
  node: node.type.create({ ...node.attrs, fixedLabel }, node.content),
  positions,
});
/** A line with a terminator of its own, or a second line (flush text). */
export const line = (attrs: { terminator?: string } | string, ...children: Child[]): Marked =>
  typeof attrs === "string" ? build("line", null, [attrs, ...children]) : build("line", attrs, children);
/** What a clause quotes, line by line. */
export const quotation = (...lines: Marked[]): Marked => build("quotation", null, lines);
/** A table with one line a cell. */
export const table = (...rows: (readonly string[])[]): Marked =>
  build(
    "table",
    null,
    rows.map((cells) =>
      build(
        "row",
        null,
        cells.map((words) => build("cell", null, [line({}, words)])),
      ),
    ),
  );
export const heading = (...children: Child[]): Marked => build("heading", { id: `id${++ids}` }, children);
/** The heading of a numbered section. */
export const section = (...children: Child[]): Marked =>
  build("heading", { id: `id${++ids}`, numbered: true }, children);
/** A heading or section of a lower level. */
export const atLevel = (level: number, { node, positions }: Marked): Marked => ({
  node: node.type.create({ ...node.attrs, level }, node.content),
  positions,
});
export const annex = (...children: Marked[]): Marked => build("annex", null, children);
/** A paragraph of an annex that carries no number. */
export const unnumbered = (...children: Child[]): Marked => labelled("", clause(...children));
export const kept = (...children: Child[]): Marked => build("kept", null, children);
export const note = (...children: Child[]): Marked => build("note", null, children);
export const preamble = (...children: Marked[]): Marked => build("preamble", null, children);
export const operative = (...children: Marked[]): Marked => build("operative", null, children);

/** Text with the opening override on or off, or with the author's own emphasis. */
export const marked = (mark: "on" | "off" | "emphasis", text: string): Marked => ({
  node: schema.text(text, [
    mark === "emphasis" ? marks.emphasis.create() : marks.opening.create({ on: mark === "on" }),
  ]),
  positions: {},
});

/** A whole document; positions are document positions. Facts may follow the title. */
export function resolution(title: Child, ...rest: (Partial<Facts> | Marked)[]): Marked {
  const parts = rest.filter((part): part is Marked => "node" in part && "positions" in part);
  const facts = rest.find((part) => !("node" in part && "positions" in part)) as Partial<Facts> | undefined;
  const part = (name: string) =>
    parts.find((candidate) => candidate.node.type.name === name) ?? build(name, null, []);
  const body = build("body", null, [build("enacting", null, []), part("preamble"), part("operative")]);
  const others = parts.filter((candidate) => !["preamble", "operative"].includes(candidate.node.type.name));
  return build("doc", facts ?? null, [
    build("front", null, [build("title", null, [title])]),
    body,
    ...others,
  ]);
}

/** The document's JSON without ids, to compare what a person would see. */
export function withoutIds(node: Node): unknown {
  return JSON.parse(
    JSON.stringify(node.toJSON(), (key, value: unknown) => (key === "id" ? undefined : value)),
  );
}
