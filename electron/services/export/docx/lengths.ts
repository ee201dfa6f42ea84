import { indentStep } from "../../../../shared/typesetting/measure.ts";

/** Millimetres as twentieths of a point, Word's unit of length. */
export function twipsOfMillimetres(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

export function twipsOfPoints(points: number): number {
  return Math.round(points * 20);
}

/** Steps of indentation (measure.ts) in twips. */
export function indentOf(steps: number): number {
  return twipsOfMillimetres(indentStep * steps);
}

/** The indentation of a numbered text: its label hangs one step to the left. */
export function levelIndent(level: number): { left: number; hanging: number } {
  return { left: indentOf(level + 1), hanging: indentOf(1) };
}
