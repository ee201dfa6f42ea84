import { expect, test } from "vitest";
import { readDocx } from "../../shared/reading/docx/read-docx.ts";
import { othersRepair } from "../../shared/reading/repairs/repair.ts";
import { repairMessage } from "../../shared/reading/repairs/repair-message.ts";
import { acceptRevisions } from "../../shared/reading/revisions/revisions.ts";
import { type DocxContent, docxParts, p, r } from "../support/docx-parts.ts";
import { blockLines } from "./block-text.ts";

const by = 'w:author="Ana" w:date="2026-01-02T00:00:00Z"';
const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
const footnote = (id: number, text: string) =>
  `<w:footnote w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>${r(text)}`)}</w:footnote>`;
const struck = (runs: string, who = by) =>
  `<w:del w:id="1" ${who}>${runs.replace(/<(\/?)w:t\b/g, "<$1w:delText")}</w:del>`;

function accepted(content: DocxContent) {
  return acceptRevisions(readDocx(docxParts(content), "draft.docx", "accept"));
}

test("a note goes with the words that were struck out, unless its mark stands elsewhere too", () => {
  const reading = accepted({
    body: p(
      `${r("one")}${reference(2)}${struck(`${r(" two")}${reference(3)}${r(" three")}${reference(4)}`)}${r(" four")}${reference(4)}`,
    ),
    footnotes: footnote(2, "Kept.") + footnote(3, "Struck.") + footnote(4, "Named twice."),
  });
  expect(blockLines(reading)).toEqual([
    "one[footnote 2] four[footnote 4]",
    "[footnote 2]: Kept.",
    "[footnote 4]: Named twice.",
  ]);
});

test("changes that strike no words are told without any", () => {
  const [repair] = accepted({
    body: p(
      `${r("Calls")}${struck(r(" "), by.replace("Ana", "Ben"))}<w:ins w:id="1" ${by}>${r("-up")}</w:ins>`,
    ),
  }).repairs;
  expect(repair && repairMessage(repair, "en")).toBe("2 tracked changes were read as accepted.");
  expect(repair).toMatchObject({ at: "", id: null, source: "", restoration: null });
});

test("a text without changes stays as it is", () => {
  const reading = readDocx(docxParts({ body: p("Calls upon all") }), "draft.docx", "accept");
  expect(acceptRevisions(reading)).toBe(reading);
});

test("a comment that is left out is told with its place, and can be put back", () => {
  const comment = (id: number, author: string, text: string) =>
    `<w:comment w:id="${id}" w:author="${author}">${p(text)}</w:comment>`;
  const about = (id: number, words: string) =>
    `<w:commentRangeStart w:id="${id}"/>${r(words)}<w:commentRangeEnd w:id="${id}"/>`;
  const reading = accepted({
    body: p("Urges all") + p(`${r("to ")}${about(7, "act")}`) + p(about(8, "soon")),
    comments: comment(7, "Ana", "How?") + comment(8, "", "When?") + comment(9, "Ben", "Of nothing."),
  });
  expect(
    reading.repairs.map((repair) => ({
      says: repairMessage(repair, "en"),
      where: repair.span && reading.source.slice(repair.span.from, repair.span.to),
      restoration: repair.restoration,
    })),
  ).toEqual([
    {
      says: "A comment by Ana was left out: “How?”.",
      where: "to act",
      restoration: { kind: "text", text: "How?", after: null },
    },
    {
      says: "A comment was left out: “When?”.",
      where: "soon",
      restoration: { kind: "text", text: "When?", after: null },
    },
    {
      says: "A comment by Ben was left out: “Of nothing.”.",
      where: null,
      restoration: { kind: "text", text: "Of nothing.", after: null },
    },
  ]);
});

test("hidden words can be put back", () => {
  const { repairs } = accepted({ body: p(`${r("Seen")}${r(" unseen", "<w:vanish/>")}`) });
  expect(repairs.map(({ restoration }) => restoration)).toEqual([
    { kind: "text", text: "unseen", after: null },
  ]);
});

test("a file of many resolutions says that it holds them, a file of one does not", () => {
  expect(othersRepair(2).map((repair) => repairMessage(repair, "en"))).toEqual([
    expect.stringContaining("3 resolutions"),
  ]);
  expect(othersRepair(0)).toEqual([]);
});
