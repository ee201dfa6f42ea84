import { expect, test } from "vitest";
import { splitUnit } from "../../shared/editing/split-unit.ts";
import { idsOf } from "../../shared/editing/unique-ids.ts";
import {
  clause,
  clauseWith,
  heading,
  item,
  itemWith,
  kept,
  line,
  note,
  operative,
  preamble,
  resolution,
} from "../support/resolution.ts";
import { run, style } from "./run-command.ts";

const enter = splitUnit(style);
const body = (...clauses: Parameters<typeof operative>) => resolution("Title", operative(...clauses));

test("splits a clause at the caret", () => {
  run(enter, body(clause("Urges them <a>to act")), body(clause("Urges them "), clause("<a>to act")));
});

test("the first half keeps the id and the second gets a new one", () => {
  const after = run(
    enter,
    body(clauseWith("old", "Urges <a>them", itemWith("below", "to act"))),
    body(clause("Urges "), clause("<a>them", item("to act"))),
  );
  const [first, second, third] = idsOf(after.doc);
  expect([first, third]).toEqual(["old", "below"]);
  expect(second).not.toBe("old");
});

test("items and flush text after the caret go with the second half", () => {
  run(
    enter,
    body(clause("Urges<a> them", item("to act"), "at once"), clause("Decides")),
    body(clause("Urges"), clause("<a> them", item("to act"), "at once"), clause("Decides")),
  );
});

test("items below the half that is left keep their level when an item is split", () => {
  run(
    enter,
    body(clause("Urges", item("to <a>act", item("now")), item("to stop"))),
    body(clause("Urges", item("to "), item("<a>act", item("now")), item("to stop"))),
  );
});

test("at the start of a clause puts an empty one before, and the clause keeps its id", () => {
  const after = run(
    enter,
    body(clauseWith("old", "<a>Urges", item("to act"))),
    body(clause(), clause("<a>Urges", item("to act"))),
  );
  expect(idsOf(after.doc)[1]).toBe("old");
});

test("at the end of a clause begins a new one", () => {
  run(
    enter,
    body(clause("Urges<a>"), clause("Decides")),
    body(clause("Urges"), clause("<a>"), clause("Decides")),
  );
});

test("at the end of an intro begins a new first item", () => {
  run(enter, body(clause("Urges<a>", item("to act"))), body(clause("Urges", item("<a>"), item("to act"))));
});

test("at the end of the preamble stays in the preamble", () => {
  run(
    enter,
    resolution("Title", preamble(clause("Recalling<a>")), operative(clause("Urges"))),
    resolution("Title", preamble(clause("Recalling"), clause("<a>")), operative(clause("Urges"))),
  );
});

test("a selection is deleted first", () => {
  run(enter, body(clause("Ur<a>ges"), clause("Dec<b>ides")), body(clause("Ur"), clause("<a>ides")));
});

test("flush text after the caret becomes a new clause", () => {
  run(
    enter,
    body(clause("Urges", item("to act"), "at<a> once")),
    body(clause("Urges", item("to act"), "at"), clause("<a> once")),
  );
});

test("at the start of flush text makes it a clause", () => {
  run(
    enter,
    body(clause("Urges", item("to act"), "<a>at once")),
    body(clause("Urges", item("to act")), clause("<a>at once")),
  );
});

test("a line's own terminator stays at its end", () => {
  run(
    enter,
    body(clause(line({ terminator: "," }, "Urges<a> them"))),
    body(clause("Urges"), clause(line({ terminator: "," }, "<a> them"))),
  );
  run(
    enter,
    body(clause(line({ terminator: "," }, "Urges<a>"))),
    body(clause(line({ terminator: "," }, "Urges")), clause("<a>")),
  );
});

test("swallows the terminator that was typed, for the place before and after the split", () => {
  run(
    enter,
    resolution("Title", preamble(clause("Recalling ; <a>")), operative()),
    resolution("Title", preamble(clause("Recalling"), clause("<a>")), operative()),
  );
  run(enter, body(clause("Urges;<a>")), body(clause("Urges"), clause("<a>")));
  run(enter, body(clause("Urges.<a>")), body(clause("Urges"), clause("<a>")));
  run(enter, body(clause("Urges:<a>", item("to act"))), body(clause("Urges", item("<a>"), item("to act"))));
  run(enter, body(clause("Urges;<a> stops")), body(clause("Urges"), clause("<a> stops")));
  run(enter, body(clause("Urges,<a>")), body(clause("Urges,"), clause("<a>")));
});

test("in an empty item goes out, and the items after it go with it", () => {
  run(
    enter,
    body(clause("Urges", item("to act"), item("<a>"), item("to stop")), clause("Decides")),
    body(clause("Urges", item("to act")), clause("<a>", item("to stop")), clause("Decides")),
  );
  run(
    enter,
    body(clause("Urges", item("to act", item("now"), item("<a>")), item("to stop"))),
    body(clause("Urges", item("to act", item("now")), item("<a>"), item("to stop"))),
  );
});

test("in an empty clause at the end of the preamble goes on to the operative part", () => {
  run(
    enter,
    resolution("Title", preamble(clause("Recalling"), clause("<a>")), operative(clause("Urges"))),
    resolution("Title", preamble(clause("Recalling")), operative(clause("<a>"), clause("Urges"))),
  );
  run(
    enter,
    resolution("Title", preamble(clause("Recalling"), clause("<a>")), operative(clause())),
    resolution("Title", preamble(clause("Recalling")), operative(clause("<a>"))),
  );
});

test("does nothing in another empty clause", () => {
  run(enter, body(clause("Urges"), clause("<a>")), null);
  run(enter, resolution("Title", preamble(clause("<a>"), clause("Noting"))), null);
});

test("in the title goes on to the first preambular clause, and makes one where there is none", () => {
  run(
    enter,
    resolution("Ti<a>tle", preamble(clause("Noting"))),
    resolution("Title", preamble(clause("<a>Noting"))),
  );
  run(
    enter,
    resolution("Title<a>", preamble(heading("A")), operative(clause("Urges"))),
    resolution("Title", preamble(heading("A"), clause("<a>")), operative(clause("Urges"))),
  );
});

test("in a heading begins the clause after it", () => {
  run(enter, body(heading("A<a>"), clause("Urges")), body(heading("A"), clause("<a>"), clause("Urges")));
  run(enter, body(heading("A <a>Urges")), body(heading("A "), clause("<a>Urges")));
  run(enter, body(heading("<a>"), clause("Urges")), body(clause("<a>"), clause("Urges")));
});

test("does nothing in notes and kept text", () => {
  run(enter, body(clause("Urges", note("see <a>there"))), null);
  run(enter, body(kept("some<a>thing")), null);
});
