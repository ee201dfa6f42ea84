import { expect, test } from "vitest";
import { openingInPart } from "../../shared/form/opening-in-part.ts";
import type { Part } from "../../shared/form/opening-phrase.ts";
import { findStyle } from "../../shared/style/house-styles.ts";

function inPart(text: string, to: Part, style: string, language: "en" | "fr" = "en"): string {
  const from = to === "preamble" ? "operative" : "preamble";
  return openingInPart(text, from, to, findStyle(style, language)).reduceRight(
    (done, form) => done.slice(0, form.from) + form.text + done.slice(form.to),
    text,
  );
}

test.each<[string, Part, string]>([
  ["Recalls its resolution", "preamble", "Recalling its resolution"],
  ["Recalling its resolution", "operative", "Recalls its resolution"],
  ["Strongly condemning all acts", "operative", "Strongly condemns all acts"],
  ["Also welcomes the report", "preamble", "Also welcoming the report"],
  ["Takes note with appreciation of the report", "preamble", "Taking note with appreciation of the report"],
  ["Welcomes and encourages the efforts", "preamble", "Welcoming and encouraging the efforts"],
  ["Stresses that urges remain", "preamble", "Stressing that urges remain"],
])("%s in the %s: %s", (text, to, expected) => {
  expect(inPart(text, to, "un-ga")).toBe(expected);
});

test("French openings take the form of the other part", () => {
  expect(inPart("Rappelle sa résolution", "preamble", "un-ga", "fr")).toBe("Rappelant sa résolution");
  expect(inPart("Prend note du rapport", "preamble", "un-ga", "fr")).toBe("Prenant note du rapport");
  expect(inPart("Se félicitant du rapport", "operative", "un-ga", "fr")).toBe("Se félicite du rapport");
});

test("an opening that the other part has no form of stays", () => {
  expect(inPart("Deeply concerned at the situation", "operative", "un-ga")).toBe(
    "Deeply concerned at the situation",
  );
  expect(inPart("The end of the text", "preamble", "un-ga")).toBe("The end of the text");
});
