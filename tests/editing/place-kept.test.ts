import { TextSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import { dropKept, type Placement, placeKept, placements } from "../../shared/editing/place-kept.ts";
import { schema } from "../../shared/resolution/schema.ts";
import {
  clause,
  heading,
  item,
  kept,
  type Marked,
  operative,
  preamble,
  resolution,
} from "../support/resolution.ts";
import { perform, run, stateOf } from "./run-command.ts";

const { nodes } = schema;
const body = (...entries: Marked[]) => resolution("Title", operative(...entries));
const block = (type: "closing" | "annex", ...lines: string[]): Marked => ({
  node: nodes[type].create(
    null,
    lines.map((text) => nodes.line.create(null, schema.text(text))),
  ),
  positions: {},
});

const between: Readonly<Record<Placement, Marked>> = {
  clause: body(clause("Urges"), clause("<a>Who"), clause("Decides")),
  item: body(clause("Urges", item("<a>Who")), clause("Decides")),
  heading: body(clause("Urges"), heading("<a>Who"), clause("Decides")),
  title: resolution("Title Who", operative(clause("Urges"), clause("Decides"))),
  closing: resolution("Title", operative(clause("Urges"), clause("Decides")), block("closing", "Who")),
};

test.each(placements)("kept text among the clauses becomes a %s", (as) => {
  run(placeKept(as), body(clause("Urges"), kept("<a>Who"), clause("Decides")), between[as]);
});

const below: Readonly<Record<Placement, Marked>> = {
  clause: body(clause("Urges", item("all")), clause("<a>Who")),
  item: body(clause("Urges", item("all"), item("<a>Who"))),
  heading: body(clause("Urges", item("all")), heading("<a>Who")),
  title: resolution("Title Who", operative(clause("Urges", item("all")))),
  closing: resolution("Title", operative(clause("Urges", item("all"))), block("closing", "Who")),
};

test.each(placements)("kept text below the resolution becomes a %s", (as) => {
  run(placeKept(as), resolution("Title", operative(clause("Urges", item("all"))), kept("<a>Who")), below[as]);
});

test("kept text of the preamble stays in it", () => {
  run(
    placeKept("clause"),
    resolution("T", preamble(kept("W<a>ho")), operative(clause("Urges"))),
    resolution("T", preamble(clause("<a>Who")), operative(clause("Urges"))),
  );
});

test("an item needs a clause above it", () => {
  run(placeKept("item"), resolution("T", preamble(kept("W<a>ho")), operative(clause("Urges"))), null);
  run(placeKept("item"), body(heading("On"), kept("W<a>ho")), null);
});

test("an empty title takes the words, and closing lines come behind those that are there", () => {
  run(
    placeKept("title"),
    resolution("", operative(clause("Urges"), kept("<a>Who"))),
    resolution("<a>Who", operative(clause("Urges"))),
  );
  run(
    placeKept("closing"),
    resolution("T", operative(clause("Urges"), kept("<a>Who")), block("closing", "12th meeting")),
    resolution("T", operative(clause("Urges")), block("closing", "12th meeting", "Who")),
  );
});

test("kept text is dropped, with the annex that held nothing else", () => {
  run(
    dropKept,
    body(clause("Urges"), kept("<a>Who"), clause("Decides")),
    body(clause("Urges"), clause("Decides")),
  );
  const annex: Marked = { node: nodes.annex.create(null, kept("Who").node), positions: {} };
  const state = stateOf(resolution("T", operative(clause("Urges")), annex));
  const inAnnex = state.apply(
    state.tr.setSelection(TextSelection.near(state.doc.resolve(state.doc.content.size - 3))),
  );
  expect(inAnnex.selection.$head.parent.type.name).toBe("kept");
  expect(perform(dropKept, inAnnex).result.doc.childCount).toBe(2);
});

test("what is no kept text, or of a newer version, stays where it is", () => {
  const unknown: Marked = {
    node: nodes.kept.create({ reason: "unknown-content", source: "{}" }, schema.text("W")),
    positions: { a: 0 },
  };
  for (const command of [dropKept, ...placements.map(placeKept)]) {
    run(command, body(clause("Ur<a>ges")), null);
    run(command, body(clause("Urges"), unknown), null);
  }
});
