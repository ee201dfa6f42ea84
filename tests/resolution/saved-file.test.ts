import fc from "fast-check";
import { expect, test } from "vitest";
import { UserError } from "../../shared/base/user-error.ts";
import { currentVersion, migrate, migrations } from "../../shared/resolution/migrations.ts";
import { readSavedFile, writeSavedFile } from "../../shared/resolution/saved-file.ts";
import {
  clause,
  clauseWith,
  itemWith,
  line,
  note,
  operative,
  preamble,
  quotation,
  resolution,
  table,
} from "../support/resolution.ts";
import { commented, inserted, revised, struck } from "../support/revisions.ts";

const document = resolution(
  "Étude",
  preamble(clauseWith("c1", "Recalling “this”", note("See 1"))),
  operative(clauseWith("c2", "Urges them", itemWith("i1", "to act"))),
).node;
const saved = writeSavedFile(document);

function refusal(text: string): string {
  try {
    readSavedFile(text, "a.reso");
    return "opened";
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
}

test("a saved file opens as it was, and saving it again gives the same bytes", () => {
  const { document: opened } = readSavedFile(saved, "a.reso");
  expect(opened.eq(document)).toBe(true);
  expect(writeSavedFile(opened)).toBe(saved);
});

test("tracked changes, comments, quotations and tables are saved, and a file from before them opens", () => {
  const reviewed = resolution(
    "T",
    { comments: { c1: { author: "Ann", date: "", text: "Why?" } } },
    operative(
      clause(
        "Urges ",
        struck("all"),
        inserted("some"),
        commented(" now"),
        table(["a", "b"]),
        quotation(line("So")),
      ),
      revised("deletion", clause("Ends")),
    ),
  ).node;
  expect(readSavedFile(writeSavedFile(reviewed), "a.reso").document.eq(reviewed)).toBe(true);
  const before = JSON.parse(saved);
  expect(readSavedFile(JSON.stringify({ ...before, version: 1 }), "a.reso").document.eq(document)).toBe(true);
});

const base = { symbol: "R/1", title: "Étude", date: "2023", document: document.toJSON() };
const fromBase = document.type.create({ ...document.attrs, base }, document.content);

test("the base text of a draft is saved with it, and a file whose base is no resolution is refused", () => {
  const { document: opened } = readSavedFile(writeSavedFile(fromBase), "a.reso");
  expect(opened.toJSON()).toEqual(fromBase.toJSON());
  const broken = { ...base, document: { type: "doc", content: [] } };
  const withBroken = document.type.create({ ...document.attrs, base: broken }, document.content);
  expect(refusal(writeSavedFile(withBroken))).toBe("saved-file-damaged");
});

test("a file from before base texts opens without one, and the base is brought up to date with its draft", () => {
  const before = JSON.parse(saved);
  expect(readSavedFile(JSON.stringify({ ...before, version: 3 }), "a.reso").document.attrs.base).toBe(null);
  const retitled = (node: { attrs?: object }) => ({ ...node, attrs: { ...node.attrs, language: "fr" } });
  const migrated = migrate(fromBase.toJSON(), 1, [retitled]);
  expect(JSON.stringify(migrated).match(/"language":"fr"/g)?.length).toBe(2);
});

test("fields of the envelope that this version does not know are kept", () => {
  const withMore = JSON.stringify({ ...JSON.parse(saved), secretariat: { cleared: true } });
  const { document: opened, otherFields } = readSavedFile(withMore, "a.reso");
  expect(JSON.parse(writeSavedFile(opened, otherFields))).toEqual(JSON.parse(withMore));
});

test("a block this version does not know is shown as kept text and saved as it came", () => {
  const vote = { type: "vote", attrs: { for: 12 }, content: [{ type: "text", text: "Adopted 12-0" }] };
  const json = document.toJSON();
  json.content[1].content[2].content.push(vote);
  // Written through the product, so that the checksum is right for content only a later version knows.
  const withVote = writeSavedFile({ toJSON: () => json } as typeof document);
  const { document: opened } = readSavedFile(withVote, "a.reso");
  expect(opened.child(1).child(2).lastChild?.textContent).toBe("Adopted 12-0");
  expect(JSON.parse(writeSavedFile(opened))).toEqual(JSON.parse(withVote));
});

test("an unknown block where nothing can be kept is refused, never dropped", () => {
  const json = document.toJSON();
  json.content[1].content[2].content[0].content.push({ type: "chart" });
  expect(refusal(writeSavedFile({ toJSON: () => json } as typeof document))).toBe("saved-file-damaged");
});

test("any changed character of the document is noticed", () => {
  const from = saved.indexOf('"document"');
  fc.assert(
    fc.property(
      fc.integer({ min: from + 12, max: saved.length - 3 }),
      fc.constantFrom("x", "7", "}", '"'),
      (at, character) => {
        const changed = saved.slice(0, at) + character + saved.slice(at + 1);
        fc.pre(changed !== saved && !/\s/.test(saved[at] ?? " "));
        expect(refusal(changed)).toBe("saved-file-damaged");
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  ["nothing", "", "saved-file-damaged"],
  ["half a file", saved.slice(0, saved.length / 2), "saved-file-damaged"],
  ["another kind of JSON", '{"format":"other"}', "saved-file-damaged"],
  [
    "a newer version",
    JSON.stringify({ ...JSON.parse(saved), version: currentVersion + 1 }),
    "saved-file-newer",
  ],
  ["no version", JSON.stringify({ ...JSON.parse(saved), version: null }), "saved-file-damaged"],
])("%s is refused", (_what, text, code) => {
  expect(refusal(text)).toBe(code);
});

test("annexes of version 1, with a heading of typed words and lines, have a computed heading and unnumbered paragraphs", () => {
  const text = (words: string) => [{ type: "text", text: words }];
  const old = {
    type: "doc",
    content: [
      {
        type: "annex",
        content: [
          { type: "heading", attrs: { id: "h", level: 1 }, content: text("Annex I") },
          { type: "heading", attrs: { id: "t", level: 2 }, content: text("Rules") },
          { type: "line", content: text("1. Lights burn.") },
        ],
      },
      { type: "annex", content: [{ type: "heading", attrs: { id: "b" }, content: text("Appendix B") }] },
    ],
  };
  expect(JSON.parse(JSON.stringify(migrate(old, 1)).replace(/"id":"[a-z2-9]{10}"/, '"id":"new"'))).toEqual({
    type: "doc",
    content: [
      {
        type: "annex",
        attrs: { fixedLabel: null },
        content: [
          { type: "heading", attrs: { id: "t", level: 2 }, content: text("Rules") },
          {
            type: "clause",
            attrs: { id: "new", fixedLabel: "" },
            content: [{ type: "line", content: text("1. Lights burn.") }],
          },
        ],
      },
      {
        type: "annex",
        attrs: { fixedLabel: "Appendix B" },
        content: [{ type: "heading", attrs: { id: "b" }, content: [] }],
      },
    ],
  });
});

test("migrations run from the file's version on", () => {
  const steps = [(old: object) => ({ ...old, one: true }), (old: object) => ({ ...old, two: true })];
  expect(migrate({}, 1, steps)).toEqual({ one: true, two: true });
  expect(migrate({}, 2, steps)).toEqual({ two: true });
  expect(migrate({}, 3, steps)).toEqual({});
  expect(() => migrate({}, 4, steps)).toThrow(RangeError);
  expect(currentVersion).toBe(migrations.length + 1);
});
