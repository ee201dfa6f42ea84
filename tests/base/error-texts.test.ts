import { expect, test } from "vitest";
import { errorTexts } from "../../shared/base/error-texts.ts";
import { errorMessage, UserError } from "../../shared/base/user-error.ts";

const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

test.each(Object.entries(errorTexts))(
  "%s says the same in both languages and what to do now",
  (_code, { en, fr }) => {
    expect(places(fr)).toEqual(places(en));
    // What happened, then what now: two sentences or a clause after a semicolon or colon.
    expect(en).toMatch(/[.;:] .+\.$/);
    expect(fr).toMatch(/[.;:] .+\.$/);
  },
);

test("a message names the file", () => {
  expect(new UserError("file-empty", { file: "a.md" }).message).toBe(
    "a.md is empty. Choose a file that holds the text of a resolution.",
  );
  expect(errorMessage("file-empty", { file: "a.md" }, "fr")).toContain("a.md est vide");
});
