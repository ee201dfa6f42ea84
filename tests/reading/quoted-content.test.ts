import { expect, test } from "vitest";
import { outlinesOf } from "../../shared/form/outline.ts";
import { readHtml } from "../../shared/reading/html/read-html.ts";
import { readBlocks } from "../../shared/reading/read-blocks.ts";

function read(html: string) {
  return readBlocks(readHtml(html), { file: "page.html", styleId: "nato-pa", language: "en" });
}

const page = (content: string) =>
  `<p>The Assembly,</p><p>1. Recalling its work;</p><p>2. URGES members to pay these shares:</p>${content}<p>3. DECIDES to meet again.</p>`;

/** What stands in the clauses, by the kinds of nodes, cells with their words. */
function picture(html: string): string[] {
  const found: string[] = [];
  read(html)
    .document.child(1)
    .descendants((node) => {
      const { name } = node.type;
      if (name === "line") found.push(node.textContent);
      else if (name === "cell")
        found.push(node.attrs.colspan === 1 ? name : `${name} over ${node.attrs.colspan}`);
      else if (["clause", "item", "table", "row", "quotation", "kept"].includes(name)) found.push(name);
    });
  return found;
}

test("a table of values stands in the clause before it, with its empty cells and those over several columns", () => {
  const table =
    "<table><tr><td colspan=2>Members</td><td>Paid</td></tr><tr><td>North</td><td></td><td>58</td></tr><tr><td>South</td><td>40</td><td>2024</td></tr></table>";
  expect(picture(page(table))).toEqual([
    ...["clause", "Recalling its work", "clause", "Urges members to pay these shares"],
    ...["table", "row", "cell over 2", "Members", "cell", "Paid"],
    ...["row", "cell", "North", "cell", "", "cell", "58"],
    ...["row", "cell", "South", "cell", "40", "cell", "2024"],
    ...["clause", "Decides to meet again"],
  ]);
  const { document, style, repairs } = read(page(table));
  expect(repairs).toEqual([]);
  expect(outlinesOf(document, style)[0]?.clauses[1]).toMatchObject({
    label: "2",
    flush: "Members\tPaid\nNorth\t\t58\nSouth\t40\t2024",
  });
});

test("a quotation keeps its words and signs, and the line before it its colon", () => {
  expect(
    picture(page("<blockquote><p>The parties shall meet.</p><p>They shall agree.</p></blockquote>")),
  ).toEqual([
    ...["clause", "Recalling its work", "clause", "Urges members to pay these shares"],
    ...["quotation", "The parties shall meet.", "They shall agree."],
    ...["clause", "Decides to meet again"],
  ]);
  const { document } = read(page("<blockquote><p>The parties shall meet.</p></blockquote>"));
  expect(document.child(1).child(2).firstChild?.firstChild?.attrs.terminator).toBe(":");
});
