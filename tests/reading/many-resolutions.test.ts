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
