import { expect, test } from "vitest";
import { draftFromBase } from "../../shared/editing/draft-from-base.ts";
import { idsOf } from "../../shared/editing/unique-ids.ts";
import { baseDocument } from "../../shared/resolution/base-document.ts";
import { factsOf } from "../../shared/resolution/facts.ts";
import { randomIds } from "../../shared/resolution/ids.ts";
import { schema } from "../../shared/resolution/schema.ts";
import {
  clauseWith,
  heading,
  itemWith,
  type Marked,
  operative,
  preamble,
  resolution,
} from "../support/resolution.ts";
import { inserted, struck } from "../support/revisions.ts";

const source = { symbol: "A/RES/78/135", title: "Oceans", date: "2023-12-19" };

const closing: Marked = {
  node: schema.nodes.closing.create(null, schema.nodes.line.create(null, schema.text("50th meeting"))),
  positions: {},
};

const adopted = resolution(
  "Oceans",
  {
    style: "un-ga",
    stage: "adopted",
    metadata: { symbol: "A/RES/78/135", date: "2023-12-19", session: "78th", committee: "Second Committee" },
  },
  preamble(clauseWith("p1", "Recalling ", struck("all "), inserted("its "), "resolutions")),
  operative(heading("General"), clauseWith("o1", "Urges States", itemWith("i1", "to act"))),
  closing,
).node;

const draft = draftFromBase(adopted, source, randomIds);

test("a draft has the words and structure of its base with new ids, and each unit knows what it was", () => {
  const known: unknown[] = [];
  draft.descendants((node) => {
    if (node.type.name === "clause" || node.type.name === "item") known.push(node.attrs.baseId);
  });
  expect(known).toEqual(["p1", "o1", "i1"]);
  const ids = idsOf(draft);
  expect(ids.length).toBe(4);
  expect(ids.filter((id) => idsOf(adopted).includes(id))).toEqual([]);
  expect(draft.child(1).textContent).toBe("Recalling its resolutionsGeneralUrges Statesto act");
});

test("how the base was adopted is left behind, and all of it is in the base text", () => {
  const { stage, style, metadata, base } = factsOf(draft);
  expect({ stage, style, metadata }).toEqual({
    stage: "draft",
    style: "un-ga",
    metadata: { committee: "Second Committee" },
  });
  expect(draft.children.map(({ type }) => type.name)).toEqual(["front", "body"]);
  expect(base).toMatchObject(source);
  const kept = base && baseDocument(base);
  expect(kept?.textContent).toContain("50th meeting");
  expect(kept && factsOf(kept).metadata.session).toBe("78th");
});

test("a draft that is itself taken as a base hands its own base on to nobody", () => {
  const next = factsOf(draftFromBase(draft, source, randomIds)).base;
  expect(next && factsOf(baseDocument(next)).base).toBe(null);
});
