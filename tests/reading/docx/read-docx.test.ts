import { expect, test } from "vitest";
import { UserError } from "../../../shared/base/user-error.ts";
import { readDocx } from "../../../shared/reading/docx/read-docx.ts";
import { repairMessage } from "../../../shared/reading/repairs/repair-message.ts";
import { acceptRevisions } from "../../../shared/reading/revisions/revisions.ts";
import { type DocxContent, docxParts, p, r } from "../../support/docx-parts.ts";
import { blockLines } from "../block-text.ts";

const read = (content: DocxContent) => readDocx(docxParts(content), "draft.docx");
const lines = (content: DocxContent) => blockLines(read(content));

test("bold and italic come through styles, and a style that sets what is set takes it away", () => {
  const styles = [
    '<w:style w:type="paragraph" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="Stronger"><w:name w:val="Stronger"/><w:basedOn w:val="Strong"/></w:style>',
    '<w:style w:type="character" w:styleId="Verb"><w:name w:val="Verb"/><w:rPr><w:b/><w:i/></w:rPr></w:style>',
  ].join("");
  const verb = '<w:rStyle w:val="Verb"/>';
  const body =
    p(r("Urges", verb) + r(" all", '<w:i w:val="false"/>')) +
    p(r("Urges", verb) + r(" all") + r(" now", '<w:b w:val="0"/>'), '<w:pStyle w:val="Stronger"/>');
  expect(lines({ body, styles })).toEqual(["**_Urges_** all", "_Urges_** all** now"]);
});

test("what is underlined is emphasised, but for links, which have a colour", () => {
  const styles =
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>';
  const body = p(
    r("Urges", '<w:u w:val="single"/>') +
      r(" see ", '<w:u w:val="none"/>') +
      r("here", '<w:rStyle w:val="Hyperlink"/>'),
  );
  expect(lines({ body, styles })).toEqual(["_Urges_ see here"]);
});

test("raised letters, tabs, line breaks, signs and hyphens are read as printed", () => {
  const body = p(
    `${r("m")}${r("2", '<w:vertAlign w:val="superscript"/>')}${r("H")}${r("2", '<w:position w:val="-6"/>')}<w:r><w:tab/><w:t>one</w:t><w:br/><w:t>two</w:t><w:noBreakHyphen/><w:t>three</w:t><w:softHyphen/><w:sym w:font="Symbol" w:char="F0B7"/></w:r>`,
  );
  expect(lines({ body })).toEqual(["m^2^H~2~ one↵two\u2011three•"]);
});

test("a field shows its result, not its instruction, also where fields are nested", () => {
  const field = (inside: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>${inside}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const body = p(
    `${r("see ")}${field(field("", "never"), "paragraph 3")}<w:fldSimple w:instr="PAGE">${r(" above")}</w:fldSimple>`,
  );
  expect(lines({ body })).toEqual(["see paragraph 3 above"]);
});

test("footnotes and endnotes keep their marks, counted or their own", () => {
  const reference = (kind: string, id: number, own = "") =>
    `<w:r><w:${kind}Reference ${own === "" ? "" : 'w:customMarkFollows="1" '}w:id="${id}"/>${own === "" ? "" : `<w:t>${own}</w:t>`}</w:r>`;
  const note = (kind: string, id: number, text: string) =>
    `<w:${kind} w:id="${id}">${p(r(text))}</w:${kind}>`;
  const reading = read({
    body:
      p(`${r("Title")}${reference("footnote", 4, "*")}`) +
      p(`${r("one")}${reference("footnote", 2)}${r(" two")}${reference("endnote", 1)}`),
    footnotes: `<w:footnote w:type="separator" w:id="-1"/>${note("footnote", 4, "* presented by all")}${note("footnote", 2, " A/77/264.")}`,
    endnotes: note("endnote", 1, "Ibid."),
  });
  expect(blockLines(reading)).toEqual([
    "Title[footnote 4]",
    "one[footnote 2] two[endnote 1]",
    "[footnote 4]: presented by all",
    "[footnote 2]: A/77/264.",
    "[endnote 1]: Ibid.",
  ]);
  const marks = reading.sequence.blocks.flatMap(({ runs }) => runs.filter((run) => run.note !== null));
  expect(marks.map((run) => run.text)).toEqual(["*", "1", "i"]);
});

test("tracked changes are kept as data, and accepting them says what went", () => {
  const body =
    p(
      `${r("Calls ")}<w:del w:id="1" w:author="Ana"><w:r><w:delText>on</w:delText></w:r></w:del><w:ins w:id="2" w:author="Ana">${r("upon")}</w:ins>${r(" all")}`,
    ) +
    p(r("States to "), '<w:rPr><w:del w:id="3" w:author="Ben"/></w:rPr>') +
    p(
      `<w:moveFrom w:id="4" w:author="Ben">${r("wait")}</w:moveFrom><w:moveTo w:id="5" w:author="Ben">${r("act")}</w:moveTo>`,
    );
  const reading = read({ body });
  expect(blockLines(reading)).toEqual(["Calls {-on-}{+upon+} all", "States to {-wait-}{+act+}"]);
  const accepted = acceptRevisions(reading);
  expect(blockLines(accepted)).toEqual(["Calls upon all", "States to act"]);
  expect(accepted.repairs.map((repair) => `${repair.code}: ${repairMessage(repair, "en")}`)).toEqual([
    "revisions-accepted: 4 tracked changes were read as accepted. Struck out: “on”, “wait”.",
  ]);
});

test("comments stay with the words they are about", () => {
  const reading = read({
    body: p(
      `${r("Urges ")}<w:commentRangeStart w:id="7"/>${r("them")}<w:commentRangeEnd w:id="7"/>${r(" all")}`,
    ),
    comments: `<w:comment w:id="7" w:author="Ana" w:date="2026-01-02">${p("Whom?")}</w:comment>`,
  });
  expect(reading.sequence.blocks[0]?.runs.map((run) => [run.text, run.comments])).toEqual([
    ["Urges ", undefined],
    ["them", ["7"]],
    [" all", undefined],
  ]);
  expect(
    acceptRevisions(reading).repairs.map((repair) => [repair.code, repairMessage(repair, "en")]),
  ).toEqual([["comment-left-out", "A comment by Ana was left out: “Whom?”."]]);
});

test("hidden words are left out and said to be", () => {
  const reading = read({ body: p(`${r("Seen")}${r(" unseen", "<w:vanish/>")}`) });
  expect(blockLines(reading)).toEqual(["Seen"]);
  expect(reading.repairs.map((repair) => repairMessage(repair, "en"))).toEqual([
    "Hidden text was left out: “unseen”.",
  ]);
});

test("text boxes are read once, after the paragraph they hang on", () => {
  const box = (text: string) => `<w:pict><w:txbxContent>${p(text)}</w:txbxContent></w:pict>`;
  const body = p(
    `${r("Anchor")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p("New")}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback>${box("Old")}</mc:Fallback></mc:AlternateContent></w:r>`,
  );
  expect(lines({ body })).toEqual(["Anchor", "New"]);
});

test("a table of values is set apart; numbers in a column of their own come before their paragraphs", () => {
  const row = (...cells: string[]) =>
    `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join("")}</w:tr>`;
  const table = (...rows: string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;
  const body =
    table(row("1.", "Urges all"), row("(a)", "to act")) +
    table(row("Year", "Share"), row("2025", "3 %"), row("2026", "4 %"));
  expect(lines({ body })).toEqual([
    "1. Urges all",
    "(a) to act",
    ...["Year", "Share", "2025", "3 %", "2026", "4 %"].map((cell) => `> ${cell}`),
  ]);
});

test("headings, titles and indents are told by style and paragraph", () => {
  const styles = [
    '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
  ].join("");
  const body =
    p("On cables", '<w:pStyle w:val="T"/>') +
    p("Background", '<w:pStyle w:val="H"/>') +
    p("to act", '<w:ind w:left="1440" w:hanging="720"/>');
  expect(lines({ body, styles })).toEqual(["#1 On cables", "#2 Background", "4: to act"]);
});

test("only our own bookmarks give ids, wherever the bookmark begins", () => {
  const bookmark = (name: string) => `<w:bookmarkStart w:id="1" w:name="${name}"/>`;
  const body =
    p(`${bookmark("_GoBack")}${bookmark("_rapporteur_abc123")}${r("Urges")}`) +
    bookmark("_rapporteur_x-9") +
    p("Calls") +
    p("Thanks");
  expect(lines({ body })).toEqual(["<abc123> Urges", "<x-9> Calls", "Thanks"]);
});

test("a strict file, other prefixes and absolute targets are read too", () => {
  const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const parts = new Map([
    [
      "_rels/.rels",
      `<Relationships xmlns="${relations}"><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/text/main.xml"/></Relationships>`,
    ],
    [
      "text/main.xml",
      `<x:document xmlns:x="${strict}"><x:body><x:p><x:r><x:t>Urges</x:t></x:r></x:p></x:body></x:document>`,
    ],
  ]);
  expect(blockLines(readDocx(parts, "draft.docx"))).toEqual(["Urges"]);
});

test("external relationships lead nowhere", () => {
  const parts = docxParts({ body: p("Urges") });
  const external =
    '<Relationship Id="e" Type="x/footnotes" Target="https://example.org/notes.xml" TargetMode="External"/></Relationships>';
  const rels = "word/_rels/document.xml.rels";
  parts.set(rels, (parts.get(rels) ?? "").replace(/<\/Relationships>|\/>$/, external));
  expect(blockLines(readDocx(parts, "draft.docx"))).toEqual(["Urges"]);
});

test.each([
  ["a document type", "file-unsafe", '<!DOCTYPE d [<!ENTITY e "boom">]><d/>'],
  ["no Word document", "file-damaged", "<d/>"],
  ["an element left open", "file-damaged", "<d>"],
  ["nesting without end", "file-unsafe", "<d>".repeat(400)],
])("a part with %s is refused", (_, code, xml) => {
  const parts = docxParts({ body: "" }).set("word/document.xml", xml);
  expect(() => readDocx(parts, "draft.docx")).toThrow(UserError);
  expect(() => readDocx(parts, "draft.docx")).toThrow(expect.objectContaining({ code }));
});

test("heads and feet of pages are no text, and are told", () => {
  const reading = read({ body: p(r("Urges all")), header: p(r("A/RES/") + r("73/8")), footer: p(r("1")) });
  expect(blockLines(reading)).toEqual(["Urges all"]);
  expect(reading.furniture.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    "running-head A/RES/73/8",
    "page-number 1",
  ]);
});

test("the words of a row that was struck out are struck out, and come back when that is rejected", () => {
  const row = (content: string, properties = "") => `<w:tr>${properties}<w:tc>${p(content)}</w:tc></w:tr>`;
  const struck = '<w:trPr><w:del w:id="1" w:author="Ana"/></w:trPr>';
  const putIn = '<w:trPr><w:ins w:id="2" w:author="Ana"/></w:trPr>';
  const content = {
    body: `<w:tbl>${row("Year")}${row("2030", struck)}${row(`<w:ins w:id="2" w:author="Ana">${r("2035")}</w:ins>`, putIn)}</w:tbl>`,
  };
  expect(blockLines(read(content))).toEqual(["Year", "{-2030-}", "{+2035+}"]);
  const accepted = acceptRevisions(read(content));
  expect(blockLines(accepted)).toEqual(["Year", "2035"]);
  expect(accepted.repairs.map((repair) => repairMessage(repair, "en"))).toEqual([
    "2 tracked changes were read as accepted. Struck out: “2030”.",
  ]);
  const rejected = acceptRevisions(readDocx(docxParts(content), "file.docx", "reject"), "reject");
  expect(blockLines(rejected)).toEqual(["Year", "2030"]);
});
