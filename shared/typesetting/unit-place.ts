import type { Division, FormedUnit } from "../form/form.ts";
import type { Level } from "../style/house-style.ts";
import type { Place } from "../style/page-style.ts";
import { evenPlace, hangingPlace, indentStep } from "./measure.ts";

/** Where paragraphs with a label stand. */
export function labelledPlace(level: Level, depth: number): Place {
  return level.place ?? hangingPlace(depth + 1);
}

/** Where the first line of a clause or item stands, with its label where it has one. */
export function unitPlace({ printedLabel, labelFormat, level, series }: FormedUnit<Division>): Place {
  if (printedLabel !== "") return labelledPlace(labelFormat, level);
  return (level === 0 ? series.unlabelled : null) ?? evenPlace(indentStep * level);
}

/** Where a line behind the items of a unit stands: under the unit's further lines. */
export function flushPlace(unit: FormedUnit<Division>): Place {
  return evenPlace(unitPlace(unit).rest);
}
