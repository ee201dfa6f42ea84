import type { Node } from "prosemirror-model";
import { type FormedBody, type FormedUnit, formOf, isLine, isUnit } from "../../form/form.ts";
import { wordsOf } from "../../form/line-text.ts";
import type { HouseStyle } from "../../style/house-style.ts";
import type { UnitOfSource } from "./source.ts";

/** The units of a resolution in reading order: every line of every clause and item that has words. */
export function sourceUnits(document: Node, style: HouseStyle): UnitOfSource[] {
  const units: UnitOfSource[] = [];
  for (const body of formOf(document, style)) {
    for (const entry of body.entries) {
      if (isUnit(entry)) addUnit(units, entry, beforePlace(body, entry), null);
    }
  }
  return units;
}

/**
 * What stands before the place of a clause, and of all in it, where it is cited: the letter of its part of an
 * omnibus text, and for clauses that print no number what drafts in circulation call them by, PP1 and OP1.
 */
export function beforePlace({ letter }: Pick<FormedBody, "letter">, clause: FormedUnit): string {
  const working = clause.label === "" ? (clause.part === "preamble" ? "PP" : "OP") : "";
  return `${letter ?? ""}${working}`;
}

function addUnit(units: UnitOfSource[], unit: FormedUnit, before: string, parent: number | null): void {
  let own: number | null = null;
  for (const part of unit.content) {
    if (isUnit(part)) {
      addUnit(units, part, before, own ?? parent);
      continue;
    }
    // What a clause quotes is not its body's wording.
    const text = isLine(part) ? wordsOf(part.node) : "";
    if (!isLine(part) || text === "") continue;
    units.push({
      part: unit.part,
      level: unit.level,
      role: part.role,
      place: `${before}${unit.place}`,
      parent: part.role === "flush" ? own : parent,
      text,
    });
    own ??= units.length - 1;
  }
}
