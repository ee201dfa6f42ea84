import { idsFor } from "./ids.ts";
import type { SavedDocument } from "./saved-document.ts";

interface JsonNode {
  readonly type?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly JsonNode[];
  readonly text?: string;
}

/**
 * From version 1, whose annexes began with a heading *Annex II* of typed words and held lines: the style now
 * prints that heading, and lines are paragraphs that carry no number.
 */
export function computedAnnexHeadings(document: SavedDocument): SavedDocument {
  const { content } = document as JsonNode;
  const ids = idsFor(JSON.stringify(content ?? null));
  return {
    ...document,
    content: content?.map((node) => (node.type === "annex" ? newAnnex(node, ids) : node)),
  };
}

function newAnnex(annex: JsonNode, newId: () => string): JsonNode {
  const [first, ...others] = annex.content ?? [];
  const headed = first?.type === "heading";
  const words = headed
    ? (first.content ?? [])
        .map(({ text }) => text ?? "")
        .join("")
        .trim()
    : "";
  const below =
    headed && others.length > 0 ? others : headed ? [{ ...first, content: [] }] : (annex.content ?? []);
  const computed = !headed || /^annexe?( [IVXL]+)?$/i.test(words);
  return {
    type: "annex",
    attrs: { fixedLabel: computed ? null : words },
    content: below.map((node) =>
      node.type === "line"
        ? { type: "clause", attrs: { id: newId(), fixedLabel: "" }, content: [node] }
        : node,
    ),
  };
}
