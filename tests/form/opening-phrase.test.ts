import { expect, test } from "vitest";
import { openingPhrases } from "../../shared/form/opening-phrase.ts";
import { findStyle } from "../../shared/style/house-styles.ts";

const style = findStyle("nato-pa", "en");

/** The text with its emphasised phrases between asterisks. */
function emphasised(text: string, part: "preamble" | "operative"): string {
  return openingPhrases(text, part, style).reduceRight(
    (marked, { from, to }) => `${marked.slice(0, from)}*${marked.slice(from, to)}*${marked.slice(to)}`,
    text,
  );
}

test.each([
  ["*Recalling* that it acted"],
  ["*Bearing in mind* that conflicts spread"],
  ["*Strongly condemning* the use of force"],
  ["*Recalling also* its resolution 1"],
  ["*Noting with concern* the delay"],
  ["*Taking note* of the report"],
  ["*Gravely concerned* by the attack"],
  ["“*Convinced* that it must act"],
])("the longest phrase with its adverbs opens a preambular clause: %s", (expected) => {
  expect(emphasised(expected.replaceAll("*", ""), "preamble")).toBe(expected);
});

test("an opening that no list names is told by its word class", () => {
  expect(emphasised("Fully comprehending the danger", "preamble")).toBe("*Fully comprehending* the danger");
  expect(emphasised("Appalled by the danger", "preamble")).toBe("*Appalled* by the danger");
  expect(emphasised("Entrusts the Bureau with it", "operative")).toBe("*Entrusts* the Bureau with it");
});

test.each(["Presented by the Committee", "The participation of women", "12 States", ""])(
  "%j has no opening phrase",
  (text) => {
    expect(emphasised(text, "preamble")).toBe(text);
  },
);

test("further verbs joined to the first are emphasised, gerunds elsewhere are not", () => {
  expect(emphasised("Recalling that women suffer, while acknowledging that men do", "preamble")).toBe(
    "*Recalling* that women suffer, while *acknowledging* that men do",
  );
  expect(emphasised("Underscoring that it is prohibited; and considering that it is wrong", "preamble")).toBe(
    "*Underscoring* that it is prohibited; and *considering* that it is wrong",
  );
  expect(
    emphasised("Emphasising that norms harm and, therefore, strongly supporting change", "preamble"),
  ).toBe("*Emphasising* that norms harm and, therefore, *strongly supporting* change");
  expect(emphasised("Noting the importance of recalling facts and of noting dates", "preamble")).toBe(
    "*Noting* the importance of recalling facts and of noting dates",
  );
  expect(emphasised("Urges members to meet, while noting the cost", "operative")).toBe(
    "*Urges* members to meet, while noting the cost",
  );
});
