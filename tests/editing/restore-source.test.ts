import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { undo } from "prosemirror-history";
import { EditorState } from "prosemirror-state";
import { expect, test } from "vitest";
import { draftHistory } from "../../shared/editing/journal.ts";
import { isKept, isRestored, restoreSource } from "../../shared/editing/restore-source.ts";
import { formOf, unitsOf } from "../../shared/form/form.ts";
import { presentingLineOf } from "../../shared/form/front-lines.ts";
import { outlinesOf } from "../../shared/form/outline.ts";
import { readText } from "../../shared/reading/read-text.ts";
import type { Repair, RepairCode } from "../../shared/reading/repairs/repair.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { perform } from "./run-command.ts";

const style = findStyle("nato-pa", "en");
const seeds = ["461", "491"].map((number) =>
  join(import.meta.dirname, `../fixtures/reading/nato-pa-resolution-${number}.md`),
);

/** A short draft with something to mend in most of its lines. */
const broken = [
  "# ON TESTING",
  "The Assembly,",
  "1. **Recalling** its earlier prolifer-\nation;",
  "2. **URGES** all members:",
  "a. to test what they build,",
  "- to build what they",
  "have tested;",
  "c. to say so;",
  "- 3. **INVITES** them to report:",
  "- on tests",
  "- on buildings.",
  "Page 2 of 3",
  "Who wrote this down?",
].join("\n\n");

function read(text: string): { state: EditorState; repairs: readonly Repair[] } {
  const { document, repairs } = readText(text, { file: "a.md", format: "markdown", styleId: "nato-pa" });
  return { state: EditorState.create({ doc: document, plugins: [draftHistory()] }), repairs };
}

function restored(text: string, code: RepairCode) {
  const { state, repairs } = read(text);
  const restoration = repairs.find((repair) => repair.code === code)?.restoration;
  if (!restoration) throw new Error(`No ${code} among ${repairs.map((repair) => repair.code).join(", ")}`);
  return perform(restoreSource(restoration, style), state).result.doc;
}

const labels = (text: string, code: RepairCode) =>
  [...unitsOf(formOf(restored(text, code), style))].map(({ printedLabel }) => printedLabel);

test("each repair is taken back as one step of undo, and not twice", async () => {
  const texts = [broken, ...(await Promise.all(seeds.map((path) => readFile(path, "utf8"))))];
  const taken = new Set<RepairCode>();
  for (const text of texts) {
    const { state, repairs } = read(text);
    for (const { code, restoration } of repairs) {
      if (!restoration) continue;
      taken.add(code);
      expect(isRestored(state.doc, restoration), code).toBe(false);
      const { result } = perform(restoreSource(restoration, style), state);
      expect(isRestored(result.doc, restoration), code).toBe(true);
      expect(restoreSource(restoration, style)(result), `${code} again`).toBe(
        ["text", "presenting"].includes(restoration.kind),
      );
      undo(result, (tr) => expect(result.apply(tr).doc.toJSON(), code).toEqual(state.doc.toJSON()));
    }
  }
  expect([...taken].sort()).toEqual([
    "bullet-removed",
    "furniture-removed",
    "label-misread",
    "label-restored",
    "list-labelled",
    "paragraph-joined",
    "presenting-moved",
    "terminator-set",
    "word-joined",
  ]);
});

test("all repairs of a text are taken back one after another, in any order", () => {
  const { state, repairs } = read(broken);
  for (const order of [repairs, repairs.toReversed()]) {
    let current = state;
    for (const { restoration } of order) {
      if (restoration) current = perform(restoreSource(restoration, style), current).result;
    }
    for (const { code, restoration } of repairs) {
      if (restoration) expect(isRestored(current.doc, restoration), code).toBe(true);
    }
  }
});

test("a clause gets its list sign back, an item its misread label, another none", () => {
  expect(labels(broken, "bullet-removed")).toContain("- 3.");
  expect(labels(broken, "label-restored").slice(2, 5)).toEqual(["a.", "", "c."]);
  expect(labels(broken, "list-labelled").slice(-2)).toEqual(["-", "-"]);
});

test("a page number comes back as kept text behind the clause it followed", () => {
  const doc = restored(broken, "furniture-removed");
  expect(isKept(doc, "Page 2 of 3")).toBe(true);
  expect(doc.textContent.endsWith("Page 2 of 3Who wrote this down?")).toBe(true);
});

test("a word that was joined is cut again", () => {
  expect(restored(broken, "word-joined").textContent).toContain("its earlier prolifer-ation");
});

test("a paragraph that was joined is two again, the first without punctuation", () => {
  const text =
    "# ON TESTING\n\nThe Assembly,\n\n1. **Recalling** its tests;\n\n2. **URGES** all members to build\n\nwhat they have tested.\n";
  const doc = restored(text, "paragraph-joined");
  const [outline] = outlinesOf(doc, style);
  expect(outline?.clauses.map(({ text: words, flush }) => [words, flush])).toEqual([
    ["Recalling its tests", null],
    ["Urges all members to build", "what they have tested"],
  ]);
});

test("a presenting line that was none stands among the clauses, and the front no longer says it", async () => {
  const [path = ""] = seeds;
  const doc = restored(await readFile(path, "utf8"), "presenting-moved");
  expect(presentingLineOf(doc, style)).toBe(null);
  const [outline] = outlinesOf(doc, style);
  expect(outline?.unplaced.map((text) => text.slice(0, 26))).toEqual(["presented by the Committee"]);
  expect(outline?.designation).toBe("RESOLUTION 461");
});

test("labels that were kept give way to the house style's", () => {
  const text =
    "# ON TESTING\n\nThe Assembly,\n\n1. **Recalling** its tests;\n\n3 bis. **URGES** them to test.\n";
  expect(labels(text, "label-kept")).toEqual(["1.", "2."]);
});

test("where the words are gone, nothing is taken back", () => {
  const { state, repairs } = read(broken);
  const first = state.doc.child(1);
  const emptied = state.apply(
    state.tr.delete(state.doc.child(0).nodeSize + 3, state.doc.child(0).nodeSize + first.nodeSize - 2),
  );
  for (const { code, restoration } of repairs) {
    if (restoration && restoration.kind !== "text")
      expect(restoreSource(restoration, style)(emptied), code).toBe(false);
  }
});
