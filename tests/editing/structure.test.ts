import { expect, test } from "vitest";
import { indent, outdent } from "../../shared/editing/indent.ts";
import { insertFlushText, insertHeading } from "../../shared/editing/insert-blocks.ts";
import { joinBackward, joinForward } from "../../shared/editing/join-units.ts";
import { moveDown, moveUp } from "../../shared/editing/move.ts";
import { idsOf } from "../../shared/editing/unique-ids.ts";
import {
  clause,
  clauseWith,
  heading,
  item,
  itemWith,
  kept,
  line,
  operative,
  preamble,
  resolution,
} from "../support/resolution.ts";
import { run } from "./run-command.ts";

const body = (...clauses: Parameters<typeof operative>) => resolution("Title", operative(...clauses));
const parts = (before: Parameters<typeof preamble>, after: Parameters<typeof operative>) =>
  resolution("Title", preamble(...before), operative(...after));

test("Tab makes a clause an item of the clause before, with its own items", () => {
  run(
    indent,
    body(clause("Urges", item("to act")), clause("De<a>cides", item("to stop"), "at once")),
    body(clause("Urges", item("to act"), item("De<a>cides", item("to stop"), "at once"))),
  );
});

test("Tab keeps the id", () => {
  const after = run(
    indent,
    body(clause("Urges"), clauseWith("kept", "<a>Decides")),
    body(clause("Urges", item("<a>Decides"))),
  );
  expect(idsOf(after.doc)[1]).toBe("kept");
});

test("Tab makes an item one of the item before", () => {
  run(
    indent,
    body(clause("Urges", item("to act"), item("now<a>"), item("later"))),
    body(clause("Urges", item("to act", item("now<a>")), item("later"))),
  );
});

test("Tab takes all that is selected", () => {
  run(
    indent,
    body(clause("Urges"), clause("De<a>cides", item("x")), clause("Req<b>uests")),
    body(clause("Urges", item("De<a>cides", item("x")), item("Req<b>uests"))),
  );
});

test("Tab puts an item after the flush text that stands before it", () => {
  run(
    indent,
    body(clause("Urges", item("to act"), "at once"), clause("<a>Decides", item("x"))),
    body(clause("Urges", item("to act"), "at once", item("<a>Decides", item("x")))),
  );
});

test("Tab does nothing in a first clause or item, after a heading, in the title, or too deep", () => {
  run(indent, body(clause("Ur<a>ges"), clause("Decides")), null);
  run(indent, parts([clause("Recalling")], [clause("Ur<a>ges")]), null);
  run(indent, body(clause("Urges", item("<a>to act"))), null);
  run(indent, body(clause("Urges"), heading("A"), clause("Dec<a>ides")), null);
  run(indent, resolution("Ti<a>tle", operative(clause("Urges"))), null);
  run(indent, body(clause("1", item("2", item("3", item("4", item("5"), item("6<a>")))))), null);
  run(
    indent,
    body(
      clause("1", item("2", item("3", item("4")))),
      clause("a<a>", item("b", item("c", item("d", item("e"))))),
    ),
    null,
  );
});

test("Shift+Tab brings an item up one level, and the items after it become its own", () => {
  run(
    outdent,
    body(
      clause("Urges", item("to act"), item("<a>now", item("x")), item("later"), "at once"),
      clause("Decides"),
    ),
    body(
      clause("Urges", item("to act")),
      clause("<a>now", item("x"), item("later"), "at once"),
      clause("Decides"),
    ),
  );
});

test("Shift+Tab does nothing in a clause", () => {
  run(outdent, body(clause("Urges"), clause("De<a>cides")), null);
  run(outdent, body(heading("<a>A")), null);
});

test("Backspace at the start joins a clause to the one before, which takes its items", () => {
  run(
    joinBackward,
    body(clause("Urges"), clause("<a>them", item("to act"), "now"), clause("Decides")),
    body(clause("Urges<a>them", item("to act"), "now"), clause("Decides")),
  );
});

test("Backspace joins a clause to the last item before, and its items go below that", () => {
  run(
    joinBackward,
    body(clause("Urges", item("to act")), clause("<a>them", item("x"), "now")),
    body(clause("Urges", item("to act<a>them", item("x"), "now"))),
  );
});

test("Backspace joins a first item to the intro, which takes its items", () => {
  run(
    joinBackward,
    body(clause("Urges", item("<a>them", item("x")), item("y"))),
    body(clause("Urges<a>them", item("x"), item("y"))),
  );
});

test("Backspace joins flush text to the item before, and what follows stays with the clause", () => {
  run(
    joinBackward,
    body(clause("Urges", item("a"), line("<a>now"), item("b"))),
    body(clause("Urges", item("a<a>now"), item("b"))),
  );
});

test("Backspace joins the first operative clause to the last of the preamble, and the survivor keeps its id", () => {
  const after = run(
    joinBackward,
    parts(
      [clauseWith("first", "Recalling")],
      [clauseWith("second", "<a>Urges", itemWith("below", "to act")), clause("Decides")],
    ),
    parts([clause("Recalling<a>Urges", item("to act"))], [clause("Decides")]),
  );
  expect(idsOf(after.doc).slice(0, 2)).toEqual(["first", "below"]);
});

test("an empty clause or item vanishes, and the other keeps place and id", () => {
  run(joinBackward, body(clause("Urges"), clause("<a>")), body(clause("Urges<a>")));
  run(
    joinBackward,
    body(clause("Urges", item("a"), item("<a>"), item("b"))),
    body(clause("Urges", item("a<a>"), item("b"))),
  );
  const after = run(
    joinBackward,
    parts([clause()], [clauseWith("kept", "<a>Urges", item("a"))]),
    parts([], [clause("<a>Urges", item("a"))]),
  );
  expect(idsOf(after.doc)[0]).toBe("kept");
  run(joinBackward, body(clause("<a>"), clause("Urges")), body(clause("<a>Urges")));
});

test("one of two empty lines vanishes", () => {
  run(joinBackward, body(clause("A", line(""), line("<a>"))), body(clause("A", line("<a>"))));
});

test("a line joined to another ends as it did", () => {
  run(
    joinBackward,
    body(clause("Urges"), clause(line({ terminator: "," }, "<a>them"))),
    body(clause(line({ terminator: "," }, "Urges<a>them"))),
  );
  run(
    joinBackward,
    body(clause(line({ terminator: "," }, "Urges")), clause("<a>")),
    body(clause(line({ terminator: "," }, "Urges<a>"))),
  );
});

test("Backspace does nothing in mid-text, at the beginning of all, and between a heading and a clause with words", () => {
  run(joinBackward, body(clause("Urges"), clause("t<a>hem")), null);
  run(joinBackward, body(clause("<a>Urges"), clause("them")), null);
  run(joinBackward, body(heading("A"), clause("<a>Urges")), null);
  run(joinBackward, body(clause("Urges"), clause("<a>th<b>em")), null);
  run(joinBackward, body(clause("Urges"), kept("<a>them")), null);
});

test("an empty heading goes, an empty clause after one too", () => {
  run(joinBackward, body(heading(), clause("<a>Urges")), body(clause("<a>Urges")));
  run(joinBackward, body(heading("A"), clause("<a>")), body(heading("A<a>")));
});

test("Delete at the end joins what follows", () => {
  run(
    joinForward,
    body(clause("Urges<a>"), clause("them", item("x"))),
    body(clause("Urges<a>them", item("x"))),
  );
  run(
    joinForward,
    body(clause("Urges<a>", item("them", item("x")))),
    body(clause("Urges<a>them", item("x"))),
  );
  run(joinForward, body(clause("<a>"), clause("Urges")), body(clause("<a>Urges")));
  run(joinForward, body(clause("Urges<a>")), null);
  run(joinForward, body(clause("Urg<a>es"), clause("Decides")), null);
});

test("a clause moves with its items past its neighbours and headings", () => {
  run(
    moveUp,
    body(clause("A", item("a")), clause("B<a>", item("b"), "bb")),
    body(clause("B<a>", item("b"), "bb"), clause("A", item("a"))),
  );
  run(moveUp, body(heading("H"), clause("B<a>")), body(clause("B<a>"), heading("H")));
  run(
    moveDown,
    body(clause("A", item("a<a>"), item("b")), clause("B")),
    body(clause("A", item("b"), item("a<a>")), clause("B")),
  );
  run(
    moveDown,
    body(clause("A<a>", item("a")), clause("B", item("b"))),
    body(clause("B", item("b")), clause("A<a>", item("a"))),
  );
});

test("a clause crosses from one part to the other", () => {
  run(
    moveDown,
    parts([clause("A"), clause("B<a>", item("b"))], [clause("C")]),
    parts([clause("A")], [clause("B<a>", item("b")), clause("C")]),
  );
  run(
    moveUp,
    parts([clause("A")], [clause("B<a>", item("b")), clause("C")]),
    parts([clause("A"), clause("B<a>", item("b"))], [clause("C")]),
  );
  run(moveUp, parts([clause("A<a>")], [clause("B")]), null);
  run(moveDown, parts([clause("A")], [clause("B<a>")]), null);
});

test("an item at the edge goes to the neighbouring unit, before its flush text", () => {
  run(
    moveUp,
    body(clause("A", item("a"), "end"), clause("B", item("<a>b"), item("c"))),
    body(clause("A", item("a"), item("<a>b"), "end"), clause("B", item("c"))),
  );
  run(
    moveDown,
    body(clause("A", item("a<a>")), clause("B", item("b"))),
    body(clause("A"), clause("B", item("a<a>"), item("b"))),
  );
  run(moveDown, body(clause("A", item("a", item("x<a>"))), clause("B", item("b"))), null);
  run(moveUp, body(heading("H"), clause("A", item("a<a>"))), null);
});

test("several clauses move together and stay selected", () => {
  run(
    moveUp,
    body(clause("A"), clause("B<a>"), clause("C<b>", item("c"))),
    body(clause("B<a>"), clause("C<b>", item("c")), clause("A")),
  );
});

test("moving keeps ids", () => {
  const after = run(
    moveUp,
    body(clauseWith("a", "A"), clauseWith("b", "B<a>", itemWith("c", "C"))),
    body(clause("B<a>", item("C")), clause("A")),
  );
  expect(idsOf(after.doc)).toEqual(["b", "c", "a"]);
});

test("a heading is put before the clause at the caret", () => {
  run(
    insertHeading,
    body(clause("A"), clause("B", item("b<a>"))),
    body(clause("A"), heading("<a>"), clause("B", item("b"))),
  );
  run(insertHeading, body(clause("A"), clause("<a>")), body(clause("A"), heading("<a>")));
  run(insertHeading, body(heading("<a>H"), clause("B")), null);
});

test("flush text begins at the end of a clause or of its last item", () => {
  run(
    insertFlushText,
    body(clause("A", item("a", item("x<a>")))),
    body(clause("A", item("a", item("x")), "<a>")),
  );
  run(insertFlushText, body(clause("A<a>"), clause("B")), body(clause("A", line("<a>")), clause("B")));
  run(
    insertFlushText,
    body(clause("A", item("a", item("x<a>")), item("b"))),
    body(clause("A", item("a", item("x"), "<a>"), item("b"))),
  );
  run(insertFlushText, body(clause("A", item("a<a>"), item("b"))), null);
  run(insertFlushText, body(clause("A<a>", item("b"))), null);
  run(insertFlushText, body(clause("<a>A")), null);
});
