import type { Span } from "../blocks.ts";
import type { ReadUnit } from "../document/overrides.ts";

/** Where a clause or item stands in the source: its own lines, without those of its items. */
export interface UnitPlace extends Span {
  readonly id: string;
}

/** The places of all clauses and items, in reading order. */
export function unitPlaces(units: readonly ReadUnit[]): UnitPlace[] {
  return units.map(({ draft, formed }) => {
    const [first] = draft.content;
    const spans = first?.kind === "line" ? first.blocks.map(({ span }) => span) : [draft.block.span];
    const from = Math.min(...spans.map((span) => span.from));
    return { id: formed.id, from, to: Math.max(...spans.map((span) => span.to)) };
  });
}
