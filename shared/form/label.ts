import type { Level } from "../style/house-style.ts";
import { writeNumber } from "./numbering.ts";

/** The number of a clause or item as it reads. */
export interface Label {
  /** Without its punctuation: `15`, `a`, `9.1`; empty where nothing is numbered. */
  readonly bare: string;
  /** `15.`, `(a)`, `9.1.`, `–` */
  readonly printed: string;
  /** Whether it says something else than the count would. */
  readonly fixed: boolean;
}

export const noLabel: Label = { bare: "", printed: "", fixed: false };

/**
 * Writes a label.
 *
 * @param ordinal the number in its series, from 1
 * @param above the bare label of the unit above, which a path repeats; empty for a clause
 * @param own what the text itself says in place of the computed number, `3 bis`; a dash or bullet stands by itself
 */
export function writeLabel(ordinal: number, level: Level, above: string, own: string | null): Label {
  const number = writeNumber(ordinal, level.form);
  const computed = level.path && above !== "" ? `${above}.${number}` : number;
  const bare = own ?? computed;
  const isSign = own !== null && !/[\p{L}\p{N}]/u.test(own);
  return { bare, printed: isSign ? own : `${level.before}${bare}${level.after}`, fixed: bare !== computed };
}
