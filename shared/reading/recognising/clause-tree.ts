import { writeNumber } from "../../form/numbering.ts";
import type { HouseStyle } from "../../style/house-style.ts";
import { languageOf } from "../../style/languages/languages.ts";
import type { Block } from "../blocks.ts";
import { isQuotedInFile } from "../files/quotation-style.ts";
import { continuationIndent } from "../text/source-lines.ts";
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
  isCounted,
  joinToLine,
  keep,
  lastEnd,
  newTree,
  type OpenTree,
  openUnit,
} from "./open-tree.ts";
import { beginsClause, isOpeningAlone, type Paragraph, paragraphOf } from "./paragraph-signs.ts";
import type { PrintedLabel } from "./printed-label.ts";
import { itemDepth, placeItem } from "./unlabelled-items.ts";

/**
 * Puts the blocks after the enacting formula together as clauses with their items, flush text and the headings
 * between them. Labels decide first, then the words a paragraph begins with, then bullets and indents. What
 * follows the last clause, and what belongs to no clause, is kept.
 *
 * @param certain what begins a clause whatever its words, by where it stands
 */
export function clauseTree(blocks: readonly Block[], certain: Block | null, style: HouseStyle): DraftEntry[] {
  const paragraphs = blocks.map((block) => paragraphOf(block, style));
  const lastStart = paragraphs.findLastIndex(
    (paragraph) => paragraph.label !== null || beginsClause(paragraph),
  );
  const tree = newTree(style.levels[0], style, indentStep(paragraphs));
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
        certain:
          paragraph.block === certain ||
          goesOn(paragraph, style) ||
          leads(paragraph, paragraphs[index + 1], style),
        noneOpens: lastStart < 0,
      },
      style,
    );
  });
  return finishedEntries(tree);
}

/** A clause behind *Resolved:* or *Be it enacted:* need not begin with a verb. */
function goesOn({ text, end }: Paragraph, style: HouseStyle): boolean {
  return style.enacting.before === "operative" && end !== "" && languageOf(style).resolvedForm.test(text);
}

/** A verb alone on its line opens the clause that goes on below it, in list signs or in small letters. */
function leads(paragraph: Paragraph, next: Paragraph | undefined, style: HouseStyle): boolean {
  const goesOn = next !== undefined && (next.block.bullet !== "" || next.small) && !beginsClause(next);
  return goesOn && paragraph.block.bullet === "" && isOpeningAlone(paragraph, style);
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
  /** It begins a clause, whatever its words. */
  readonly certain: boolean;
  /** No paragraph opens as clauses do: then a sentence is one, as in decisions. */
  readonly noneOpens: boolean;
}

function place(tree: OpenTree, step: Step, style: HouseStyle): void {
  const { paragraph, rest } = step;
  const { block, label, small } = paragraph;
  const begun = tree.path.length > 0;
  if (step.over || paragraph.tableRow || captionsTable(paragraph, rest)) keep(tree, paragraph);
  else if (isHeading(tree, step)) addHeading(tree, paragraph);
  else if (begun && isQuotedInFile(block) && !beginsClause(paragraph)) addQuoted(tree, paragraph);
  else if (step.certain && !label) placeClause(tree, paragraph, rest);
  else if (label) placeLabelled(tree, paragraph, label, rest);
  else if (block.quoted && !beginsClause(paragraph)) keep(tree, paragraph);
  else if (begun && small && goesOnInLine(tree, block)) joinToLine(tree, paragraph);
  else if (beginsClause(paragraph) && takesClause(tree, paragraph, rest)) placeClause(tree, paragraph, rest);
  else if (begun) placeBelow(tree, paragraph, rest, style);
  else if (step.noneOpens && /[.:]/.test(paragraph.end)) placeClause(tree, paragraph, rest);
  else if (paragraph.end === "." && tree.line !== null) placeClause(tree, paragraph, rest);
  else if (paragraph.end !== "" && lastEnd(tree) === ":") placeClause(tree, paragraph, rest);
  else keep(tree, paragraph);
}

/** Whether a few words name the table whose rows follow, *B. Administration*; converters say them twice. */
function captionsTable({ text, end, opening }: Paragraph, rest: readonly Paragraph[]): boolean {
  const below = rest.find((next) => next.text !== text);
  return below?.tableRow === true && end === "" && !opening.listed && text.length <= longestHeading;
}

/** Whether a block can be the rest of the line before, and is not attached to it as a paragraph of its own. */
function goesOnInLine(tree: OpenTree, { bullet, indent }: Block): boolean {
  const attached = indent === (tree.path.at(-1)?.block.indent ?? 0) + continuationIndent;
  return bullet === "" && lastEnd(tree) === "" && !attached;
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

/** Behind a clause that announces a whole text, *Adopts the following declaration:*, emphasised words are its title. */
function isHeading(tree: OpenTree, { paragraph, rest, clausesFollow }: Step): boolean {
  if (!paragraph.headingLike || !clausesFollow || paragraph.block.quoted) return false;
  if (paragraph.block.headingLevel !== null) return true;
  if (beginsClause(paragraph) && (paragraph.emphasisedStart || paragraph.text.length > longestHeading))
    return false;
  if (paragraph.emphasisedWhole && lastEnd(tree) === ":" && tree.path.length <= 1) return true;
  const next = rest.find((candidate) => !candidate.headingLike);
  return (
    (lastEnd(tree) !== "" || tree.line === null) &&
    next !== undefined &&
    (next.label !== null || beginsClause(next))
  );
}

/** Characters of the longest heading that opens with a word which opens clauses too: *Demande de subvention pour …*. */
const longestHeading = 120;

/** Opens the clause or item that a label begins. */
export function placeLabelled(
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
  if (!clause || numberIsLost(list, rest, isCounted(tree))) return true;
  const { bullet, indent } = paragraph.block;
  if (bullet !== "" && clause.block.bullet !== bullet) return false;
  if (indent > clause.block.indent + 1 && lastEnd(tree) === ":") return false;
  return list.last === 0 || paragraph.emphasisedStart || paragraph.opening.listed;
}

function placeClause(tree: OpenTree, paragraph: Paragraph, rest: readonly Paragraph[]): void {
  const list = clauseList(tree);
  const origin = numberIsLost(list, rest, isCounted(tree)) ? "lost" : "none";
  const number = origin === "lost" ? list.last + 1 : list.last;
  const bare = origin === "lost" ? writeNumber(number, list.form) : "";
  openUnit(tree, paragraph, 0, { bare, printed: "", origin }, { ...list, last: number });
}
