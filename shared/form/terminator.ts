import type { Node } from "prosemirror-model";
import type { PartStyle } from "../style/house-style.ts";
import { positionedText } from "./line-text.ts";
import type { Range } from "./opening-phrase.ts";

/** Where a line stands: what ends it depends on that. */
export interface LinePlace {
  /** Items follow at once. */
  readonly intro: boolean;
  /** The clause ends with this line. */
  readonly endsClause: boolean;
  /** The clause is the last of its part. */
  readonly lastClause: boolean;
  /** The item ends with this line. */
  readonly endsItem: boolean;
}

/** The punctuation the style puts at the end of a line: empty inside a clause of several paragraphs. */
export function computedTerminator(place: LinePlace, part: PartStyle): string {
  const { terminators } = part;
  if (place.intro) return terminators.intro;
  if (place.endsClause) return place.lastClause ? terminators.last : terminators.clause;
  return place.endsItem ? terminators.item : "";
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
 * both sides; null where it does not. Notes may follow it.
 */
export function typedTerminator(line: Node, computed: string): Range | null {
  const terminator = dueTerminator(line, computed);
  const text = positionedText(line);
  const end = wordsEnd(text);
  if (terminator === "" || !text.slice(0, end).endsWith(terminator)) return null;
  const from = text.slice(0, end - terminator.length).trimEnd().length;
  return { from, to: end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0) };
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
