import type { Node } from "prosemirror-model";
import type { PartStyle } from "../style/house-style.ts";
import { positionedText } from "./line-text.ts";

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
  const override: unknown = line.attrs["terminator"];
  const terminator = typeof override === "string" ? override : computed;
  return terminator !== "" && positionedText(line).replace(/[\ufffc\s]+$/, "").endsWith(terminator) ? "" : terminator;
}
