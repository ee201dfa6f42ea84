import { expect, test } from "vitest";
import { readOdt } from "../../../shared/reading/odt/read-odt.ts";
import { repairMessage } from "../../../shared/reading/repairs/repair-message.ts";
import { acceptRevisions } from "../../../shared/reading/revisions/revisions.ts";
import { blockLines } from "../block-text.ts";

const namespaces = [
  ...["office", "style", "text", "table"].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(" ");

const read = (text: string, styles = "") =>
  readOdt(
    new Map([
      [
        "content.xml",
        `<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
      ],
    ]),
    "draft.odt",
  );
const lines = (text: string, styles = "") => blockLines(read(text, styles));

const style = (name: string, family: string, properties: string, parent = "") =>
  `<style:style style:name="${name}" style:family="${family}"${parent === "" ? "" : ` style:parent-style-name="${parent}"`}>${properties}</style:style>`;
const item = (...content: string[]) => `<text:list-item>${content.join("")}</text:list-item>`;
const para = (text: string) => `<text:p>${text}</text:p>`;

const listStyle = `<text:list-style style:name="L">
  <text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/>
  <text:list-level-style-number text:level="2" style:num-prefix="(" style:num-suffix=")" style:num-format="a"/>
  <text:list-level-style-number text:level="3" style:num-suffix="." style:num-format="1" text:display-levels="1"/>
</text:list-style>`;

test("letters' looks come through spans and styles", () => {
  const styles =
    style("B", "text", '<style:text-properties fo:font-weight="bold"/>') +
    style("BI", "text", '<style:text-properties fo:font-style="italic"/>', "B") +
    style("Up", "text", '<style:text-properties style:text-position="super 58%"/>') +
    style("P", "paragraph", '<style:paragraph-properties fo:margin-left="1in" fo:text-indent="-0.5in"/>');
  expect(
    lines(
      '<text:p text:style-name="P"><text:span text:style-name="BI">Urges</text:span> all<text:s/><text:span text:style-name="B">now</text:span> m<text:span text:style-name="Up">2</text:span><text:line-break/>end</text:p>',
      styles,
    ),
  ).toEqual(["4: **_Urges_** all **now** m^2^↵end"]);
});

test("lists are numbered by their style, nested, interrupted and continued", () => {
  const text = [
    `<text:list xml:id="one" text:style-name="L">${item(para("A"), `<text:list>${item(para("x"))}${item(para("y"), para("more of y"))}</text:list>`)}</text:list>`,
    para("between"),
    `<text:list text:style-name="L" text:continue-numbering="true">${item(para("B"))}</text:list>`,
    `<text:list text:style-name="L">${item(para("C"))}</text:list>`,
    `<text:list text:style-name="L" text:continue-list="one">${item(para("D"))}<text:list-item text:start-value="9">${para("E")}</text:list-item></text:list>`,
  ].join("");
  expect(lines(text, listStyle)).toEqual([
    "1. A",
    "(a) x",
    "(b) y",
    "more of y",
    "between",
    "2. B",
    "1. C",
    "3. D",
    "9. E",
  ]);
});

test("a label that the style gives whole is printed so", () => {
  const styles = `<text:list-style style:name="M">
    <text:list-level-style-number text:level="1" style:num-format="I" style:num-list-format="Part %1%"/>
    <text:list-level-style-number text:level="2" style:num-format="a" style:num-list-format="(%1%-%2%)"/></text:list-style>`;
  const text = `<text:list text:style-name="M">${item(para("A"), `<text:list>${item(para("x"))}</text:list>`)}</text:list>`;
  expect(lines(text, styles)).toEqual(["Part I A", "(I-a) x"]);
});

test("notes, bookmarks, headings and tables", () => {
  const note =
    '<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>A/77/264.</text:p></text:note-body></text:note>';
  const table = (rows: string[][]) =>
    `<table:table>${rows.map((row) => `<table:table-row>${row.map((cell) => `<table:table-cell>${para(cell)}</table:table-cell>`).join("")}</table:table-row>`).join("")}</table:table>`;
  expect(
    lines(
      `<text:h text:outline-level="2">Background</text:h><text:p><text:bookmark-start text:name="_rapporteur_abc"/>Urges all${note} now</text:p>${table([["1.", "Calls"]])}`,
    ),
  ).toEqual(["#2 Background", "<abc> Urges all[n1] now", "1. Calls", "[n1]: A/77/264."]);
});

test("tracked changes and comments are kept as data", () => {
  const change = (id: string, kind: string, content = "") =>
    `<text:changed-region text:id="${id}"><text:${kind}><office:change-info><dc:creator>Ana</dc:creator></office:change-info>${content}</text:${kind}></text:changed-region>`;
  const reading = read(
    `<text:tracked-changes>${change("c1", "deletion", para("on"))}${change("c2", "insertion")}</text:tracked-changes><text:p>Calls <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>upon<text:change-end text:change-id="c2"/> <office:annotation office:name="k"><dc:creator>Ben</dc:creator><text:p>Whom?</text:p></office:annotation>all<office:annotation-end office:name="k"/></text:p>`,
  );
  expect(blockLines(reading)).toEqual(["Calls {-on-}{+upon+} all"]);
  const accepted = acceptRevisions(reading);
  expect(blockLines(accepted)).toEqual(["Calls upon all"]);
  expect(accepted.repairs.map((repair) => repairMessage(repair, "en"))).toEqual([
    "2 tracked changes were read as accepted. Struck out: “on”.",
    "A comment by Ben was left out: “Whom?”.",
  ]);
});

test("paragraphs that were struck out as a whole are paragraphs again, and count no number", () => {
  const deletion = `<text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Ana</dc:creator></office:change-info><text:list><text:list-item>${para("Gone<text:s/>now;")}</text:list-item><text:list-item>${para("")}</text:list-item></text:list></text:deletion></text:changed-region>`;
  const reading = read(
    `<text:tracked-changes>${deletion}</text:tracked-changes><text:p><text:change text:change-id="c1"/>Calls</text:p>`,
  );
  expect(blockLines(reading)).toEqual(["{-Gone now;-}", "Calls"]);
  expect(blockLines(acceptRevisions(reading))).toEqual(["Calls"]);
});

test("a file without a text is refused", () => {
  expect(() => readOdt(new Map([["content.xml", "<a/>"]]), "draft.odt")).toThrow(
    expect.objectContaining({ code: "file-damaged" }),
  );
});

test("heads and feet of the pages are told as left out, those that are switched off are not", () => {
  const page = (head: string, foot: string) =>
    `<style:master-page><style:header>${para(head)}</style:header><style:footer>${para(foot)}</style:footer><style:footer-left style:display="false">${para("Off")}</style:footer-left></style:master-page>`;
  const styles = `<office:document-styles ${namespaces}><office:master-styles>${page("A/77/L.1", "<text:page-number>2</text:page-number>")}${page("", " ")}</office:master-styles></office:document-styles>`;
  const content = `<office:document-content ${namespaces}><office:body><office:text>${para("Calls")}</office:text></office:body></office:document-content>`;
  const { furniture } = readOdt(
    new Map([
      ["styles.xml", styles],
      ["content.xml", content],
    ]),
    "draft.odt",
  );
  expect(furniture.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    "running-head: A/77/L.1",
    "page-number: 2",
  ]);
});
