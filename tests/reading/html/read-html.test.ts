import fc from "fast-check";
import { expect, test } from "vitest";
import { parseHtml } from "../../../shared/reading/html/html-tree.ts";
import { readHtml } from "../../../shared/reading/html/read-html.ts";
import { readBlocks } from "../../../shared/reading/read-blocks.ts";
import { acceptRevisions } from "../../../shared/reading/revisions/revisions.ts";
import { textContent } from "../../../shared/reading/xml/xml-tree.ts";
import { blockLines } from "../block-text.ts";

const lines = (html: string) => blockLines(readHtml(html));

test("paragraphs, emphasis and entities of an ordinary page", () => {
  const html = `<!DOCTYPE html><html><head><title>Not text</title><style>.verb{font-style:italic} p.cap{font-weight:700}</style></head>
    <body><nav>Menu</nav><h1>On cables</h1><p><em>The Assembly</em>,<p><span class="verb">Recalling</span> its
    r&eacute;solution&nbsp;491 of&#32;2025&#x2014;m<sup>2</sup>,<br>and more</p><p class=cap>All bold</p><script>alert(1)</script></body></html>`;
  expect(lines(html)).toEqual([
    "#1 On cables",
    "_The Assembly_,",
    "_Recalling_ its résolution\u00a0491 of 2025—m^2^,↵and more",
    "**All bold**",
  ]);
});

test("what is underlined is emphasised, but for links", () => {
  expect(
    lines(
      '<p><u>Urges</u> it <span style="text-decoration: underline">now</span>, see <a href="/x">here</a></p>',
    ),
  ).toEqual(["_Urges_ it _now_, see here"]);
});

test("what stands between blocks is a paragraph, also without tags of its own", () => {
  expect(lines("Before<div>inside<p>one</p>between<p>two</div>after")).toEqual([
    "Before",
    "inside",
    "one",
    "between",
    "two",
    "after",
  ]);
});

test("lists get the numbers that a browser draws, and typed ones stay", () => {
  const html = `<ol><li>Urges<ol type="a"><li>to act<li>to report</ol></li><li value="5">Calls</ol>
    <ul><li>a sign</ul><ol style="list-style-type:none"><li>(iii) typed</ol><ol start=3 style="list-style-type: upper-roman"><li>third</ol>`;
  expect(lines(html)).toEqual([
    "4: 1. Urges",
    "8: a. to act",
    "8: b. to report",
    "4: 5. Calls",
    "4: • a sign",
    "4: (iii) typed",
    "4: III. third",
  ]);
});

test("Word's lists, hidden text, notes and changes", () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--[if gte mso 9]><xml><o:p>no</o:p></xml><![endif]-->
    <p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><i>Urges</i> all<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> now<o:p></o:p></p>
    <p>Calls <del cite="mailto:Ana" datetime="2026">on</del><ins cite="mailto:Ana">upon</ins> all<span style='display:none'>never</span></p>
    <div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> A/77/264.</p></div></body></html>`;
  const reading = readHtml(html);
  expect(blockLines(reading)).toEqual([
    "2: 1. _Urges_ all[_ftn1] now",
    "Calls {-on-}{+upon+} all",
    "[_ftn1]: A/77/264.",
  ]);
  expect(blockLines(acceptRevisions(reading))[1]).toBe("Calls upon all");
});

test("quotations and tables of values are set apart", () => {
  const html = `<blockquote><p>Article 5</blockquote><table><tr><td>Year<td>Share<tr><td>2025<td>3<tr><td>2026<td>4</table>`;
  expect(lines(html)).toEqual(["> Article 5", "> Year", "> Share", "> 2025", "> 3", "> 2026", "> 4"]);
});

test("nothing of a page is run, fetched or kept as mark-up", () => {
  const html = `<p onclick="x()">Urges <a href="javascript:alert(1)">all</a> <img src=x onerror=alert(1)><svg><script>1</script></svg><iframe srcdoc="<p>no">no</iframe></p><p>&lt;script&gt;</p>`;
  expect(lines(html)).toEqual(["Urges all", "<script>"]);
});

test("any text can be read as HTML, and words outside tags are not lost", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "<p>",
      "</p>",
      "<td>",
      "</table>",
      "<table>",
      "<li",
      "<!--",
      "-->",
      "<b",
      ">",
      "</",
      "&amp",
      "&#x",
      "<style>",
      '<a href="',
      "<ol>",
    ),
    fc.string({ maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => readHtml(pieces.join("")).source.length >= 0),
  );
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("<p>", "</div>", "<td>", "</li>", "<b>", "</i>", "<tr>", "word "), {
        maxLength: 60,
      }),
      (pieces) => {
        const words = pieces.filter((each) => each === "word ").length;
        expect(textContent(parseHtml(pieces.join(""))).match(/word/g) ?? []).toHaveLength(words);
      },
    ),
  );
});

test("elements nested without end are read flat", () => {
  expect(lines(`${"<div>".repeat(20_000)}Urges`)).toEqual(["Urges"]);
});

test("the years and page-like numbers of a table stay in it with its other words", () => {
  const html = `<p>The General Assembly,</p><p>1. Decides on this scale:</p><table><tr><td>Member<td>2022<td>2023<tr><td>Albania<td>8<td>9<tr><td>Algeria<td>8<td>9</table><p>2. Requests a report.</p>`;
  const { document, furniture } = readBlocks(readHtml(html), { file: "scale.html" });
  const cells: string[] = [];
  document.descendants((node) => {
    if (node.type.name === "cell") cells.push(node.textContent);
  });
  expect(cells).toEqual(["Member", "2022", "2023", "Albania", "8", "9", "Algeria", "8", "9"]);
  expect(furniture.map(({ kind }) => kind)).not.toContain("page-number");
});
