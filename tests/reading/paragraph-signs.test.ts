import { expect, test } from "vitest";
import { paragraphOf } from "../../shared/reading/recognising/paragraph-signs.ts";
import { markdownBlocks } from "../../shared/reading/text/text-blocks.ts";
import { builtInStyles } from "../../shared/style/house-styles.ts";
import { picture } from "./picture.ts";

const style = builtInStyles.find(({ id, language }) => id === "un-ga" && language === "en");
if (!style) throw new RangeError("No style of the General Assembly");
const signs = (line: string) => {
  const [block] = markdownBlocks(line, style).blocks;
  if (!block) throw new RangeError(`No block: ${line}`);
  return paragraphOf(block, style);
};

test("a label is told from the words, also behind a quotation mark or without its point", () => {
  const read = (line: string) => `${signs(line).label?.bare ?? "-"} | ${signs(line).text}`;
  expect(
    [
      "1. Urges all;",
      "“(a) To act;",
      '"a) to act;',
      "126 Invites all;",
      "126 ships sailed;",
      "“1. Urges;",
    ].map(read),
  ).toEqual([
    "1 | Urges all;",
    "a | “To act;",
    'a | "to act;',
    "126 | Invites all;",
    "- | 126 ships sailed;",
    "- | “1. Urges;",
  ]);
});

test("an opening is emphasised where it is and the rest is not", () => {
  const look = (line: string) => [signs(line).emphasisedStart, signs(line).emphasisedWhole];
  expect(look("*Urges* all;")).toEqual([true, false]);
  expect(look("1. *Urges* all;")).toEqual([true, false]);
  expect(look("“*Urges* all;")).toEqual([true, false]);
  expect(look("*Urges all*;")).toEqual([false, true]);
  expect(look("Urges *all*;")).toEqual([false, false]);
  expect(look("***")).toEqual([false, false]);
});

test("small letters at the start go on with a sentence, behind quotation marks and brackets too", () => {
  const small = (line: string) => signs(line).small;
  expect(["of all;", "“of all;", "(of all);", "Of all;", "12 of all;"].map(small)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test("a heading is a few words without an end", () => {
  const heads = (line: string) => signs(line).headingLike;
  expect(
    ["Outer space", "A", "B. Outer space", "“Outer space", "2030 Agenda", "# Outer space;"].map(heads),
  ).toEqual(Array(6).fill(true));
  expect(
    [
      "Outer space;",
      "of outer space",
      "- Outer space",
      "1. Outer space",
      "1.",
      "A. Urges all States",
      "# 1. Urges all States",
      "Outer space ".repeat(20),
    ].map(heads),
  ).toEqual(Array(8).fill(false));
});

test("a row of a table whose cells are parted by strokes is no clause, a clause with a stroke is", () => {
  const row = (line: string) => signs(line).tableRow;
  expect(["| Year | Sum |", "Year | Sum", "Total |", "| 12"].map(row)).toEqual(Array(4).fill(true));
  expect(["Urges all | and each;", "a|b", "Urges all;"].map(row)).toEqual(Array(3).fill(false));
});

test("a line heads an annex by its first word, unless it is labelled, ends as a sentence or is long", () => {
  const heads = (line: string) => signs(line).headsAnnex;
  expect(["Annex", "**Annex II**", "[Annex A]", "Annex I – Rules of procedure"].map(heads)).toEqual(
    Array(4).fill(true),
  );
  expect(
    ["1. Annex", "Annex.", `Annex I ${"Rules ".repeat(40)}`, "Annexes to the report"].map(heads),
  ).toEqual(Array(4).fill(false));
});

test("the line of meeting, adoption or vote closes a text, however its spaces are set", () => {
  const closes = (line: string) => signs(line).closes;
  expect(["87th plenary meeting", "87th  plenary\u00a0meeting", "Adopted unanimously"].map(closes)).toEqual([
    true,
    true,
    true,
  ]);
  expect(signs("Recalling the 87th plenary meeting,").closes).toBe(false);
});

const below = (line: string) =>
  picture(`The General Assembly,\n\n${line}\n\n1. Urges all.`, { styleId: "un-ga", language: "en" }).slice(
    0,
    -1,
  );

test("a verb begins a clause where a sentence goes on behind it, not a few words without an end or before a colon", () => {
  expect(below("Recalling its resolution,")).toEqual(["p - Recalling its resolution"]);
  expect(below("Recalling its resolution, and")).toEqual(["p - Recalling its resolution, and"]);
  expect(below("*Recalling* its resolution")).toEqual(["p - Recalling its resolution"]);
  expect(below("Hoping for peace,")).toEqual(["p - Hoping for peace"]);
  expect(below("Hoping for peace:")).toEqual([]);
  expect(below("recalling its resolution,")).toEqual([]);
  expect(below("# Recalling its resolution,")).toEqual(["# Recalling its resolution,"]);
});
