import { expect, test } from "vitest";
import { UserError } from "../../shared/base/user-error.ts";
import { parseHouseStyle } from "../../shared/style/house-style.ts";
import { builtInStyles, findStyle } from "../../shared/style/house-styles.ts";
import natoPa from "../../shared/style/houses/nato-pa.en.json" with { type: "json" };

test.each(builtInStyles)("$id ($language) says how sure it is of rules it really has", (style) => {
  const has = (path: string) =>
    path.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], style) !==
    undefined;
  expect(Object.keys(style.certainty).filter((path) => !has(path))).toEqual([]);
});

test("a bad style file names every wrong field", () => {
  const bad = structuredClone(natoPa) as Record<string, never> & typeof natoPa;
  const wrong = {
    ...bad,
    levels: [{ form: "greek", before: "", after: "." }],
    preamble: { ...bad.preamble, numbered: "yes", colour: "red" },
  };
  const parsed = parseHouseStyle(wrong);
  expect(parsed.ok ? [] : parsed.error.map((fault) => fault.path).sort()).toEqual([
    "levels.0.form",
    "preamble.colour",
    "preamble.numbered",
  ]);
});

test("an unknown style is refused with the ones that are known", () => {
  expect(() => findStyle("un-ga", "de")).toThrow(UserError);
  expect(() => findStyle("un-ga", "de")).toThrow(/nato-pa \(en\)/);
});
