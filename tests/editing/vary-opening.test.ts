import { EditorState, TextSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import { dueOpening, followSequence, varyOpening } from "../../shared/editing/vary-opening.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { clause, item, note, operative, preamble, resolution } from "../support/resolution.ts";
import { perform, run, stateOf } from "./run-command.ts";

const english = findStyle("un-ga", "en");
const french = findStyle("un-ga", "fr");

const clausesOf = { preamble, operative };

/** The openings that pressing the command again and again gives the last of these clauses. */
function pressed(part: "preamble" | "operative", style: typeof english, ...texts: string[]): string[] {
  const clauses = texts.map((text, index) => clause(index === texts.length - 1 ? `${text}<a>` : text));
  let state = stateOf(resolution("Title", clausesOf[part](...clauses)));
  return Array.from({ length: style[part].sequence?.adverbs.length ?? 0 }, () => {
    state = perform(varyOpening(style), state).result;
    return state.selection.$head.parent.textContent;
  });
}

test("an operative opening takes its adverb before, a preambular one behind the whole phrase", () => {
  expect(pressed("operative", english, "Requests a report", "Requests another")).toEqual([
    "Also requests another",
    "Further requests another",
  ]);
  expect(pressed("preamble", english, "Recalling its acts", "Recalling them")).toEqual([
    "Recalling also them",
    "Recalling further them",
  ]);
  expect(pressed("preamble", english, "Noting with concern the delay", "Noting with concern that")).toEqual([
    "Noting with concern also that",
    "Noting with concern further that",
  ]);
  expect(pressed("operative", french, "Prend note du rapport", "Prend note de la suite")).toEqual([
    "Prend note également de la suite",
    "Prend note en outre de la suite",
  ]);
});

test("the form that is due behind the clause before comes first, and the bare one again at the end", () => {
  expect(pressed("operative", english, "Also decides this", "Decides that")).toEqual([
    "Further decides that",
    "Also decides that",
  ]);
  run(
    varyOpening(english),
    resolution("Title", operative(clause("Further decides<a> this"))),
    resolution("Title", operative(clause("Decides<a> this"))),
  );
  run(
    varyOpening(french),
    resolution("Title", preamble(clause("Rappelant en outre ses<a> actes"))),
    resolution("Title", preamble(clause("Rappelant ses<a> actes"))),
  );
});

test("a note and the items below stay where they are", () => {
  run(
    varyOpening(english),
    resolution(
      "Title",
      operative(clause("Decides this"), clause("Decides", note("See 1."), " to act:<a>", item("now"))),
    ),
    resolution(
      "Title",
      operative(clause("Decides this"), clause("Also decides", note("See 1."), " to act:<a>", item("now"))),
    ),
  );
});

test("it does not apply in an item, in a clause that opens with no verb, or where the body varies nothing", () => {
  const inItem = resolution("Title", operative(clause("Decides", item("to act<a>"))));
  run(varyOpening(english), inItem, null);
  run(varyOpening(english), resolution("Title", operative(clause("12 members<a> act"))), null);
  run(varyOpening(findStyle("un-sc", "en")), resolution("Title", operative(clause("Decides<a>"))), null);
});

test.each([
  ["the second of two", ["Recalls this", "Recalls that"], "Also recalls"],
  ["the third of three", ["Recalls this", "Also recalls that", "Recalls more"], "Further recalls"],
  ["the fourth of four", ["Recalls a", "Also recalls b", "Further recalls c", "Also recalls d"], "Recalls"],
  ["one that is varied as it should be", ["Recalls this", "Also recalls that"], null],
  ["one that opens otherwise", ["Recalls this", "Stresses that"], null],
  ["one that is varied behind another verb", ["Recalls this", "Also stresses that"], "Stresses"],
  ["the same addressee", ["Urges States to act", "Urges States to report"], "Also urges"],
  ["another addressee", ["Urges States to act", "Urges the Fund to pay"], null],
  ["another addressee, varied", ["Urges States to act", "Also urges the Fund to pay"], null],
])("what is due for %s: %s", (_, texts, due) => {
  const clauses = texts.map((text, index) => clause(index === texts.length - 1 ? `<a>${text}` : text));
  const { node, positions } = resolution("Title", operative(...clauses));
  const selection = TextSelection.create(node, positions.a ?? 0);
  expect(dueOpening({ doc: node, selection }, english)).toBe(due);
  const { result, transaction } = perform(
    followSequence(english),
    EditorState.create({ doc: node, selection }),
  );
  expect(transaction && result.selection.$head.parent.textContent).toEqual(due && expect.stringMatching(due));
});
