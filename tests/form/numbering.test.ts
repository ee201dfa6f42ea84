import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumber, writeNumber } from "../../shared/form/numbering.ts";
import { numberForms } from "../../shared/style/house-style.ts";

test("letters are doubled after z", () => {
  expect([1, 26, 27, 52, 53].map((n) => writeNumber(n, "lower-letter"))).toEqual([
    "a",
    "z",
    "aa",
    "zz",
    "aaa",
  ]);
});

test("roman numerals subtract", () => {
  expect([4, 9, 14, 40, 1994].map((n) => writeNumber(n, "upper-roman"))).toEqual([
    "IV",
    "IX",
    "XIV",
    "XL",
    "MCMXCIV",
  ]);
});

test("a label is read back as the number that wrote it", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3000 }),
      fc.constantFrom(...numberForms.filter((form) => form !== "none")),
      (number, form) => {
        expect(readNumber(writeNumber(number, form), form)).toBe(number);
      },
    ),
  );
});

test.each([
  ["ab", "lower-letter"],
  ["iiii", "lower-roman"],
  ["0", "decimal"],
  ["3 bis", "decimal"],
  ["a", "upper-letter"],
] as const)("%s is no %s", (label, form) => {
  expect(readNumber(label, form)).toBeNull();
});
