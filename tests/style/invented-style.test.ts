// An invented style that uses every field goes all the way of a built-in one: read, drawn, switched, exported.
import { readFileSync } from "node:fs";
import { EditorState } from "prosemirror-state";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeExport } from "../../electron/services/export/export.ts";
import { readBytes } from "../../electron/services/reading/read-bytes.ts";
import { drawForm } from "../../renderer/editor/plugins/drawn-form.ts";
import { takeOwnStyles } from "../../renderer/house-styles/styles-at-hand.ts";
import { outlinesOf } from "../../shared/form/outline.ts";
import { switchStyle } from "../../shared/form/switch-style.ts";
import { builtInStyles, findStyle } from "../../shared/style/house-styles.ts";
import { withOwnStyles } from "../../shared/style/style-files.ts";
import { typeset } from "../../shared/typesetting/typeset.ts";
import { all, openPackage, paragraphsOf } from "../support/docx.ts";
import { readPdf } from "../support/pdf.ts";
import { clause, heading, item, operative, preamble, resolution } from "../support/resolution.ts";

const name = "river-commission.en.json";
const content = readFileSync(new URL(`../fixtures/styles/${name}`, import.meta.url), "utf8");
/** The same with labels of a common form and the number on its own line: readers take no § or ~ for a label. */
const plain = {
  basedOn: "river-commission.en",
  id: "river-plain",
  designation: { sharesLine: false, hangs: null },
  levels: [
    { form: "decimal", before: "", after: ".", place: { first: 6, text: 18, rest: 0 } },
    { form: "lower-letter", before: "", after: ")" },
    { form: "lower-roman", before: "(", after: ")" },
  ],
};
const { styles } = withOwnStyles([
  { name, content },
  { name: "river-plain.en.json", content: JSON.stringify(plain) },
]);
const style = findStyle("river-commission", "en", styles);
const readable = findStyle("river-plain", "en", styles);

const { node } = resolution(
  "On dams",
  {
    style: style.id,
    stage: "adopted",
    metadata: { number: "7", symbol: "CTR/7", place: "Koblenz", session: "third" },
  },
  preamble(clause("Given the treaty"), clause("Mindful of the waters that rise"), clause("Noting the dams")),
  operative(
    heading("what is ordered"),
    clause("Orders all dams", item("to open", item("by day"), item("by night")), item("to close")),
    clause("Orders this"),
  ),
);
const made = (format: "docx" | "pdf" | "html" | "md" | "txt", by = style) =>
  makeExport(node, by, format, { modified: new Date("2024-11-25T12:00:00Z") });
const textOf = async (format: "html" | "md" | "txt") => new TextDecoder().decode(await made(format));

beforeAll(() => takeOwnStyles([style]));
afterAll(() => takeOwnStyles([]));

test.each(["docx", "html", "md", "txt"] as const)("what it prints as .%s is read back", async (format) => {
  const choices = { styleId: readable.id, language: "en", styles };
  const { document } = await readBytes(await made(format, readable), `dams.${format}`, choices);
  const [read, written] = [outlinesOf(document, readable)[0], outlinesOf(node, readable)[0]];
  const words = (clauses: unknown) => JSON.parse(JSON.stringify(clauses).toLowerCase()) as unknown;
  expect(words(read?.clauses)).toEqual(words(written?.clauses));
  expect([read?.title, read?.enacting]).toEqual([written?.title, written?.enacting]);
});

test.each(builtInStyles)("there and back over $id ($language) is the same text and page", (other) => {
  const there = switchStyle(node, style, other).document;
  const back = switchStyle(there, other, style).document;
  expect(back.toJSON()).toEqual(node.toJSON());
  expect(typeset(back, style)).toEqual(typeset(node, style));
});

test("the page in the window has its labels, places and underlining", () => {
  const drawn = drawForm(EditorState.create({ doc: node }), {
    designation: () => document.createElement("button"),
    presenting: () => document.createElement("button"),
    formula: () => document.createElement("span"),
    firstClause: () => document.createElement("button"),
    key: "en",
  });
  const attributes = drawn.decorations
    .find()
    .toSorted((a, b) => a.from - b.from)
    .map((decoration) => (decoration as unknown as { type: { attrs?: Record<string, string> } }).type.attrs);
  const labelled = attributes.flatMap((each) => (each?.["data-label"] === undefined ? [] : [each]));
  expect(
    labelled.map((each) => `${each["data-label"]} at ${each.style?.replace(/; --label.*/, "")}`),
  ).toEqual([
    " at --first: 4; --text: 4; --rest: 12",
    "(A) at --first: 2; --text: 14; --rest: 14",
    "(B) at --first: 2; --text: 14; --rest: 14",
    "§ I at --first: 6; --text: 18; --rest: 0",
    "I.1) at --first: 18; --text: 30; --rest: 30",
    "~ at --first: 20; --text: 30; --rest: 30",
    "~ at --first: 20; --text: 30; --rest: 30",
    "I.2) at --first: 18; --text: 30; --rest: 30",
    "§ II at --first: 6; --text: 18; --rest: 0",
  ]);
  expect(attributes.filter((each) => each?.class === "opening-phrase underline")).toHaveLength(2);
});

test("Word gets its places, sizes, underlining and running lines", async () => {
  const file = openPackage(await made("docx"));
  const dams = paragraphsOf(file).find(({ text }) => text.includes("all dams"));
  expect(dams).toMatchObject({ label: "§ I", style: "Clause" });
  const clauseStyle = all(file.part("word/styles.xml"), "w:style").find(
    ({ attributes }) => attributes["w:styleId"] === "Clause",
  );
  expect(clauseStyle && all(clauseStyle, "w:ind")[0]?.attributes).toEqual({
    "w:left": "0",
    "w:firstLine": "340",
  });
  expect(clauseStyle && all(clauseStyle, "w:tab")[0]?.attributes).toMatchObject({ "w:pos": "1020" });
  expect(all(file.part("word/document.xml"), "w:u")).toHaveLength(3);
  expect(all(file.part("word/document.xml"), "w:titlePg")).toHaveLength(1);
  const heads = file.names.filter((part) => /^word\/header\d\.xml$/.test(part)).sort();
  expect(heads.map((part) => all(file.part(part), "w:t").map(({ text }) => text))).toEqual([
    ["On dams", "CTR/7"],
    [],
    ["CTR/7", "On dams"],
  ]);
});

test("the PDF and the web page have its running lines and underlining", async () => {
  const { lines } = await readPdf(await made("pdf"));
  expect(lines.at(-1)).toBe("- 1 of 1 -");
  const html = await textOf("html");
  expect(html).toContain('content: "- " counter(page) " of " counter(pages) " -"');
  expect(html).toContain("<u>orders</u>");
  expect(html).toContain(".at-6-18-0 { padding-left: 0mm; text-indent: 6mm; --label: 12mm; }");
  expect(await textOf("md")).toContain("<u>orders</u> all dams:");
});
