import { expect, test } from "vitest";
import { formOf, linesOf, unitsOf } from "../../shared/form/form.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { clause, heading, item, line, operative, preamble, resolution } from "../support/resolution.ts";

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
