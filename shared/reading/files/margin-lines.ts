import type { Furniture } from "../repairs/repair.ts";

/** What a file keeps for the head and foot of each page, apart from its text: names and titles, or no more than numbers. */
export function marginLines(lines: readonly string[]): Omit<Furniture, "span">[] {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((text) => ({ kind: /\p{L}/u.test(text) ? "running-head" : "page-number", text }));
}
