import { readNumber } from "../../form/numbering.ts";
import type { HouseStyle } from "../../style/house-style.ts";
import { sliceRuns, textOf, trimRuns } from "../blocks.ts";
import type { DraftEntry, DraftHeading } from "./draft-tree.ts";

/**
 * Takes the number off each heading that heads a numbered section: `II`, `II. Title`, or a number on a line of
 * its own with the title on the next. Only a number that its place calls for is one: a title may begin with *I*.
 */
export function withSectionNumbers(entries: readonly DraftEntry[], style: HouseStyle): DraftEntry[] {
  const numbered: DraftEntry[] = [];
  let reached: readonly number[] = [];
  let mayBeginAgain = false;
  for (const entry of entries) {
    if (entry.kind !== "heading") {
      numbered.push(entry);
      continue;
    }
    const found = numberOf(entry, { reached, mayBeginAgain }, style);
    const last = numbered.at(-1);
    if (found) {
      reached = found.reached;
      mayBeginAgain = false;
      numbered.push(found.heading);
    } else if (last?.kind === "heading" && last.section && last.runs.length === 0) {
      numbered[numbered.length - 1] = { ...last, runs: entry.runs };
    } else {
      numbered.push(entry);
      mayBeginAgain = true;
    }
  }
  return numbered;
}

interface NumberedHeading {
  readonly heading: DraftHeading;
  /** The numbers that the levels of sections have reached with it. */
  readonly reached: readonly number[];
}

interface CountedSections {
  readonly reached: readonly number[];
  /** A heading without a number stood after the last section: the next may be the first below it. */
  readonly mayBeginAgain: boolean;
}

function numberOf(
  heading: DraftHeading,
  { reached, mayBeginAgain }: CountedSections,
  { sections }: HouseStyle,
): NumberedHeading | null {
  const text = textOf(heading.runs);
  const [whole = "", bare = "", point = ""] = /^(\d{1,2}|[A-Z]+)([.)]?)(?=\s|$)\s*/.exec(text) ?? [];
  const alone = whole === text;
  const depth = sections.levels.findIndex(({ form }, index) => {
    const number = readNumber(bare, form);
    if (number === null || (index > 0 && (reached[index - 1] ?? 0) === 0)) return false;
    if (form !== "upper-roman" && point === "" && !alone) return false;
    const before = reached[index] ?? 0;
    if (number === 1 && mayBeginAgain) return true;
    return number === before + 1 || (before > 0 && number > before && number <= before + widestGap);
  });
  const level = sections.levels[depth];
  const number = level && readNumber(bare, level.form);
  if (!level || !number) return null;
  const own = number === (reached[depth] ?? 0) + 1 ? null : bare;
  const runs = trimRuns(sliceRuns(heading.runs, whole.length));
  return {
    heading: { ...heading, runs, section: { printed: whole.trimEnd(), own, level: depth + 1 } },
    reached: [...reached.slice(0, depth), number],
  };
}

/** A source that skips more numbers than these counts something else. */
const widestGap = 2;
