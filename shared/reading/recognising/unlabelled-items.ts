import { writeNumber } from "../../form/numbering.ts";
import type { HouseStyle } from "../../style/house-style.ts";
import { indentDepth } from "./indent-step.ts";
import { goesOnCounting, leavesGap } from "./label-gap.ts";
import { depths, type Series } from "./label-sequence.ts";
import { lastEnd, type OpenTree, openUnit, wordAtStart } from "./open-tree.ts";
import { longestLead, type Paragraph } from "./paragraph-signs.ts";

/** The depth of the list that an unlabelled paragraph is an item of; 0 when it is none. */
export function itemDepth(tree: OpenTree, paragraph: Paragraph, rest: readonly Paragraph[]): number {
  const { bullet, indent } = paragraph.block;
  const deepest = tree.lists.length - 1;
  const below = Math.min(deepest + 1, depths - 1);
  const indented = indentDepth(paragraph, tree.step);
  if (indented !== null && bullet !== "") return Math.min(indented, below);
  const announced = lastEnd(tree) === ":";
  if (announced && bullet !== "") return below;
  const gap = isRunInTitle(paragraph) ? 0 : gapDepth(tree, paragraph, rest);
  if (gap > 0) return gap;
  if (indented !== null && goesOnList(tree, paragraph, indented)) return indented;
  if (announced && (paragraph.small || beginsList(paragraph, rest))) return below;
  if (deepest === 0) return bullet !== "" && tree.path[0]?.block.bullet !== bullet ? 1 : 0;
  if (bullet === "") return goesOnUnlabelled(tree, paragraph) ? deepest : parallelDepth(tree, paragraph);
  if (indent > (tree.path.at(-1)?.block.indent ?? 0) + 1) return below;
  return Math.max(
    1,
    tree.path.findLastIndex((unit) => unit.block.indent <= indent),
  );
}

/**
 * Adds the item. In a list of labelled items it has lost its label, unless they go on counting behind it as if
 * it were not there; in others the style's will do.
 */
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
  const alike = siblings.at(-1)?.block.bullet === paragraph.block.bullet;
  const labelled = siblings.every(({ label }) => label.origin !== "none");
  const number = list.last + 1;
  const lost =
    (alike && labelled && !goesOnCounting(list, rest)) || gapDepth(tree, paragraph, rest) === depth;
  const origin = lost ? "lost" : "none";
  const bare = origin === "lost" ? writeNumber(number, list.form) : "";
  openUnit(tree, paragraph, depth, { bare, printed: "", origin }, { ...list, last: number });
}

/**
 * The depth of the list that has room for a lost label; 0 where none has, where one below it goes on at once,
 * or where a list of signs goes on.
 */
function gapDepth({ lists, path }: OpenTree, { block }: Paragraph, rest: readonly Paragraph[]): number {
  const depth = lists.findLastIndex((list) => goesOnCounting(list, rest) || leavesGap(list, rest, lists));
  const [list, before] = [lists[depth], path.at(-1)];
  if (!list || goesOnCounting(list, rest)) return 0;
  return block.bullet !== "" && before?.block.bullet === block.bullet ? 0 : depth;
}

/**
 * Whether a few words before a colon are the title of what follows, *Mesures temporaires d’urgence :*, and no item
 * that has lost its label (in 7 texts of 7,534 one stands where labels are missing, in none it was an item).
 */
function isRunInTitle({ block, text, end, small }: Paragraph): boolean {
  return block.bullet === "" && !small && end === ":" && text.length <= longestLead;
}

/** Whether a sentence stands in line with the items before it, which go on. */
function goesOnList(tree: OpenTree, { small, end }: Paragraph, depth: number): boolean {
  return !small && /[;.]/.test(end) && !/[:,]/.test(lastEnd(tree)) && depth < tree.path.length;
}

/**
 * Whether whole sentences below a colon stand in a list without signs, *Panel 1: Promoting …; Panel 2: …*: two or more
 * that `;` or `,` ends (17 texts of 7,534; two have a quotation there).
 */
function beginsList({ end, text }: Paragraph, [next]: readonly Paragraph[]): boolean {
  if (!next || next.label || next.block.bullet !== "" || next.opening.listed) return false;
  return /^\p{Lu}/u.test(text) && /[;,]/.test(end) && /[;,.]/.test(next.end);
}

/** Whether the item before stands in such a list, which `;` or `,` leads on from. */
function goesOnUnlabelled(tree: OpenTree, { small, end }: Paragraph): boolean {
  const before = tree.path.at(-1);
  if (!before || tree.path.length < 2 || small || end === "") return false;
  const unsigned = before.label.origin === "none" && before.block.bullet === "";
  return unsigned && /^\p{Lu}/u.test(before.firstWord) && /[;,]/.test(lastEnd(tree));
}

/** The depth of the item that a paragraph goes on as, *to report …;* after *to act …;*; 0 for none. */
function parallelDepth(tree: OpenTree, { small, text }: Paragraph): number {
  if (!small || lastEnd(tree) === ".") return 0;
  const word = wordAtStart(text);
  return Math.max(
    0,
    tree.path.findLastIndex((unit, depth) => depth > 0 && unit.firstWord === word),
  );
}
