import { expect, test } from "vitest";
import { textOf } from "../../shared/reading/blocks.ts";
import { markdownBlocks, plainTextBlocks } from "../../shared/reading/text/text-blocks.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { outlineOf } from "./picture.ts";

const style = findStyle("nato-pa", "en");
const lines = (source: string) => plainTextBlocks(source, style).blocks.map((block) => textOf(block.runs));
/** Bold in brackets, italic in slashes, superscript behind ^, subscript behind ~, a note as {key}. */
const marks = (source: string) =>
  markdownBlocks(source, style).blocks.map((block) =>
    block.runs
      .map((run) => {
        if (run.note !== null) return `{${run.note}}`;
        const italic = run.italic ? `/${run.text}/` : run.text;
        return (
          { superscript: "^", subscript: "~", normal: "" }[run.script] + (run.bold ? `[${italic}]` : italic)
        );
      })
      .join(""),
  );

test("lines wrapped at a page's width are one paragraph", () => {
  expect(
    lines(`1. Recalling that the Assembly met in the spring of that year and
adopted a resolution on the same matter, which Allies
welcomed;
2. Noting more;`),
  ).toEqual([
    "1. Recalling that the Assembly met in the spring of that year and adopted a resolution on the same matter, which Allies welcomed;",
    "2. Noting more;",
  ]);
});

test("numbers alone on a line belong to the text below", () => {
  expect(lines("1.\nRecalling this;\n2.\n\nNoting that;\n12\n3.\nUrges")).toEqual([
    "1. Recalling this;",
    "2. Noting that;",
    "12",
    "3. Urges",
  ]);
});

test("short lines of a masthead stay apart, capitals of a title come together", () => {
  expect(
    lines(
      "NATO Parliamentary Assembly\nOriginal: English\nTHE FUTURE OF\nTHE ALLIANCE\nThe Assembly,\nRecalling this;",
    ),
  ).toEqual([
    "NATO Parliamentary Assembly",
    "Original: English",
    "THE FUTURE OF THE ALLIANCE",
    "The Assembly,",
    "Recalling this;",
  ]);
});

test("a word cut by a line end is mended and told; a hyphen that the text has elsewhere stays", () => {
  const { blocks } = plainTextBlocks(
    "the co-operation of member states in prolif-\neration and in co-\noperation",
    style,
  );
  expect(blocks.map((block) => textOf(block.runs))).toEqual([
    "the co-operation of member states in proliferation and in co-operation",
  ]);
  expect(blocks[0]?.mended).toEqual([{ was: "prolif-eration", word: "proliferation" }]);
});

test("list signs, indents, quotations and blank lines are told apart from the words", () => {
  const { blocks } = plainTextBlocks(
    "\ufeffThe Assembly,\r\n\r\n - a. to act;\r\n\t> quoted\r\n\u00a0\u00a0b. to report",
    style,
  );
  expect(
    blocks.map(({ runs, bullet, indent, quoted, blankBefore }) => [
      textOf(runs),
      bullet,
      indent,
      quoted,
      blankBefore,
    ]),
  ).toEqual([
    ["The Assembly,", "", 0, false, true],
    ["a. to act;", "-", 1, false, true],
    ["quoted", "", 4, true, false],
    ["b. to report", "", 2, false, false],
  ]);
});

test("each block knows where it stands in the source", () => {
  const source = "The Assembly,\r\n\r\n- 1. **Recalling**\r\nthis;";
  expect(markdownBlocks(source, style).blocks.map(({ span }) => source.slice(span.from, span.to))).toEqual([
    "The Assembly,",
    "- 1. **Recalling**\r\nthis;",
  ]);
});

test("emphasis of every kind is read, and a sign without a partner is text", () => {
  expect(marks("a *b* **c** ***d*** _e_ __f__ **g *h***")).toEqual(["a /b/ [c] [/d/] /e/ [f] [g ][/h/]"]);
  expect(marks("AGENDA* and 2 * 3 and snake_case_name and \\*this\\*")).toEqual([
    "AGENDA* and 2 * 3 and snake_case_name and *this*",
  ]);
});

test("superscripts are read as scans and web pages write them", () => {
  expect(marks("491^{*} m<sup>2</sup> $^{3}$")).toEqual(["491^* m^2 ^3"]);
});

test("notes take their bodies, and a mark without a body stays text", () => {
  const { blocks, notes } = markdownBlocks("One,[^1] two[^x].\n\n[^1]: A/77/264.\nand more", style);
  expect(blocks.map((block) => block.runs.map((run) => run.note ?? run.text))).toEqual([
    ["One,", "1", " two[^x]."],
  ]);
  expect([...notes].map(([key, note]) => [key, textOf(note.runs)])).toEqual([["1", "A/77/264. and more"]]);
});

test("a break that Markdown asks for is kept", () => {
  expect(marks("first\\\nsecond")).toEqual(["first\nsecond"]);
});

test("a clause of old print goes on to its punctuation, whatever its next line begins with", () => {
  const council = findStyle("un-sc", "en");
  const source = `The Security Council,
Having studied the report of the Secretary-General on the
United Nations Interim Force in Lebanon, 22
Reaffirming General Assembly resolution 2625
(XXV) of 24 October 1970 and inviting the Secretary-
General to include Chinese among the languages of
the Security Council,
3. Decides to extend the mandate of the Force until
31 May 1979;
4, Requests a report.
Adopted at the 2149th meeting by 12 votes to none, with
2 abstentions (Czechoslovakia, Union of Soviet Socialist Republics).`;
  expect(plainTextBlocks(source, council).blocks.map((block) => textOf(block.runs))).toEqual([
    "The Security Council,",
    "Having studied the report of the Secretary-General on the United Nations Interim Force in Lebanon, 22",
    "Reaffirming General Assembly resolution 2625 (XXV) of 24 October 1970 and inviting the Secretary-General to include Chinese among the languages of the Security Council,",
    "3. Decides to extend the mandate of the Force until 31 May 1979;",
    "4, Requests a report.",
    "Adopted at the 2149th meeting by 12 votes to none, with 2 abstentions (Czechoslovakia, Union of Soviet Socialist Republics).",
  ]);
});

test("three lines of prose are no heading and go on, two may be one", () => {
  expect(
    lines(
      "The fund will become a party on\nthe date of the deposit by\nthe Government of San\nMarino, containing:\n\nReport of\nthe working group\nOriginal: English",
    ),
  ).toEqual([
    "The fund will become a party on the date of the deposit by the Government of San Marino, containing:",
    "Report of the working group",
    "Original: English",
  ]);
});

test("formula and clauses that an extraction has run together on a line are cut at the numbers that follow each other", () => {
  const source =
    "THE WESTERN BALKANSThe Assembly,1.Reiteratingits firm commitment to the policy of 2.0;2.Convincedthat 12.Georgia;3.Noting this";
  const { blocks } = plainTextBlocks(source, style);
  expect(blocks.map((block) => textOf(block.runs))).toEqual([
    "THE WESTERN BALKANS",
    "The Assembly,",
    "1.Reiteratingits firm commitment to the policy of 2.0;",
    "2.Convincedthat 12.Georgia;",
    "3.Noting this",
  ]);
  expect(blocks.map(({ span }) => source.slice(span.from, span.to)).join("")).toBe(source);
});

test("AsciiDoc repeats a list sign for each level, and goes on with an item below a plus", () => {
  const { blocks } = markdownBlocks("* the metre,\n** by light;\n+\nthat is to say,\n. first", style);
  expect(blocks.map(({ bullet, indent, runs }) => [bullet, indent, textOf(runs)])).toEqual([
    ["*", 0, "the metre,"],
    ["**", 0, "by light;"],
    ["+", 0, ""],
    ["", 1, "that is to say,"],
    [".", 0, "first"],
  ]);
});

test("a raised number of two digits is one mark, not a word's digit and the mark of another note", () => {
  const source = "The Assembly,\n\nRecalling Lisbon¹⁵ and Rome,⁵\n\n1. Urges all.\n\n⁵ A/77/5.\n¹⁵ A/77/15.";
  const { notes, clauses } = outlineOf(source, { format: "text" });
  expect({ notes, first: clauses[0]?.text }).toEqual({
    notes: [
      { marker: "¹⁵", text: "A/77/15." },
      { marker: "⁵", text: "A/77/5." },
    ],
    first: "Recalling Lisbon and Rome",
  });
});

test("characters that print nothing are left out, a tab is a space, and a number sign of plain text stays", () => {
  expect(lines("1.\tRe\u00adcal\u200bling\u0007 this;\n\n# Two")).toEqual(["1. Recalling this;", "# Two"]);
});

test("the body of a note is no paragraph of the text, a second one for the same mark is", () => {
  const { blocks, notes } = markdownBlocks("One.[^1]\n\n[^1]: First.\n\n[^1]: Second.", style);
  expect([...notes].map(([key, { runs }]) => [key, textOf(runs)])).toEqual([["1", "First."]]);
  expect(blocks.map(({ runs }) => runs.map(({ text }) => text).join(""))).toEqual(["One.1", "1: Second."]);
  expect(blocks[0]?.runs.filter(({ note }) => note !== null)).toHaveLength(1);
});

test("three stars open or close what one and two of them opened, and are text where nothing is open", () => {
  expect(marks("*a **b*** c")).toEqual(["/a /[/b/] c"]);
  expect(marks("**a *b*** c")).toEqual(["[a ][/b/] c"]);
  expect(marks("**a** ***b*** c")).toEqual(["[a] [/b/] c"]);
  expect(marks("*a*** b")).toEqual(["*a*** b"]);
  expect(marks("**a*** b")).toEqual(["**a*** b"]);
  expect(marks("*a ***b")).toEqual(["*a ***b"]);
});

test("a sign closes only one like it, and not across one that was opened before", () => {
  expect(marks("**a* b**")).toEqual(["[a* b]"]);
  expect(marks("**a *b** c*")).toEqual(["[a *b] c*"]);
  expect(marks("*a*b*")).toEqual(["/a/b*"]);
  expect(marks("a * b*")).toEqual(["a * b*"]);
  expect(marks("*a b *c")).toEqual(["*a b *c"]);
  expect(marks("*(a)* b")).toEqual(["/(a)/ b"]);
});

test("underlines need their pair, underscores a word's edge", () => {
  expect(marks("<u>a</u> b")).toEqual(["/a/ b"]);
  expect(marks("</u>a<u> b")).toEqual(["</u>a<u> b"]);
  expect(marks("<u>a b")).toEqual(["<u>a b"]);
  expect(marks("*a <u>b</u> c*")).toEqual(["/a b c/"]);
  expect(marks("x_a_y _a b_c_ d")).toEqual(["x_a_y /a b_c/ d"]);
  expect(marks("H<sub>2</sub>O^{2} ^{} \\_b")).toEqual(["H~2O^2 ^{} _b"]);
});
