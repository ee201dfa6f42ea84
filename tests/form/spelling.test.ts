import fc from "fast-check";
import { expect, test } from "vitest";
import { type SpellingFamily, spelled, spellingFamily } from "../../shared/form/spelling.ts";

const families: readonly SpellingFamily[] = ["british", "oxford", "american"];
const inEach = (word: string) => families.map((family) => spelled(word, family));

test("a locale stands for a family of spelling", () => {
  expect(["en-GB", "en-GB-oxendict", "en-US", "fr"].map(spellingFamily)).toEqual([
    "british",
    "oxford",
    "american",
    null,
  ]);
});

test.each([
  [["recognise", "recognize", "recognize"]],
  [["organisations", "organizations", "organizations"]],
  [["analysing", "analysing", "analyzing"]],
  [["neighbouring", "neighbouring", "neighboring"]],
  [["centres", "centres", "centers"]],
  [["travelled", "travelled", "traveled"]],
  [["fulfilment", "fulfilment", "fulfillment"]],
  [["programmes", "programmes", "programs"]],
  [["defence", "defence", "defense"]],
])("%s", (spellings) => {
  for (const word of spellings) expect(inEach(word)).toEqual(spellings);
});

test.each([
  ..."advise arises comprised compromise crises devised disguise enterprises exercised expertise".split(" "),
  ..."otherwise precise promises raised revised rises supervised surprise televised size prize seized".split(
    " ",
  ),
  ..."four hour our your tour source honorary laboratory disability analyses meter visit citizen".split(" "),
])("%s is spelled so everywhere", (word) => {
  expect(inEach(word)).toEqual([word, word, word]);
});

test("spelling goes to a family from any other, and stays there", () => {
  const word = fc.constantFrom(
    "recognise",
    "authorizing",
    "honor",
    "labelled",
    "theater",
    "program",
    "paralyze",
  );
  const family = fc.constantFrom(...families);
  fc.assert(
    fc.property(word, family, family, (word, first, then) => {
      expect(spelled(spelled(word, first), then)).toBe(spelled(word, then));
      expect(spelled(spelled(word, then), then)).toBe(spelled(word, then));
    }),
  );
});
