import { expect, test } from "vitest";
import { insertParsed } from "../../shared/editing/insert-parsed.ts";
import { idsOf } from "../../shared/editing/unique-ids.ts";
import {
  clause,
  clauseWith,
  heading,
  item,
  itemWith,
  kept,
  type Marked,
  note,
  operative,
  resolution,
} from "../support/resolution.ts";
import { run } from "./run-command.ts";

const body = (...clauses: Parameters<typeof operative>) => resolution("Title", operative(...clauses));
const paste = (...entries: Marked[]) => insertParsed(entries.map(({ node }) => node));

test("nothing to paste is refused", () => {
  run(paste(), body(clause("A<a>")), null);
});

test("a single line goes into the text, in the place of the selection", () => {
  run(paste(clause("strongly ")), body(clause("Urges <a>them")), body(clause("Urges strongly <a>them")));
  run(
    paste(clause("x", note("n"))),
    body(clause("A<a>A"), clause("B<b>B")),
    body(clause("Ax", note("n"), "<a>B")),
  );
});

test("several clauses come after the one at whose end the caret is", () => {
  run(
    paste(clause("X", item("x")), clause("Y")),
    body(clause("A<a>", item("a"), "aa"), clause("B")),
    body(clause("A", item("a"), "aa"), clause("X", item("x")), clause("Y<a>"), clause("B")),
  );
});

test("before it at its start, and between its halves in mid-text", () => {
  run(paste(clause("X"), clause("Y")), body(clause("<a>A")), body(clause("X"), clause("Y<a>"), clause("A")));
  run(
    paste(clause("X"), clause("Y")),
    body(clause("Urges <a>them", item("a"))),
    body(clause("Urges "), clause("X"), clause("Y<a>"), clause("them", item("a"))),
  );
});

test("in the place of an empty one", () => {
  run(
    paste(clause("X"), clause("Y")),
    body(clause("A"), clause("<a>")),
    body(clause("A"), clause("X"), clause("Y<a>")),
  );
});

test("clauses pasted in an item become items, their items lying deeper", () => {
  run(
    paste(clause("X", item("x")), clause("Y")),
    body(clause("A", item("a<a>"), item("b"))),
    body(clause("A", item("a"), item("X", item("x")), item("Y<a>"), item("b"))),
  );
});

test("items pasted at the end of a clause become its items, in an empty clause clauses", () => {
  run(
    paste(item("x"), item("y")),
    body(clause("A<a>", item("a"))),
    body(clause("A", item("x"), item("y<a>"), item("a"))),
  );
  run(paste(item("x"), item("y")), body(clause("<a>")), body(clause("x"), clause("y<a>")));
});

test("what would lie too deep stays at the deepest level", () => {
  run(
    paste(clause("X", item("x", item("xx"))), clause("Y")),
    body(clause("1", item("2", item("3", item("4<a>"))))),
    body(clause("1", item("2", item("3", item("4"), item("X", item("x"), item("xx")), item("Y<a>"))))),
  );
});

test("headings and kept text are pasted between clauses", () => {
  run(
    paste(heading("H"), clause("X"), kept("?")),
    body(clause("A<a>")),
    body(clause("A"), heading("H"), clause("X"), kept("?<a>")),
  );
});

test("titles, notes and kept text take the words", () => {
  run(paste(clause("X", item("x")), clause("Y")), resolution("On <a>"), resolution("On X x Y<a>"));
  run(
    paste(clause("X"), clause("Y")),
    body(clause("A", note("see <a>"))),
    body(clause("A", note("see X Y<a>"))),
  );
  run(paste(clause("X")), body(kept("see <a>")), body(kept("see X<a>")));
});

test("an id is kept where it is free and given anew where it is not", () => {
  const after = run(
    paste(clauseWith("free", "X", itemWith("there", "x")), clauseWith("free", "Y")),
    body(clauseWith("there", "A<a>")),
    body(clause("A"), clause("X", item("x")), clause("Y<a>")),
  );
  const [first, second, third, fourth] = idsOf(after.doc);
  expect([first, second]).toEqual(["there", "free"]);
  expect([third, fourth]).not.toContain("free");
  expect([third, fourth]).not.toContain("there");
});

test("a clause that was cut keeps its id when it is pasted in an empty one", () => {
  const after = run(
    paste(clauseWith("cut", "X")),
    body(clause("A"), clause("<a>")),
    body(clause("A"), clause("X<a>")),
  );
  expect(idsOf(after.doc)[1]).toBe("cut");
});
