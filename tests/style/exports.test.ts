// Every style, built in or invented, reaches the page of every export as the print model has it.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { makeExport } from "../../electron/services/export/export.ts";
import { withOwnStyles } from "../../shared/style/style-files.ts";
import { typeset } from "../../shared/typesetting/typeset.ts";
import { openPackage, paragraphsOf } from "../support/docx.ts";
import { readPdf } from "../support/pdf.ts";
import {
  annex,
  clause,
  heading,
  item,
  labelled,
  operative,
  preamble,
  resolution,
  section,
  unnumbered,
} from "../support/resolution.ts";

const name = "river-commission.en.json";
const content = readFileSync(new URL(`../fixtures/styles/${name}`, import.meta.url), "utf8");
const { styles } = withOwnStyles([{ name, content }]);
const modified = new Date("2024-11-25T12:00:00Z");

const document = resolution(
  "Women, peace and security",
  { stage: "adopted", metadata: { number: "491", date: "2024-11-25", session: "70th", place: "Montréal" } },
  preamble(
    clause("Having regard to the Treaty"),
    clause("Whereas it is so"),
    clause("Recalling that it acted"),
  ),
  operative(
    heading("First steps"),
    clause("Urges members", item("to act", item("now"), item("later")), item("to report")),
    section("Next steps"),
    clause("Decides to meet again"),
    section(),
    clause("Thanks all"),
  ),
  annex(
    heading("Rules"),
    clause("One rule."),
    unnumbered("A remark:", item("with a part.")),
    section("More rules"),
    clause("Two rules:", item("this;"), item("that.")),
  ),
  annex(clause("One."), heading("Article 2"), labelled("1", clause("One again.")), clause("Two.")),
);

test.each(styles)("$id ($language): Word computes the labels that the page shows", async (style) => {
  const { blocks } = typeset(document.node, style);
  const file = openPackage(await makeExport(document.node, style, "docx", { modified }));
  const paragraphs = paragraphsOf(file).filter(({ style: id }) =>
    /^(?:Clause|Item\d|UnnumberedClause|Heading\d)$/.test(id ?? ""),
  );
  const units = blocks.filter(({ role }) => ["clause", "item", "heading"].includes(role));
  expect(paragraphs.map(({ label, text }) => `${label ?? ""} ${text}`.replace(/\s+/g, " ").trim())).toEqual(
    units.map(({ label, runs }) =>
      `${label?.text ?? ""} ${runs.map((run) => (run.kind === "text" ? run.text : "")).join("")}`
        .replace(/\s+/g, " ")
        .trim(),
    ),
  );
});

test.each(styles.filter(({ id }) => ["river-commission", "pace", "us-house", "bipm-cgpm"].includes(id)))(
  "$id ($language): the PDF says what the page says",
  async (style) => {
    const letters = (text: string) => [...text.replace(/[^\p{L}\p{N}]/gu, "")].sort().join("");
    const { lines, pages } = await readPdf(await makeExport(document.node, style, "pdf", { modified }));
    const text = new TextDecoder().decode(await makeExport(document.node, style, "txt", { modified }));
    const { header, footer } = typeset(document.node, style);
    const running = Array.from({ length: pages }, (_, index) =>
      [header, footer].flatMap((line) =>
        [line?.start, line?.center, line?.end].map((text) =>
          text?.replace("{page}", String(index + 1)).replace("{pages}", String(pages)),
        ),
      ),
    ).flat();
    expect(letters(lines.filter((line) => !running.includes(line)).join("\n"))).toBe(letters(text));
  },
);
