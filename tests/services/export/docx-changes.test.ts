import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, test } from "vitest";
import { makeExport, type WrittenFormat } from "../../../electron/services/export/export.ts";
import { readBytes } from "../../../electron/services/reading/read-bytes.ts";
import { withChangesSettled } from "../../../shared/editing/settle-changes.ts";
import { factsOf } from "../../../shared/resolution/facts.ts";
import { revisionOf } from "../../../shared/resolution/revisions.ts";
import { findStyle } from "../../../shared/style/house-styles.ts";
import { all, openPackage } from "../../support/docx.ts";
import {
  annex,
  clauseWith,
  heading,
  itemWith,
  line,
  type Marked,
  operative,
  preamble,
  quotation,
  resolution,
  table,
  unnumbered,
} from "../../support/resolution.ts";
import { reviewedDraft } from "../../support/reviewed-draft.ts";
import { inserted, revised, struck } from "../../support/revisions.ts";

const style = findStyle("nato-pa", "en");
const modified = new Date("2024-11-25T12:00:00Z");

const written = (document: Node, format: WrittenFormat) => makeExport(document, style, format, { modified });

async function readBack(document: Node): Promise<Node> {
  const bytes = await written(document, "docx");
  return (await readBytes(bytes, "reviewed.docx", { styleId: "nato-pa", language: "en", revisions: "keep" }))
    .document;
}

/** The lines of all clauses and items with what was done to them, neighbours of one kind as one. */
function picture(document: Node): unknown[] {
  const lines: unknown[] = [];
  document.descendants((node, _pos, parent) => {
    if (node.type.name === "table" || node.type.name === "quotation") lines.push(node.type.name);
    if (node.type.name !== "line" || !parent) return;
    const whole = revisionOf(parent);
    const pieces: string[][] = [];
    node.forEach((child) => {
      const names = child.marks
        .filter(({ type }) => ["insertion", "deletion", "comment"].includes(type.name))
        .map(({ type, attrs }) => [type.name, attrs.author, attrs.date].join(" "))
        .sort();
      const words = child.isText ? (child.text ?? "") : `[${child.textContent}]`;
      const last = pieces.at(-1);
      if (last && last.slice(1).join() === names.join()) last[0] += words;
      else pieces.push([words, ...names]);
    });
    lines.push([parent.type.name, parent.attrs.id, whole && [whole.kind, whole.author, whole.date], pieces]);
  });
  return lines;
}

const annexedDraft = resolution(
  "On peace",
  preamble(clauseWith("p", "Recalling its resolutions on the matter")),
  operative(clauseWith("o", "Adopts the terms of reference in the annex")),
  annex(
    heading("Terms of reference"),
    unnumbered("This text binds all who took part."),
    clauseWith("a1", "The group meets ", struck("twice", "r1"), inserted("once", "r2"), " a year."),
    revised("deletion", clauseWith("a2", "The group has no chair.")),
    clauseWith(
      "a3",
      "The group has:",
      itemWith("a4", "a chair;"),
      revised("insertion", itemWith("a5", "a seat.")),
    ),
    clauseWith(
      "a6",
      "Members pay as follows:",
      table(["Member", "Share"], ["North", "60"]),
      quotation(line("Pay.")),
    ),
    clauseWith("a7", "The group reports each year."),
  ),
);

describe("a Word file of a draft under review", () => {
  test("comes back with its changes, comments and ids", async () => {
    const document = await readBack(reviewedDraft.node);
    expect(picture(document)).toEqual(picture(reviewedDraft.node));
    expect(factsOf(document).comments).toEqual(factsOf(reviewedDraft.node).comments);
  });

  test("comes back with those of an annex too", async () => {
    const document = await readBack(annexedDraft.node);
    const ofAnnex = ({ lastChild }: Node) => (lastChild ? picture(lastChild) : []);
    expect(ofAnnex(document)).toEqual(ofAnnex(annexedDraft.node));
  });

  test("has Word's own insertions, deletions and comments, and is the same bytes twice", async () => {
    const bytes = await written(reviewedDraft.node, "docx");
    expect(await written(reviewedDraft.node, "docx")).toEqual(bytes);
    const file = openPackage(bytes);
    const document = file.part("word/document.xml");
    const ids = [...all(document, "w:ins"), ...all(document, "w:del")].map((each) => each.attributes["w:id"]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all(document, "w:del").flatMap((each) => all(each, "w:t"))).toEqual([]);
    expect(all(file.part("word/comments.xml"), "w:comment")).toHaveLength(1);
  });

  test("is the page with the changes accepted in all other formats", async () => {
    const accepted = withChangesSettled(reviewedDraft.node, "accept");
    for (const format of ["txt", "md", "html"] as const)
      expect(new TextDecoder().decode(await written(reviewedDraft.node, format))).toBe(
        new TextDecoder().decode(await written(accepted, format)),
      );
  });
});

type Kind = "kept" | "insertion" | "deletion";
const kind = fc.constantFrom<Kind>("kept", "kept", "kept", "insertion", "deletion");
const words = fc.array(fc.record({ kind, text: fc.constantFrom(" peace", " and war", " today", ", soon") }), {
  maxLength: 5,
});
const unit = fc.record({ kind, words, items: fc.array(fc.record({ kind, words }), { maxLength: 3 }) });

test("whatever was changed comes back from Word as it was", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 5 }), async (units) => {
      const built = (
        make: typeof clauseWith,
        id: string,
        first: string,
        each: { kind: Kind; words: { kind: Kind; text: string }[] },
        ...items: Marked[]
      ) => {
        const pieces = each.words.map((piece, index): string | Marked => {
          if (piece.kind === "kept" || each.kind !== "kept") return piece.text;
          return (piece.kind === "insertion" ? inserted : struck)(piece.text, `${id}w${index}`);
        });
        const whole = make(id, line({}, first, ...pieces), ...items);
        return each.kind === "kept" ? whole : revised(each.kind, whole, `${id}u`);
      };
      const { node } = resolution(
        "On peace",
        preamble(clauseWith("p", "Recalling its resolutions on the matter")),
        operative(
          clauseWith("first", "Urges member governments to act without delay"),
          ...units.map((each, index) => {
            const items = each.items.map((item, at) =>
              built(
                itemWith,
                `i${index}-${at}`,
                `item number ${index} ${at}`,
                each.kind === "deletion" ? { ...item, kind: "deletion" } : item,
              ),
            );
            return built(clauseWith, `c${index}`, `Calls upon group ${index}`, each, ...items);
          }),
          clauseWith("last", "Decides to remain seized of the matter"),
        ),
      );
      expect(picture(await readBack(node))).toEqual(picture(node));
    }),
    { numRuns: 60 },
  );
}, 60_000);
