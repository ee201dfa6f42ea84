import { expect, test } from "vitest";
import { readDocx } from "../../../shared/reading/docx/read-docx.ts";
import { type DocxContent, docxParts, inList, level, numbering, p } from "../../support/docx-parts.ts";
import { blockLines } from "../block-text.ts";

const read = (content: DocxContent) =>
  blockLines(readDocx(docxParts(content), "draft.docx")).map((line) => line.replace(/^\d+: /, ""));

const resolution =
  level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)") + level(2, "lowerRoman", "%3.");

test("numbers run on, and items start again below each clause", () => {
  const body = [
    p("Recalling", inList(1)),
    p("to act", inList(1, 1)),
    p("to report", inList(1, 1)),
    p("fully", inList(1, 2)),
    p("Urging", inList(1)),
    p("to wait", inList(1, 1)),
  ].join("");
  expect(read({ body, numbering: numbering({ 0: resolution }, [[1, 0]]) })).toEqual([
    "1. Recalling",
    "(a) to act",
    "(b) to report",
    "i. fully",
    "2. Urging",
    "(a) to wait",
  ]);
});

test("lists of one definition count on from each other unless one starts again", () => {
  const startAgain = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const body = [
    p("A", inList(1)),
    p("B", inList(2)),
    p("C", inList(3)),
    p("D", inList(3)),
    p("E", inList(1)),
  ].join("");
  expect(
    read({
      body,
      numbering: numbering({ 0: resolution }, [
        [1, 0],
        [2, 0],
        [3, 0, startAgain],
      ]),
    }),
  ).toEqual(["1. A", "2. B", "1. C", "2. D", "3. E"]);
});

test("a list can have levels of its own, and a level can be printed in decimals or never start again", () => {
  const definition =
    level(0, "upperRoman", "%1") +
    level(1, "decimal", "%1.%2", "<w:isLgl/>") +
    level(2, "decimal", "no. %3", '<w:lvlRestart w:val="0"/>');
  const own = `<w:lvlOverride w:ilvl="0">${level(0, "upperLetter", "%1)")}</w:lvlOverride>`;
  const body = [
    p("A", inList(1)),
    p("B", inList(1, 1)),
    p("C", inList(1, 2)),
    p("D", inList(1)),
    p("E", inList(1, 2)),
    p("F", inList(2)),
  ].join("");
  expect(
    read({
      body,
      numbering: numbering({ 0: definition, 1: definition }, [
        [1, 0],
        [2, 1, own],
      ]),
    }),
  ).toEqual(["I A", "1.1 B", "no. 1 C", "II D", "no. 2 E", "A) F"]);
});

test("a level passed over counts as begun", () => {
  const body = [p("A", inList(1)), p("B", inList(1, 2)), p("C", inList(1, 1))].join("");
  expect(read({ body, numbering: numbering({ 0: resolution }, [[1, 0]]) })).toEqual([
    "1. A",
    "i. B",
    "(b) C",
  ]);
});

test("a style carries its list to the styles based on it, and a paragraph can leave it", () => {
  const styles = [
    `<w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Clause"/><w:pPr>${inList(1)}</w:pPr></w:style>`,
    '<w:style w:type="paragraph" w:styleId="Item"><w:name w:val="Item"/><w:basedOn w:val="Clause"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="Late"><w:name w:val="Late"/><w:basedOn w:val="Clause"/></w:style>',
  ].join("");
  const definition = level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)", '<w:pStyle w:val="Item"/>');
  const body = [
    p("A", '<w:pStyle w:val="Clause"/>'),
    p("B", '<w:pStyle w:val="Item"/>'),
    p("C", '<w:pStyle w:val="Late"/>'),
    p("D", '<w:pStyle w:val="Clause"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
  ].join("");
  expect(read({ body, styles, numbering: numbering({ 0: definition }, [[1, 0]]) })).toEqual([
    "1. A",
    "a) B",
    "2. C",
    "D",
  ]);
});

test("a definition that only names a list style is the style's own", () => {
  const styles = `<w:style w:type="numbering" w:styleId="Articles"><w:name w:val="Articles"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`;
  const lists = numbering({ 0: '<w:numStyleLink w:val="Articles"/>', 1: level(0, "ordinal", "%1") }, [
    [1, 0],
    [2, 1],
  ]);
  const body = [p("A", inList(1)), p("B", inList(1)), p("C", inList(1))].join("");
  expect(read({ body, styles, numbering: lists })).toEqual(["1st A", "2nd B", "3rd C"]);
});

test("list signs are told from numbers, and a list that is not defined numbers nothing", () => {
  const body = [p("A", inList(1)), p("B", inList(1, 1)), p("C", inList(9))].join("");
  const definition = level(0, "bullet", "–") + level(1, "bullet", "\uf0b7");
  expect(read({ body, numbering: numbering({ 0: definition }, [[1, 0]]) })).toEqual(["– A", "• B", "C"]);
});

test("an empty paragraph counts as in Word, one whose end was struck out does not", () => {
  const struck = '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>';
  const body = [
    p("A", inList(1)),
    p("", inList(1)),
    p('<w:del w:id="2" w:author="A"><w:r><w:delText>Gone</w:delText></w:r></w:del>', `${inList(1)}${struck}`),
    p("B", inList(1)),
  ].join("");
  expect(read({ body, numbering: numbering({ 0: resolution }, [[1, 0]]) })).toEqual([
    "1. A",
    "{-Gone-}",
    "3. B",
  ]);
});
