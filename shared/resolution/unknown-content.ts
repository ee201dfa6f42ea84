import { schema } from "./schema.ts";

interface JsonNode {
  readonly type: string;
  readonly attrs?: Record<string, unknown>;
  readonly content?: readonly JsonNode[];
  readonly text?: string;
}

/** The nodes whose children may be replaced by kept content. */
const hosts = new Set(["doc", "preamble", "operative", "annex"]);

/**
 * Turns blocks of a type this version does not know into `kept` nodes that carry their JSON, where the
 * document has room for kept content. Elsewhere unknown types are left for the schema to refuse.
 */
export function hideUnknownContent(node: unknown): JsonNode {
  const known = node as JsonNode;
  if (!hosts.has(known.type) && known.type !== "body") return known;
  const content = known.content?.map((child) =>
    schema.nodes[child.type] || !hosts.has(known.type) ? hideUnknownContent(child) : keep(child),
  );
  return content ? { ...known, content } : known;
}

/** The inverse of hideUnknownContent: the JSON goes back as it came. */
export function restoreUnknownContent(node: unknown): JsonNode {
  const kept = node as JsonNode;
  const source = kept.attrs?.source;
  if (kept.type === "kept" && kept.attrs?.reason === "unknown-content" && typeof source === "string") {
    return JSON.parse(source) as JsonNode;
  }
  if (!hosts.has(kept.type) && kept.type !== "body") return kept;
  return kept.content ? { ...kept, content: kept.content.map(restoreUnknownContent) } : kept;
}

function keep(node: JsonNode): JsonNode {
  const words = wordsOf(node);
  return {
    type: "kept",
    attrs: { reason: "unknown-content", source: JSON.stringify(node) },
    ...(words ? { content: [{ type: "text", text: words }] } : {}),
  };
}

function wordsOf(node: JsonNode): string {
  return node.text ?? node.content?.map(wordsOf).join(" ").trim() ?? "";
}
