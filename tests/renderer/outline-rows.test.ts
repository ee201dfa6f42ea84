import { describe, expect, test } from "vitest";
import { outlineGroups, reuseRows } from "../../renderer/panels/outline/outline-rows.ts";
import { annexesOf } from "../../shared/form/annex-form.ts";
import { formOf } from "../../shared/form/form.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import {
  clauseWith,
  itemWith,
  type Marked,
  note,
  operative,
  preamble,
  resolution,
} from "../support/resolution.ts";

const style = findStyle("nato-pa", "en");
const groupsOf = ({ node }: Marked) => outlineGroups(formOf(node, style), annexesOf(node, style), style);
const draft = (words: string) =>
  resolution(
    "Title",
    preamble(clauseWith("p", "Recalling also", note("A note."), " its resolution 461")),
    operative(clauseWith("o", `Urges ${words}`, itemWith("i", "to act"), itemWith("e"))),
  );

describe("the outline's rows", () => {
  test("show label, opening as printed and the words after it, items below their clause", () => {
    expect(groupsOf(draft("governments"))).toEqual([
      {
        part: "preamble",
        heading: null,
        clauses: 1,
        rows: [{ id: "p", label: "1", level: 0, opening: "Recalling also", words: "its resolution 461" }],
      },
      {
        part: "operative",
        heading: null,
        clauses: 1,
        rows: [
          { id: "o", label: "2", level: 0, opening: "URGES", words: "governments" },
          { id: "i", label: "a", level: 1, opening: "", words: "to act" },
          { id: "e", label: "b", level: 1, opening: "", words: "" },
        ],
      },
    ]);
  });

  test("stay the same values as long as nothing of them is changed", () => {
    const before = groupsOf(draft("governments"));
    expect(reuseRows(before, groupsOf(draft("governments")))).toBe(before);
  });

  test("are replaced one by one", () => {
    const before = groupsOf(draft("governments"));
    const after = reuseRows(before, groupsOf(draft("parliaments")));
    expect(after[0]).toBe(before[0]);
    expect(after[1]?.rows.map((row, index) => row === before[1]?.rows[index])).toEqual([false, true, true]);
  });
});
