import type { Node } from "prosemirror-model";

const counted = new WeakMap<Node, number>();

/** The words of a document without notes and computed text. Blocks that did not change are not counted again. */
export function wordCount(node: Node): number {
  const known = counted.get(node);
  if (known !== undefined) return known;
  let words = 0;
  if (node.inlineContent)
    words = node.textBetween(0, node.content.size, " ", " ").match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  else
    node.forEach((child) => {
      words += wordCount(child);
    });
  counted.set(node, words);
  return words;
}
