import { writeNumber } from "../form/numbering.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { indentDepth } from "./indent-step.ts";
import { leavesGap } from "./label-gap.ts";
import { depths, type Series } from "./label-sequence.ts";
import { lastEnd, type OpenTree, openUnit, wordAtStart } from "./open-tree.ts";
import type { Paragraph } from "./paragraph-signs.ts";

/** The depth of the list that an unlabelled paragraph is an item of; 0 when it is none. */
export function itemDepth(tree: OpenTree, paragraph: Paragraph, rest: readonly Paragraph[]): number {
  const { bullet, indent } = paragraph.block;
  const deepest = tree.lists.length - 1;
  const below = Math.min(deepest + 1, depths - 1);
  const indented = indentDepth(paragraph, tree.step);
  if (indented !== null && bullet !== "" && tree.path[indented]?.block.bullet !== bullet)
    return Math.min(indented, below);
  const gap = tree.lists.findLastIndex(
    (list, depth) => depth > 0 && leavesGap(list, rest, tree.lists.slice(0, depth)),
  );
  if (gap > 0) return gap;
  if (indented !== null && (bullet !== "" || goesOnList(tree, paragraph, indented)))
    return Math.min(indented, below);
  if (lastEnd(tree) === ":" && (bullet !== "" || (paragraph.small && paragraph.end !== ""))) return below;
  if (deepest === 0) return bullet !== "" && tree.path[0]?.block.bullet !== bullet ? 1 : 0;
  if (bullet === "") return isParallel(tree, paragraph) ? deepest : 0;
  if (indent > (tree.path.at(-1)?.block.indent ?? 0) + 1) return below;
  return Math.max(
    1,
    tree.path.findLastIndex((unit, depth) => depth > 0 && unit.block.indent <= indent),
  );
}

/** Adds the item. In a list of labelled items it has lost its label; in others the style's will do. */
export function placeItem(
  tree: OpenTree,
  paragraph: Paragraph,
  depth: number,
  rest: readonly Paragraph[],
  style: HouseStyle,
): void {
  const list: Series = tree.lists[depth] ?? {
    form: style.levels[depth]?.form ?? "decimal",
    enclosure: ".",
    last: 0,
  };
  const siblings = tree.path[depth - 1]?.content.filter((part) => part.kind === "unit") ?? [];
  const [first] = siblings;
  const alike = first === undefined || siblings.at(-1)?.block.bullet === paragraph.block.bullet;
  const labelled = first !== undefined && siblings.every((sibling) => sibling.label.origin !== "none");
  const number = list.last + 1;
  const lost = (alike && labelled) || leavesGap(list, rest, tree.lists.slice(0, depth));
  const origin = lost ? "lost" : "none";
  const bare = origin === "lost" ? writeNumber(number, list.form) : "";
  openUnit(tree, paragraph, depth, { bare, printed: "", origin }, { ...list, last: number });
}

/** Whether a sentence stands in line with the items before it, which go on. */
function goesOnList(tree: OpenTree, { small, end }: Paragraph, depth: number): boolean {
  return !small && /[;.]/.test(end) && !/[:,]/.test(lastEnd(tree)) && depth < tree.path.length;
}

/** Whether a paragraph goes on as the item before does: *to report …;* after *to act …;* */
function isParallel(tree: OpenTree, { small, text }: Paragraph): boolean {
  return small && lastEnd(tree) !== "." && tree.path.at(-1)?.firstWord === wordAtStart(text);
}
