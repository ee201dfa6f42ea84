import { expect, test } from "vitest";
import { outlinesOf } from "../../shared/form/outline.ts";
import { readText } from "../../shared/reading/read-text.ts";

/** Each body as `letter title | formula`, with its clauses below. */
function bodies(source: string): string[] {
  const { document, style } = readText(source, {
    file: "test",
    format: "text",
    styleId: "un-ga",
    language: "en",
  });
  document.check();
  return outlinesOf(document, style).flatMap(({ letter, partTitle, enacting, clauses, unplaced }) => [
    `${letter ?? "-"} ${partTitle ?? "-"} | ${enacting}`,
    ...clauses.map(({ part, label, text }) => `  ${part[0]} ${label || "-"} ${text}`),
    ...unplaced.map((text) => `  ? ${text}`),
  ]);
}

const part = (name: string) =>
  `The General Assembly,\n\nRecalling its resolution ${name},\n\n1. Decides to act on ${name};\n\n2. Urges all States to act.`;
const read = (name: string) => [
  `  p - Recalling its resolution ${name}`,
  `  o 1 Decides to act on ${name}`,
  "  o 2 Urges all States to act",
];

test("an omnibus text has its parts, each under its letter, with its formula and its clauses", () => {
  expect(bodies(`A\n\n${part("one")}\n\nB\n\n${part("two")}\n\nC.\n\n${part("three")}`)).toEqual([
    "A - | The General Assembly,",
    ...read("one"),
    "B - | The General Assembly,",
    ...read("two"),
    "C - | The General Assembly,",
    ...read("three"),
  ]);
});

test("the title of a part stands behind its letter or on the line below", () => {
  expect(bodies(`A Outer space\n\n${part("one")}\n\nB\n\nThe sea\n\n${part("two")}`)).toEqual([
    "A Outer space | The General Assembly,",
    ...read("one"),
    "B The sea | The General Assembly,",
    ...read("two"),
  ]);
});

test("letters that do not follow each other from A head no parts", () => {
  expect(
    bodies(`A\n\n${part("one")}\n\nD\n\n${part("two")}`).filter((line) => !line.startsWith(" ")),
  ).toEqual(["- - | The General Assembly,", "- - | The General Assembly,"]);
});

test("a line that ends as a sentence does heads no part", () => {
  const lines = bodies(`A\n\n${part("one")}\n\nB\n\nTo be read with the annex.\n\n${part("two")}`);
  expect(lines.filter((line) => !line.startsWith(" "))).toEqual([
    "- - | The General Assembly,",
    "- - | The General Assembly,",
  ]);
});

test("a draft that a text recommends to another body is a body of its own", () => {
  expect(
    bodies(
      "The Economic and Social Council,\n\nRecommends to the General Assembly the adoption of the following draft resolution:\n\n" +
        part("one"),
    ),
  ).toEqual([
    "- - | The Economic and Social Council,",
    "  o - Recommends to the General Assembly the adoption of the following draft resolution",
    "- - | The General Assembly,",
    ...read("one"),
  ]);
});

test("a formula in an annex begins no body, but behind the lines that close the text it does", () => {
  const annexed = `${part("one")}\n\nAnnex\n\nStatute\n\nThe General Assembly,\n\nRecalling its resolution two,\n\n1. Decides.`;
  expect(bodies(annexed).filter((line) => line.includes("|"))).toHaveLength(1);
  const closed = `A\n\n${part("one")}\n\nAnnex\n\nStatute of all\n\n87th plenary meeting\n\nThe General Assembly,\n\nRecalling its resolution two,\n\n1. Decides to act.`;
  expect(bodies(closed).filter((line) => line.includes("|"))).toHaveLength(2);
});

test("a formula that no clause follows, or that is quoted, begins no body", () => {
  expect(
    bodies(
      `${part("one")}\n\nThe General Assembly,\n\nits committees and its friends\n\n3. Decides to meet.`,
    ).filter((line) => line.includes("|")),
  ).toHaveLength(1);
  expect(
    bodies(`${part("one")}\n\n> The General Assembly,\n\n3. Decides to meet.`).filter((line) =>
      line.includes("|"),
    ),
  ).toHaveLength(1);
});
