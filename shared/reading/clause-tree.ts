import { writeNumber } from "../form/numbering.ts";
import type { HouseStyle } from "../style/house-style.ts";
import type { Block } from "./blocks.ts";
import type { DraftEntry } from "./draft-tree.ts";
import { indentDepth, indentStep } from "./indent-step.ts";
import { numberIsLost } from "./label-gap.ts";
import { placeLabel } from "./label-sequence.ts";
import {
  addFlushText,
  addHeading,
  addQuoted,
  clauseList,
  finishedEntries,
  joinToLine,
  keep,
  lastEnd,
  newTree,
  type OpenTree,
  openUnit,
} from "./open-tree.ts";
import { beginsClause, type Paragraph, paragraphOf } from "./paragraph-signs.ts";
import type { PrintedLabel } from "./printed-label.ts";
import { itemDepth, placeItem } from "./unlabelled-items.ts";

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
  const tree = newTree(style, indentStep(paragraphs));
  let over = false;
  paragraphs.forEach((paragraph, index) => {
    const ended = index > lastStart && lastEnd(tree) === "." && !paragraph.small;
    over ||= tree.line !== null && (paragraph.closes || paragraph.headsAnnex || ended);
    place(
      tree,
      {
        paragraph,
        rest: paragraphs.slice(index + 1, index + 1 + farthest),
        over,
        clausesFollow: index < lastStart,
        noneOpens: lastStart < 0,
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
  /** No paragraph opens as clauses do: then a sentence is one, as in decisions. */
  readonly noneOpens: boolean;
}

function place(tree: OpenTree, step: Step, style: HouseStyle): void {
  const { paragraph, rest } = step;
  const { block, label, small } = paragraph;
  const begun = tree.path.length > 0;
  if (step.over || paragraph.tableRow) keep(tree, paragraph);
  else if (isHeading(tree, step)) addHeading(tree, paragraph);
  else if (begun && isQuotedInFile(block) && !beginsClause(paragraph)) addQuoted(tree, paragraph);
  else if (label) placeLabelled(tree, paragraph, label, rest);
  else if (block.quoted && !beginsClause(paragraph)) keep(tree, paragraph);
  else if (begun && small && block.bullet === "" && lastEnd(tree) === "") joinToLine(tree, paragraph);
  else if (beginsClause(paragraph) && takesClause(tree, paragraph, rest)) placeClause(tree, paragraph, rest);
  else if (begun) placeBelow(tree, paragraph, rest, style);
  else if (step.noneOpens && paragraph.end === ".") placeClause(tree, paragraph, rest);
  else keep(tree, paragraph);
}

/** Only files say what is quoted and what a table; the signs of a text may quote all of it. */
function isQuotedInFile({ quoted, particulars }: Block): boolean {
  return quoted && particulars !== undefined;
}

/** An unlabelled paragraph within a clause: an item, flush text, or neither. */
function placeBelow(
  tree: OpenTree,
  paragraph: Paragraph,
  rest: readonly Paragraph[],
  style: HouseStyle,
): void {
  const depth = itemDepth(tree, paragraph, rest);
  const ended = paragraph.end !== "" || /[?!][\s»”"]*$/.test(paragraph.text);
  const sentence = paragraph.small || (ended && paragraph.text.split(" ").length >= 6);
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
    indented: indentDepth(paragraph, tree.step),
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
  const origin = numberIsLost(list, rest) ? "lost" : "none";
  const number = origin === "lost" ? list.last + 1 : list.last;
  const bare = origin === "lost" ? writeNumber(number, list.form) : "";
  openUnit(tree, paragraph, 0, { bare, printed: "", origin }, { ...list, last: number });
}
