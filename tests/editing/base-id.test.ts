import { expect, test } from "vitest";
import { joinBackward } from "../../shared/editing/join-units.ts";
import { moveDown } from "../../shared/editing/move.ts";
import { splitUnit } from "../../shared/editing/split-unit.ts";
import { clause, type Marked, operative, resolution } from "../support/resolution.ts";
import { perform, stateOf, style } from "./run-command.ts";

const was = (baseId: string, { node, positions }: Marked): Marked => ({
  node: node.type.create({ ...node.attrs, baseId }, node.content),
  positions,
});

/** What the clauses were in the base, with their words. */
function picture({ doc }: ReturnType<typeof stateOf>): string[] {
  const known: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === "clause") known.push(`${node.attrs.baseId}: ${node.textContent}`);
  });
  return known;
}

test("the first half of a clause that is split is what it was, the second is new", () => {
  const before = resolution("T", operative(was("b1", clause("Urges them <a>to act"))));
  expect(picture(perform(splitUnit(style), stateOf(before)).result)).toEqual([
    "b1: Urges them ",
    "null: to act",
  ]);
});

test("of two clauses that are joined the first stays what it was", () => {
  const before = resolution("T", operative(was("b1", clause("Urges them")), was("b2", clause("<a>to act"))));
  expect(picture(perform(joinBackward, stateOf(before)).result)).toEqual(["b1: Urges themto act"]);
});

test("a clause that is moved is what it was", () => {
  const before = resolution("T", operative(was("b1", clause("Urges<a> them")), was("b2", clause("Notes"))));
  expect(picture(perform(moveDown, stateOf(before)).result)).toEqual(["b2: Notes", "b1: Urges them"]);
});
