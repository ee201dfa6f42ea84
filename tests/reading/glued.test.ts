import { expect, test } from "vitest";
import { readText } from "../../shared/reading/read-text.ts";
import { plainTextBlocks } from "../../shared/reading/text/text-blocks.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { picture } from "./picture.ts";

test("formula and clauses that an extraction glued into one line are taken apart", () => {
  expect(
    picture(
      "RESOLUTION 430\n\nThe Assembly,1.Recalling Article 5 of the Treaty;2.Noting point 3. of it;3. Urges action.",
    ),
  ).toEqual(["p 1 Recalling Article 5 of the Treaty", "p 2 Noting point 3. of it", "o 3 Urges action"]);
});

test("the lines below a glued one go on with its count", () => {
  expect(
    picture("The Assembly, 1. Recalling this;2. Noting that;\n3. Convinced of it;4. Urges action."),
  ).toEqual(["p 1 Recalling this", "p 2 Noting that", "p 3 Convinced of it", "o 4 Urges action"]);
});

test("a number is none of a clause where it is out of turn, or no sign stands before it, or no word behind", () => {
  expect(
    picture(
      "The Assembly,1.Recalling Protocol 2. Additional;3. Parties had acceded;2.Urges action by 3. In short.",
    ),
  ).toEqual([
    "p 1 Recalling Protocol 2. Additional;3. Parties had acceded",
    "o 2 Urges action by 3. In short",
  ]);
});

test("lines above a glued formula, and texts whose formula has a line of its own, stay as they are", () => {
  expect(
    picture("1. A line;2. Of the page above\n\nThe Assembly,1.Recalling this;2.Urges action.").slice(-2),
  ).toEqual(["p 1 Recalling this", "o 2 Urges action"]);
  expect(picture("The Assembly,\n\n1. Recalling this;2. Noting that;\n\n2. Urges action.")[0]).toBe(
    "p 1 Recalling this;2. Noting that",
  );
});

test("what was glued keeps its places in the source", () => {
  const source = "The Assembly,1.Recalling this; 2.Noting that;\n- 3. Urges action.";
  expect(readText(source, { file: "test" }).places.map(({ from, to }) => source.slice(from, to))).toEqual([
    "1.Recalling this;",
    "2.Noting that;",
    "- 3. Urges action.",
  ]);
});

test("each piece of a glued line is a paragraph of its own, the lines around it join as they did", () => {
  /** The paragraphs, each with a `¶` before it where a blank line, or a cut, sets it apart. */
  const pieces = (source: string) =>
    plainTextBlocks(source, findStyle("nato-pa", "en")).blocks.map(
      ({ blankBefore, span }) => `${blankBefore ? "¶ " : ""}${source.slice(span.from, span.to)}`,
    );
  expect(
    pieces(
      "A title\nof two lines\n\n  > The Assembly,1.Recalling;2. Noting\n\n- 3. Urges; more\n4. Decides;5. Calls\n2. Again",
    ),
  ).toEqual([
    "¶ A title\nof two lines",
    "¶ The Assembly,",
    "¶ 1.Recalling;",
    "¶ 2. Noting",
    "¶ - 3. Urges; more",
    "4. Decides;",
    "¶ 5. Calls",
    "2. Again",
  ]);
});
