import { expect, test } from "vitest";
import { withChangesSettled } from "../../shared/editing/settle-changes.ts";
import type { RevisionChoice } from "../../shared/reading/blocks.ts";
import { readDocx } from "../../shared/reading/docx/read-docx.ts";
import { readBlocks } from "../../shared/reading/read-blocks.ts";
import { repairMessage } from "../../shared/reading/repairs/repair-message.ts";
import { factsOf } from "../../shared/resolution/facts.ts";
import { revisionOf } from "../../shared/resolution/revisions.ts";
import { docxParts, p, r } from "../support/docx-parts.ts";

const by = 'w:author="Ana" w:date="2026-01-02T00:00:00Z"';
const ins = (text: string) => `<w:ins w:id="1" ${by}>${r(text)}</w:ins>`;
const del = (text: string) =>
  `<w:del w:id="2" ${by}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const endPutIn = `<w:rPr><w:ins w:id="3" ${by}/></w:rPr>`;
const endStruck = `<w:rPr><w:del w:id="4" ${by}/></w:rPr>`;

const body = [
  p("The Assembly,"),
  p(`${r("1. Recalling its ")}${del("former ")}${ins("earlier ")}${r("resolutions;")}`),
  p(del("2. Noting the report;"), endStruck),
  p(`${r("2. Convinced that peace is near")}${del(" and lasting")}${r(";")}`),
  p(
    `${r("3. URGES ")}<w:commentRangeStart w:id="7"/>${r("member governments")}<w:commentRangeEnd w:id="7"/>${r(" to:")}`,
  ),
  p(`${r("a. act")}${del(" at once")}${r(";")}`),
  p(del("b. wait;"), endStruck),
  p(r("b. speak;")),
  p(ins("4. CALLS ON all to listen."), endPutIn),
].join("");

function read(revisions: RevisionChoice) {
  const comments = `<w:comment w:id="7" ${by}>${p("Whom?")}</w:comment>`;
  const reading = readDocx(docxParts({ body, comments }), "draft.docx", revisions);
  return readBlocks(reading, { file: "draft.docx", styleId: "nato-pa", language: "en", revisions });
}

/** The lines of the text, changes between signs, with that of their unit before them. */
function lines({ document }: ReturnType<typeof read>): string[] {
  const found: string[] = [];
  document.descendants((node, _pos, parent) => {
    if (node.type.name !== "line") return;
    const whole = parent ? revisionOf(parent) : null;
    const sign = whole === null ? "" : whole.kind === "insertion" ? "+ " : "- ";
    const words = node.children.map((child) => {
      const names = child.marks.map(({ type }) => type.name);
      const text = child.text ?? "";
      if (names.includes("deletion")) return `[-${text}-]`;
      if (names.includes("insertion")) return `[+${text}+]`;
      return names.includes("comment") ? `[?${text}?]` : text;
    });
    found.push(`${parent?.type.name} ${sign}${words.join("")}`);
  });
  return found;
}

test("tracked changes and comments are kept as marks, clauses that were struck or put in as such", () => {
  const kept = read("keep");
  kept.document.check();
  expect(lines(kept)).toEqual([
    "clause Recalling its [-former -][+earlier +]resolutions",
    "clause - Noting the report",
    "clause Convinced that peace is near[- and lasting-]",
    "clause Urges [?member governments?] to",
    "item act[- at once-]",
    "item - wait",
    "item speak",
    "clause + Calls on all to listen",
  ]);
  expect(factsOf(kept.document).comments).toEqual({
    c1: { author: "Ana", date: "2026-01-02T00:00:00Z", text: "Whom?" },
  });
  expect(kept.repairs).toEqual([]);
});

test("what is kept reads, once accepted or rejected, as the file does when it is read that way", () => {
  const kept = read("keep");
  expect(lines(read("accept"))).toEqual([
    "clause Recalling its earlier resolutions",
    "clause Convinced that peace is near",
    "clause Urges member governments to",
    "item act",
    "item speak",
    "clause Calls on all to listen",
  ]);
  for (const choice of ["accept", "reject"] as const) {
    const settled = withChangesSettled(kept.document, choice);
    expect(lines({ ...kept, document: settled }).map((each) => each.replace(/\[\?|\?\]/g, ""))).toEqual(
      lines(read(choice)),
    );
  }
});

test("rejected changes are told", () => {
  const repairs = read("reject").repairs.map((repair) => `${repair.code}: ${repairMessage(repair, "en")}`);
  expect(repairs[0]).toBe(
    "revisions-rejected: 7 tracked changes were read as rejected. Left out: “earlier”, “4. CALLS ON all to listen.”.",
  );
});
