import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bookmarkNames, idFromBookmarks } from "../../shared/resolution/id-bookmarks.ts";

const ids = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);

test("an id of any length goes through bookmarks that Word does not cut", () => {
  fc.assert(
    fc.property(ids, (id) => {
      const names = bookmarkNames(id);
      expect(names.every((name) => name.length <= 40)).toBe(true);
      expect(idFromBookmarks(["_GoBack", ...names.toReversed()])).toBe(id);
    }),
  );
});

test("where two paragraphs were joined, the first id stays whole", () => {
  expect(idFromBookmarks([...bookmarkNames("first"), ...bookmarkNames("x".repeat(50))])).toBe("first");
});

test("bookmarks of other programs carry no id", () => {
  expect(idFromBookmarks(["_GoBack", "_Toc123", "_rapporteur_é"])).toBe(null);
});
