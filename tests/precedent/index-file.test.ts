import fc from "fast-check";
import { expect, test } from "vitest";
import { openSavedIndex, savedIndex } from "../../shared/precedent/index/index-file.ts";
import { adopted, libraryOf } from "./adopted.ts";

const { index } = libraryOf(
  adopted(
    "A/RES/77/1",
    "2022-12-01",
    "Oceans",
    ["Recalling its resolution 76/1 of 1 December 2021"],
    ["Requests a report"],
  ),
  adopted(
    "A/RES/78/1",
    "2023-12-01",
    "Oceans",
    ["Recalling its resolution 77/1 of 1 December 2022"],
    [["Urges States", "To act"]],
  ),
);
const identity = { language: "en", library: "a", generation: 3 };
const { header, columns } = savedIndex(index, identity);
const bytes = Uint8Array.from(
  columns.flatMap((column) => [...new Uint8Array(column.buffer, column.byteOffset, column.byteLength)]),
);

test("a saved index opens as it was", () => {
  const opened = openSavedIndex(header, bytes, identity);
  expect(opened?.generation).toBe(3);
  expect({ ...opened?.index, vocabulary: opened?.index.vocabulary.words }).toEqual({
    ...index,
    vocabulary: index.vocabulary.words,
  });
});

test("an index of another library or language is of no use", () => {
  expect(openSavedIndex(header, bytes, { ...identity, library: "b" })).toBeNull();
  expect(openSavedIndex(header, bytes, { ...identity, language: "fr" })).toBeNull();
  expect(openSavedIndex("{", bytes, identity)).toBeNull();
  expect(openSavedIndex(header, bytes.slice(0, -1), identity)).toBeNull();
});

test("no changed byte goes unnoticed", () => {
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ change;
      expect(openSavedIndex(header, damaged, identity)).toBeNull();
    }),
  );
});
