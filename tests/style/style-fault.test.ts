import { expect, test } from "vitest";
import { parseHouseStyle } from "../../shared/style/house-style.ts";
import natoPa from "../../shared/style/houses/nato-pa.en.json" with { type: "json" };
import { styleFaultCodes } from "../../shared/style/style-fault.ts";
import { faultText } from "../../shared/style/style-fault-texts.ts";
import { withOwnStyles } from "../../shared/style/style-files.ts";

/** Every kind of fault in one file, by its path. */
const { emphasis: _missing, ...preamble } = natoPa.preamble;
const wrong = {
  ...natoPa,
  id: "Our council",
  language: "de",
  body: "",
  page: { ...natoPa.page, fontSize: 4, leading: 5, font: 3, margins: { ...natoPa.page.margins, top: "25" } },
  front: [],
  levels: Array.from({ length: 6 }, () => natoPa.levels[0]),
  title: "bold",
  preamble: { ...preamble, numbered: "yes", openings: "Recalling", colour: "red" },
};

test("each fault says in either language what stands there and what is allowed", () => {
  const parsed = parseHouseStyle(wrong);
  const faults = parsed.ok ? [] : parsed.error;
  expect(faults.map((fault) => `${fault.path}: ${faultText(fault, "en")}`).sort()).toEqual([
    "body: This is empty. Write at least one character.",
    "front: The list has too few entries: 0, at least 1.",
    'id: "Our council" cannot be a style’s id. Use lower-case letters, digits and hyphens.',
    'language: "de" is not allowed here. Allowed: "en", "fr".',
    "levels: The list has too many entries: 6, at most 5.",
    "page.font: 3 is not text. Write it between quotation marks.",
    "page.fontSize: 4 is too small. Write 8 or more.",
    "page.leading: 5 is too large. Write 2 or less.",
    'page.margins.top: "25" is not a number. Write it without quotation marks.',
    "preamble.colour: There is no such field. Check how it is spelt, or take it out.",
    "preamble.emphasis: This field is missing.",
    'preamble.numbered: "yes" is neither true nor false. Write one of the two, without quotation marks.',
    'preamble.openings: "Recalling" is not a list. Write its entries between [ and ].',
    'title: "bold" is not a group of fields. Write them between { and }.',
  ]);
  expect(faultText(faults.find(({ path }) => path === "language") ?? faults[0] ?? noFault, "fr")).toBe(
    '"de" n’est pas admis ici. Valeurs admises\u00a0: "en", "fr".',
  );
});

const noFault = { path: "", code: "missing", found: "", allowed: "" } as const;

test("every fault has a text without an open place in both languages", () => {
  for (const code of styleFaultCodes) {
    const texts = (["en", "fr"] as const).map((language) =>
      faultText({ path: "a", code, found: "F", allowed: "A" }, language),
    );
    expect(texts.filter((text) => /\{\w+\}/.test(text) || text.trim() === "")).toEqual([]);
    expect(texts[0]).not.toBe(texts[1]);
  }
});

test.each([
  ["", "1"],
  ['{\n  "id": "a",\n}', "3"],
  ['{\n  "id": "a"\n  "body": "b"\n}', "3"],
  ['{\n  "id": "a"', "2"],
  ['{\n  "id": tru,\n  "body": "b"\n}', "2"],
  ['{\n  "id": ,\n  "body": "b"\n}', "2"],
])("what is not JSON is told by its line: %j", (content, line) => {
  expect(withOwnStyles([{ name: "a.json", content }]).own[0]?.faults).toEqual([
    { path: "", code: "not-json", found: line, allowed: "" },
  ]);
});
