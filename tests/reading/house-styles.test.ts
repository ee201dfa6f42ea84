import { expect, test } from "vitest";
import { type Outline, outlinesOf } from "../../shared/form/outline.ts";
import { specimenOf } from "../../shared/form/specimen.ts";
import { readText } from "../../shared/reading/read-text.ts";
import { builtInStyles, findStyle } from "../../shared/style/house-styles.ts";
import { writeMarkdown } from "../../shared/typesetting/markdown.ts";
import { writePlainText } from "../../shared/typesetting/plain-text.ts";
import { typeset } from "../../shared/typesetting/typeset.ts";
import { clause, item, operative, preamble, resolution } from "../support/resolution.ts";

/** The clauses without the case of their first letters, which a style may print small. */
function clausesOf([outline]: readonly Outline[]): unknown {
  return JSON.parse(JSON.stringify(outline?.clauses ?? []).toLowerCase());
}

test.each(builtInStyles)("a page of $id ($language) is read back as it was set", (style) => {
  const specimen = specimenOf(style);
  const expected = clausesOf(outlinesOf(specimen, style));
  for (const write of [writePlainText, writeMarkdown]) {
    const options = { file: "specimen", styleId: style.id, language: style.language };
    const { document } = readText(write(typeset(specimen, style)), options);
    expect(clausesOf(outlinesOf(document, style))).toEqual(expected);
  }
});

// A formula that names only a forum of a Model United Nations tells no style.
const told = builtInStyles.filter(({ id }) => !id.startsWith("mun-"));

test.each(told)("a page of $id ($language) is read in its own style without being told", (style) => {
  const { style: found } = readText(writePlainText(typeset(specimenOf(style), style)), { file: "specimen" });
  expect(`${found.id} ${found.language}`).toBe(`${style.id} ${style.language}`);
});

test("a formula that runs on into a sole clause is read apart from it", () => {
  const style = findStyle("us-house", "en");
  const { node } = resolution(
    "Supporting peace",
    { style: "us-house", stage: "draft" },
    preamble(clause("Whereas it is absent")),
    operative(clause("Supports it", item("today"), item("tomorrow"))),
  );
  for (const write of [writePlainText, writeMarkdown]) {
    const { document } = readText(write(typeset(node, style)), {
      file: "us",
      styleId: "us-house",
      language: "en",
    });
    expect(clausesOf(outlinesOf(document, style))).toEqual(clausesOf(outlinesOf(node, style)));
    expect(document.child(1).firstChild?.childCount).toBe(0);
  }
});
