import { describe, expect, test } from "vitest";
import { annexesOf } from "../../shared/form/annex-form.ts";
import { formOf, linesOf, unitsOf } from "../../shared/form/form.ts";
import { outlinesOf } from "../../shared/form/outline.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { annex, clause, item, operative, preamble, resolution } from "../support/resolution.ts";
import { inserted, revised, struck } from "../support/revisions.ts";

const style = findStyle("nato-pa", "en");

function printed(...clauses: Parameters<typeof operative>) {
  const { node } = resolution("T", operative(...clauses));
  return [...unitsOf(formOf(node, style))].map((unit) => [
    unit.printedLabel,
    unit.struck,
    ...linesOf(unit).map(({ terminator }) => terminator),
  ]);
}

describe("the form of a text with tracked changes", () => {
  test("a struck clause has no number, and the others count and end as if it were gone", () => {
    const [urges, asks] = printed(clause("Urges"), clause("Asks"));
    const calls = revised("deletion", clause("Calls"));
    expect(printed(clause("Urges"), calls, clause("Asks"), calls)).toEqual([
      urges,
      ["", true, ";"],
      asks,
      ["", true, ";"],
    ]);
  });

  test("a struck paragraph of an annex has no number, and the others count as if it were gone", () => {
    const { node } = resolution(
      "T",
      operative(clause("Urges")),
      annex(clause("One."), revised("deletion", clause("Two.")), clause("Three.")),
    );
    expect([...unitsOf(annexesOf(node, style))].map(({ printedLabel }) => printedLabel)).toEqual([
      "1.",
      "",
      "2.",
    ]);
  });

  test("a struck item leaves its place to the next one", () => {
    expect(
      printed(clause("Urges:", revised("deletion", item("one")), item("two"), item("three"))).map(
        ([label]) => label,
      ),
    ).toEqual(["1.", "", "a.", "b."]);
  });

  test("a clause whose only items are struck is no intro", () => {
    expect(printed(clause("Urges", revised("deletion", item("one"))))[0]).toEqual(
      printed(clause("Urges"))[0],
    );
  });

  test("an opening phrase is found over struck words and spans them", () => {
    const { node } = resolution("T", preamble(clause("Recalling ", struck("its "), "also the text")));
    const [unit] = unitsOf(formOf(node, style));
    expect(unit && linesOf(unit)[0]?.openings).toMatchObject([{ from: 0, to: "Recalling its also".length }]);
  });

  test("a terminator that is struck out is drawn again", () => {
    expect(printed(clause("Urges them", struck(".")))[0]?.[2]).toBe(".");
    expect(printed(clause("Urges them.", struck(" Now")))[0]?.[2]).toBe("");
  });

  test("the outline leaves out what is struck and has what was put in", () => {
    const { node } = resolution(
      "On ",
      operative(
        clause(
          "Urges ",
          struck("all"),
          inserted("some"),
          " to act",
          item("now"),
          revised("deletion", item("then")),
        ),
        revised("deletion", clause("Ends")),
      ),
    );
    expect(outlinesOf(node, style)[0]?.clauses).toMatchObject([
      { label: "1", text: "Urges some to act", items: [{ text: "now" }] },
    ]);
  });
});
