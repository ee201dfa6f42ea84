import fc from "fast-check";
import { expect, test } from "vitest";
import { schema } from "../../shared/resolution/schema.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { typeset } from "../../shared/typesetting/typeset.ts";
import {
  clause,
  clauseWith,
  item,
  kept,
  type Marked,
  marked,
  note,
  operative,
  preamble,
  resolution,
} from "../support/resolution.ts";
import { everyBlock } from "./every-block.ts";
import { pageText, runsText } from "./page-text.ts";
import { resolution461 } from "./resolution-461.ts";
import { resolution491 } from "./resolution-491.ts";

const style = findStyle("nato-pa", "en");

test.each([
  ["nato-pa-resolution-461", resolution461],
  ["nato-pa-resolution-491", resolution491],
  ["every-block", everyBlock],
])("the page of %s is as it was reviewed", async (name, document) => {
  await expect(pageText(typeset(document.node, style))).toMatchFileSnapshot(`../golden/${name}.txt`);
});

/** What each block prints, without what is decided about it. */
function printed(document: Marked, houseStyle = style): string[] {
  return typeset(document.node, houseStyle).blocks.map(
    ({ label, runs }) => `${label ? `${label.text} ` : ""}${runsText(runs)}`,
  );
}

test("notes at the end of a line stand behind the terminator, notes within it where they are", () => {
  const document = resolution(
    "Title",
    preamble(clause("Recalling one", note("first"), " thing", note("second"), " ", note("third"))),
    operative(clause("Decides to stop.", note("fourth"))),
  );
  expect(printed(document).slice(2)).toEqual([
    "The Assembly,",
    "1. [b Recalling] one{0} thing;{1}{2}",
    "2. [b DECIDES] to stop.{3}",
  ]);
});

test("white space at the edges of a line is not printed, and a line without words gets no terminator", () => {
  const document = resolution(
    "Title",
    preamble(clause("  Recalling one  "), clause("")),
    operative(clause("Decides it ")),
  );
  expect(printed(document).slice(3)).toEqual(["1. [b Recalling] one;", "2. ", "3. [b DECIDES] it."]);
});

test("openings set by hand win over computed ones, and the author's own emphasis is italic", () => {
  const document = resolution(
    "Title",
    preamble(
      clause(
        marked("off", "Recalling"),
        " ",
        marked("on", "the past"),
        " and ",
        marked("emphasis", "the future"),
      ),
    ),
  );
  expect(printed(document).slice(3)).toEqual(["1. Recalling [b the past] and [i the future];"]);
});

test("the presenting line's mark falls back to the title where there is no designation", () => {
  const adopted = {
    ...style,
    designation: { ...style.designation, templates: { ...style.designation.templates, adopted: null } },
  };
  const facts = { stage: "adopted", metadata: { committee: "Committee X", date: "2024-11-25" } } as const;
  const model = typeset(resolution("Title", facts, preamble(clause("Recalling it"))).node, adopted);
  expect(model.blocks.slice(0, 2).map(({ role, runs }) => [role, runsText(runs)])).toEqual([
    ["title", "[b TITLE]{0}"],
    ["enacting", "The Assembly,"],
  ]);
  expect(model.notes).toEqual([
    {
      mark: "*",
      numbered: false,
      role: "presenting",
      runs: [
        expect.objectContaining({
          text: "presented by the Committee X and adopted by the Plenary Assembly on Monday 25 November 2024",
        }),
      ],
    },
  ]);
});

test("a resolution without a title is still called something", () => {
  expect(typeset(resolution("").node, style)).toMatchObject({
    title: "DRAFT RESOLUTION",
    blocks: [{ role: "designation" }, { role: "enacting" }],
  });
});

test("heading levels go down one step at a time, below the letter of a body that has one", () => {
  const deep = schema.nodes.heading.create({ id: "h", level: 3 }, schema.text("Deep"));
  const body = (letter: string | null) =>
    schema.nodes.body.create({ letter }, [
      schema.nodes.enacting.create(),
      schema.nodes.preamble.create(null, deep),
      schema.nodes.operative.create(),
    ]);
  const front = resolution("Title").node.child(0);
  const levels = (letter: string | null) =>
    typeset(schema.nodes.doc.create(null, [front, body(letter)]), style).blocks.map(
      ({ outlineLevel }) => outlineLevel,
    );
  expect(levels(null)).toEqual([1, null, null, 2]);
  expect(levels("A")).toEqual([1, null, 2, null, 3]);
});

test("items below a clause without a number count from the first again", () => {
  const unnumbered = { ...style, preamble: { ...style.preamble, numbered: false } };
  const document = resolution(
    "Title",
    preamble(clause("Noting", item("one"), item("two")), clause("Aware", item("three"))),
  );
  expect(
    typeset(document.node, unnumbered)
      .blocks.slice(3)
      .map(({ label, place }) => [label?.text ?? null, place.rest]),
  ).toEqual([
    [null, 0],
    ["a.", 20],
    ["b.", 20],
    [null, 0],
    ["a.", 20],
  ]);
});

test("whatever characters a text holds, its page holds only characters that every format can", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const words = text === "" ? "-" : text;
      const document = resolution(words, preamble(clauseWith("a", words, note(words))), kept(words));
      const page = JSON.stringify(typeset(document.node, style)).replaceAll("\\\\", "");
      return !/\\u00[01]|\\[bfnrt]|\\ud[89a-f]|[\u007f-\u009f\ufeff\p{Noncharacter_Code_Point}\p{Cs}]/u.test(
        page,
      );
    }),
  );
});
