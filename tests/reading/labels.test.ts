import { expect, test } from "vitest";
import { readText } from "../../shared/reading/read-text.ts";
import { printedLabel } from "../../shared/reading/recognising/printed-label.ts";
import { outlineOf, picture, repairsIn } from "./picture.ts";

test("labels are read in every enclosure, and words that only look like one are not", () => {
  const read = (text: string) => {
    const label = printedLabel(text);
    return label && `${label.bare} ${label.enclosure} ${text.slice(label.length)}`;
  };
  expect(
    [
      "13. Urges",
      "(a) To act",
      "a) to act",
      "(iv) to act",
      "1.2. Noting",
      "3 bis. Noting",
      "1.Recalling",
      "1.",
    ].map(read),
  ).toEqual([
    "13 . Urges",
    "a () To act",
    "a ) to act",
    "iv () to act",
    "1.2 . Noting",
    "3 bis . Noting",
    "1 . Recalling",
    "1 . ",
  ]);
  expect(
    ["1.5 million", "U.N. bodies", "to. act", "2020. Then", "(see above) and", "Recalling"].map(read),
  ).toEqual(Array(6).fill(null));
});

const items = (...labels: string[]) =>
  `The Assembly,\n\n1. Urges governments:\n\n${labels.map((label) => `${label} to act;`).join("\n\n")}`;
const labelsOf = (source: string) =>
  picture(source).map((line) => line.trim().split(" ")[line.startsWith(" ") ? 0 : 1]);

test("a misread label is mended by its neighbours", () => {
  const upToK = [..."abcdefghijk"].map((letter) => `${letter}.`);
  expect(labelsOf(items(...upToK, "I.", "m.")).slice(-3)).toEqual(["k", "l", "m"]);
  expect(repairsIn(items(...upToK, "I.", "m."))).toContain("1(l) label-misread");
  expect(labelsOf("The Assembly,\nl. Recalling this;\n2. Urges action.")).toEqual(["1", "2"]);
});

test("numbers with letters for digits are mended", () => {
  const clauses = Array.from(
    { length: 11 },
    (_each, index) => `${index === 9 ? "1O" : index === 10 ? "ll" : index + 1}. Recalling this;`,
  );
  expect(labelsOf(`The Assembly,\n\n${clauses.join("\n\n")}`)).toEqual(
    Array.from({ length: 11 }, (_each, index) => String(index + 1)),
  );
});

test("labels that are not there are restored where the sequence leaves room", () => {
  expect(labelsOf(items("a.", "-", "c."))).toEqual(["1", "a", "b", "c"]);
  expect(labelsOf(items("a.", "-", "-", "d."))).toEqual(["1", "a", "b", "c", "d"]);
  expect(labelsOf(items("a.", "b.", "-"))).toEqual(["1", "a", "b", "c"]);
  expect(repairsIn(items("a.", "-", "c."))).toContain("1(b) label-restored");
});

test("a clause that lost its number gets it back", () => {
  const source =
    "The Assembly,\n\n1. Recalling this;\n\nNoting that;\n\n3. Considering more;\n\nURGES action.";
  expect(labelsOf(source)).toEqual(["1", "2", "3", "4"]);
  expect(repairsIn(source)).toEqual(["2 label-restored", "4 label-restored"]);
});

test("a clause that has a section to itself lacks no number", () => {
  const source = `The General Assembly,

1. Takes note of the report;

2. Endorses it;

Effects of inflation

Having considered the revised estimates,

Notes them;

Contingency fund

Notes that a balance remains.`;
  expect(picture(source, { styleId: "un-ga" }).filter((line) => !line.startsWith("#"))).toEqual([
    "o 1 Takes note of the report",
    "o 2 Endorses it",
    "o - Having considered the revised estimates",
    "o - Notes them",
    "o - Notes that a balance remains",
  ]);
});

test("labels of the source's own stay", () => {
  const source =
    "RESOLUTION 7\n\nThe Assembly,\n\n3. Recalling this;\n\n3 bis. Noting that;\n\n4. Urges action.";
  expect(outlineOf(source).clauses.map(({ label }) => label)).toEqual(["3", "3 bis", "4"]);
  expect(repairsIn(source)).toEqual(["3 label-kept"]);
  expect(storedLabels(source)).toEqual(["3", "3 bis", null]);
});

test("where the source's numbers skip, the label after the gap is kept and the rest follow it", () => {
  const source =
    "The Assembly,\n\n1. Recalling this;\n\n2. Noting that;\n\n5. Considering more;\n\n6. Aware of it;\n\n7. Urges action.";
  expect(outlineOf(source).clauses.map(({ label }) => label)).toEqual(["1", "2", "5", "6", "7"]);
  expect(storedLabels(source)).toEqual([null, null, "5", null, null]);
});

/** The label of its own that each clause of the document keeps. */
function storedLabels(source: string): unknown[] {
  const labels: unknown[] = [];
  readText(source, { file: "test" }).document.descendants((node) => {
    if (node.type.name === "clause") labels.push(node.attrs.fixedLabel);
  });
  return labels;
}

test("a list sign before a number is taken away, and told where others have none", () => {
  expect(repairsIn("The Assembly,\n\n1. Recalling this;\n\n2. Noting that;\n\n- 3. Urges action.")).toEqual([
    "3 bullet-removed",
  ]);
  expect(repairsIn("The Assembly,\n\n- 1. Recalling this;\n\n- 2. Urges action.")).toEqual([]);
});

test("letters go on after z by doubling", () => {
  const labels = [...[..."abcdefghijklmnopqrstuvwxyz"], "aa", "bb"];
  expect(labelsOf(items(...labels.map((label) => `(${label})`))).slice(1)).toEqual(labels);
});
