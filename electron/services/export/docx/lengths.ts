import { LineRuleType, TabStopType } from "docx";
import type { Place } from "../../../../shared/style/page-style.ts";

/** Millimetres as twentieths of a point, Word's unit of length. */
export function twipsOfMillimetres(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

export function twipsOfPoints(points: number): number {
  return Math.round(points * 20);
}

export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Lines at least so many points high. */
export function lineHeight(points: number) {
  return { line: twipsOfPoints(points), lineRule: LineRuleType.AT_LEAST };
}

/** The indentation of a paragraph as Word says it: its lines, and its first line against them. */
export function indentOf({ first, rest }: Place) {
  const shift = twipsOfMillimetres(first) - twipsOfMillimetres(rest);
  return { left: twipsOfMillimetres(rest), ...(shift < 0 ? { hanging: -shift } : { firstLine: shift }) };
}

/** The stop to which the tab behind a label leads: needed where the further lines stand elsewhere. */
export function labelStop({ text }: Place) {
  return [{ type: TabStopType.LEFT, position: twipsOfMillimetres(text) }];
}
