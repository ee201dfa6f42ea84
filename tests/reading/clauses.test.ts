import { expect, test } from "vitest";
import { outlineOf, picture, repairsIn } from "./picture.ts";

test("preamble and operative part are told apart by how their clauses open", () => {
  expect(
    picture(`The Assembly,
1. Recalling its resolution 430;
2. Deeply concerned by the war;
3. URGES member governments:
a. to act;
b. to report.`),
  ).toEqual([
    "p 1 Recalling its resolution 430",
    "p 2 Deeply concerned by the war",
    "o 3 Urges member governments",
    "    a to act",
    "    b to report",
  ]);
});

test("one verb that opens like the other part's does not move the boundary", () => {
  expect(
    picture(`The Assembly,

1. Recalling this;

2. Stresses that a verb was misread here;

3. Noting that;

4. Urges action;

5. Encouraging words were heard;

6. Decides to meet again.`).map((line) => line.slice(0, 3)),
  ).toEqual(["p 1", "p 2", "p 3", "o 4", "o 5", "o 6"]);
});

test("an unnumbered preamble before a numbered operative part keeps its own labels", () => {
  const source = `*The General Assembly*,

*Recalling* its resolution 59/281 of 29 March 2005,[^1]

*Recalling also* that work goes on,

1. *Takes note* of the report;

2. *Requests* the Secretary-General:

    (a) To report at its next session;

    (b) To include in the report:

        (i) Figures;

        (ii) Names;

3. *Decides* to remain seized of the matter.

87th plenary meeting 30 June 2023

[^1]: A/77/264.`;
  expect(picture(source, { styleId: "nato-pa" })).toEqual([
    "p - Recalling its resolution 59/281 of 29 March 2005",
    "p - Recalling also that work goes on",
    "o 1 Takes note of the report",
    "o 2 Requests the Secretary-General",
    "    a To report at its next session",
    "    b To include in the report",
    "      i Figures",
    "      ii Names",
    "o 3 Decides to remain seized of the matter",
  ]);
  expect(repairsIn(source, { styleId: "nato-pa" })).toEqual(["1 label-kept", "1 terminator-set"]);
});

test("clauses without any numbers get the style's", () => {
  expect(picture("The Assembly,\n\nRecalling this;\n\nNoting that;\n\nUrges action.")).toEqual([
    "p 1 Recalling this",
    "p 2 Noting that",
    "o 3 Urges action",
  ]);
});

test("a list with list signs gets the style's labels, nested by indent", () => {
  const source = `The Assembly,

URGES governments:

- to act:
    - now;
    - later;
- to report.`;
  expect(picture(source)).toEqual([
    "o 1 Urges governments",
    "    a to act",
    "      i now",
    "      ii later",
    "    b to report",
  ]);
  expect(repairsIn(source)).toEqual(["1 list-labelled", "1(a) list-labelled"]);
});

test("items go on to four levels by the form of their labels, without any indent", () => {
  expect(
    picture(`The Assembly,
1. Urges governments:
a. to act:
i. at home:
(a) in towns:
(i) large ones;
(ii) small ones;
(b) in villages;
ii. abroad;
b. to report.`),
  ).toEqual([
    "o 1 Urges governments",
    "    a to act",
    "      i at home",
    "        a in towns",
    "          i large ones",
    "          ii small ones",
    "        b in villages",
    "      ii abroad",
    "    b to report",
  ]);
});

test("(i) after (h) is a letter where (j) follows and a roman number where (ii) does", () => {
  const upToH = [..."abcdefgh"].map((letter) => `(${letter}) to act;`).join("\n");
  const labels = (rest: string) => picture(`The Assembly,\n1. Urges them:\n${upToH}\n${rest}`).slice(9);
  expect(labels("(i) to act;\n(j) to act.")).toEqual(["    i to act", "    j to act"]);
  expect(labels("(i) one;\n(ii) two;\n(i) to act.")).toEqual(["      i one", "      ii two", "    i to act"]);
});

test("an unlabelled paragraph after items is flush text", () => {
  expect(
    picture(
      "The Assembly,\n\n1. Urges governments:\n\na. to act;\n\nb. to report;\n\nand to do so before the end of the year;\n\n2. Decides to meet.",
    ),
  ).toEqual([
    "o 1 Urges governments",
    "    a to act",
    "    b to report",
    "  … and to do so before the end of the year",
    "o 2 Decides to meet",
  ]);
});

test("headings stand between clauses", () => {
  expect(
    picture(`The Assembly,

Recalling this;

**Protection of civilians**

1. Urges governments to act;

II
Reporting

2. Decides to meet.`),
  ).toEqual([
    "p - Recalling this",
    "# Protection of civilians",
    "o 1 Urges governments to act",
    "# Reporting",
    "o 2 Decides to meet",
  ]);
});

test("a paragraph that a page break cut in two is one line again", () => {
  const source = "The Assembly,\n\n1. Recalling that work\n\n12\n\ngoes on;\n\n2. Urges action.";
  expect(picture(source)).toEqual(["p 1 Recalling that work goes on", "o 2 Urges action"]);
  expect(repairsIn(source)).toEqual(["furniture-removed", "1 paragraph-joined"]);
});

test("an annex is no clause, whatever its lines look like", () => {
  const source =
    "The Assembly,\n\n1. Recalling this;\n\n2. Urges action.\n\nAnnex\n\n1. A first rule;\n\n2. Urges nobody.";
  expect(picture(source)).toHaveLength(2);
  expect(outlineOf(source).annexes).toEqual([
    {
      heading: "Annex",
      title: null,
      paragraphs: [
        { label: "1", heading: null, text: "A first rule;", items: [], flush: null },
        { label: "2", heading: null, text: "Urges nobody.", items: [], flush: null },
      ],
    },
  ]);
  expect(repairsIn(source)).toEqual([]);
});

test("a running head among the clauses is no clause", () => {
  const source =
    "200 STC 13 E\n\nON ENERGY\n\nThe Assembly,\n\n1. Recalling this;\n\n200 STC 13 E\n\n2. Urges action.";
  expect(picture(source)).toEqual(["p 1 Recalling this", "o 2 Urges action"]);
  expect(repairsIn(source)).toEqual(["furniture-removed", "furniture-removed"]);
});

test("without a formula, two clauses that open as the style's do are a resolution", () => {
  expect(picture("1. Recalling this;\n2. Urges action.")).toEqual(["p 1 Recalling this", "o 2 Urges action"]);
});

test("the punctuation of an adopted text is kept, a draft's is set", () => {
  const clauses = "The Assembly,\n\n1. Recalling this,\n\n2. Urges action;";
  expect(repairsIn(`RESOLUTION 7\n\n${clauses}`)).toEqual([]);
  expect(repairsIn(clauses)).toEqual(["1 terminator-set", "2 terminator-set"]);
});

test("a word that leads to the next item stays with its item", () => {
  expect(picture("The Assembly,\n\n1. Urges governments:\n\na. to act; and\n\nb. to report.")).toEqual([
    "o 1 Urges governments",
    "    a to act; and",
    "    b to report",
  ]);
});

test("a clause with the number of a note behind its comma is no heading", () => {
  // After Security Council resolution 289 (1970).
  expect(
    picture(
      `The Security Council,

Having taken note of the request made by the President of the Republic of Guinea, 43

1. Demands the immediate cessation of the armed attack;

2. Decides to maintain the matter on its agenda.`,
    ),
  ).toEqual([
    "p - Having taken note of the request made by the President of the Republic of Guinea, 43",
    "o 1 Demands the immediate cessation of the armed attack",
    "o 2 Decides to maintain the matter on its agenda",
  ]);
});

test("a sole clause that only its verb's form tells leads to its items", () => {
  // After Economic and Social Council resolution 2023/4.
  expect(
    picture(`Le Conseil économique et social,

Rappelant sa décision 2021/254 du 22 juillet 2021,

Fait les recommandations ci-après aux gouvernements et à la Commission de la science, pour examen :

a) Les gouvernements sont invités à tenir compte des conclusions de la Commission ;

b) La Commission est encouragée à poursuivre ses travaux.`),
  ).toEqual([
    "p - Rappelant sa décision 2021/254 du 22 juillet 2021",
    "o - Fait les recommandations ci-après aux gouvernements et à la Commission de la science, pour examen",
    "    a Les gouvernements sont invités à tenir compte des conclusions de la Commission",
    "    b La Commission est encouragée à poursuivre ses travaux",
  ]);
});

test("a long clause that lost its end is a clause, a heading that opens like one is not", () => {
  const clause =
    "Underscoring that Member States are obligated under Article 25 of the Charter of the United Nations to accept and carry out the decisions";
  expect(
    picture(`The Security Council,

${clause}

Recalling its resolutions,

Encouraging dialogue in the region

1. Decides to remain seized of the matter.`),
  ).toEqual([
    `p - ${clause}`,
    "p - Recalling its resolutions",
    "# Encouraging dialogue in the region",
    "o 1 Decides to remain seized of the matter",
  ]);
});

test("numbers of another list than the clauses' may be indented", () => {
  expect(
    picture(`The Security Council,

29. Requests:

    (a) A report;

        (i) On objectives, and asks:

            (1) That it be shared;

            (2) That it be short;

        (ii) On dates;

30. Decides to act.`).map((line) => line.slice(0, 18).trimEnd()),
  ).toEqual([
    "o 29 Requests",
    "    a A report",
    "      i On objecti",
    "        1 That it",
    "        2 That it",
    "      ii On dates",
    "o 30 Decides to ac",
  ]);
});

test("a verb glued to the word behind it still tells the part", () => {
  expect(
    picture(
      "The Assembly,1.Reiteratingits firm commitment to NATO;2.Convincedthat this matters;3.Urges action.",
    ),
  ).toEqual([
    "p 1 Reiteratingits firm commitment to NATO",
    "p 2 Convincedthat this matters",
    "o 3 Urges action",
  ]);
});

test("numbers tell the operative part, though sections behind it have preambles of their own", () => {
  expect(
    picture(
      `The General Assembly,

Recalling its resolution 60/283,

1. Takes note of the report;

2. Endorses the conclusions;

Residual Special Court for Sierra Leone

Recalling its resolution 58/284,

Having considered the report of the Secretary-General,

Noting the views of the Committee,

3. Endorses the recommendations.`,
      { styleId: "un-ga" },
    ).map((line) => line.slice(0, 12)),
  ).toEqual([
    "p - Recallin",
    "o 1 Takes no",
    "o 2 Endorses",
    "# Residual S",
    "o - Recallin",
    "o - Having c",
    "o - Noting t",
    "o 3 Endorses",
  ]);
});

const meetingOfCgpm = "The General Conference on Weights and Measures (CGPM), at its 24th meeting,\n\n";

test("where clauses open in lower case, a verb that no list names opens one too", () => {
  expect(
    picture(`${meetingOfCgpm}recalling Resolution 3,

anticipating that the creation of a full digital representation will be required,

welcomes the recent efforts.`),
  ).toEqual([
    "p - recalling Resolution 3",
    "p - anticipating that the creation of a full digital representation will be required",
    "o - welcomes the recent efforts",
  ]);
});

test("a verb alone on its line opens the clause whose words or items stand below it", () => {
  expect(
    picture(`${meetingOfCgpm}*noting*

* the growing participation of Associate States,
* the decisions of the CIPM,

*invites*

all Associate States to accede to the Metre Convention.`),
  ).toEqual([
    "p - noting",
    "    - the growing participation of Associate States",
    "    - the decisions of the CIPM",
    "o - invites all Associate States to accede to the Metre Convention",
  ]);
});

test("a paragraph that AsciiDoc attaches to an item is not the rest of its line", () => {
  expect(
    picture(`${meetingOfCgpm}recalling Resolution 3,

requests the CIPM:

* that it realize the metre
+
by one of the following methods:
... by means of the length,
... by means of the wavelength.`),
  ).toEqual([
    "p - recalling Resolution 3",
    "o - requests the CIPM",
    "    - that it realize the metre",
    "      - by means of the length",
    "      - by means of the wavelength",
    "    … by one of the following methods",
  ]);
});

test("the sentence below an item that is but a title belongs to the item", () => {
  expect(
    picture(`The Security Council,

30. Decides that the mandate shall comprise:

a) Protection of civilians

To protect civilians under threat of violence;

b) Humanitarian assistance

To create conditions for its delivery;

31. Decides to act.`),
  ).toEqual([
    "o 30 Decides that the mandate shall comprise",
    "    a Protection of civilians",
    "    … To protect civilians under threat of violence",
    "    b Humanitarian assistance",
    "    … To create conditions for its delivery",
    "o 31 Decides to act",
  ]);
});

test("what stands directly below the formula and ends as its clauses do is one, though no verb opens it", () => {
  const read = (below: string) =>
    picture(`The General Assembly,\n\n${below}\n\nNoting that,\n\n1. Urges States to act.`);
  const behind = ["p - Noting that", "o 1 Urges States to act"];
  expect(read("In the exercise of its functions,")).toEqual([
    "p - In the exercise of its functions",
    ...behind,
  ]);
  expect(read("Recaling what it had resolved,")).toEqual(["p - Recaling what it had resolved", ...behind]);
  expect(read("In the exercise of its functions")).toEqual(["# In the exercise of its functions", ...behind]);
  expect(read("In the exercise of its functions;")).toEqual(behind);
  expect(read("- In the exercise of its functions,")).toEqual(behind);
  expect(read("on the report of its Committee,")).toEqual(behind);
});

test("words that name the table below them are kept with its rows", () => {
  const rows = "A. Administration\n\nPost | Number\n\nClerk | 2";
  const source = `The Assembly,\n\nRecalling this;\n\n1. Approves the posts:\n\n${rows}\n\n2. Decides to meet.`;
  expect(picture(source)).toEqual(["p - Recalling this", "o 1 Approves the posts", "o 2 Decides to meet"]);
  expect(outlineOf(source).unplaced).toEqual(["A. Administration", "Post | Number", "Clerk | 2"]);
});
