import { expect, test } from "vitest";
import { readHtml } from "../../shared/reading/html/read-html.ts";
import { readBlocks } from "../../shared/reading/read-blocks.ts";
import { type ReadOptions, readText } from "../../shared/reading/read-text.ts";

type Document = ReturnType<typeof readText>["document"];

/** The lines of a text, each note as `[mark: words]` where its mark stands; `#` for a mark that is counted. */
function marked(document: Document): string[] {
  const lines: string[] = [];
  document.descendants((node) => {
    if (node.type.name !== "line") return;
    lines.push(
      node.children
        .map((child) =>
          child.type.name === "note"
            ? `[${child.attrs.mark ?? "#"}: ${child.textContent}]`
            : (child.text ?? ""),
        )
        .join(""),
    );
  });
  return lines;
}

function notesIn(source: string, options: Partial<ReadOptions> = {}): string[] {
  return marked(readText(source, { file: "test", ...options }).document);
}

test("a typed note goes to the word behind which its sign stands, not to a sign that stands alone", () => {
  expect(
    notesIn("The Assembly,\n\n1. Recalling † the Treaty†;\n\n2. Urges action.\n\n† Signed in Washington.", {
      format: "text",
    }),
  ).toEqual(["Recalling † the Treaty[†: Signed in Washington.]", "Urges action"]);
});

test("a typed note keeps its place behind words that have notes of their own", () => {
  expect(
    notesIn(
      "The Assembly,\n\n1. Recalling this[^1] and the Treaty† again;\n\n2. Urges action.\n\n† Signed.\n\n[^1]: A/77/264.",
    ),
  ).toEqual(["Recalling this[#: A/77/264.] and the Treaty[†: Signed.] again", "Urges action"]);
});

test("a sign is told from a longer one", () => {
  expect(
    notesIn(
      "The Assembly,\n\n1. Recalling this††; and that†;\n\n2. Urges action.\n\n† First.\n\n†† Second.",
      { format: "text" },
    ),
  ).toEqual(["Recalling this[††: Second.]; and that[†: First.]", "Urges action"]);
});

test("one star before a line is a note's; several are a list's", () => {
  expect(
    notesIn("The Assembly,\n\n1. Recalling the Treaty*;\n\n2. Urges action.\n\n* Signed in Washington."),
  ).toEqual(["Recalling the Treaty[*: Signed in Washington.]", "Urges action"]);
  expect(
    notesIn("The Assembly,\n\n1. Recalling the Treaty*;\n\n2. Urges all:\n\n* to act;\n\n* to report."),
  ).toEqual(["Recalling the Treaty*", "Urges all", "to act", "to report"]);
});

test("raised numbers before a paragraph and behind a word are a note", () => {
  const page = `<p>The Assembly,</p><p>1. Recalling<sup> 2 </sup> the Treaty of 10<sup>1</sup>;</p>
    <p>2. Urges action.</p><p><sup>1</sup> Signed in Washington.</p>`;
  const reading = readHtml(`<body>${page}</body>`);
  const { document } = readBlocks(reading, { file: "page.html", styleId: "nato-pa", language: "en" });
  expect(marked(document)[0]).toMatch(/the Treaty of 10\[#: Signed in Washington\.\]$/);
});

test("digits behind a word are no note's mark, whatever note has that number", () => {
  expect(
    notesIn("The Assembly,\n\n1. Recalling the G7 of 1975;\n\n2. Urges action.\n\n⁷ Meeting of 1975.", {
      format: "text",
    })[0],
  ).toBe("Recalling the G7 of 1975");
});
