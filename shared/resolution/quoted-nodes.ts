import type { Node, NodeSpec } from "prosemirror-model";

/** The part of the DOM that parse rules read; `shared` knows no DOM. */
interface ElementLike {
  getAttribute(name: string): string | null;
}

const span = { default: 1, validate: validateSpan };

/** What stands inside a clause or item as a text of its own: an instrument that is quoted, and a table. */
export const quotedNodes = {
  quotation: {
    content: "(line | table)+",
    defining: true,
    isolating: true,
    toDOM: () => ["blockquote", 0] as const,
    parseDOM: [{ tag: "blockquote" }],
  },
  table: {
    content: "row+",
    isolating: true,
    tableRole: "table",
    toDOM: () => ["table", ["tbody", 0]] as const,
    parseDOM: [{ tag: "table" }],
  },
  row: {
    content: "cell+",
    tableRole: "row",
    toDOM: () => ["tr", 0] as const,
    parseDOM: [{ tag: "tr" }],
  },
  cell: {
    content: "line+",
    isolating: true,
    tableRole: "cell",
    attrs: {
      colspan: span,
      rowspan: span,
    },
    toDOM: ({ attrs }: Node) =>
      ["td", { colspan: String(attrs.colspan), rowspan: String(attrs.rowspan) }, 0] as const,
    parseDOM: [
      {
        tag: "td, th",
        getAttrs: (dom: unknown) => ({ colspan: spanOf(dom, "colspan"), rowspan: spanOf(dom, "rowspan") }),
      },
    ],
  },
} satisfies Record<string, NodeSpec>;

const widest = 1000;

function spanOf(dom: unknown, name: string): number {
  const said = Number((dom as ElementLike).getAttribute(name) ?? 1);
  return Number.isInteger(said) && said >= 1 && said <= widest ? said : 1;
}

function validateSpan(value: unknown): void {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1 || value > widest)
    throw new RangeError(`A cell spans 1 to ${widest} columns or rows, not ${JSON.stringify(value)}`);
}
