import { readNumber, writeNumber } from "../form/numbering.ts";
import type { HouseStyle } from "../style/house-style.ts";
import type { Block } from "./blocks.ts";
import type { DraftEntry } from "./draft-tree.ts";
import { depths, placeLabel, type Series } from "./label-sequence.ts";
import {
  addFlushText,
  addHeading,
  finishedEntries,
  joinToLine,
  keep,
  lastEnd,
  newTree,
  type OpenTree,
  openUnit,
  wordAtStart,
} from "./open-tree.ts";
import { beginsClause, type Paragraph, paragraphOf } from "./paragraph-signs.ts";
import { baseOf, type PrintedLabel } from "./printed-label.ts";

/**
 * Puts the blocks after the enacting formula together as clauses with their items, flush text and the headings
 * between them. Labels decide first, then the words a paragraph begins with, then bullets and indents. What
 * follows the last clause, and what belongs to no clause, is kept.
 */
export function clauseTree(blocks: readonly Block[], style: HouseStyle): DraftEntry[] {
  const paragraphs = blocks.map((block) => paragraphOf(block, style));
  const lastStart = paragraphs.findLastIndex(
    (paragraph) => paragraph.label !== null || beginsClause(paragraph),
  );
  const tree = newTree(style);
  let over = false;
  paragraphs.forEach((paragraph, index) => {
    const ended = index > lastStart && lastEnd(tree) === "." && !paragraph.small;
    over ||= tree.line !== null && (paragraph.closes || ended);
    place(
      tree,
      {
        paragraph,
        rest: paragraphs.slice(index + 1, index + 1 + farthest),
        over,
        clausesFollow: index < lastStart,
      },
      style,
    );
  });
  return finishedEntries(tree);
}

/** How many paragraphs ahead a label is looked for. */
const farthest = 60;

interface Step {
  readonly paragraph: Paragraph;
  /** The paragraphs that follow. */
  readonly rest: readonly Paragraph[];
  /** The resolution has ended. */
  readonly over: boolean;
  readonly clausesFollow: boolean;
}

function place(tree: OpenTree, step: Step, style: HouseStyle): void {
  const { paragraph, rest } = step;
  const { block, label, small } = paragraph;
  const begun = tree.path.length > 0;
  if (step.over) keep(tree, paragraph);
  else if (isHeading(tree, step)) addHeading(tree, paragraph);
  else if (label) placeLabelled(tree, paragraph, label, rest);
  else if (block.quoted && !beginsClause(paragraph)) keep(tree, paragraph);
  else if (begun && small && block.bullet === "" && lastEnd(tree) === "") joinToLine(tree, paragraph);
  else if (beginsClause(paragraph) && takesClause(tree, paragraph, rest)) placeClause(tree, paragraph, rest);
  else if (begun) placeBelow(tree, paragraph, rest, style);
  else keep(tree, paragraph);
}

/** An unlabelled paragraph within a clause: an item, flush text, or neither. */
function placeBelow(
  tree: OpenTree,
  paragraph: Paragraph,
  rest: readonly Paragraph[],
  style: HouseStyle,
): void {
  const depth = itemDepth(tree, paragraph, rest);
  const sentence = paragraph.small || (paragraph.end !== "" && paragraph.text.split(" ").length >= 6);
  if (depth > 0) placeItem(tree, paragraph, depth, rest, style);
  else if (sentence) addFlushText(tree, paragraph);
  else keep(tree, paragraph);
}

function isHeading(tree: OpenTree, { paragraph, rest, clausesFollow }: Step): boolean {
  if (!paragraph.headingLike || !clausesFollow || paragraph.block.quoted) return false;
  if (paragraph.block.headingLevel !== null) return true;
  const next = rest.find((candidate) => !candidate.headingLike);
  return (
    (lastEnd(tree) !== "" || tree.line === null) &&
    next !== undefined &&
    (next.label !== null || beginsClause(next))
  );
}

function placeLabelled(
  tree: OpenTree,
  paragraph: Paragraph,
  label: PrintedLabel,
  rest: readonly Paragraph[],
): void {
  const position = placeLabel(label, {
    open: tree.lists,
    clauseOpen: tree.path.length > 0,
    afterColon: lastEnd(tree) === ":",
    deeper: paragraph.block.indent > (tree.path.at(-1)?.block.indent ?? 0) + 1,
    opensClause: paragraph.opening.listed && !paragraph.small,
    following: rest.flatMap((candidate) => candidate.label ?? []),
  });
  const origin = position.misread ? "misread" : "typed";
  openUnit(
    tree,
    paragraph,
    position.depth,
    { bare: position.bare, printed: label.printed, origin },
    position.series,
  );
}

/** Whether a paragraph that begins as a clause does is one here, and not flush text or an item. */
function takesClause(tree: OpenTree, paragraph: Paragraph, rest: readonly Paragraph[]): boolean {
  const [clause] = tree.path;
  const list = clauseList(tree);
  if (!clause || numberIsLost(list, rest)) return true;
  const { bullet, indent } = paragraph.block;
  if (bullet !== "" && clause.block.bullet !== bullet) return false;
  if (indent > clause.block.indent + 1 && lastEnd(tree) === ":") return false;
  return list.last === 0 || paragraph.emphasisedStart || paragraph.opening.listed;
}

function placeClause(tree: OpenTree, paragraph: Paragraph, rest: readonly Paragraph[]): void {
  const list = clauseList(tree);
  const lost = numberIsLost(list, rest);
  const number = list.last + (lost ? 1 : 0);
  const label = {
    bare: lost ? writeNumber(number, list.form) : "",
    printed: "",
    origin: lost ? "lost" : "none",
  } as const;
  openUnit(tree, paragraph, 0, label, { ...list, last: number });
}

/** Whether the clauses are numbered and the numbers that follow leave room for just one more, or none follow. */
function numberIsLost(list: Series, rest: readonly Paragraph[]): boolean {
  if (list.last === 0) return false;
  const numbered = rest.some(
    ({ label }) => label?.enclosure === list.enclosure && readNumber(label.bare, list.form) !== null,
  );
  return numbered ? nextNumber(list, rest, null) === list.last + 2 : true;
}

/** The depth of the list that an unlabelled paragraph is an item of; 0 when it is none. */
function itemDepth(tree: OpenTree, paragraph: Paragraph, rest: readonly Paragraph[]): number {
  const { bullet, indent } = paragraph.block;
  const deepest = tree.lists.length - 1;
  const gap = tree.lists.findLastIndex(
    (list, depth) => depth > 0 && nextNumber(list, rest, clauseList(tree)) === list.last + 2,
  );
  if (gap > 0) return gap;
  const below = Math.min(deepest + 1, depths - 1);
  if (lastEnd(tree) === ":" && (bullet !== "" || (paragraph.small && paragraph.end !== ""))) return below;
  if (deepest === 0) return bullet !== "" && tree.path[0]?.block.bullet !== bullet ? 1 : 0;
  if (bullet === "") return isParallel(tree, paragraph) ? deepest : 0;
  if (indent > (tree.path.at(-1)?.block.indent ?? 0) + 1) return below;
  return Math.max(
    1,
    tree.path.findLastIndex((unit, depth) => depth > 0 && unit.block.indent <= indent),
  );
}

/** Whether a paragraph goes on as the item before does: *to report …;* after *to act …;* */
function isParallel(tree: OpenTree, paragraph: Paragraph): boolean {
  return (
    paragraph.small && lastEnd(tree) !== "." && tree.path.at(-1)?.firstWord === wordAtStart(paragraph.text)
  );
}

function placeItem(
  tree: OpenTree,
  paragraph: Paragraph,
  depth: number,
  rest: readonly Paragraph[],
  style: HouseStyle,
): void {
  const list = tree.lists[depth] ?? {
    form: style.levels[depth]?.form ?? "decimal",
    enclosure: "." as const,
    last: 0,
  };
  const siblings = tree.path[depth - 1]?.content.filter((part) => part.kind === "unit") ?? [];
  const labelled = siblings.length > 0 && siblings.every((sibling) => sibling.label.origin !== "none");
  const lost = labelled || nextNumber(list, rest, clauseList(tree)) === list.last + 2;
  const label = {
    bare: lost ? writeNumber(list.last + 1, list.form) : "",
    printed: "",
    origin: lost ? "lost" : "none",
  } as const;
  openUnit(tree, paragraph, depth, label, { ...list, last: list.last + 1 });
}

function clauseList(tree: OpenTree): Series {
  const [list] = tree.lists;
  if (!list) throw new RangeError("A tree without a list of clauses");
  return list;
}

/** The number of the next label of a list; null where the list (or, below a clause, the clause) ends before. */
function nextNumber(list: Series, rest: readonly Paragraph[], clauses: Series | null): number | null {
  for (const { label } of rest) {
    if (!label) continue;
    const number = label.enclosure === list.enclosure ? readNumber(baseOf(label.bare), list.form) : null;
    if (number !== null && number > list.last) return number;
    if (
      clauses &&
      label.enclosure === clauses.enclosure &&
      readNumber(label.bare, clauses.form) === clauses.last + 1
    )
      return null;
  }
  return null;
}
