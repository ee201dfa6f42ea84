import { expect, test } from "vitest";
import { findStyle } from "../../shared/style/house-styles.ts";
import { writeHtml } from "../../shared/typesetting/html.ts";
import { writeMarkdown } from "../../shared/typesetting/markdown.ts";
import { writePlainText } from "../../shared/typesetting/plain-text.ts";
import { typeset } from "../../shared/typesetting/typeset.ts";
import { clause, line, operative, quotation, resolution, table } from "../support/resolution.ts";

const { node } = resolution(
  "T",
  operative(
    clause(
      "Urges them to pay:",
      table(["Member", "Paid"], ["North", "5|8"]),
      quotation(line("They shall pay.")),
    ),
    clause("Ends"),
  ),
);
const page = typeset(node, findStyle("nato-pa", "en"));

test("a table and a quotation are printed below the line of their clause, as they are", () => {
  expect(page.blocks.map(({ role, level, place }) => `${role} ${level} ${place.rest}`).slice(-4)).toEqual([
    "clause 0 10",
    "table 0 10",
    "quotation 0 20",
    "clause 0 10",
  ]);
  expect(writePlainText(page)).toContain("    Member | Paid\n    North | 5|8\n\n        They shall pay.\n");
  expect(writeMarkdown(page)).toContain(
    "   | Member | Paid |\n   | --- | --- |\n   | North | 5\\|8 |\n\n   > They shall pay.\n",
  );
  expect(writeHtml(page)).toContain("<tr><td><p>North</p></td><td><p>5|8</p></td></tr>");
  expect(writeHtml(page)).toContain("<blockquote><p");
});
