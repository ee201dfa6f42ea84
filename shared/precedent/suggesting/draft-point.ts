import type { Part } from "../../form/opening-phrase.ts";
import type { HouseStyle } from "../../style/house-style.ts";

/** What a drafter's screen holds where a suggestion is wanted. */
export interface DraftPoint {
  readonly part: Part;
  readonly level: "clause" | "item";
  /** What is typed of the unit so far; may be empty. */
  readonly text: string;
  readonly title: string;
  /** The house style it is written in: resolutions of the same style count more. */
  readonly style: string | null;
  /** Where it is known, that style: precedents of other bodies are offered in its spelling and form. */
  readonly house?: HouseStyle;
  /** The line above an item. */
  readonly parent: string | null;
  /** The units before this one, in their order; the last stands directly before. */
  readonly before: readonly string[];
  /** The resolution that the draft starts from, by its number in the index: what is not used of it is likely next. */
  readonly base?: number;
  /** Whether a unit may be offered, by its number in the index; absent: all of them. */
  readonly allows?: (unit: number) => boolean;
}
