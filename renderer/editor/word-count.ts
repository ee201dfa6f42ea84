import type { Node } from "prosemirror-model";
import { wordsOf } from "../../shared/form/line-text.ts";
import { isStruckUnit } from "../../shared/resolution/revisions.ts";

const counted = new WeakMap<Node, number>();

/** The words of a document without notes, computed text and what is struck out. Blocks that did not change are not counted again. */
export function wordCount(node: Node): number {
  const known = counted.get(node);
  if (known !== undefined) return known;
  let words = 0;
  if (node.inlineContent) words = wordsOf(node).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  else if (!isStruckUnit(node))
    node.forEach((child) => {
      words += wordCount(child);
    });
  counted.set(node, words);
  return words;
}
