import type { Node } from "prosemirror-model";
import { defined } from "../base/assert.ts";
import type { HouseStyle, LabelForm, Level, SeriesStyle } from "../style/house-style.ts";
import { readNumber, writeNumber } from "./numbering.ts";

/** The number of a clause or item as it reads. */
export interface Label {
  /** Without its punctuation: `15`, `a`, `9.1`; empty where nothing is numbered. */
  readonly bare: string;
  /** `15.`, `(a)`, `9.1.`, `–` */
  readonly printed: string;
  /** Whether it is another than its number's: `3 bis`. */
  readonly fixed: boolean;
}

/** Where a clause or item stands in its series. */
export interface SeriesNumber {
  /** Its number, from 1; where its label says none, the one that it would have without that label. */
  readonly ordinal: number;
  /** The number that the series has reached with it, from which the next one goes on. */
  readonly reached: number;
}

export const noLabel: Label = { bare: "", printed: "", fixed: false };

/**
 * Writes a label.
 *
 * @param ordinal the number in its series, from 1
 * @param above the bare label of the unit above, which a path repeats; empty for a clause
 * @param own what the text itself says in place of the computed number, `3 bis`. A dash or bullet stands by
 *   itself, and so does a label that brings its own signs: `a.` where the style has `(a)`
 */
export function writeLabel(ordinal: number, level: LabelForm, above: string, own: string | null): Label {
  const computed = pathTo(level, above) + writeNumber(ordinal, level.form);
  const inStyle = (bare: string) => `${level.before}${bare}${level.after}`;
  const isSign = own !== null && !/[\p{L}\p{N}]/u.test(own);
  const bare = own === null ? computed : withoutSigns(own);
  const printed = own !== null && (isSign || bare !== own) ? own : inStyle(bare);
  return { bare, printed, fixed: printed !== inStyle(computed) };
}

/** A label of its own without the signs that it may bring: `a` for `a.` and `(a)`. */
function withoutSigns(own: string): string {
  return /^\(?([\p{L}\p{N}].*)[.)]$/u.exec(own)?.[1] ?? own;
}

/**
 * The number of a unit behind `before` others of its series. A label of its own that reads as a number is
 * that number (a text that skips 3 goes on from `4`); any other, `3 bis` or an empty one, is not counted.
 */
export function numberAfter(
  before: number,
  level: LabelForm,
  above: string,
  own: string | null,
): SeriesNumber {
  const path = pathTo(level, above);
  const bare = own === null ? null : withoutSigns(own);
  const said = bare?.startsWith(path) ? readNumber(bare.slice(path.length), level.form) : null;
  const ordinal = said ?? before + 1;
  return { ordinal, reached: own !== null && said === null ? before : ordinal };
}

/** The label that a clause or item says itself in place of a computed one; null when it says none. */
export function ownLabel(unit: Node): string | null {
  const label: unknown = unit.attrs.fixedLabel;
  return typeof label === "string" ? label : null;
}

/** How labels are written at a depth: a series may have its own for clauses; the last level serves all below. */
export function levelAt(depth: number, series: SeriesStyle, style: HouseStyle): Level {
  const level = style.levels[Math.min(depth, style.levels.length - 1)];
  return (depth === 0 ? series.label : null) ?? defined(level, "a style has at least one level");
}

function pathTo(level: LabelForm, above: string): string {
  return level.path && above !== "" ? `${above}.` : "";
}
