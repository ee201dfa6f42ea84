import { closeHistory, redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import { type EditorState, Plugin, TextSelection, type Transaction } from "prosemirror-state";
import { expect, test } from "vitest";
import { draftHistory, type JournalEntry, recordEntry, replayEntries } from "../../shared/editing/journal.ts";
import { splitUnit } from "../../shared/editing/split-unit.ts";
import { clause, operative, resolution } from "../support/resolution.ts";
import { stateOf, style } from "./run-command.ts";

/** A draft that journals what is done to it, as the editor does. */
function journalling(start: EditorState) {
  let state = start;
  const entries: JournalEntry[] = [];
  const dispatch = (tr: Transaction) => {
    const before = state;
    const applied = state.applyTransaction(tr);
    state = applied.state;
    const entry = recordEntry(applied.transactions, before, state, entries.at(-1) ?? null);
    if (entry) entries.push(entry);
  };
  return {
    entries,
    state: () => state,
    dispatch,
    type: (text: string, time: number) => dispatch(state.tr.insertText(text).setTime(time)),
    put: (pos: number) => dispatch(state.tr.setSelection(TextSelection.create(state.doc, pos))),
    run: (command: typeof undo) => command(state, dispatch),
  };
}

const start = () => stateOf(resolution("Title", operative(clause("Urges<a>"), clause("Decides"))));
const replay = (from: EditorState, entries: readonly JournalEntry[]) =>
  replayEntries(from, JSON.parse(JSON.stringify(entries)) as JournalEntry[]);
const picture = (state: EditorState) => ({
  doc: state.doc.toJSON(),
  undo: undoDepth(state),
  redo: redoDepth(state),
});

/** The texts that undo goes back through, newest first, with the selection each is left with. */
function undoTrail(state: EditorState): unknown[] {
  const trail: unknown[] = [];
  let current = state;
  const step = (tr: Transaction) => {
    current = current.apply(tr);
    trail.push([current.doc.textContent, current.selection.toJSON()]);
  };
  while (undo(current, step));
  return trail;
}

test("what is typed without a pause is one group, after a pause or elsewhere another", () => {
  const draft = journalling(start());
  draft.type(" a", 1000);
  draft.type("ll", 1100);
  draft.type(" now", 5000);
  draft.put(draft.state().doc.content.size - 5);
  draft.type("x", 5100);
  draft.run(splitUnit(style));
  draft.run(undo);
  draft.run(redo);
  expect(draft.entries.map(({ kind, group }) => `${kind} ${group}`)).toEqual([
    "edit 1",
    "edit 1",
    "edit 2",
    "edit 3",
    "edit 4",
    "undo 5",
    "redo 6",
  ]);
});

test("replaying restores text, undo and redo", () => {
  const first = start();
  const draft = journalling(first);
  draft.type(" a", 1000);
  draft.type("ll", 1100);
  draft.type(" now", 5000);
  draft.run(undo);
  draft.run(undo);
  draft.run(redo);
  const replayed = replay(first, draft.entries);
  expect(picture(replayed)).toEqual(picture(draft.state()));
  expect(undoTrail(replayed)).toEqual(undoTrail(draft.state()));
  expect(undoTrail(replayed).at(-1)).toEqual(["TitleUrgesDecides", first.selection.toJSON()]);
});

test("a change that only moves the selection is no entry", () => {
  const draft = journalling(start());
  draft.put(5);
  expect(draft.entries).toEqual([]);
});

test("the end of a group that a command set is kept", () => {
  const first = start();
  const draft = journalling(first);
  draft.type("a", 1000);
  draft.dispatch(closeHistory(draft.state().tr.insertText("b").setTime(1001)));
  expect(undoDepth(draft.state())).toBe(2);
  expect(undoTrail(replay(first, draft.entries))).toEqual(undoTrail(draft.state()));
});

test("a composition is one group however long it takes", () => {
  const first = start();
  const draft = journalling(first);
  draft.dispatch(draft.state().tr.insertText("k").setTime(1000).setMeta("composition", 7));
  draft.dispatch(draft.state().tr.insertText("a").setTime(9000).setMeta("composition", 7));
  expect(undoDepth(draft.state())).toBe(1);
  expect(undoTrail(replay(first, draft.entries))).toEqual(undoTrail(draft.state()));
});

test("a change outside the history is replayed outside it", () => {
  const first = start();
  const draft = journalling(first);
  draft.type("a", 1000);
  draft.dispatch(draft.state().tr.insertText("!", 2).setTime(1001).setMeta("addToHistory", false));
  draft.type("b", 1002);
  draft.run(undo);
  expect(draft.entries.map(({ kind }) => kind)).toEqual(["edit", "tidy", "edit", "undo"]);
  expect(picture(replay(first, draft.entries))).toEqual(picture(draft.state()));
  expect(undoTrail(replay(first, draft.entries))).toEqual(undoTrail(draft.state()));
});

test("changes that a plugin appends are in the entry, after an edit and after undo", () => {
  const counting = new Plugin({
    appendTransaction: (transactions, _before, state) =>
      transactions.some((tr) => tr.docChanged && !tr.getMeta("appendedTransaction"))
        ? state.tr.insertText("#", 2)
        : null,
  });
  const first = start().reconfigure({ plugins: [draftHistory(), counting] });
  const draft = journalling(first);
  draft.type("a", 1000);
  draft.type("b", 9000);
  draft.run(undo);
  const plain = first.reconfigure({ plugins: [draftHistory()] });
  expect(picture(replay(plain, draft.entries))).toEqual(picture(draft.state()));
});

test("an entry that does not fit is named", () => {
  const first = start();
  const draft = journalling(first);
  draft.type("a", 1000);
  const [entry] = draft.entries;
  expect(() =>
    replay(first, entry ? [entry, { ...entry, selection: { type: "text", anchor: 999, head: 999 } }] : []),
  ).toThrow("Journal entry 1 does not fit: Position 999 out of range");
  expect(() => replay(first, entry ? [{ ...entry, kind: "undo" }] : [])).toThrow(
    "Journal entry 0 does not fit: there is nothing to undo",
  );
});
