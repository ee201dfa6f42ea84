import type { Node } from "prosemirror-model";
import { type EditorState, TextSelection } from "prosemirror-state";
import { wordsOf } from "../form/line-text.ts";
import type { Part } from "../form/opening-phrase.ts";
import { factsOf } from "../resolution/facts.ts";
import { isStruck } from "../resolution/revisions.ts";
import { placeAt } from "./place-at.ts";
import { outlineAt } from "./row-edit.ts";
import { ownerOf, type PlacedRow } from "./rows.ts";

/** What a library is told of the place at which a suggestion is wanted. */
export interface PointInDraft {
  readonly part: Part;
  readonly level: "clause" | "item";
  /** The words of the line, with the space that ends them. */
  readonly text: string;
  readonly title: string;
  /** The line above an item; null for a clause. */
  readonly parent: string | null;
  /** The lines before this one that have words, in their order. */
  readonly before: string[];
  /** A unit in the library of the resolution that the draft starts from; absent where it starts from none. */
  readonly baseUnit?: number;
}

/** A library looks at no more units than this. */
const mostBefore = 2000;

/** Whether the caret stands where a line of a clause or item may go on: at its end, with nothing selected. */
export function mayContinue({ selection }: EditorState): boolean {
  if (!(selection instanceof TextSelection) || !selection.empty) return false;
  const { $head } = selection;
  if ($head.parent.type.name !== "line" || $head.parentOffset !== $head.parent.content.size) return false;
  return placeAt($head).part !== null;
}

/** The point of the draft at the caret; null where no line of the preamble or operative part may go on. */
export function draftPointAt(state: EditorState): PointInDraft | null {
  return mayContinue(state) ? linePointAt(state) : null;
}

/** The same for the whole line that the caret stands in, wherever in it; null outside of clauses and items. */
export function linePointAt(state: EditorState): PointInDraft | null {
  const { $head } = state.selection;
  if ($head.parent.type.name !== "line") return null;
  const { part, unit } = placeAt($head);
  const rows = outlineAt(state.doc, $head.pos)?.rows ?? [];
  const at = rows.findIndex(({ start }) => start === $head.start());
  if (part === null || unit === null || at < 0) return null;
  const before = rows.slice(0, at).filter(({ kind }) => kind === "unit" || kind === "flush");
  const baseUnit = factsOf(state.doc).base?.unit;
  return {
    part,
    level: unit.level === 0 ? "clause" : "item",
    text: typedText($head.parent),
    title: wordsOf(state.doc.child(0).child(0)),
    parent: unit.level === 0 ? null : parentWords(rows, at),
    before: before
      .map(({ block }) => wordsOf(block))
      .filter((words) => words !== "")
      .slice(-mostBefore),
    ...(baseUnit !== undefined && { baseUnit }),
  };
}

/** The words of a line without its notes and what is struck out; unlike `wordsOf` with the spaces at its ends. */
export function typedText(line: Node): string {
  let text = "";
  line.forEach((child) => {
    if (isStruck(child)) return;
    if (child.isText) text += child.text ?? "";
    else if (child.type.name === "hard_break") text += " ";
  });
  return text;
}

function parentWords(rows: readonly PlacedRow[], at: number): string | null {
  const owner = rows[ownerOf(rows, at)];
  const parent = rows.findLast(
    (row, index) => index < at && row.kind === "unit" && row.depth === (owner?.depth ?? 0) - 1,
  );
  return parent ? wordsOf(parent.block) : null;
}
