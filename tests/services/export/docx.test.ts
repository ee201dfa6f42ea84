import { expect, test } from "vitest";
import { makeExport } from "../../../electron/services/export/export.ts";
import { schema } from "../../../shared/resolution/schema.ts";
import type { HouseStyle } from "../../../shared/style/house-style.ts";
import { findStyle } from "../../../shared/style/house-styles.ts";
import { typeset } from "../../../shared/typesetting/typeset.ts";
import { all, find, openPackage, type Package, paragraphsOf, value } from "../../support/docx.ts";
import {
  clause,
  item,
  labelled,
  type Marked,
  operative,
  preamble,
  resolution,
} from "../../support/resolution.ts";
import { everyBlock } from "../../typesetting/every-block.ts";
import { resolution491 } from "../../typesetting/resolution-491.ts";

const style = findStyle("nato-pa", "en");
const modified = new Date("2024-11-25T12:00:00Z");

async function docx(document: Marked, houseStyle: HouseStyle = style): Promise<Package> {
  return openPackage(await makeExport(document.node, houseStyle, "docx", { modified }));
}

test.each([
  ["resolution 491", resolution491],
  ["every block", everyBlock],
])("Word's own numbers of %s are the page's", async (_, document) => {
  const page = typeset(document.node, style).blocks.map(({ label }) =>
    label?.fixed ? null : (label?.text ?? null),
  );
  expect(paragraphsOf(await docx(document)).map(({ label }) => label)).toEqual(page);
});

test("one list numbers clauses from the preamble on and items below them, through the paragraph styles alone", async () => {
  const file = await docx(resolution491);
  expect(all(file.part("word/document.xml"), "w:numPr")).toEqual([]);
  const [, ...lists] = all(file.part("word/numbering.xml"), "w:num");
  expect(lists).toHaveLength(1);
  const list = value(lists[0] ?? null, "w:numId");
  const levels = all(file.part("word/numbering.xml"), "w:lvl").filter((level) => find(level, "w:pStyle"));
  expect(
    levels.map((level) => [
      value(find(level, "w:pStyle")),
      value(find(level, "w:numFmt")),
      value(find(level, "w:lvlText")),
    ]),
  ).toEqual([
    ["Clause", "decimal", "%1."],
    ["Item1", "lowerLetter", "%2."],
    ["Item2", "lowerRoman", "%3."],
    ["Item3", "lowerLetter", "(%4)"],
    ["Item4", "lowerRoman", "(%5)"],
  ]);
  const styles = all(file.part("word/styles.xml"), "w:style");
  for (const [depth, id] of ["Clause", "Item1", "Item2", "Item3", "Item4"].entries()) {
    const properties = styles.find((each) => value(each, "w:styleId") === id) ?? null;
    expect(properties && value(find(properties, "w:pPr", "w:numPr", "w:numId"))).toBe(list);
    expect(properties && value(find(properties, "w:pPr", "w:numPr", "w:ilvl"))).toBe(String(depth));
  }
});

test("numbering that begins anew goes on in a list of its own, wherever it begins", async () => {
  const apart = { ...style, operative: { ...style.operative, continuesNumbering: false } };
  const unnumbered = { ...apart, preamble: { ...style.preamble, numbered: false } };
  const document = resolution(
    "Title",
    preamble(clause("Noting", item("one"), item("two")), clause("Aware", item("three"))),
    operative(clause("Decides"), clause("Requests", item("four"))),
  );
  const labels = async (houseStyle: HouseStyle) =>
    paragraphsOf(await docx(document, houseStyle)).flatMap(({ label }) => label ?? []);
  expect(await labels(apart)).toEqual(["1.", "a.", "b.", "2.", "a.", "1.", "2.", "a."]);
  expect(await labels(unnumbered)).toEqual(["a.", "b.", "a.", "1.", "2.", "a."]);
});

test("Word counts on from a number that the text skips to, and past a label that is typed", async () => {
  const document = resolution(
    "Title",
    preamble(
      clause("Noting"),
      labelled("3", clause("Aware", item("one"), labelled("c", item("two")), item("three"))),
      labelled("3 bis", clause("Regretting")),
      clause("Recalling", item("four")),
    ),
  );
  const labels = paragraphsOf(await docx(document)).flatMap(({ label }) => label ?? []);
  expect(labels).toEqual(["1.", "3.", "a.", "c.", "d.", "4.", "a."]);
});

test("an item with a typed label keeps the indent of its level", async () => {
  const document = resolution("Title", preamble(clause("Noting", labelled("–", item("one")), item("two"))));
  const file = await docx(document);
  const inText = all(file.part("word/document.xml"), "w:ind").map(({ attributes }) => attributes);
  const styled = all(file.part("word/styles.xml"), "w:style").find(
    (each) => value(each, "w:styleId") === "Item1",
  );
  expect(inText).toEqual(styled ? [find(styled, "w:pPr", "w:ind")?.attributes] : "no such style");
});

test("the presenting line is a footnote with a mark of its own, other notes are numbered by Word", async () => {
  const file = await docx(everyBlock);
  const references = all(file.part("word/document.xml"), "w:r").filter((run) =>
    find(run, "w:footnoteReference"),
  );
  expect(
    references.map((run) => {
      const reference = find(run, "w:footnoteReference");
      return [
        value(reference, "w:id"),
        value(reference, "w:customMarkFollows"),
        find(run, "w:t")?.text ?? null,
      ];
    }),
  ).toEqual([
    ["1", "1", "*"],
    ["2", null, null],
    ["3", "1", "†"],
    ["4", null, null],
    ["5", null, null],
  ]);
  const notes = all(file.part("word/footnotes.xml"), "w:footnote").map((note) => [
    value(note, "w:id"),
    all(note, "w:footnoteRef").length,
    all(note, "w:t")
      .map(({ text }) => text)
      .join(""),
  ]);
  expect(notes).toEqual([
    ["-1", 0, ""],
    ["0", 0, ""],
    ["1", 0, "* presented by Ms Ève Martin (France)"],
    ["2", 1, " Adopted in Montréal."],
    ["3", 0, "† Not even here."],
    ["4", 1, " As of today."],
    ["5", 1, " None has two."],
  ]);
});

test("every clause, item and heading carries its id as a hidden bookmark", async () => {
  const ids: string[] = [];
  everyBlock.node.descendants((node) => {
    if (typeof node.attrs.id === "string") ids.push(node.attrs.id);
  });
  const document = (await docx(everyBlock)).part("word/document.xml");
  const starts = all(document, "w:bookmarkStart");
  expect(starts.map((start) => value(start, "w:name"))).toEqual(ids.map((id) => `_rapporteur_${id}`));
  expect(all(document, "w:bookmarkEnd").map((end) => value(end, "w:id"))).toEqual(
    starts.map((start) => value(start, "w:id")),
  );
  expect(new Set(starts.map((start) => value(start, "w:id"))).size).toBe(ids.length);
});

test("an item that has no label is counted by no list", async () => {
  const urges = clause("Urges them:", labelled("", item("to act")), item("to rest"));
  const file = await docx(resolution("T", operative(urges, clause("Requests this"))));
  const items = all(file.part("word/document.xml"), "w:p").filter(
    (each) => value(find(each, "w:pPr", "w:pStyle")) === "Item1",
  );
  expect(items.map((each) => value(find(each, "w:pPr", "w:numPr", "w:numId")))).toEqual(["0", null]);
});

test("title and headings stand in Word's outline, and the file says its title, language and date", async () => {
  const file = await docx(everyBlock);
  const outline = all(file.part("word/styles.xml"), "w:style")
    .map((each) => [value(each, "w:styleId"), value(find(each, "w:pPr", "w:outlineLvl"))])
    .filter(([, level]) => level !== null);
  expect(outline).toEqual([
    ["Title", "0"],
    ["Heading2", "1"],
    ["AnnexHeading", "1"],
    ["AnnexTitle", "1"],
    ["Heading3", "2"],
    ["Heading4", "3"],
  ]);
  expect(value(find(file.part("word/styles.xml"), "w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang"))).toBe(
    "en-GB",
  );
  expect(file.part("docProps/core.xml").children.map(({ name, text }) => [name, text])).toEqual([
    ["dc:title", "Protecting “undersea cables” & pipelines"],
    ["dc:language", "en-GB"],
    ["dcterms:created", "2024-11-25T12:00:00Z"],
    ["dcterms:modified", "2024-11-25T12:00:00Z"],
  ]);
});

test("the package is closed: every relationship leads to a part, every part has a type, and no text holds a tab or line break", async () => {
  const file = await docx(everyBlock);
  for (const name of file.names.filter((each) => each.endsWith(".rels"))) {
    const folder = name.replace(/_rels\/[^/]*$/, "");
    for (const relationship of file.part(name).children) {
      expect(value(relationship, "TargetMode")).toBeNull();
      const target = value(relationship, "Target") ?? "";
      expect(file.names).toContain(target.startsWith("/") ? target.slice(1) : folder + target);
    }
  }
  const types = file.part("[Content_Types].xml");
  const endings = all(types, "Default").map((each) => value(each, "Extension"));
  const named = all(types, "Override").map((each) => value(each, "PartName"));
  for (const name of file.names)
    expect(endings.includes(name.split(".").at(-1) ?? "") || named.includes(`/${name}`)).toBe(true);
  for (const part of ["word/document.xml", "word/footnotes.xml", "word/footer1.xml"]) {
    expect(all(file.part(part), "w:t").filter(({ text }) => /[\t\n\r]/.test(text))).toEqual([]);
    expect(all(file.part(part), "w:b").filter((bold) => value(bold) === "false")).toEqual([]);
  }
});

test("two bodies are numbered each from 1", async () => {
  const body = (letter: string, words: string) =>
    schema.nodes.body.create({ letter }, [
      schema.nodes.enacting.create(),
      preamble(clause(`Recalling ${words}`)).node,
      operative(clause(`Decides ${words}`, item("it"))).node,
    ]);
  const doc = schema.nodes.doc.create(null, [
    resolution("Title").node.child(0),
    body("A", "this"),
    body("B", "that"),
  ]);
  const file = await docx({ node: doc, positions: {} });
  expect(paragraphsOf(file).flatMap(({ label }) => label ?? [])).toEqual([
    "1.",
    "2.",
    "a.",
    "1.",
    "2.",
    "a.",
  ]);
});

test("the Open XML SDK finds no error", async () => {
  const { default: validate } = await import("@ooxml-tools/validate");
  const bytes = await makeExport(everyBlock.node, style, "docx", { modified });
  expect(await validate(bytes, "docx")).toEqual([]);
}, 60_000);
