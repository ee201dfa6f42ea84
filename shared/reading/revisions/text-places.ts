import type { Node } from "prosemirror-model";
import { schema } from "../../resolution/schema.ts";
import type { Block } from "../blocks.ts";
import { isRevised, keyOfRuns, keyOfText, type TextKey } from "./revised-text.ts";

/** A text of the document in which a block's words stand. */
export interface TextPlace {
  /** Where its content starts. */
  readonly start: number;
  readonly node: Node;
  /** For each character of the text's key its offset. */
  readonly offsets: readonly number[];
  /** Which character of the block's key is the first of the text's; negative where the block begins within it. */
  readonly shift: number;
}

/** A block is looked for among so many texts behind the one before. */
const farthest = 40;

/** For each block the text of the document that holds its words, or is held by them; undefined where none does. */
export function placesOf(document: Node, blocks: readonly Block[]): (TextPlace | undefined)[] {
  const texts = textsOf(document);
  let next = 0;
  return blocks.map((block) => {
    const key = keyOfRuns(block.runs);
    if (key === "") return undefined;
    const holds = ({ key: text }: TextKey) => text.includes(key) || (key.includes(text) && isMost(text, key));
    const ahead = texts.slice(next, next + farthest).findIndex(holds);
    const at = ahead >= 0 || !isRevised(block) ? next + ahead : texts.findIndex(holds);
    const text = ahead >= 0 || isRevised(block) ? texts[at] : undefined;
    if (!text) return undefined;
    // One text may be made of several blocks, as a title is of its lines.
    if (at >= next) next = text.key.length > key.length ? at : at + 1;
    const inside = text.key.indexOf(key);
    const { start, node, offsets } = text;
    return { start, node, offsets, shift: inside >= 0 ? -inside : key.indexOf(text.key) };
  });
}

/** Whether a text is all of a block but its label and punctuation, or most of it. */
function isMost(text: string, key: string): boolean {
  return key.length - text.length <= longestLabel || text.length * 2 > key.length;
}

/** Characters of a label with its signs, and of a terminator. */
const longestLabel = 8;

interface Text extends TextKey {
  readonly start: number;
  readonly node: Node;
}

function textsOf(document: Node): Text[] {
  const texts: Text[] = [];
  document.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const key = keyOfText(node);
    if (key.key !== "" && node.type !== schema.nodes.kept) texts.push({ ...key, start: pos + 1, node });
    return false;
  });
  return texts;
}
