import { expect, test } from "vitest";
import { formOf, linesOf, unitsOf } from "../../shared/form/form.ts";
import { schema } from "../../shared/resolution/schema.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import {
  clause,
  heading,
  item,
  labelled,
  line,
  operative,
  preamble,
  resolution,
} from "../support/resolution.ts";

const style = findStyle("nato-pa", "en");

/** `15(a) "a." ;` for each line: where it is, what is drawn before it and what after. */
function drawn(document: ReturnType<typeof resolution>): string[] {
  return [...unitsOf(formOf(document.node, style))].flatMap((unit) =>
    linesOf(unit).map(
      (each, index) =>
        `${unit.place} ${index === 0 ? unit.printedLabel : ""} ${each.role} ${each.terminator}`,
    ),
  );
}

test("numbering runs on from the preamble and items are lettered and numbered below", () => {
  const document = resolution(
    "Title",
    preamble(clause("Recalling one"), heading("A heading"), clause("Noting two")),
    operative(
      clause("Urges them", item("to act", item("now"), item("later")), item("to report")),
      clause("Decides to stop"),
    ),
  );
  expect(drawn(document)).toEqual([
    "1 1. text ;",
    "2 2. text ;",
    "3 3. intro :",
    "3(a) a. intro :",
    "3(a)(i) i. text ;",
    "3(a)(ii) ii. text ;",
    "3(b) b. text ;",
    "4 4. text .",
  ]);
});

test("flush text ends the clause, and the item before it is not the end", () => {
  const document = resolution(
    "Title",
    operative(clause("Urges them", item("to act"), line("without delay"))),
  );
  expect(drawn(document)).toEqual(["1 1. intro :", "1  flush .", "1(a) a. text ;"]);
});

test("an override wins, and a terminator just typed is not drawn twice", () => {
  const document = resolution(
    "Title",
    preamble(clause(line({ terminator: "," }, "Recalling one")), clause("Noting two;")),
    operative(clause("Decides to stop.")),
  );
  expect(drawn(document)).toEqual(["1 1. text ,", "2 2. text ", "3 3. text "]);
});

test("a label that is no number is not counted, and one that skips a number is counted on from", () => {
  const document = resolution(
    "Title",
    preamble(
      clause("Recalling one"),
      labelled("1 bis", clause("Recalling more")),
      labelled("", clause("Recalling without a number")),
      clause("Noting two"),
      labelled("4", clause("Noting four")),
    ),
    operative(
      clause("Urges them", item("to act"), labelled("a bis", item("to report")), item("to stop")),
      clause("Asks them", labelled("c", item("to act")), item("to stop"), labelled("x.y", item("to go"))),
    ),
  );
  const labels = [...unitsOf(formOf(document.node, style))].map(
    ({ label, countedLabel, labelIsFixed }) =>
      `${label}${countedLabel === label ? "" : ` for ${countedLabel}`}${labelIsFixed ? ", typed" : ""}`,
  );
  expect(labels).toEqual([
    "1",
    "1 bis for 2, typed",
    " for 2, typed",
    "2",
    "4 for 3",
    "5",
    "a",
    "a bis for b, typed",
    "b",
    "6",
    "c for a",
    "d",
    "x.y for e, typed",
  ]);
});

test("a clause that recommends a text to another organ ends by introducing it", () => {
  const { body, enacting } = schema.nodes;
  const resolutions = (formula: string) => {
    const first = resolution("Title", operative(clause("Recommends to it the following draft"))).node;
    const next = body.create(null, [
      enacting.create(null, formula === "" ? [] : schema.text(formula)),
      preamble(clause("Recalling this")).node,
      operative(clause("Decides that")).node,
    ]);
    return first.copy(first.content.addToEnd(next));
  };
  const ends = (formula: string) =>
    [...unitsOf(formOf(resolutions(formula), style))].flatMap(linesOf).map(({ terminator }) => terminator);
  expect(ends("The Ministers,")).toEqual([":", ";", "."]);
  expect(ends("")).toEqual([".", ";", "."]);
});

test("a label that brings its own signs prints with them and counts as its number", () => {
  const document = resolution(
    "Title",
    operative(
      clause(
        "Urges them",
        labelled("(a)", item("to act")),
        labelled("(b bis)", item("to stop")),
        item("to go"),
        labelled("4)", item("to come")),
      ),
    ),
  );
  const [, ...items] = unitsOf(formOf(document.node, style));
  expect(items.map(({ label, printedLabel, place }) => [label, printedLabel, place])).toEqual([
    ["a", "(a)", "1(a)"],
    ["b bis", "(b bis)", "1(b bis)"],
    ["b", "b.", "1(b)"],
    ["4", "4)", "1(4)"],
  ]);
});

test("a label that repeats the way to it is counted on from as well", () => {
  const pace = findStyle("pace", "en");
  const document = resolution(
    "Title",
    operative(
      labelled("9", clause("The Assembly calls on states", labelled("9.2", item("to act")), item("to stop"))),
      clause("The Assembly resolves to act"),
    ),
  );
  expect([...unitsOf(formOf(document.node, pace))].map(({ label }) => label)).toEqual([
    "9",
    "9.2",
    "9.3",
    "10",
  ]);
});
