import fc from "fast-check";
import { expect, test } from "vitest";
import { draftFromBase } from "../../shared/editing/draft-from-base.ts";
import { formOf, unitsOf } from "../../shared/form/form.ts";
import { wordsOf } from "../../shared/form/line-text.ts";
import { longestRise } from "../../shared/precedent/base-text/align-texts.ts";
import { type BaseRow, baseChanges, isChanged } from "../../shared/precedent/base-text/base-changes.ts";
import { idsFor } from "../../shared/resolution/ids.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import {
  clause,
  clauseWith,
  item,
  itemWith,
  type Marked,
  operative,
  preamble,
  resolution,
} from "../support/resolution.ts";

const style = findStyle("nato-pa", "en");
const unitsIn = ({ node }: Pick<Marked, "node">) => [...unitsOf(formOf(node, style))];

const base = resolution(
  "Oceans",
  preamble(clauseWith("p1", "Recalling its resolutions"), clauseWith("p2", "Noting the report")),
  operative(
    clauseWith("o1", "Urges States", itemWith("i1", "to act"), itemWith("i2", "to report")),
    clauseWith("o2", "Decides to remain seized of the matter"),
  ),
);

/** A unit of a draft that was one of the base. */
const was = (baseId: string, { node, positions }: Marked): Marked => ({
  node: node.type.create({ ...node.attrs, baseId }, node.content),
  positions,
});

/** Each row as `change: words`, with what else there is to say. */
function picture(draft: Marked): string[] {
  return baseChanges(unitsIn(base), unitsIn(draft)).map((row: BaseRow) => {
    const unit = row.draft ?? row.base;
    const line = unit?.node.firstChild;
    const said = `${row.change}: ${line ? wordsOf(line) : ""}`;
    return `${said}${row.moved ? ", moved" : ""}${row.change === "dropped" && !row.place ? ", with its clause" : ""}`;
  });
}

test("a draft that was just begun has no changes", () => {
  const source = { symbol: "R/1", title: "Oceans", date: "2023" };
  const draft = draftFromBase(base.node, source, idsFor("draft"));
  const rows = baseChanges(unitsIn(base), unitsIn({ node: draft }));
  expect(rows.length).toBe(6);
  expect(rows.filter(isChanged)).toEqual([]);
});

test("what is updated, new, moved and dropped is told, and what was dropped stands where it stood", () => {
  const draft = resolution(
    "Oceans",
    preamble(was("p2", clause("Noting the report")), was("p1", clause("Recalling all its resolutions"))),
    operative(
      was("o1", clause("Urges States", was("i2", item("to report")), item("to pay"))),
      clause("Thanks everybody"),
    ),
  );
  expect(picture(draft)).toEqual([
    "unchanged: Noting the report, moved",
    "updated: Recalling all its resolutions",
    "unchanged: Urges States",
    "dropped: to act",
    "unchanged: to report",
    "new: to pay",
    "dropped: Decides to remain seized of the matter",
    "new: Thanks everybody",
  ]);
});

test("what was dropped knows where it would stand, also in a clause that was moved", () => {
  const draft = resolution(
    "Oceans",
    operative(
      was("o2", clause("Decides to remain seized of the matter")),
      was("o1", clauseWith("d1", "Urges States", was("i1", itemWith("d2", "to act")))),
    ),
  );
  const places = baseChanges(unitsIn(base), unitsIn(draft)).flatMap(({ base: unit, place }) =>
    place ? [[unit?.id, place]] : [],
  );
  expect(places).toEqual([
    ["p1", { kind: "part", part: "preamble" }],
    ["p2", { kind: "part", part: "preamble" }],
    ["i2", { kind: "behind", id: "d2" }],
  ]);
});

test("the items of a clause that was dropped are dropped with it", () => {
  const draft = resolution("Oceans", operative(was("o2", clause("Decides to remain seized of the matter"))));
  expect(picture(draft)).toEqual([
    "dropped: Recalling its resolutions",
    "dropped: Noting the report",
    "dropped: Urges States",
    "dropped: to act, with its clause",
    "dropped: to report, with its clause",
    "unchanged: Decides to remain seized of the matter",
  ]);
});

test("a clause that was typed again is the one it was, and a copy of a clause is new", () => {
  const draft = resolution(
    "Oceans",
    operative(
      clause("Decides to remain actively seized of the matter"),
      was("i1", clause("to act")),
      was("i1", clause("to act")),
    ),
  );
  expect(picture(draft).filter((row) => !row.startsWith("dropped"))).toEqual([
    "updated: Decides to remain actively seized of the matter",
    "unchanged: to act, moved",
    "new: to act",
  ]);
});

/** By asking every pair. */
function lengthOfLongestRise(values: readonly number[]): number {
  const lengths: number[] = [];
  for (const value of values) {
    const before = lengths.filter((_, at) => (values[at] ?? 0) < value);
    lengths.push(Math.max(0, ...before) + 1);
  }
  return Math.max(0, ...lengths);
}

test("a longest rise is as long as any, and rises", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(40)), (values) => {
      const rise = [...longestRise(values)].sort((a, b) => a - b).map((index) => values[index] ?? 0);
      expect(rise).toEqual([...rise].sort((a, b) => a - b));
      expect(rise.length).toBe(lengthOfLongestRise(values));
    }),
  );
});
