import fc from "fast-check";
import { expect, test } from "vitest";
import { readDate, writtenDate } from "../../shared/form/written-date.ts";

test("a day is written as each language does", () => {
  const written = (date: string) => (["en", "fr"] as const).map((language) => writtenDate(date, language));
  expect(written("2024-11-25")).toEqual(["25 November 2024", "25 novembre 2024"]);
  expect(written("2024-03-01")).toEqual(["1 March 2024", "1er mars 2024"]);
});

test.each([
  "25 November 2024",
  "25 novembre 2024",
  "Monday 25 November 2024",
  "lundi 25 nov. 2024",
  "November 25, 2024",
  "le 25 Novembre 2024",
  "25th Nov 2024",
  "25/11/2024",
  "25.11.2024",
  "2024-11-25",
])("%s is read", (text) => {
  expect(readDate(text)).toBe("2024-11-25");
});

test.each([
  "",
  "25 November",
  "31 February 2024",
  "25/13/2024",
  "25/11/24",
  "11/25/2024",
  "ma 5 2024",
  "soon",
])("%j is no day", (text) => {
  expect(readDate(text)).toBe(null);
});

test("what is written is read back, in either language", () => {
  const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.constantFrom("en", "fr"), (day, language) => {
      const date = day.toISOString().slice(0, 10);
      expect(readDate(writtenDate(date, language))).toBe(date);
    }),
  );
});

test("no text makes it throw", () => {
  fc.assert(
    fc.property(
      fc.string(),
      (text) => readDate(text) === null || writtenDate(readDate(text) ?? "", "en") !== "",
    ),
  );
});
