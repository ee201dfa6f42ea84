import { deepestItem } from "../resolution/schema.ts";
import type { HouseStyle, LabelForm } from "../style/house-style.ts";
import type { PrintLevel } from "./print-model.ts";
import { labelledPlace } from "./unit-place.ts";

/** One level for each depth that items can have: past its own last level a style repeats it. */
export function printLevels(style: HouseStyle): PrintLevel[] {
  return Array.from({ length: deepestItem + 1 }, (_, depth) => {
    const level = style.levels[Math.min(depth, style.levels.length - 1)];
    return level ? [{ ...level, place: labelledPlace(level, depth) }] : [];
  }).flat();
}

/** The labels of clauses that differ from those of the first level, each once. */
export function otherSeries(style: HouseStyle): PrintLevel[] {
  const [first] = style.levels;
  const series = [style.preamble, style.operative].flatMap((part) => [part, ...part.otherSeries]);
  const annexes = { label: style.annexes.label, numbered: true };
  const labels = [...series, annexes].flatMap(({ label, numbered }) => (label && numbered ? [label] : []));
  return labels
    .filter((label, index) => {
      const before = first ? [first, ...labels.slice(0, index)] : labels.slice(0, index);
      return !before.some((other) => sameLevel(other, label));
    })
    .map((label) => ({ ...label, place: labelledPlace(label, 0) }));
}

/** Whether two levels write their labels alike. */
export function sameLevel(one: LabelForm | undefined, other: LabelForm): boolean {
  return (["form", "before", "after", "path"] as const).every((key) => one?.[key] === other[key]);
}
