import fc from "fast-check";
import { history, redo, undo } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { type Command, EditorState, Selection } from "prosemirror-state";
import { expect, test } from "vitest";
import { draftAnnexes, draftForm } from "../../renderer/editor/draft-form.ts";
import { type DrawnForm, drawForm, redrawChanged } from "../../renderer/editor/plugins/drawn-form.ts";
import { type DrawnParts, formDecorations } from "../../renderer/editor/plugins/form-decorations.ts";
import { styleOf } from "../../renderer/house-styles/styles-at-hand.ts";
import { indent, outdent } from "../../shared/editing/indent.ts";
import { insertHeading } from "../../shared/editing/insert-blocks.ts";
import { insertNote } from "../../shared/editing/insert-inline.ts";
import { joinBackward } from "../../shared/editing/join-units.ts";
import { moveDown, moveUp } from "../../shared/editing/move.ts";
import { setFacts } from "../../shared/editing/set-facts.ts";
import { splitUnit } from "../../shared/editing/split-unit.ts";
import { longResolution } from "../bench/long-resolution.ts";
import { clause, item, note, operative, preamble, resolution } from "../support/resolution.ts";

/** Elements are only drawn in a view. */
const parts: DrawnParts = {
  designation: () => document.createElement("button"),
  presenting: () => document.createElement("button"),
  formula: () => document.createElement("span"),
  firstClause: () => document.createElement("button"),
  key: "en",
};

const draft = resolution(
  "On the subject",
  preamble(clause("Recalling that", note("see there")), clause("Noting the delay, and regretting it")),
  operative(
    clause("Urges them", item("to act", item("now")), item("to stop", note("twice"))),
    clause("Decides so"),
  ),
).node;

const type: Command = ({ tr }, dispatch) => {
  dispatch?.(tr.insertText("w"));
  return true;
};
const commands: Readonly<Record<string, Command>> = {
  type,
  split: (state, dispatch) => splitUnit(styleOf(state.doc))(state, dispatch),
  join: joinBackward,
  indent,
  outdent,
  moveUp,
  moveDown,
  insertNote,
  insertHeading,
  toUnGa: setFacts({ style: "un-ga" }),
  toNatoPa: setFacts({ style: "nato-pa" }),
  toUsHouse: setFacts({ style: "us-house" }),
  undo,
  redo,
};

/** Every decoration as words: where it is, and what it says. */
function picture(doc: Node, drawn: DrawnForm | null): string[] {
  const decorations = drawn
    ? drawn.decorations.find()
    : formDecorations(doc, draftForm(doc), draftAnnexes(doc), styleOf(doc), parts);
  return decorations
    .map((decoration) => {
      const { attrs, toDOM } = (decoration as unknown as { type: { attrs?: object; toDOM?: unknown } }).type;
      return `${decoration.from}-${decoration.to} ${toDOM ? decoration.spec.key : JSON.stringify(attrs)}`;
    })
    .sort();
}

const steps = fc.array(
  fc.record({
    place: fc.integer({ min: 0, max: 999 }),
    name: fc.constantFrom(...Object.keys(commands)),
  }),
  { maxLength: 25 },
);

test("what is drawn after any edits is what drawing the whole text would give", () => {
  fc.assert(
    fc.property(steps, (edits) => {
      let state = EditorState.create({ doc: draft, plugins: [history()] });
      let drawn = drawForm(state, parts);
      for (const { place, name } of edits) {
        const pos = Math.floor((place / 1000) * state.doc.content.size);
        state = state.apply(state.tr.setSelection(Selection.near(state.doc.resolve(pos))));
        commands[name]?.(state, (transaction) => {
          const { state: next, transactions } = state.applyTransaction(transaction);
          expect(transactions).toHaveLength(1);
          state = next;
          drawn = redrawChanged(drawn, transaction, state, parts);
        });
        expect(picture(state.doc, drawn), name).toEqual(picture(state.doc, null));
      }
    }),
    { numRuns: 150 },
  );
});

test("a key in a long text draws one clause anew and moves the others along", () => {
  const state = EditorState.create({ doc: longResolution(429) });
  const before = drawForm(state, parts);
  const transaction = state.tr.insertText("w", 400);
  const after = redrawChanged(before, transaction, state.apply(transaction), parts);
  const old = new Set(before.decorations.find().map(({ spec }) => spec as object));
  const fresh = after.decorations.find().filter(({ spec }) => !old.has(spec as object));
  expect(fresh.length).toBeLessThan(8);
  expect(picture(transaction.doc, after)).toEqual(picture(transaction.doc, null));
});
