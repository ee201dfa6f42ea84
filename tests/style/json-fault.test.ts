import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonFault } from "../../shared/style/json-fault.ts";

/** The text up to the fault. */
const sound = (text: string) => text.slice(0, jsonFault(text) ?? Number.NaN);

test.each([
  ['{ "a": 1 "b": 2 }', '{ "a": 1 '],
  ['{ "a": 1, }', '{ "a": 1, '],
  ["{ a: 1 }", "{ "],
  ['{ "a": yes }', '{ "a": '],
  ['["a", , "b"]', '["a", '],
  ['{ "a": [1, 2} }', '{ "a": [1, 2'],
  ['{ "a": "torn }', '{ "a": '],
  ['{ "a": True }', '{ "a": '],
  ['{ "a": 01 }', '{ "a": 0'],
  ["{} {}", "{} "],
  ['{ "a": 1', '{ "a": 1'],
  ["", ""],
])("%j is JSON as far as %j", (text, expected) => {
  expect(sound(text)).toBe(expected);
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test("a text has no fault exactly where it can be parsed, also with a sign taken out or changed", () => {
  const changed = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom("", ",", '"', "}", "]", "{", " ", "0", ":", "\n", "\u0085", "E1"),
    )
    .map(([text, place, sign]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + sign + text.slice(at + (place % 2));
    });
  fc.assert(
    fc.property(fc.oneof(fc.json(), changed, fc.string()), (text) => {
      expect(jsonFault(text) === null).toBe(parses(text));
    }),
    { numRuns: 2000 },
  );
});
