import type { Node } from "prosemirror-model";
import { defined } from "../base/assert.ts";
import type { HouseStyle, LabelForm } from "../style/house-style.ts";
import { type Label, numberAfter, ownLabel, writeLabel } from "./label.ts";

/** The number of a section's heading. */
export interface SectionNumber {
  readonly label: Label;
  /** Its number among the headings of its level, from 1. */
  readonly ordinal: number;
  /** The bare label that the count alone would give it. */
  readonly countedLabel: string;
  /** The index of its format in the style's section levels. */
  readonly depth: number;
}

/**
 * The numbers of the headings of one body or annex, in their order; null for a heading that heads no numbered
 * section. Those below a section are counted from 1 in each.
 */
export function sectionNumbers(headings: readonly Node[], style: HouseStyle): (SectionNumber | null)[] {
  let reached: readonly number[] = [];
  return headings.map((heading) => {
    if (heading.attrs.numbered !== true) return null;
    const depth = sectionDepth(heading, style);
    const format = sectionLevel(depth, style);
    const own = ownLabel(heading);
    const before = reached[depth] ?? 0;
    const number = numberAfter(before, format, "", own);
    reached = [...Array.from({ length: depth }, (_, above) => reached[above] ?? 0), number.reached];
    return {
      label: writeLabel(number.ordinal, format, "", own),
      ordinal: number.ordinal,
      countedLabel: writeLabel(before + 1, format, "", null).bare,
      depth,
    };
  });
}

/** How the sections of a depth are numbered. */
export function sectionLevel(depth: number, { sections }: HouseStyle): LabelForm {
  return defined(sections.levels[depth], `section level ${depth}`);
}

function sectionDepth(heading: Node, { sections }: HouseStyle): number {
  const level: unknown = heading.attrs.level;
  return Math.min(Math.max(1, typeof level === "number" ? level : 1), sections.levels.length) - 1;
}
