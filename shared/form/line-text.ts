import type { Node } from "prosemirror-model";
import { singleSpaced } from "../base/white-space.ts";
import { isStruck } from "../resolution/revisions.ts";

/**
 * The text of a line with one character for each position, so that an index in it is an offset in the
 * line: a note stands as U+FFFC over its whole length, a hard break as a line break.
 */
export function positionedText(line: Node): string {
  let text = "";
  line.forEach((child) => {
    text += positionedPiece(child);
  });
  return text;
}

/** The text of a line as it is once its tracked changes are accepted: what is struck out counts for nothing. */
export interface StandingText {
  /** As positionedText has it, without what is struck out. */
  readonly text: string;
  /** The offset into the line of the character at an index. */
  startOf(index: number): number;
  /** The offset into the line after the character before an index. */
  endOf(index: number): number;
}

/** What stands of a line, with the way back to its offsets. */
export function standingText(line: Node): StandingText {
  const pieces: { readonly index: number; readonly shift: number }[] = [];
  let text = "";
  let shift = 0;
  line.forEach((child) => {
    if (isStruck(child)) {
      shift += child.nodeSize;
      return;
    }
    pieces.push({ index: text.length, shift });
    text += positionedPiece(child);
  });
  const shiftAt = (index: number) => pieces.findLast((piece) => piece.index <= index)?.shift ?? 0;
  return {
    text,
    startOf: (index) => index + (index < text.length ? shiftAt(index) : shift),
    endOf: (index) => (index === 0 ? 0 : index + shiftAt(index - 1)),
  };
}

function positionedPiece(child: Node): string {
  if (child.isText) return child.text ?? "";
  return child.type.name === "hard_break" ? "\n" : "\ufffc".repeat(child.nodeSize);
}

/**
 * The words of a line, title or heading as a reader would say them: without notes and what is struck out,
 * breaks as spaces, raised numbers by their own characters (`10¹⁴`), or they would be read with the word before.
 */
export function wordsOf(node: Node): string {
  let text = "";
  node.forEach((child) => {
    if (isStruck(child)) return;
    const raised = child.marks.some((mark) => mark.type.name === "superscript");
    if (child.isText) text += raised ? raisedDigits(child.text ?? "") : (child.text ?? "");
    else if (child.type.name === "hard_break") text += " ";
  });
  return singleSpaced(text).trim();
}

function raisedDigits(text: string): string {
  return text.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? digit);
}
