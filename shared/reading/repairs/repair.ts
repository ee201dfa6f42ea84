import type { Restoration } from "../../resolution/restoration.ts";
import type { Span } from "../blocks.ts";
import type { repairTexts } from "./repair-texts.ts";

/** Something reading had to mend, or could not place. `repair-message.ts` says it as a sentence. */
export interface Repair {
  readonly code: RepairCode;
  /** The place in the resolution, `13(l)`; empty where it concerns no clause. */
  readonly at: string;
  /** What was there and what was made of it, for the sentence. */
  readonly values: RepairValues;
  /** The id of the clause or item concerned. */
  readonly id: string | null;
  readonly span: Span | null;
  /** The source's own words there. */
  readonly source: string;
  /** How to go back to what was there; null where nothing was changed. */
  readonly restoration: Restoration | null;
}

/** Every kind of repair has its sentence, and is described there. */
export type RepairCode = keyof typeof repairTexts;

export type RepairValues = Readonly<Record<string, string | number>>;

/** Something of the page rather than of the text, which the document does without. */
export interface Furniture {
  readonly kind:
    | "label"
    | "bullet"
    | "mark"
    | "terminator"
    | "rule"
    | "page-number"
    | "running-head"
    | "masthead";
  readonly text: string;
  readonly span: Span;
}

/** Says that a file holds more resolutions than the one it was opened for; none where it does not. */
export function othersRepair(others: number): readonly Repair[] {
  if (others === 0) return [];
  return [fileRepair("others-left-out", { count: others + 1 })];
}

/** A repair that concerns the file rather than a place in the resolution. */
export function fileRepair(
  code: RepairCode,
  values: RepairValues,
  about: Partial<Pick<Repair, "span" | "source" | "restoration">> = {},
): Repair {
  return { code, at: "", values, id: null, span: null, source: "", restoration: null, ...about };
}

/** Text that a file sets not to print. */
export function hiddenRepair(text: string): Repair {
  const restoration = { kind: "text", text, after: null } as const;
  return fileRepair("hidden-left-out", { words: text }, { restoration });
}
