import type { Node } from "prosemirror-model";
import { isKept, isRestored } from "../../shared/editing/restore-source.ts";
import type { Repair } from "../../shared/host/data.ts";

/**
 * How a repair stands. `restored`: the draft has what the source had; `placed`: a kept text is no longer kept, since
 * it was given a place or dropped.
 */
export type RepairStatus = "open" | "accepted" | "restored" | "placed";

/** The status of each repair of a draft as it is now. @param accepted their places in the list */
export function repairStatuses(
  repairs: readonly Repair[],
  accepted: readonly number[],
  doc: Node,
): readonly RepairStatus[] {
  return repairs.map((repair, index) => {
    if (repair.restoration && isRestored(doc, repair.restoration)) return "restored";
    const kept = keptWords(repair);
    if (kept !== null && !isKept(doc, kept)) return "placed";
    return accepted.includes(index) ? "accepted" : "open";
  });
}

/** The text that a repair is about where reading found no place for it; null for other repairs. */
export function keptWords({ code, values }: Repair): string | null {
  return code === "text-kept" ? String(values.words) : null;
}

/** How many repairs a person has not dealt with. */
export function openCount(statuses: readonly RepairStatus[]): number {
  return statuses.filter((status) => status === "open").length;
}
