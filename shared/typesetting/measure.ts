import type { PrintRole } from "./print-model.ts";

/** One step of indentation, in millimetres: wide enough for `xviii.` at the largest text size. */
export const indentStep = 10;

/** Space above and below a block, in points. */
export interface BlockSpacing {
  readonly before: number;
  readonly after: number;
}

export const blockSpacing: Readonly<Record<PrintRole, BlockSpacing>> = {
  title: { before: 0, after: 14 },
  designation: { before: 0, after: 20 },
  presenting: { before: 0, after: 14 },
  "body-letter": { before: 14, after: 10 },
  enacting: { before: 0, after: 10 },
  clause: { before: 0, after: 6 },
  item: { before: 0, after: 4 },
  flush: { before: 0, after: 6 },
  quotation: { before: 0, after: 6 },
  table: { before: 2, after: 8 },
  heading: { before: 10, after: 6 },
  kept: { before: 4, after: 6 },
};

/** The size of notes as a share of the size of the text. */
export const noteScale = 0.82;

/** Sheet sizes in millimetres. */
export const sheets = {
  a4: { width: 210, height: 297 },
  "us-letter": { width: 215.9, height: 279.4 },
} as const;
