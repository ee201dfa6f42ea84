import { expect, test } from "vitest";
import { copiedEntries } from "../../shared/editing/copied-entries.ts";
import { deleteSelection } from "../../shared/editing/delete-selection.ts";
import { insertParsed } from "../../shared/editing/insert-parsed.ts";
import { idsOf } from "../../shared/editing/unique-ids.ts";
import {
  clause,
  clauseWith,
  heading,
  item,
  itemWith,
  type Marked,
  note,
  operative,
  preamble,
  resolution,
  withoutIds,
} from "../support/resolution.ts";
import { perform, run, stateOf } from "./run-command.ts";

const body = (...clauses: Parameters<typeof operative>) => resolution("Title", operative(...clauses));
const copied = (document: Marked) => copiedEntries(stateOf(document).selection.content());
const pictures = (document: Marked) => copied(document).map(withoutIds);
const expected = (...entries: Marked[]) => entries.map(({ node }) => withoutIds(node));

test("words within a line are one clause", () => {
  expect(pictures(body(clause("Urges <a>them", note("n"), " all<b>")))).toEqual(
    expected(clause("them", note("n"), " all")),
  );
});

test("clauses with their items and headings are copied as they are", () => {
  expect(
    pictures(body(clause("<a>Urges", item("x", item("y"), "z")), heading("H"), clause("De<b>cides"))),
  ).toEqual(expected(clause("Urges", item("x", item("y"), "z")), heading("H"), clause("De")));
});

test("items alone stay items", () => {
  expect(pictures(body(clause("Urges", item("<a>x"), item("y", item("z<b>")))))).toEqual(
    expected(item("x"), item("y", item("z"))),
  );
});

test("from within a clause the words become a clause with the items that follow", () => {
  expect(pictures(body(clause("Ur<a>ges", item("x"), "fl<b>ush")))).toEqual(
    expected(clause("ges", item("x"), "fl")),
  );
});

test("items whose clause was cut off come up", () => {
  expect(
    pictures(body(clause("Urges", item("x", item("<a>y"), item("z")), item("v")), clause("W<b>"))),
  ).toEqual(expected(clause("y"), clause("z"), clause("v"), clause("W")));
});

test("a title is copied as a clause, and the parts are one", () => {
  expect(pictures(resolution("<a>Title", preamble(clause("Noting")), operative(clause("Urges<b>"))))).toEqual(
    expected(clause("Title"), clause("Noting"), clause("Urges")),
  );
});

test("cut and paste keeps ids, copy and paste gives new ones", () => {
  const document = body(
    clauseWith("a", "<a>A", itemWith("b", "B")),
    clauseWith("c", "C<b>"),
    clauseWith("d", "D"),
  );
  const entries = copied(document);
  const cut = perform(deleteSelection, stateOf(document)).result;
  const pasted = perform(insertParsed(entries), cut).result;
  expect(idsOf(pasted.doc)).toEqual(["a", "b", "c", "d"]);

  const copy = run(
    insertParsed(entries),
    body(clauseWith("a", "A", itemWith("b", "B<a>"))),
    body(clause("A", item("B"), item("A", item("B")), item("C<a>"))),
  );
  expect(idsOf(copy.doc).slice(0, 2)).toEqual(["a", "b"]);
  expect(idsOf(copy.doc).slice(2)).toHaveLength(3);
});
