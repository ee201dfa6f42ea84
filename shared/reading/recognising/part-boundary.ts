import type { HouseStyle } from "../../style/house-style.ts";
import { type Block, textOf } from "../blocks.ts";
import { clauseOpening } from "./clause-opening.ts";
import type { DraftEntry, DraftUnit } from "./draft-tree.ts";

export interface Parts {
  readonly preamble: readonly DraftEntry[];
  readonly operative: readonly DraftEntry[];
}

/**
 * Divides the clauses where the formula stands, in a style that prints it before the operative part; else where the
 * fewest stand on the wrong side by the words they open with, so that one verb misread or unknown decides nothing.
 * Numbers that begin again at the boundary speak for it.
 */
export function divideParts(entries: readonly DraftEntry[], formula: Block | null, style: HouseStyle): Parts {
  if (formula && style.enacting.before === "operative") {
    const behind = entries.findIndex(
      (entry) =>
        entry.block.span.from >= formula.span.from &&
        !(entry.kind === "unit" && leaningOf(entry, style) < -1),
    );
    return dividedAt(behind < 0 ? entries.length : behind, entries);
  }
  const clauses = entries.filter((entry) => entry.kind === "unit");
  const leaning = clauses.map((clause) => leaningOf(clause, style));
  // Sentences of which none opens as a clause does are what the body decides.
  if (leaning.every((lean) => lean === 0)) return dividedAt(0, entries);
  let score = leaning.reduce((sum, lean) => sum + lean, 0);
  let best = { at: 0, score };
  clauses.forEach((_, index) => {
    score -= 2 * (leaning[index] ?? 0);
    const here = score + (beginsNumbering(clauses, index + 1) ? numberingWeight : 0);
    if (here >= best.score) best = { at: index + 1, score: here };
  });
  const first = clauses[best.at];
  if (!first) return { preamble: entries, operative: [] };
  let boundary = entries.indexOf(first);
  while (entries[boundary - 1]?.kind === "heading") boundary--;
  return dividedAt(boundary, entries);
}

function dividedAt(boundary: number, entries: readonly DraftEntry[]): Parts {
  return { preamble: entries.slice(0, boundary), operative: entries.slice(boundary) };
}

const numberingWeight = 3;

/**
 * Above 0 for an operative clause, below for a preambular one; more for phrases that the style names, and for a
 * number where it numbers only the operative part.
 */
function leaningOf({ content, label }: DraftUnit, style: HouseStyle): number {
  const [line] = content;
  if (line?.kind !== "line") return 0;
  const { part, listed } = clauseOpening(textOf(line.runs), style);
  const byWords = part === null ? 0 : (listed ? 2 : 1) * (part === "operative" ? 1 : -1);
  const tells = label.printed !== "" && style.operative.numbered && !style.preamble.numbered;
  return byWords + (tells ? 2 : 0);
}

/** Whether numbers begin at a clause: it is a 1 after clauses that were numbered otherwise or not at all. */
function beginsNumbering(clauses: readonly DraftUnit[], index: number): boolean {
  return index > 0 && clauses[index]?.label.bare === "1";
}
