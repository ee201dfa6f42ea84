import type { Node } from "prosemirror-model";
import type { SeriesStyle } from "../style/house-style.ts";
import { standingText } from "./line-text.ts";
import type { Range } from "./words.ts";

/**
 * The terminator at the end of the item at `index` below a unit. The last item ends with what ends the unit,
 * unless flush text follows it.
 *
 * @param count how many items the unit has
 * @param ending the terminator at the end of the unit itself; null where flush text follows the item
 */
export function itemEnding(index: number, count: number, ending: string | null, series: SeriesStyle): string {
  const { item, beforeLastItem } = series.terminators;
  if (index === count - 1) return ending ?? item;
  return index === count - 2 ? (beforeLastItem ?? item) : item;
}

/**
 * A terminator as the style writes that sign, with the space that French puts before it; the sign itself
 * where the style has none like it.
 */
export function writtenTerminator(sign: string, { terminators }: SeriesStyle): string {
  return Object.values(terminators).find((terminator) => terminator?.trim() === sign) ?? sign;
}

/**
 * The terminator to print after a line: its override if it has one, else the computed one, and nothing
 * where the line's own text already ends with it (a drafter has just typed it).
 */
export function terminatorOf(line: Node, computed: string): string {
  return typedTerminator(line, computed) ? "" : dueTerminator(line, computed);
}

/**
 * Where a line's own text ends with its terminator, as offsets into the line and with the white space on
 * both sides; null where it does not. Notes and struck words may follow it. The space that French puts before a semicolon
 * need not have been typed.
 */
export function typedTerminator(line: Node, computed: string): Range | null {
  const terminator = dueTerminator(line, computed).trimStart();
  const { text, startOf, endOf } = standingText(line);
  const end = wordsEnd(text);
  if (terminator === "" || !text.slice(0, end).endsWith(terminator)) return null;
  const from = text.slice(0, end - terminator.length).trimEnd().length;
  return { from: startOf(from), to: endOf(end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0)) };
}

function dueTerminator(line: Node, computed: string): string {
  const override: unknown = line.attrs.terminator;
  return typeof override === "string" ? override : computed;
}

/** Where the words of a positioned text end, before the notes and white space behind them. */
function wordsEnd(text: string): number {
  let end = text.trimEnd().length;
  while (text[end - 1] === "\ufffc") end = text.slice(0, end - 1).trimEnd().length;
  return end;
}
