import type { HouseStyle } from "../style/house-style.ts";
import type { InlineStyle } from "./inline-runs.ts";
import { evenPlace } from "./measure.ts";
import type { PrintBlock } from "./print-model.ts";

/** A block of the page with what is usual left out. */
export function block(given: Pick<PrintBlock, "role" | "runs" | "align"> & Partial<PrintBlock>): PrintBlock {
  return {
    id: null,
    label: null,
    level: 0,
    place: evenPlace(0),
    size: null,
    outlineLevel: null,
    keepWithNext: false,
    ...given,
  };
}

/** How a text is set that has neither openings nor a terminator. */
export function inlineStyle(
  style: HouseStyle,
  { emphasis, case: letterCase }: Pick<HouseStyle["title"], "emphasis" | "case">,
): InlineStyle {
  return {
    locale: style.locale,
    emphasis,
    case: letterCase,
    openings: [],
    openingEmphasis: "none",
    openingCase: "as-typed",
    terminator: "",
    noteMarks: style.noteMarks,
  };
}
