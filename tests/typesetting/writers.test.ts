import { expect, test } from "vitest";
import { findStyle } from "../../shared/style/house-styles.ts";
import { writeHtml } from "../../shared/typesetting/html.ts";
import { writeMarkdown } from "../../shared/typesetting/markdown.ts";
import { writePlainText } from "../../shared/typesetting/plain-text.ts";
import { typeset } from "../../shared/typesetting/typeset.ts";
import { clause, operative, preamble, resolution } from "../support/resolution.ts";
import { everyBlock } from "./every-block.ts";

const style = findStyle("nato-pa", "en");

test.each([
  ["md", writeMarkdown],
  ["html", writeHtml],
  ["txt", writePlainText],
] as const)("the page as .%s is as it was reviewed", async (ending, write) => {
  await expect(write(typeset(everyBlock.node, style))).toMatchFileSnapshot(
    `../golden/every-block.page.${ending}`,
  );
});

function paragraphs(write: typeof writeMarkdown, ...texts: string[]): string[] {
  const document = resolution("T", preamble(...texts.map((text) => clause(text))), operative());
  return write(typeset(document.node, style)).trimEnd().split("\n\n").slice(3);
}

test("Markdown's signs in a text stay text", () => {
  expect(
    paragraphs(
      writeMarkdown,
      "*a* _b_ `c` [d](e) <f > #g ~~h~~ \\i ^j &amp; k",
      "# l",
      "1. m",
      "a) n",
      "> o",
      "- p",
    ),
  ).toEqual([
    "1. \\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f > #g \\~\\~h\\~\\~ \\\\i \\^j \\&amp; k;",
    "2. \\# l;",
    "3. 1\\. m;",
    "4. a\\) n;",
    "5. \\> o;",
    "6. \\- p;",
  ]);
});

test("HTML's signs in a text stay text", () => {
  const document = resolution("</title><script src=x>\"&'", preamble(clause("<b >&amp;")));
  const html = writeHtml(typeset(document.node, style));
  expect(html).not.toMatch(/<script|<b[ >]/);
  expect(html).toContain("<title>&#60;/title&#62;&#60;script src=x&#62;&#34;&#38;&#39;</title>");
  expect(html).toContain("&#60;b &#62;&#38;amp;</p>");
});

test("a page asks for nothing from outside itself", () => {
  expect(writeHtml(typeset(everyBlock.node, style))).not.toMatch(/https?:|src=|@import|url\(/);
});
