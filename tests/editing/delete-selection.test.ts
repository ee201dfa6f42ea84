import { AllSelection, NodeSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import { deleteSelection, replaceSelectionWithText } from "../../shared/editing/delete-selection.ts";
import { idsOf } from "../../shared/editing/unique-ids.ts";
import {
  clause,
  clauseWith,
  heading,
  item,
  itemWith,
  kept,
  note,
  operative,
  preamble,
  resolution,
} from "../support/resolution.ts";
import { run } from "./run-command.ts";

const body = (...clauses: Parameters<typeof operative>) => resolution("Title", operative(...clauses));

test("does nothing without a selection", () => {
  run(deleteSelection, body(clause("Ur<a>ges")), null);
});

test("joins what is left of two clauses, and the items of the second stay", () => {
  const after = run(
    deleteSelection,
    body(
      clauseWith("first", "Ur<a>ges", item("gone")),
      clause("Decides"),
      clause("Re<b>quests", itemWith("below", "x"), "y"),
    ),
    body(clause("Ur<a>quests", item("x"), "y")),
  );
  expect(idsOf(after.doc)).toEqual(["first", "below"]);
});

test("a clause whose words are all left keeps its id and its place", () => {
  const after = run(
    deleteSelection,
    resolution(
      "Title",
      preamble(clause("<a>Recalling", item("gone"))),
      operative(clauseWith("kept", "<b>Urges", item("x"))),
    ),
    resolution("Title", preamble(), operative(clause("<a>Urges", item("x")))),
  );
  expect(idsOf(after.doc)[0]).toBe("kept");
});

test("joins across the parts", () => {
  run(
    deleteSelection,
    resolution(
      "Title",
      preamble(clause("Recal<a>ling")),
      operative(clause("Urges"), clause("Dec<b>ides", item("x")), clause("Ends")),
    ),
    resolution("Title", preamble(clause("Recal<a>ides", item("x"))), operative(clause("Ends"))),
  );
});

test("within the items of a clause", () => {
  run(
    deleteSelection,
    body(clause("Urges", item("to a<a>ct", item("x")), item("to st<b>op", item("y")), item("z"))),
    body(clause("Urges", item("to a<a>op", item("y")), item("z"))),
  );
  run(
    deleteSelection,
    body(clause("Ur<a>ges", item("x"), item("to st<b>op", item("y")), item("z"))),
    body(clause("Ur<a>op", item("y"), item("z"))),
  );
});

test("headings and kept text join with nothing", () => {
  run(
    deleteSelection,
    body(heading("He<a>ad"), clause("A"), clause("Ur<b>ges")),
    body(heading("He<a>"), clause("ges")),
  );
  run(
    deleteSelection,
    body(heading("He<a>ad"), clause("A", item("to a<b>ct"))),
    body(heading("He<a>"), clause("ct")),
  );
  run(deleteSelection, body(clause("Ur<a>ges"), kept("some<b>thing")), body(clause("Ur<a>"), kept("thing")));
});

test("flush text whose clause is gone becomes a clause", () => {
  run(
    deleteSelection,
    body(heading("He<a>ad"), clause("A", item("x"), "at <b>once")),
    body(heading("He<a>"), clause("once")),
  );
});

test("from a clause into its own flush text leaves the clause", () => {
  const after = run(
    deleteSelection,
    body(clause("A", item("a")), clauseWith("kept", "<a>Urges", item("x"), "<b>at once"), clause("Ends")),
    body(clause("A", item("a")), clause("<a>at once"), clause("Ends")),
  );
  expect(idsOf(after.doc)[2]).toBe("kept");
});

test("from the title into the text leaves the rest of both", () => {
  run(
    deleteSelection,
    resolution("Ti<a>tle", preamble(clause("Recalling")), operative(clause("Urges"), clause("Dec<b>ides"))),
    resolution("Ti<a>", preamble(), operative(clause("ides"))),
  );
  run(
    deleteSelection,
    resolution("<a>Title", preamble(clause("Recalling")), operative(clause("Urges<b>"))),
    resolution("<a>", preamble(), operative()),
  );
});

test("everything: title, parts and formula stay, empty", () => {
  const full = resolution(
    "Title",
    preamble(clause("Recalling")),
    operative(heading("H"), clause("Urges", item("x"))),
    kept("left over"),
  );
  run(deleteSelection, full, resolution("<a>", preamble(), operative()), new AllSelection(full.node));
});

test("a clause that is selected as a whole", () => {
  const before = body(clause("A"), clause("<words>B", item("b")), clause("C"));
  const selection = NodeSelection.create(before.node, (before.positions.words ?? 0) - 2);
  run(deleteSelection, before, body(clause("A"), clause("C")), selection);
});

test("a note that the selection cuts into goes whole", () => {
  run(
    deleteSelection,
    body(clause("A", note("se<a>e")), clause("B", note("th<b>ere"), "end")),
    body(clause("A<a>end")),
  );
  run(deleteSelection, body(clause("A", note("s<a>e<b>e"))), body(clause("A", note("s<a>e"))));
});

test("typing replaces whatever is selected", () => {
  run(
    replaceSelectionWithText("x"),
    body(clause("Ur<a>ges"), clause("Dec<b>ides")),
    body(clause("Urx<a>ides")),
  );
  run(replaceSelectionWithText("x"), body(clause("Ur<a>ges")), body(clause("Urx<a>ges")));
  const full = resolution("Title", preamble(clause("Recalling")), operative(clause("Urges")));
  run(replaceSelectionWithText("New"), full, resolution("New<a>"), new AllSelection(full.node));
});
