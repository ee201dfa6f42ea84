import fc from "fast-check";
import { expect, test } from "vitest";
import { fillTemplate, readTemplate } from "../../shared/base/template.ts";

const template = "presented by {who}[ of {country}] on {day}";

test("an optional stretch is printed only when its values are there", () => {
  expect(fillTemplate(template, { who: "A", day: "Monday" })).toBe("presented by A on Monday");
  expect(fillTemplate(template, { who: "A", country: "Malta", day: "Monday" })).toBe(
    "presented by A of Malta on Monday",
  );
});

test("a template does not apply without a value it needs", () => {
  expect(fillTemplate(template, { who: "A" })).toBeNull();
  expect(fillTemplate(template, { who: "", day: "Monday" })).toBeNull();
});

test("a place may have words for when there is no value, and they are read as none", () => {
  const forum = "The {committee|General Assembly},";
  expect([fillTemplate(forum, {}), fillTemplate(forum, { committee: "Council" })]).toEqual([
    "The General Assembly,",
    "The Council,",
  ]);
  expect(readTemplate(forum, "THE GENERAL ASSEMBLY,")).toEqual({});
  expect(readTemplate(forum, "The Council,")).toEqual({ committee: "Council" });
});

test("what a template printed is read back, whatever its case and spacing", () => {
  expect(readTemplate(template, " Presented  by A B of Malta on Monday")).toEqual({
    who: "A B",
    country: "Malta",
    day: "Monday",
  });
  expect(readTemplate(template, "proposed by A on Monday")).toBeNull();
});

test("filling and reading are inverse for values of one word", () => {
  const word = fc.stringMatching(/^[A-Z][a-z]{1,8}$/);
  fc.assert(
    fc.property(word, fc.option(word, { nil: undefined }), word, (who, country, day) => {
      const values = { who, ...(country ? { country } : {}), day };
      expect(readTemplate(template, fillTemplate(template, values) ?? "")).toEqual(values);
    }),
  );
});
