import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonPlace } from "../../shared/style/json-place.ts";

const text = `{
  "id": "a, b: {c}",
  "levels": [{ "form": "x" }, { "form": "y", "deep": [1, [2, "three"]] }],
  "page": { "margins": { "top": 3 } }
}`;

/** What stands at the place of a field, up to the next sign. */
const at = (path: string) => /^(?:"[^"]*"|[^\s,]+)/.exec(text.slice(jsonPlace(text, path)))?.[0];

test.each([
  ["id", '"id"'],
  ["levels", '"levels"'],
  ["levels.1.form", '"form"'],
  ["levels.1.deep.1.1", '"three"'],
  ["page.margins.top", '"top"'],
  ["page.margins.left", '"margins"'],
  ["preamble.openings", "{"],
])("%s is at %s", (path, found) => {
  expect(at(path)).toBe(found);
});

test("the second of two like fields is told from the first", () => {
  expect(jsonPlace(text, "levels.1.form")).toBe(text.lastIndexOf('"form"'));
});

test("while a text is being typed, what is there is found", () => {
  const torn = text.slice(0, text.indexOf("3 }"));
  expect(torn.slice(jsonPlace(torn, "page.margins.top"))).toBe('"top": ');
});

test("any text and any path give a place in the text", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), fc.string(), (source, path) => {
      const place = jsonPlace(source, path);
      expect(place === 0 || place < source.length).toBe(true);
    }),
  );
});
