import { expect, test } from "vitest";
import { formOf, linesOf, unitsOf } from "../../shared/form/form.ts";
import { positionedText } from "../../shared/form/line-text.ts";
import { openingPhrases } from "../../shared/form/opening-phrase.ts";
import { specimenOf } from "../../shared/form/specimen.ts";
import { switchStyle } from "../../shared/form/switch-style.ts";
import { builtInStyles } from "../../shared/style/house-styles.ts";

test.each(builtInStyles)("the specimen of $id ($language) is a resolution as its body writes it", (style) => {
  const specimen = specimenOf(style);
  specimen.check();
  const clauses = [...unitsOf(formOf(specimen, style))].filter(({ kind }) => kind === "clause");
  const unlisted = clauses.filter((unit) => {
    const line = linesOf(unit)[0];
    return !line || openingPhrases(positionedText(line.node), unit.part, style)[0]?.listedIn !== unit.part;
  });
  expect(unlisted.map(({ node }) => node.textContent)).toEqual([]);
  const codes = switchStyle(specimen, style, style).notCarried.map(({ code }) => code);
  expect(codes).toEqual(style.front.includes("title") ? [] : ["title-not-printed"]);
});
