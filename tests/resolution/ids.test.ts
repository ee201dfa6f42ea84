import { expect, test } from "vitest";
import { idsFor, randomIds } from "../../shared/resolution/ids.ts";

const take = (source: () => string, count: number) => Array.from({ length: count }, source);

test("the same text gives the same ids, another text others", () => {
  expect(take(idsFor("text"), 3)).toEqual(take(idsFor("text"), 3));
  expect(take(idsFor("text"), 3)).not.toEqual(take(idsFor("texts"), 3));
});

test("ids do not repeat", () => {
  expect(new Set(take(randomIds, 20_000)).size).toBe(20_000);
  expect(new Set(take(idsFor("a"), 20_000)).size).toBe(20_000);
});
