import type { HouseStyle } from "../../style/house-style.ts";
import { languageOf } from "../../style/languages/languages.ts";
import { type Block, sliceRuns, textOf, trimRuns } from "../blocks.ts";
import { isQuotedInFile } from "../files/quotation-style.ts";
import { placeLabelled } from "./clause-tree.ts";
import type { DraftAnnex, DraftEntry } from "./draft-tree.ts";
import { indentStep } from "./indent-step.ts";
import { depths } from "./label-sequence.ts";
import {
  addFlushText,
  addHeading,
  addQuoted,
  clauseList,
  finishedProse,
  joinToLine,
  keep,
  lastEnd,
  newTree,
  type OpenTree,
  openUnit,
} from "./open-tree.ts";
import { type Paragraph, paragraphOf } from "./paragraph-signs.ts";
import { withSectionNumbers } from "./section-headings.ts";

/**
 * Puts the blocks of an annex together, from the line that heads it on: its title, its paragraphs with their
 * items, and the headings between them. Annexes are prose, so that a paragraph needs no verb to be one.
 */
export function annexTree([head, ...blocks]: readonly [Block, ...Block[]], style: HouseStyle): DraftAnnex {
  const { words, title } = headingParts(head, style);
  const entries = withSectionNumbers(annexEntries(blocks, style), style);
  const all = [...title, ...entries];
  const empty = { kind: "heading", block: head, runs: [], section: null } as const;
  return { head, words, entries: all.length > 0 ? all : [empty] };
}

/** `Annex II` and, where the line goes on with it, the title. */
function headingParts(
  head: Block,
  style: HouseStyle,
): { readonly words: string; readonly title: DraftEntry[] } {
  const text = textOf(head.runs);
  const bare = text.replace(/[[\]*]/g, "").trim();
  const title = languageOf(style).annexForm.exec(bare)?.groups?.title ?? "";
  const at = text.lastIndexOf(title);
  if (title === "" || at < 0) return { words: bare, title: [] };
  const runs = trimRuns(sliceRuns(head.runs, at, at + title.length));
  const words = bare.slice(0, bare.length - title.length).replace(/[\s–—:.]+$/, "");
  return { words, title: [{ kind: "heading", block: head, runs, section: null }] };
}

function annexEntries(blocks: readonly Block[], style: HouseStyle): DraftEntry[] {
  const paragraphs = blocks.map((block) => paragraphOf(block, style));
  const tree = newTree(style.annexes.label ?? style.levels[0], style, indentStep(paragraphs));
  // What our own exports print of text that has no place stands set apart at the end.
  const end = paragraphs.findLastIndex(({ block }) => !block.quoted || isQuotedInFile(block));
  paragraphs.forEach((paragraph, index) => {
    const rest = paragraphs.slice(index + 1);
    if (paragraph.tableRow || index > end) keep(tree, paragraph);
    else if (tree.path.length > 0 && isQuotedInFile(paragraph.block)) addQuoted(tree, paragraph);
    else if (isHeading(tree, paragraph, rest)) addHeading(tree, paragraph);
    else placeParagraph(tree, paragraph, rest);
  });
  return finishedProse(tree);
}

function isHeading(tree: OpenTree, paragraph: Paragraph, rest: readonly Paragraph[]): boolean {
  const { block, label, end, headingLike } = paragraph;
  const isTitle = tree.done.length === 0 && label === null && block.bullet === "" && end === "";
  if (isTitle) return true;
  if (!headingLike) return false;
  if (block.headingLevel !== null || (label === null && paragraph.emphasisedWhole)) return true;
  const opensSection = tree.done.at(-1)?.kind === "heading" || /^[.;]$/.test(lastEnd(tree));
  return opensSection && rest.slice(0, 2).some((next) => !next.headingLike);
}

function placeParagraph(tree: OpenTree, paragraph: Paragraph, rest: readonly Paragraph[]): void {
  const { block, label, small } = paragraph;
  const begun = tree.path.length > 0;
  if (label) placeLabelled(tree, paragraph, label, rest.slice(0, farthest));
  else if (block.bullet !== "") openUnlabelled(tree, paragraph, bulletDepth(tree, block.bullet));
  else if (begun && small && lastEnd(tree) === "") joinToLine(tree, paragraph);
  else if (begun && (small || block.indent > (tree.path[0]?.block.indent ?? 0)))
    addFlushText(tree, paragraph);
  else openUnlabelled(tree, paragraph, 0);
}

/** How many paragraphs ahead a label is looked for. */
const farthest = 60;

/** A paragraph without a number leaves the count where it is. */
function openUnlabelled(tree: OpenTree, paragraph: Paragraph, depth: number): void {
  const list = depth === 0 ? clauseList(tree) : ({ form: "none", enclosure: ".", last: 0 } as const);
  openUnit(tree, paragraph, depth, { bare: "", printed: "", origin: "none" }, list);
}

function bulletDepth(tree: OpenTree, bullet: string): number {
  const alike = tree.path.findLastIndex((unit) => unit.block.bullet === bullet);
  if (alike >= 0) return alike;
  return lastEnd(tree) === ":" ? Math.min(tree.path.length, depths - 1) : 0;
}
