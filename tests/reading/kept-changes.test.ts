import { expect, test } from "vitest";
import { singleSpaced } from "../../shared/base/white-space.ts";
import { withChangesSettled } from "../../shared/editing/settle-changes.ts";
import type { RevisionChoice } from "../../shared/reading/blocks.ts";
import { readDocx } from "../../shared/reading/docx/read-docx.ts";
import { readBlocks } from "../../shared/reading/read-blocks.ts";
import { revisionOf } from "../../shared/resolution/revisions.ts";
import { docxParts, inList, level, numbering, p, r } from "../support/docx-parts.ts";

const who = 'w:author="Ana" w:date="2026-01-02T00:00:00Z"';
const struckRun = (text: string) => r(text).replace(/<(\/?)w:t\b/g, "<$1w:delText");
const mark = { "{+": "ins", "{-": "del" } as const;

/**
 * A paragraph of a Word file: `{+put in+}`, `{-struck out-}`, `{?commented on?}`, `{*}` for the mark of the note;
 * `¶` where its end was put in or struck too, `A) ` and `B) ` before one of a list or of a list below it.
 */
function paragraph(line: string): string {
  const [, list = "", words = "", end = ""] = /^(?:([AB])\) )?(.*?)(¶?)$/s.exec(line) ?? [];
  const runs = words.split(/(\{[+\-?].*?[+\-?]\}|\{\*\})/).map((piece) => {
    if (piece === "") return "";
    if (piece === "{*}") return '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const text = piece.slice(2, -2);
    if (piece.startsWith("{?"))
      return `<w:commentRangeStart w:id="7"/>${r(text)}<w:commentRangeEnd w:id="7"/>`;
    if (piece.startsWith("{+")) return `<w:ins w:id="1" ${who}>${r(text)}</w:ins>`;
    if (piece.startsWith("{-")) return `<w:del w:id="2" ${who}>${noted(text)}</w:del>`;
    return r(piece);
  });
  const kind = words.startsWith("{+") ? mark["{+"] : mark["{-"];
  const changed = end === "" ? "" : `<w:rPr><w:${kind} w:id="3" ${who}/></w:rPr>`;
  return p(runs.join(""), `${list === "" ? "" : inList(1, list === "A" ? 0 : 1)}${changed}`);
}

/** Struck words, with the mark of the note where `*` stands. */
function noted(text: string): string {
  return text.split("*").map(struckRun).join('<w:r><w:footnoteReference w:id="2"/></w:r>');
}

function read(lines: readonly string[], revisions: RevisionChoice, note = "") {
  const definition = level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)");
  const parts = docxParts({
    body: lines.map(paragraph).join(""),
    numbering: numbering({ 0: definition }, [[1, 0]]),
    comments: `<w:comment w:id="7" ${who}>${p("Whom?")}</w:comment>`,
    ...(note === "" ? {} : { footnotes: `<w:footnote w:id="2">${paragraph(note)}</w:footnote>` }),
  });
  return readBlocks(readDocx(parts, "draft.docx", revisions), {
    file: "draft.docx",
    styleId: "un-ga",
    language: "en",
    revisions,
  });
}

/** The texts of a document in the same signs, `+` or `-` before a unit that was put in or struck as a whole. */
function textsOf({ document }: Pick<ReturnType<typeof read>, "document">): string[] {
  const found: string[] = [];
  document.descendants((node, _pos, parent) => {
    if (!node.isTextblock || node.type.name === "enacting" || node.type.name === "note") return true;
    const whole = parent ? revisionOf(parent) : null;
    const sign = whole === null ? "" : whole.kind === "insertion" ? "+ " : "- ";
    const words = node.children.map((child) => {
      const text = child.type.name === "note" ? `*${child.textContent}*` : (child.text ?? "");
      const names = child.marks.map(({ type }) => type.name);
      const commented = names.includes("comment") ? `{?${text}?}` : text;
      if (names.includes("deletion")) return `{-${commented}-}`;
      return names.includes("insertion") ? `{+${commented}+}` : commented;
    });
    found.push(`${parent?.type.name} ${sign}${words.join("")}`);
    return true;
  });
  return found;
}

/** What is kept of the changes in some paragraphs below a formula; settled, it reads as the file does settled. */
function kept(lines: readonly string[], note = ""): string[] {
  const all = ["The General Assembly,", ...lines];
  const reading = read(all, "keep", note);
  reading.document.check();
  for (const choice of ["accept", "reject"] as const) {
    const settled = { document: withChangesSettled(reading.document, choice) };
    const plain = textsOf(settled).map((text) => text.replace(/\{\?|\?\}/g, ""));
    expect(plain.map(singleSpaced), choice).toEqual(textsOf(read(all, choice, note)).map(singleSpaced));
  }
  return textsOf(reading);
}

test("words that were put in, struck out or commented on are marked where they stand, at a line's ends too", () => {
  expect(
    kept([
      "{-Old -}{+New +}title",
      "{+Recalling+}{-Noting-} its report,",
      "Noting{- in the end-} that {+it+} {+is+} {?late?},",
      "1. Urges States {-not -}to act{+ at once+};",
      "2. Calls upon all to {-wait and -}rest {-here-} {-there-} only;",
      "3. Decides to re{-con-}vene and to {+re+}view.",
    ]),
  ).toEqual([
    "front ",
    "preamble {-Old -}{+New +}title",
    "clause {+Recalling+}{-Noting-} its report",
    "clause Noting{- in the end-} that {+it+} {+is+} {?late?}",
    "clause Urges States {-not -}to act{+ at once+}",
    "clause Calls upon all to {-wait and -}rest {-here -}{-there -}only",
    "clause Decides to re{-con-}vene and to {+re+}view",
  ]);
});

test("clauses and items that were struck out stand where they stood, at their level, on the side their verb tells", () => {
  expect(
    kept([
      "{-Recalling that,-}¶",
      "Recalling this,",
      "{-Noting more,-}¶",
      "{-1. Urges some;-}¶",
      "2. Urges all:",
      "(a) To act;",
      "{-(b) To stay;-}¶",
      "3. Decides to go.",
      "{-4. Decides to stop.-}¶",
    ]),
  ).toEqual([
    "front ",
    "clause - Recalling that",
    "clause Recalling this",
    "clause - Noting more",
    "clause - Urges some",
    "clause Urges all",
    "item To act",
    "item - To stay",
    "clause Decides to go",
    "clause - Decides to stop",
  ]);
});

test("in a list, what was struck out stands at the level that the list gives it", () => {
  expect(
    kept([
      "Recalling this,",
      "A) Urges all:",
      "B) To act;",
      "B) {-To stay;-}¶",
      "A) {-Urges none;-}¶",
      "A) Decides to go:",
      "B) {-At once.-}¶",
      "A) Decides to stop.",
    ]),
  ).toEqual([
    "front ",
    "clause Recalling this",
    "clause Urges all",
    "item To act",
    "item - To stay",
    "clause - Urges none",
    "clause Decides to go",
    "item - At once",
    "clause Decides to stop",
  ]);
});

test("a clause that was put in is one as a whole, words in it are not marked besides", () => {
  expect(kept(["Recalling this,", "{+Noting that,+}¶", "1. Urges all.", "2. {+Decides to go.+}"])).toEqual([
    "front ",
    "clause Recalling this",
    "clause + Noting that",
    "clause Urges all",
    "clause {+Decides to go+}",
  ]);
});

test("changes are kept in a note, in an annex and in what was struck out with its note", () => {
  expect(kept(["Recalling this,{*}", "1. Urges all."], "A {-bad -}note{+ here+}.")).toEqual([
    "front ",
    "clause Recalling this*A bad note here.*",
    "clause Urges all",
  ]);
  expect(kept(["Recalling this{-*-},", "1. Urges all."], "A note.")).toEqual([
    "front ",
    "clause Recalling this{-*A note.*-}",
    "clause Urges all",
  ]);
  expect(
    kept([
      "Recalling this,",
      "1. Urges all.",
      "Annex",
      "Rules",
      "The {-bad -}forum meets.",
      "{-It rests.-}¶",
      "1. One.",
      "{-2. Two.-}¶",
      "3. {+Three+}.",
    ]),
  ).toEqual([
    "front ",
    "clause Recalling this",
    "clause Urges all",
    "annex Rules",
    "clause The {-bad -}forum meets.",
    "clause - It rests.",
    "clause One.",
    "clause - Two.",
    "clause {+Three+}.",
  ]);
});
