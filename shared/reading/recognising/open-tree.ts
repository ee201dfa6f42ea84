import type { HouseStyle, Level } from "../../style/house-style.ts";
import { type Block, plainRun, type Run } from "../blocks.ts";
import type { DraftEntry, DraftHeading, DraftKept, DraftLabel, DraftLine, DraftUnit } from "./draft-tree.ts";
import type { Series } from "./label-sequence.ts";
import { endSign, longTerminators, splitTerminator } from "./line-end.ts";
import type { Paragraph } from "./paragraph-signs.ts";
import type { Enclosure } from "./printed-label.ts";

/** A tree in the making: what is finished, and what the next paragraph may still join. */
export interface OpenTree {
  readonly done: (OpenUnit | DraftHeading | DraftKept)[];
  /** The clause and items that are open, outermost first; empty before the first clause and after a heading. */
  readonly path: OpenUnit[];
  /** The lists that are open, one a depth. The clauses' own stays open from clause to clause. */
  readonly lists: Series[];
  line: OpenLine | null;
  /** What the style ends lines with besides single signs: `; and`. */
  readonly terminators: readonly string[];
  /** Columns a level, where indents say how deep a paragraph stands. */
  readonly step: number | null;
}

export interface OpenUnit {
  readonly kind: "unit";
  readonly level: number;
  readonly label: DraftLabel;
  readonly block: Block;
  readonly firstWord: string;
  readonly content: (OpenLine | OpenUnit)[];
}

interface OpenLine {
  readonly kind: "line";
  runs: readonly Run[];
  readonly blocks: Block[];
  readonly quoted?: boolean;
}

/** @param level how the labels of clauses are written */
export function newTree(level: Level | undefined, style: HouseStyle, step: number | null): OpenTree {
  const enclosure: Enclosure = level?.before === "(" ? "()" : level?.after === ")" ? ")" : ".";
  return {
    done: [],
    path: [],
    lists: [{ form: level?.form ?? "decimal", enclosure, last: 0 }],
    line: null,
    terminators: longTerminators(style),
    step,
  };
}

/** Begins a clause or item at a depth; what is open there or deeper is closed. */
export function openUnit(
  tree: OpenTree,
  paragraph: Paragraph,
  depth: number,
  label: DraftLabel,
  list: Series,
): void {
  const level = Math.min(depth, tree.path.length);
  tree.line = { kind: "line", runs: paragraph.runs, blocks: [paragraph.block] };
  const firstWord = wordAtStart(paragraph.text);
  const unit: OpenUnit = {
    kind: "unit",
    level,
    label,
    block: paragraph.block,
    firstWord,
    content: [tree.line],
  };
  closeBelow(tree, level - 1);
  const above = tree.path.at(-1);
  if (above) above.content.push(unit);
  else tree.done.push(unit);
  tree.path.push(unit);
  tree.lists[level] = list;
}

/**
 * Adds flush text to the innermost unit that the paragraph is indented from, or whose own line is but a title for
 * it: *(e) Humanitarian assistance*.
 */
export function addFlushText(tree: OpenTree, paragraph: Paragraph): void {
  const isTitled = lastEnd(tree) === "" && !paragraph.small;
  const depth = Math.max(
    0,
    tree.path.findLastIndex((unit) => isTitled || unit.block.indent < paragraph.block.indent),
  );
  closeBelow(tree, depth);
  tree.line = { kind: "line", runs: paragraph.runs, blocks: [paragraph.block] };
  tree.path[depth]?.content.push(tree.line);
}

/** Adds a line of a quotation, or the cell of a table, to the innermost unit as it is. */
export function addQuoted(tree: OpenTree, { block }: Paragraph): void {
  tree.path.at(-1)?.content.push({ kind: "line", runs: block.runs, blocks: [block], quoted: true });
}

/** Joins a paragraph to the line before, which a page break had cut off. */
export function joinToLine(tree: OpenTree, paragraph: Paragraph): void {
  if (!tree.line) throw new RangeError(`No line to join: ${paragraph.text}`);
  tree.line.runs = [...tree.line.runs, plainRun(" "), ...paragraph.runs];
  tree.line.blocks.push(paragraph.block);
}

export function addHeading(tree: OpenTree, paragraph: Paragraph): void {
  tree.done.push({ kind: "heading", block: paragraph.block, runs: paragraph.block.runs, section: null });
  closeBelow(tree, -1);
}

export function keep(tree: OpenTree, paragraph: Paragraph): void {
  tree.done.push({ kind: "kept", block: paragraph.block });
}

/** The sign that ends the text so far, if it is one that can end a line; else empty. */
export function lastEnd(tree: OpenTree): string {
  return tree.line ? endSign(tree.line.runs, tree.terminators) : "";
}

/** The clauses' own list. */
export function clauseList(tree: OpenTree): Series {
  const [list] = tree.lists;
  if (!list) throw new RangeError("A tree without a list of clauses");
  return list;
}

/** Whether the clauses since the last heading are numbered: what has a section to itself often is not. */
export function isCounted({ done }: OpenTree): boolean {
  const section = done.slice(done.findLastIndex(({ kind }) => kind === "heading") + 1);
  return section.some((entry) => entry.kind === "unit" && entry.label.bare !== "");
}

export function wordAtStart(text: string): string {
  return /^\P{L}*(\p{L}+)/u.exec(text)?.[1] ?? "";
}

export function finishedEntries(tree: OpenTree): DraftEntry[] {
  return finishedWith(tree, (runs) => splitTerminator(runs, tree.terminators));
}

/** The entries of an annex, where what ends a line belongs to its words. */
export function finishedProse(tree: OpenTree): DraftEntry[] {
  return finishedWith(tree, (runs) => ({ runs, terminator: "" }));
}

type LineEnd = (runs: readonly Run[]) => Pick<DraftLine, "runs" | "terminator">;

function finishedWith(tree: OpenTree, lineEnd: LineEnd): DraftEntry[] {
  return tree.done.map((entry) => (entry.kind === "unit" ? finished(entry, lineEnd) : entry));
}

/** Closes the units and lists deeper than `depth`. */
function closeBelow(tree: OpenTree, depth: number): void {
  tree.path.length = Math.min(tree.path.length, depth + 1);
  tree.lists.length = Math.min(tree.lists.length, Math.max(1, depth + 1));
}

function finished(unit: OpenUnit, lineEnd: LineEnd): DraftUnit {
  const content = unit.content.map((part): DraftLine | DraftUnit =>
    part.kind === "unit" ? finished(part, lineEnd) : finishedLine(part, lineEnd),
  );
  return { kind: "unit", level: unit.level, label: unit.label, block: unit.block, content };
}

function finishedLine({ runs, blocks, quoted }: OpenLine, lineEnd: LineEnd): DraftLine {
  if (quoted) return { kind: "line", runs, terminator: "", blocks, quoted };
  return { kind: "line", ...lineEnd(runs), blocks };
}
