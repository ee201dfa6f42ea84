import type { Place } from "../style/page-style.ts";

/** One step of indentation, in millimetres: wide enough for `xviii.` at the largest text size. */
export const indentStep = 10;

/** The size of notes as a share of the size of the text. */
export const noteScale = 0.82;

/** Sheet sizes in millimetres. */
export const sheets = {
  a4: { width: 210, height: 297 },
  "us-letter": { width: 215.9, height: 279.4 },
} as const;

/** The place of a paragraph at `steps` of indentation, a label hanging one step to the left of it. */
export function hangingPlace(steps: number): Place {
  return { first: indentStep * (steps - 1), text: indentStep * steps, rest: indentStep * steps };
}

/** The place of a paragraph that has no label and stands at one distance from the margin. */
export function evenPlace(millimetres: number): Place {
  return { first: millimetres, text: millimetres, rest: millimetres };
}
