import fc from "fast-check";
import { expect, test } from "vitest";
import { languageMonths } from "../../shared/precedent/words/language-months.ts";
import { ordinalAfter, ordinalValue } from "../../shared/precedent/words/ordinals.ts";
import { foldedKey, wordsIn } from "../../shared/precedent/words/words.ts";

const folded = (text: string, language: string) =>
  wordsIn(text)
    .map(({ key }) => foldedKey(key, languageMonths(language)))
    .join(" ");

test("typography, case, notes and punctuation make no difference to words", () => {
  const keys = (text: string) => wordsIn(text).map(({ key }) => key);
  expect(keys("the Secretary‑General’s report,¹ *inter alia*;")).toEqual(
    keys("The Secretary-General's REPORT inter alia"),
  );
});

test("a note mark that lost its superscript is no word; a figure of the sentence is one", () => {
  const keys = (text: string) => wordsIn(text).map(({ key }) => key);
  expect(keys("the report of the Advisory Committee;8")).toEqual(
    keys("the report of the Advisory Committee"),
  );
  expect(keys("the World Summit”,12 the Agenda")).toEqual(keys("the World Summit”, the Agenda"));
  expect(keys("resolutions 61/1, 62/3 and 2,500 staff")).toEqual([
    "resolutions",
    "61/1",
    "62/3",
    "and",
    "2,500",
    "staff",
  ]);
});

test("figures, months and ordinals stand for their classes", () => {
  expect(folded("resolution 78/135 of 19 December 2023, at its seventy-ninth session", "en")).toBe(
    "resolution #symbol of #number #month #year at its #ordinal session",
  );
  expect(folded("résolution 2719 (2023) du 1er août, à sa quatre-vingtième session", "fr")).toBe(
    "résolution #number #year du #ordinal #month à sa #ordinal session",
  );
});

test("a spelled ordinal and the one after it", () => {
  expect(
    ["seventy-ninth", "Eightieth", "soixante-dix-neuvième", "quatre-vingtième"].map((word) =>
      ordinalAfter(word, 1),
    ),
  ).toEqual(["eightieth", "Eighty-first", "quatre-vingtième", "quatre-vingt-unième"]);
  expect(ordinalAfter("session", 1)).toBeNull();
});

test("stepping forward and back gives the ordinal again", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("twelfth", "twenty-first", "douzième", "vingt-cinquième"),
      fc.integer({ min: 1, max: 70 }),
      (word, step) => {
        const later = ordinalAfter(word, step);
        expect(later && ordinalValue(later)).toBe((ordinalValue(word) ?? 0) + step);
        expect(later && ordinalAfter(later, -step)).toBe(word);
      },
    ),
  );
});

test("words lie in order within the text, whatever it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      let end = 0;
      for (const { from, to } of wordsIn(text)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
