import { redo, undo } from "prosemirror-history";
import { expect, test } from "vitest";
import { insertLineBreak, insertNote, writeNote } from "../../shared/editing/insert-inline.ts";
import { clearOverrides, toggleEmphasis, toggleOpening } from "../../shared/editing/overrides.ts";
import { placeAt } from "../../shared/editing/place-at.ts";
import { setFacts } from "../../shared/editing/set-facts.ts";
import { withoutTypedTerminators } from "../../shared/editing/typed-terminators.ts";
import { schema } from "../../shared/resolution/schema.ts";
import {
  clause,
  item,
  kept,
  line,
  type Marked,
  marked,
  note,
  operative,
  preamble,
  resolution,
  withoutIds,
} from "../support/resolution.ts";
import { perform, run, stateOf, style } from "./run-command.ts";

const body = (...clauses: Parameters<typeof operative>) => resolution("Title", operative(...clauses));
const fixed = (label: string, unit: Marked): Marked => ({
  node: unit.node.type.create({ ...unit.node.attrs, fixedLabel: label }, unit.node.content),
  positions: unit.positions,
});
const hardBreak: Marked = { node: schema.nodes.hard_break.create(), positions: {} };

test("a note stands at the end of the selection and is selected", () => {
  run(insertNote, body(clause("Ur<a>ges<b> them")), body(clause("Urges<n>", note(), " them")));
});

test("no note in a note or in kept text", () => {
  run(insertNote, body(clause("Urges", note("<a>see"))), null);
  run(insertNote, body(kept("<a>see")), null);
});

test("a note is rewritten, unless it reads so", () => {
  const before = body(clause("<a>Urges<here>", note("see")));
  const pos = before.positions.here ?? 0;
  run(writeNote(pos, "see there"), before, body(clause("Urges", note("see there"))));
  run(writeNote(pos, ""), before, body(clause("Urges", note())));
  run(writeNote(pos, "see"), before, null);
  run(writeNote(pos - 1, "see"), before, null);
});

test("a line breaks in the place of the selection", () => {
  run(insertLineBreak, body(clause("Ur<a>g<b>es")), body(clause("Ur", hardBreak, "<a>es")));
  run(insertLineBreak, body(kept("Ur<a>ges")), null);
});

test("words become emphasised and are so no longer", () => {
  run(toggleEmphasis, body(clause("Urges <a>them<b>")), body(clause("Urges ", marked("emphasis", "them"))));
});

test("an opening is put on and off, as an override only where the style differs", () => {
  const computed = body(clause("<a>Urges<b> them"));
  const off = body(clause(marked("off", "Urges"), " them"));
  run(toggleOpening(style), computed, off);
  run(
    toggleOpening(style),
    body(clause("Urges <a>them <b>all")),
    body(clause("Urges ", marked("on", "them"), " all")),
  );
  const back = perform(toggleOpening(style), perform(toggleOpening(style), stateOf(computed)).result).result;
  expect(withoutIds(back.doc)).toEqual(withoutIds(computed.node));
});

test("what is left of an opening stays one", () => {
  run(
    toggleOpening(style),
    body(clause("Strongly <a>urges<b> them")),
    body(clause(marked("on", "Strongly"), " ", marked("off", "urges"), " them")),
  );
});

test("openings are of the first line of a clause", () => {
  run(toggleOpening(style), body(clause("Urges", item("<a>urges<b>"))), null);
  run(toggleOpening(style), body(clause("Urges", item("x"), "<a>urges<b>")), null);
  run(toggleOpening(style), body(clause("Ur<a>ges")), null);
  run(toggleOpening(style), body(clause("Urges<a> <b>them")), null);
});

test("overrides of the unit at the caret are dropped, those of its items stay", () => {
  run(
    clearOverrides,
    body(
      fixed(
        "3 bis",
        clause(line({ terminator: "," }, marked("on", "Urges"), " t<a>hem"), fixed("z", item("x"))),
      ),
    ),
    body(clause("Urges t<a>hem", fixed("z", item("x")))),
  );
  run(clearOverrides, body(clause("Urges <a>them")), null);
});

test("facts change in one step of undo, and not when they are the same", () => {
  const before = resolution("T<a>itle", { stage: "draft" });
  run(
    setFacts({ stage: "adopted", metadata: { number: "491" } }),
    before,
    resolution("Title", { stage: "adopted", metadata: { number: "491" } }),
  );
  run(setFacts({ stage: "draft", metadata: {} }), before, null);
  expect(() => setFacts({ metadata: { date: "tomorrow" } })(stateOf(before))).toThrow(
    "Metadata date must be YYYY-MM-DD, not tomorrow",
  );
});

test("typed terminators go from the lines the caret has left", () => {
  const state = stateOf(
    resolution(
      "Title",
      preamble(clause("Recalling ;")),
      operative(
        clause("Urges:", item("a;"), item("b;<a>")),
        clause("Decides. ", note("see")),
        clause("Ends, ."),
      ),
    ),
  );
  const tr = withoutTypedTerminators(state, style);
  expect(tr && withoutIds(tr.doc)).toEqual(
    withoutIds(
      resolution(
        "Title",
        preamble(clause("Recalling")),
        operative(clause("Urges", item("a"), item("b;")), clause("Decides. ", note("see")), clause("Ends,")),
      ).node,
    ),
  );
  expect(tr && withoutTypedTerminators(state.apply(tr), style)).toBe(null);
});

test("typed terminators stay while something can be redone", () => {
  const start = stateOf(body(clause("Urges;"), clause("Decides<a>")));
  const typed = start.apply(start.tr.insertText("!"));
  const undone = perform(undo, typed).result;
  expect(withoutTypedTerminators(undone, style)).toBe(null);
  expect(withoutTypedTerminators(perform(redo, undone).result, style)?.doc.textContent).toBe(
    "TitleUrgesDecides!",
  );
});

test("a place names part, unit, level, field and note", () => {
  const { node, positions } = resolution(
    "T<t>itle",
    operative(clause("Urges", item("to <i>act", note("se<n>e")))),
  );
  const at = (name: string) => placeAt(node.resolve(positions[name] ?? 0));
  expect([at("t").field?.name, at("t").part, at("t").unit]).toEqual(["title", null, null]);
  expect([at("i").field?.name, at("i").part, at("i").unit?.level, at("i").note]).toEqual([
    "line",
    "operative",
    1,
    null,
  ]);
  expect(at("n").note).toBe(at("i").field && (at("i").field?.pos ?? 0) + 1 + "to act".length);
});
