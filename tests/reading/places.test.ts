import { expect, test } from "vitest";
import { readText } from "../../shared/reading/read-text.ts";

/** What the source has at the place of each clause and item, in reading order. */
function placed(source: string): string[] {
  return readText(source, { file: "test" }).places.map(({ from, to }) => source.slice(from, to));
}

test("each clause and item has its own lines in the source for its place, without its items'", () => {
  expect(
    placed("The Assembly,\n\n1. Recalling this;\n\n2. Urges all:\n\n- a. to act;\n\nb. to report."),
  ).toEqual(["1. Recalling this;", "2. Urges all:", "- a. to act;", "b. to report."]);
});

test("a clause that a page break had cut reaches from its first line to its last", () => {
  expect(
    placed("The Assembly,\n\n1. Recalling the reports\n\n- 12 -\n\nof its committees;\n\n2. Urges action."),
  ).toEqual(["1. Recalling the reports\n\n- 12 -\n\nof its committees;", "2. Urges action."]);
});

test("places carry the ids of the document's clauses and items", () => {
  const { document, places } = readText("The Assembly,\n\n1. Recalling this;\n\n2. Urges:\n\na. to act.", {
    file: "test",
  });
  const ids: string[] = [];
  document.descendants((node) => {
    if (node.type.name === "clause" || node.type.name === "item") ids.push(node.attrs.id);
  });
  expect(places.map(({ id }) => id)).toEqual(ids);
});
