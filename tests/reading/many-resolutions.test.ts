import { expect, test } from "vitest";
import { UserError } from "../../shared/base/user-error.ts";
import { outlinesOf } from "../../shared/form/outline.ts";
import { readText } from "../../shared/reading/read-text.ts";

function outlines(source: string) {
  const { others, ...first } = readText(source, { file: "report.md" });
  return [first, ...others].map(({ document, style }) => {
    document.check();
    const [outline] = outlinesOf(document, style);
    return {
      title: outline?.title,
      clauses: outline?.clauses.map(({ part, label, text }) => `${part} ${label} ${text}`),
      closing: outline?.closing,
      notes: outline?.notes,
      unplaced: outline?.unplaced,
    };
  });
}

test("a report holds a resolution below each line that names one, with its own notes and closing lines", () => {
  const report = `Part one

10/2 Juvenile justice

*The Human Rights Council*,

*Recalling* the Charter,[^1]

1. *Decides* to act.

41st meeting
25 March 2009

10/7 Persons with disabilities

*The Human Rights Council*,

1. *Urges* States to act;[^2]

2. *Decides* to remain seized of the matter.

[Adopted without a vote.]

[^1]: Resolution 1/1.

[^2]: A/77/264.`;
  expect(outlines(report)).toEqual([
    {
      title: "Juvenile justice",
      clauses: ["preamble  Recalling the Charter", "operative 1 Decides to act"],
      closing: ["41st meeting", "25 March 2009"],
      notes: [{ marker: "1", text: "Resolution 1/1." }],
      unplaced: ["Part one"],
    },
    {
      title: "Persons with disabilities",
      clauses: ["operative 1 Urges States to act", "operative 2 Decides to remain seized of the matter"],
      closing: ["[Adopted without a vote.]"],
      notes: [{ marker: "2", text: "A/77/264." }],
      unplaced: [],
    },
  ]);
});

test("a resolution of one sentence is one where a line above it says so", () => {
  const minutes = `**Resolution 2020-03 Adoption of a ballot**

The committee resolves to hold a ballot before March 2021.

The resolution was taken by unanimity.

**Resolution 2020-04 Appreciation**

The committee resolves:

- to thank its host;
- to meet again.

The resolution was taken by unanimity.`;
  expect(outlines(minutes).map(({ title, clauses, closing }) => [title, clauses, closing])).toEqual([
    [
      "Resolution 2020-03 Adoption of a ballot",
      ["operative 1 The committee resolves to hold a ballot before March 2021"],
      ["The resolution was taken by unanimity."],
    ],
    [
      "Resolution 2020-04 Appreciation",
      ["operative 1 The committee resolves"],
      ["The resolution was taken by unanimity."],
    ],
  ]);
});

test("a list of resolutions, and a text that cites some, are not many", () => {
  const citing = `The General Assembly,

Recalling its resolutions:

Resolution 60/1

Resolution 70/1

1. Decides to act.`;
  expect(outlines(citing)).toHaveLength(1);
});

test("a list of phrases is no resolution", () => {
  const phrases = ["Acting", "Adopting", "Affirming", "Alarmed", "Aware", "Bearing in mind", "Convinced"];
  const list = phrases.flatMap((phrase) => [phrase, `Having ${phrase.toLowerCase()}`]).join("\n\n");
  expect(() => outlines(`${list}\n\nNoting that this is an example;\n\nUrges that it is one.`)).toThrow(
    UserError,
  );
});

test("a resolution of another body that an annex holds whole belongs to the annex", () => {
  const text = `2023/22. Admission of Djibouti

The Economic and Social Council,

Taking note of resolution 337 (S-VII), annexed to the present resolution,

Approves the admission of Djibouti.

43rd plenary meeting 25 July 2023

Annex

Resolution 337 (S-VII)

Request from Djibouti for membership

The Economic and Social Commission for Western Asia,

Noting the communication of 11 July 2022,

1. Welcomes the request of Djibouti.`;
  const [first, ...others] = outlines(text);
  expect(others).toEqual([]);
  expect(first?.clauses).toEqual([
    "preamble  Taking note of resolution 337 (S-VII), annexed to the present resolution",
    "operative  Approves the admission of Djibouti",
  ]);
});

const titles = (source: string) => outlines(source).map(({ title }) => title);

const designations = (source: string) => {
  const { others, ...first } = readText(source, { file: "report.md" });
  return [first, ...others].map(({ document, style }) => outlinesOf(document, style)[0]?.designation);
};

test("a line that names a resolution may have titles between it and the formula, no more than three", () => {
  const text = (lines: string) => `10/2 One\n\n${lines}The Human Rights Council,\n\n1. Decides to act.`;
  const second = text("").replace("10/2 One", "10/3 Two");
  expect(titles(`${text("Of\n\nthe\n\nsea\n\n")}\n\n${second}`)).toHaveLength(2);
  expect(titles(`${text("Of\n\nall\n\nthe\n\nseas\n\n")}\n\n${second}`)).toHaveLength(1);
});

test("a numbered clause and a line that announces are no heads, though a formula stands below", () => {
  const draft = "The General Assembly,\n\nRecalling that;\n\n1. Decides to act.";
  const recommending = (line: string) =>
    `The Human Rights Council,\n\nRecalling this,\n\n${line}\n\n${draft}`;
  expect(titles(recommending("2. Recommends to the General Assembly the following draft:"))).toHaveLength(1);
  expect(titles(recommending("Resolution 4 is recommended to the General Assembly:"))).toHaveLength(1);
});

test("a line of more than a title's length, a quoted one, or one that ends as a sentence heads nothing", () => {
  const text = "The Human Rights Council,\n\n1. Decides to act.";
  const under = (head: string) => titles(`10/2 One\n\n${text}\n\n${head}\n\n${text}`);
  expect(under("10/3 Two")).toHaveLength(2);
  expect(under("> 10/3 Two")).toHaveLength(1);
  expect(under(`10/3 Two ${"and so on ".repeat(30)}`)).toHaveLength(1);
  expect(under("10/3 Two was adopted.")).toHaveLength(1);
});

test("where head and sentence share a line, the line that closes the text tells them apart", () => {
  const minutes = (
    closing: string,
  ) => `Resolution 2020-03 The committee resolves to hold a ballot before March 2021.

${closing}

Resolution 2020-04 The committee resolves to thank its host for everything.

${closing}`;
  const taken = minutes("The resolution was taken by unanimity.");
  expect(designations(taken)).toEqual(["RESOLUTION 2020-03", "RESOLUTION 2020-04"]);
  expect(outlines(taken).map(({ clauses }) => clauses)).toEqual([
    ["operative 1 The committee resolves to hold a ballot before March 2021"],
    ["operative 1 The committee resolves to thank its host for everything"],
  ]);
  expect(() => outlines(minutes("It was a long day."))).toThrow(UserError);
});

test("an emphasised line below which a sentence stands heads a resolution only among named ones", () => {
  const minutes = `**Resolution 2020-03**

The committee resolves to hold a ballot before March.

**5. Any other business**

The committee thanked its host for everything it had done.

**Resolution 2020-04**

The committee resolves to meet again in two years.`;
  expect(designations(minutes)).toEqual(["RESOLUTION 2020-03", "RESOLUTION 2020-04"]);
});

test("a note goes with the resolution whose words refer to it, one that no words refer to with the first", () => {
  const text = (number: number, mark: string) =>
    `10/${number} Title ${number}\n\nThe Human Rights Council,\n\n1. Decides to act${mark}.`;
  const report = `${text(2, "")}\n\n${text(3, "[^7]")}\n\n[^7]: A/77/264.\n\n[^8]: Of nothing.`;
  expect(outlines(report).map(({ notes, unplaced }) => [notes?.map((note) => note.text), unplaced])).toEqual([
    [[], ["[^8]: Of nothing."]],
    [["A/77/264."], []],
  ]);
});

test("each resolution of a file has what stood on its own pages, and ids of its own that come back each time", () => {
  const one = (number: number) =>
    `10/${number} Rights of some\n\nThe Human Rights Council,\n\nRecalling this,\n\nPage ${number} of 9\n\n1. Decides to act.`;
  const read = () => {
    const { others, ...first } = readText([one(2), one(3), one(4)].join("\n\n"), { file: "report.md" });
    return [first, ...others].map(({ furniture, places }) => ({
      pages: furniture.filter(({ kind }) => kind === "page-number").map(({ text }) => text),
      ids: places.map(({ id }) => id),
    }));
  };
  expect(read().map(({ pages }) => pages)).toEqual([["Page 2 of 9"], ["Page 3 of 9"], ["Page 4 of 9"]]);
  expect(new Set(read().flatMap(({ ids }) => ids)).size).toBe(6);
  expect(read()).toEqual(read());
});
