import { expect, test } from "vitest";
import { formOf, unitsOf } from "../../shared/form/form.ts";
import { outlinesOf } from "../../shared/form/outline.ts";
import { readText } from "../../shared/reading/read-text.ts";
import { factsOf } from "../../shared/resolution/facts.ts";
import { picture } from "./picture.ts";

const read = (source: string) => {
  const { document, style, repairs, furniture } = readText(source, { file: "test" });
  document.check();
  return { document, repairs, furniture, outlines: outlinesOf(document, style) };
};

// The shape of a General Assembly resolution as the United Nations publish it; the words are ours.
const published = `United Nations

A/RES/77/900

General Assembly

Distr.: General

6 January 2023

Seventy-seventh session

Agenda item 72 (a)

Oceans and the law of the sea

Resolution adopted by the General Assembly on 30 December 2022

[on the report of the Sixth Committee (A/77/900, para. 12)]

77/900. **Harbours and lights**

*The General Assembly*,

*Recalling* its resolution 76/900 of 9 December 2021,

1. *Requests* the Secretary-General to report;

2. *Decides* to remain seized of the matter.

56th plenary meeting 30 December 2022

Annex

**Rules**

1. Lights burn at night.`;

test("the lines above a published resolution become its facts, those below its closing and annex", () => {
  const { document, outlines, repairs } = read(published);
  const [outline] = outlines;
  expect(factsOf(document).metadata).toEqual({
    symbol: "A/RES/77/900",
    session: "Seventy-seventh",
    agendaItem: "72 (a)",
    agendaTitle: "Oceans and the law of the sea",
    report: "on the report of the Sixth Committee (A/77/900, para. 12)",
    committee: "Sixth Committee",
    distribution: "General",
    published: "2023-01-06",
    number: "77/900",
    date: "2022-12-30",
    meeting: "56th plenary meeting",
  });
  expect({ ...outline, clauses: outline?.clauses.length }).toMatchObject({
    style: "un-ga",
    stage: "adopted",
    designation: "77/900.",
    title: "Harbours and lights",
    clauses: 3,
    closing: ["56th plenary meeting 30 December 2022"],
    annexes: [
      { heading: "Annex", title: "Rules", paragraphs: [{ label: "1", text: "Lights burn at night." }] },
    ],
    unplaced: [],
  });
  expect(repairs).toEqual([]);
});

test("parts A and B have a formula, clauses and a title each", () => {
  const { outlines } = read(`A **Harbours**

*The General Assembly*,

*Recalling* this,

*Urges* all States to act.

B **Lights**

*The General Assembly*,

1. *Notes* that;

2. *Requests* a report.`);
  expect(
    outlines.map(({ letter, partTitle, clauses }) => [
      letter,
      partTitle,
      clauses.map(({ part, label, opening }) => `${part} ${label} ${opening}`),
    ]),
  ).toEqual([
    ["A", "Harbours", ["preamble  Recalling", "operative  Urges"]],
    ["B", "Lights", ["operative 1 Notes", "operative 2 Requests"]],
  ]);
});

test("a draft that is recommended to another body is a body of its own", () => {
  const { outlines } = read(`*The Economic and Social Council*

*Recommends* to the General Assembly the adoption of the following draft resolution:

*The General Assembly*,

*Recalling* this,

1. *Decides* that.`);
  expect(outlines.map(({ enacting, clauses }) => [enacting, clauses.map(({ part }) => part)])).toEqual([
    ["The Economic and Social Council,", ["operative"]],
    ["The General Assembly,", ["preamble", "operative"]],
  ]);
});

const unitedNations = (...lines: string[]) =>
  picture(["A/RES/77/900", "*The General Assembly*,", "*Recalling* this,", ...lines].join("\n\n")).slice(1);

test("where indents agree with the labels, they tell a roman number from a letter", () => {
  const items = [..."abcdefgh"].map((letter) => `    (${letter}) To act;`);
  expect(
    unitedNations("1. *Urges* States:", ...items, "        (i) At sea;", "        (ii) On land;").slice(-3),
  ).toEqual(["    h To act", "      i At sea", "      ii On land"]);
  expect(unitedNations("1. *Urges* States:", ...items, "    (i) To rest.").at(-1)).toBe("    i To rest");
});

test("the dashes of an adopted text stay, a draft gets the style's letters", () => {
  const clauses = ["1. *Urges* States:", "    – To act;", "    – To rest."];
  expect(unitedNations(...clauses)).toEqual(["o 1 Urges States", "    – To act", "    – To rest"]);
  const draft = ["*The General Assembly*,", "*Recalling* this,", ...clauses].join("\n\n");
  expect(picture(draft).slice(1)).toEqual(["o 1 Urges States", "    a To act", "    b To rest"]);
});

test("the labels of an adopted text keep their signs, a draft gets the style's", () => {
  const clauses = ["1. *Urges* States:", "    a. To act;", "    b. To rest."];
  const printed = (...before: string[]) => {
    const { document, style } = readText([...before, "*Recalling* this,", ...clauses].join("\n\n"), {
      file: "test",
      styleId: "un-ga",
    });
    return [...unitsOf(formOf(document, style))].map(({ printedLabel }) => printedLabel).slice(-2);
  };
  expect(printed("A/RES/77/900", "*The General Assembly*,")).toEqual(["a.", "b."]);
  expect(printed("*The General Assembly*,")).toEqual(["(a)", "(b)"]);
});

test("dashes below an item do not fill a gap in the labels around them", () => {
  const items = ["a) *At sea*", "i) to act:", "– with ships;", "– with boats;", "ii) to rest;"];
  expect(
    unitedNations("1. *Urges* States:", ...items, "v) to sleep.").map((line) => line.trim().split(" ")[0]),
  ).toEqual(["o", "a", "i", "–", "–", "ii", "v"]);
});

test("a number that lost its point is one where a clause opens behind it", () => {
  expect(
    unitedNations(
      "1. *Urges* States to act;",
      "21 States have already acted at sea;",
      "2 *Requests* a report.",
    ),
  ).toEqual(["o 1 Urges States to act", "  … 21 States have already acted at sea", "o 2 Requests a report"]);
});

test("a clause may announce a text that has a title and numbers of its own", () => {
  const source = `A/RES/77/900

*The General Assembly*

*Adopts* the following declaration:

**Declaration on lights**

**Ships are to be seen**

We, the representatives of States, act as follows:

1. *Reaffirm* the rules;

2. *Recognize* their use.`;
  const { outlines, repairs } = read(source);
  expect(outlines[0]?.clauses.map(({ label, heading, text }) => [label, heading, text])).toEqual([
    ["", null, "Adopts the following declaration"],
    ["", "Ships are to be seen", "We, the representatives of States, act as follows"],
    ["1", null, "Reaffirm the rules"],
    ["2", null, "Recognize their use"],
  ]);
  expect(repairs).toEqual([]);
});

test("meeting, date and vote are told by the lines below the clauses, in English and French", () => {
  const factsBelow = (formula: string, clause: string, ...below: string[]) =>
    factsOf(read([formula, clause, ...below].join("\n\n")).document).metadata;
  expect(
    factsBelow(
      "The Human Rights Council,",
      "1. Decides to act.",
      "41st meeting",
      "25 March 2009",
      "[Adopted by a recorded vote of 24 to 15, with 8 abstentions. The voting was as follows:",
      "In favour: Austria]",
    ),
  ).toEqual({
    meeting: "41st meeting",
    date: "2009-03-25",
    vote: "by a recorded vote of 24 to 15, with 8 abstentions",
  });
  expect(
    factsBelow(
      "Le Conseil des droits de l’homme,",
      "1. Décide d’agir.",
      "53e réunion 1er avril 2024",
      "[Adoptée sans être mise aux voix.]",
    ),
  ).toEqual({ meeting: "53e réunion", date: "2024-04-01", vote: "sans être mise aux voix" });
});

test("a date is no designation, and a designation without its point is one", () => {
  const { outlines } = read(`A/HRC/RES/10/2

25 March 2009

10/2 Juvenile justice

The Human Rights Council,

1. Decides to act.`);
  expect(outlines[0]).toMatchObject({ designation: "10/2.", title: "Juvenile justice", unplaced: [] });
});

test("words that resolve divide a text whose formula stands before its operative part", () => {
  const { outlines } = read(`H. RES. 99

Whereas the session ends;

*Resolved,* That the House has heard of this.

*Resolved,* That the Clerk inform the Senate.`);
  expect(outlines[0]).toMatchObject({ style: "us-house", enacting: "Resolved," });
  expect(outlines[0]?.clauses.map(({ part, text }) => `${part}: ${text}`)).toEqual([
    "preamble: Whereas the session ends",
    "operative: That the House has heard of this",
    "operative: Resolved, That the Clerk inform the Senate",
  ]);
});

test("a whereas behind the resolving words is a preamble all the same, and That begins a clause", () => {
  const { outlines } = read(`Resolved:

WHEREAS, the charter empowers the committee;

That the committee approves the proposal.`);
  expect(outlines[0]?.clauses.map(({ part, text }) => `${part}: ${text}`)).toEqual([
    "preamble: Whereas, the charter empowers the committee",
    "operative: That the committee approves the proposal",
  ]);
});

test("a text that stands twice in a file, behind an annex and its closing line, is a body each time", () => {
  const draft = ["*The General Assembly*,", "*Recalling* this,", "1. *Decides* that."];
  const { outlines } = read(
    [...draft, "Annex", "**Rules**", "1. Lights burn.", "13th plenary meeting 22 July 2021", ...draft].join(
      "\n\n",
    ),
  );
  expect(outlines.map(({ clauses }) => clauses.length)).toEqual([2, 2]);
});
