import { undo } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import {
  type Command,
  EditorState,
  NodeSelection,
  type Selection,
  TextSelection,
  type Transaction,
} from "prosemirror-state";
import { expect } from "vitest";
import { draftHistory } from "../../shared/editing/journal.ts";
import { repeatedIds } from "../../shared/editing/unique-ids.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { type Marked, withoutIds } from "../support/resolution.ts";

export const style = findStyle("nato-pa", "en");

/** A state with its selection from `<a>` to `<b>`, at `<a>` alone, or on the node that starts at `<n>`. */
export function stateOf({ node, positions }: Marked, selection = marked(node, positions)): EditorState {
  return EditorState.create({ doc: node, ...(selection ? { selection } : {}), plugins: [draftHistory()] });
}

/**
 * Runs a command and compares the outcome without ids; `null` expects a refusal. Whatever the command: the dry
 * run gives the same answer and changes nothing, the result is a resolution with unique ids, and undo
 * brings the old one back.
 *
 * @returns the state after
 */
export function run(
  command: Command,
  before: Marked,
  after: Marked | null,
  selection?: Selection,
): EditorState {
  const state = stateOf(before, selection);
  const { transaction, result } = perform(command, state);
  if (after === null) {
    expect(transaction && withoutIds(transaction.doc), "a refusal").toBe(null);
    return state;
  }
  expect(withoutIds(result.doc)).toEqual(withoutIds(after.node));
  const expected = marked(after.node, after.positions);
  if (expected) expect(result.selection.toJSON()).toEqual(expected.toJSON());
  if (transaction?.docChanged)
    undo(result, (tr) => expect(result.apply(tr).doc.toJSON()).toEqual(before.node.toJSON()));
  return result;
}

/** Runs a command on a state and checks what holds for every command. */
export function perform(
  command: Command,
  state: EditorState,
): { transaction: Transaction | null; result: EditorState } {
  const dispatched: Transaction[] = [];
  const untouched = state.doc.toJSON();
  const dry = command(state);
  const done = command(state, (tr) => dispatched.push(tr));
  expect(dry, "the dry run's answer").toBe(done);
  expect(dispatched.length, "transactions").toBe(done ? 1 : 0);
  expect(state.doc.toJSON(), "the state before").toEqual(untouched);
  const [transaction] = dispatched;
  if (!transaction) return { transaction: null, result: state };
  const result = state.apply(transaction);
  result.doc.check();
  expect(repeatedIds(result.doc), "repeated ids").toEqual([]);
  return { transaction, result };
}

function marked(doc: Node, { a, b, n }: Marked["positions"]): Selection | null {
  if (n !== undefined) return NodeSelection.create(doc, n);
  return a === undefined ? null : TextSelection.create(doc, a, b ?? a);
}
