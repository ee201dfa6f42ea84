import type { Division, FormedUnit } from "../form/form.ts";
import type { Level } from "../style/house-style.ts";
import type { Place } from "../style/page-style.ts";
import { evenPlace, hangingPlace, indentStep } from "./measure.ts";

/** Where paragraphs with a label stand. */
export function labelledPlace(level: Level, depth: number): Place {
  return level.place ?? hangingPlace(depth + 1);
}

/** Where the first line of a clause or item stands, with its label where it has one. */
export function unitPlace(unit: FormedUnit<Division>): Place {
  const { printedLabel, labelFormat, level, series } = unit;
  if (printedLabel !== "" || hangs(unit)) return labelledPlace(labelFormat, level);
  return (level === 0 ? series.unlabelled : null) ?? evenPlace(indentStep * level);
}

/** Whether a unit has no label only because it is struck out: it stands where those beside it do. */
export function hangs({ struck, countedLabel }: FormedUnit<Division>): boolean {
  return struck && countedLabel !== "";
}

/** Where a line behind the items of a unit stands: under the unit's further lines. */
export function flushPlace(unit: FormedUnit<Division>): Place {
  return evenPlace(unitPlace(unit).rest);
}
