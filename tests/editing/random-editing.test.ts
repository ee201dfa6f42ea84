import fc from "fast-check";
import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import {
  AllSelection,
  type Command,
  type EditorState,
  NodeSelection,
  type Selection,
  TextSelection,
  type Transaction,
} from "prosemirror-state";
import { expect, test } from "vitest";
import { addAnnex, toggleNumberFromOne, toggleParagraphNumber } from "../../shared/editing/annexes.ts";
import { copiedEntries } from "../../shared/editing/copied-entries.ts";
import { deleteSelection, replaceSelectionWithText } from "../../shared/editing/delete-selection.ts";
import { indent, outdent } from "../../shared/editing/indent.ts";
import { insertFlushText, insertHeading } from "../../shared/editing/insert-blocks.ts";
import { insertLineBreak, insertNote } from "../../shared/editing/insert-inline.ts";
import { insertParsed } from "../../shared/editing/insert-parsed.ts";
import { joinBackward, joinForward } from "../../shared/editing/join-units.ts";
import { type JournalEntry, recordEntry, replayEntries } from "../../shared/editing/journal.ts";
import { moveDown, moveUp } from "../../shared/editing/move.ts";
import { clearOverrides, toggleEmphasis, toggleOpening } from "../../shared/editing/overrides.ts";
import { toggleSection } from "../../shared/editing/sections.ts";
import { setFacts } from "../../shared/editing/set-facts.ts";
import { goToChange, settleAllChanges, settleChange } from "../../shared/editing/settle-changes.ts";
import { splitUnit } from "../../shared/editing/split-unit.ts";
import { withoutTypedTerminators } from "../../shared/editing/typed-terminators.ts";
import { repeatedIds } from "../../shared/editing/unique-ids.ts";
import { annexesOf } from "../../shared/form/annex-form.ts";
import { formOf } from "../../shared/form/form.ts";
import { emptyResolution } from "../../shared/resolution/facts.ts";
import {
  annex,
  clause,
  clauseWith,
  heading,
  item,
  itemWith,
  kept,
  line,
  marked,
  note,
  operative,
  preamble,
  quotation,
  resolution,
  section,
  table,
  unnumbered,
} from "../support/resolution.ts";
import { commented, inserted, revised, struck } from "../support/revisions.ts";
import { stateOf, style } from "./run-command.ts";

/** A draft with everything in it, and a second body for omnibus texts. */
function fullDraft(): Node {
  const draft = resolution(
    "On the <a>subject",
    preamble(
      clauseWith("p1", "Recalling that", note("see there"), " and noting"),
      heading("A heading"),
      clauseWith(
        "p2",
        marked("on", "Whereas"),
        " so",
        itemWith("p2a", "one", itemWith("p2b", "two")),
        "flush",
      ),
    ),
    operative(
      clauseWith(
        "o1",
        line({ terminator: "," }, "Urges them"),
        itemWith("o1a", "to act"),
        itemWith("o1b", "to stop", table(["one", "two"], ["three", ""]), itemWith("o1c", "at once")),
        "now",
        quotation(line("So be it")),
      ),
      kept("what is this"),
      clauseWith("o2", "Decides ", struck("all"), inserted("some")),
      revised("deletion", clauseWith("o4", commented("Calls"), itemWith("o4a", "to go"))),
      clauseWith("o3"),
    ),
    annex(
      heading("Its title"),
      clauseWith("a1", "A rule", itemWith("a1a", "with a part")),
      unnumbered("A remark"),
      section("A section"),
      clauseWith("a2", "Another rule"),
    ),
    annex(clauseWith("b1")),
    kept("left over"),
  ).node;
  const second = resolution(
    "",
    preamble(clauseWith("q1", "Noting")),
    operative(clauseWith("q2", "Ends", itemWith("q3", "all"))),
  ).node;
  const [front, body, ...below] = draft.children;
  return draft.type.create(draft.attrs, [
    ...[front, body, second.child(1)].flatMap((each) => each ?? []),
    ...below,
  ]);
}

const starts = [fullDraft(), emptyResolution()];
const pasted = [
  [
    clauseWith("o2", "Requests", item("x", item("y"))),
    clause("Ends"),
    heading("H"),
    clauseWith("new", "Closes"),
  ],
  [itemWith("i", "to go"), itemWith("j", "to come")],
  [clause("a word")],
].map((entries) => insertParsed(entries.map(({ node }) => node)));

const commands: Record<string, Command> = {
  enter: splitUnit(style),
  tab: indent,
  "shift-tab": outdent,
  backspace: firstOf(deleteSelection, joinBackward, deleteCharacter(-1)),
  delete: firstOf(deleteSelection, joinForward, deleteCharacter(1)),
  up: moveUp,
  down: moveDown,
  type: replaceSelectionWithText("urges"),
  semicolon: replaceSelectionWithText(";"),
  heading: insertHeading,
  annex: addAnnex,
  section: toggleSection,
  "paragraph number": toggleParagraphNumber,
  "from one": toggleNumberFromOne(style),
  flush: insertFlushText,
  note: insertNote,
  "line break": insertLineBreak,
  opening: toggleOpening(style),
  emphasis: toggleEmphasis,
  clear: clearOverrides,
  "next change": goToChange("next"),
  accept: settleChange("accept"),
  reject: settleChange("reject"),
  "reject all": settleAllChanges("reject"),
  facts: setFacts({ stage: "adopted", metadata: { number: "491" } }),
  tidy: (state, dispatch) => {
    const tr = withoutTypedTerminators(state, style);
    if (tr) dispatch?.(tr);
    return tr !== null;
  },
  "paste what is selected": (state, dispatch) =>
    insertParsed(copiedEntries(state.selection.content()))(state, dispatch),
  "paste a copy of all": (state, dispatch) =>
    state.doc.nodeSize < 2000 &&
    insertParsed(copiedEntries(new AllSelection(state.doc).content()))(state, dispatch),
  "paste clauses": pasted[0] ?? deleteSelection,
  "paste items": pasted[1] ?? deleteSelection,
  "paste words": pasted[2] ?? deleteSelection,
  undo,
  redo,
};

function firstOf(...candidates: Command[]): Command {
  return (state, dispatch) => candidates.some((command) => command(state, dispatch));
}

/** What a browser does in mid-text. */
function deleteCharacter(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const { $head, head, empty } = state.selection;
    const beside = direction < 0 ? $head.nodeBefore : $head.nodeAfter;
    if (!empty || !beside) return false;
    dispatch?.(direction < 0 ? state.tr.delete(head - 1, head) : state.tr.delete(head, head + 1));
    return true;
  };
}

interface Action {
  readonly name: string;
  readonly from: number;
  readonly length: number;
  readonly pause: number;
}

const position = fc.nat(600);
const action: fc.Arbitrary<Action> = fc.record({
  name: fc.oneof(
    { weight: 16, arbitrary: fc.constant("caret") },
    { weight: 4, arbitrary: fc.constantFrom("range", "node") },
    { weight: 1, arbitrary: fc.constant("all") },
    { weight: 4, arbitrary: fc.constantFrom("undo", "redo") },
    { weight: 6, arbitrary: fc.constantFrom("tab", "shift-tab", "up", "down") },
    { weight: 20, arbitrary: fc.constantFrom(...Object.keys(commands)) },
  ),
  from: position,
  length: position,
  pause: fc.constantFrom(10, 10, 2000),
});

function select({ name, from, length }: Action, { doc }: EditorState): Selection {
  const $from = doc.resolve(from % doc.content.size);
  if (name === "all") return new AllSelection(doc);
  if (name === "node" && $from.nodeAfter && NodeSelection.isSelectable($from.nodeAfter))
    return NodeSelection.create(doc, $from.pos);
  return name === "range"
    ? TextSelection.between($from, doc.resolve((from + length) % doc.content.size))
    : TextSelection.near($from);
}

function repeat(command: Command, state: EditorState): EditorState {
  let current = state;
  while (
    command(current, (tr) => {
      current = current.apply(tr);
    })
  );
  return current;
}

/** Commands that only give words another place. */
const moving = new Set(["tab", "shift-tab", "up", "down"]);

/** The words of a draft with the ids of their units, wherever they stand. */
function wordsById(doc: Node): string[] {
  const words: string[] = [];
  doc.descendants((node) => {
    if (node.attrs.id) words.push(`${node.attrs.id}: ${node.firstChild?.textContent}`);
    else if (node.isTextblock) words.push(node.textContent);
  });
  return words.sort();
}

/** Everything that may be done to a draft, one after the other, journalled. */
function edit(
  start: EditorState,
  actions: readonly Action[],
): { state: EditorState; entries: JournalEntry[] } {
  let state = start;
  let time = 1000;
  const entries: JournalEntry[] = [];
  const dispatch = (tr: Transaction) => {
    const before = state;
    const { state: after, transactions } = state.applyTransaction(tr.setTime(time));
    state = after;
    const entry = recordEntry(transactions, before, after, entries.at(-1) ?? null);
    if (entry) entries.push(entry);
  };
  for (const each of actions) {
    time += each.pause;
    const command = commands[each.name];
    if (!command) {
      dispatch(state.tr.setSelection(select(each, state)));
      continue;
    }
    const [known, answer] = [state, command(state)];
    if (state !== known || command(state, dispatch) !== answer)
      throw new Error(`${each.name}: the dry run differs`);
    if (state === known) continue;
    state.doc.check();
    formOf(state.doc, style);
    annexesOf(state.doc, style);
    expect(repeatedIds(state.doc), each.name).toEqual([]);
    if (moving.has(each.name)) expect(wordsById(state.doc), each.name).toEqual(wordsById(known.doc));
  }
  return { state, entries };
}

test("whatever is done to a draft, it stays a resolution, undo and redo lead through it, and the journal makes it again", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...starts),
      fc.array(action, { maxLength: 40, size: "max" }),
      (doc, actions) => {
        const start = stateOf({ node: doc, positions: { a: 2 } });
        const { state, entries } = edit(start, actions);

        const replayed = replayEntries(start, JSON.parse(JSON.stringify(entries)) as JournalEntry[]);
        expect(replayed.doc.eq(state.doc)).toBe(true);
        expect([undoDepth(replayed), redoDepth(replayed)]).toEqual([undoDepth(state), redoDepth(state)]);

        for (const end of [state, replayed].map((each) => repeat(redo, each))) {
          const undone = repeat(undo, end);
          expect(undone.doc.toJSON()).toEqual(doc.toJSON());
          expect(repeat(redo, undone).doc.eq(end.doc)).toBe(true);
        }
      },
    ),
    { numRuns: 2000 },
  );
});
