import { closeHistory, history, isHistoryTransaction, redo, undo, undoDepth } from "prosemirror-history";
import { type EditorState, type Plugin, Selection, type Transaction } from "prosemirror-state";
import { Step } from "prosemirror-transform";

type Json = Record<string, unknown>;

/** One change as the journal keeps it (the contract's `journalEntry`). */
export interface JournalEntry {
  /** `tidy`: a change that undo passes over, such as a swallowed terminator. */
  readonly kind: "edit" | "undo" | "redo" | "tidy";
  readonly steps: Json[];
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Entries of one group are one step of undo. */
  readonly group: number;
  /** The selection before the change. */
  readonly selection: Json;
}

/** The undo history of a draft. What is typed without a pause of half a second is one step. */
export function draftHistory(): Plugin {
  return history({ depth: 10_000, newGroupDelay: 500 });
}

/**
 * The journal entry for what one dispatch did.
 *
 * @param transactions what `before.applyTransaction` applied: a transaction and those appended to it
 * @param previous the entry before, null at the beginning of a journal
 * @returns null when the text did not change
 */
export function recordEntry(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
  previous: JournalEntry | null,
): JournalEntry | null {
  const root = transactions[0];
  const steps = transactions.flatMap((transaction) => transaction.steps.map((step) => step.toJSON() as Json));
  if (!root || steps.length === 0) return null;
  const kind = kindOf(root, before, after);
  const lastGroup = previous?.group ?? 0;
  const opensGroup = previous === null || undoDepth(before) !== undoDepth(after);
  return {
    kind,
    steps,
    time: root.time,
    group: opensGroup ? lastGroup + 1 : lastGroup,
    selection: before.selection.toJSON() as Json,
  };
}

function kindOf(root: Transaction, before: EditorState, after: EditorState): JournalEntry["kind"] {
  if (isHistoryTransaction(root)) return undoDepth(after) < undoDepth(before) ? "undo" : "redo";
  return root.getMeta("addToHistory") === false ? "tidy" : "edit";
}

/**
 * The state after the entries, with the undo history they had. `state` is the draft as it was saved, with
 * draftHistory among its plugins.
 *
 * @throws RangeError when an entry does not fit, naming it
 */
export function replayEntries(state: EditorState, entries: readonly JournalEntry[]): EditorState {
  let group: number | null = null;
  let replayed = state;
  for (const [index, entry] of entries.entries()) {
    try {
      replayed = replayEntry(replayed, entry, entry.group !== group);
    } catch (error) {
      throw new RangeError(
        `Journal entry ${index} does not fit: ${error instanceof Error ? error.message : error}`,
      );
    }
    group = entry.group;
  }
  return replayed.apply(closeHistory(replayed.tr));
}

function replayEntry(before: EditorState, entry: JournalEntry, opensGroup: boolean): EditorState {
  const state = before.apply(before.tr.setSelection(Selection.fromJSON(before.doc, entry.selection)));
  if (entry.kind === "undo" || entry.kind === "redo") return replayHistory(state, entry);
  const tr = addSteps(state.tr, entry.steps).setTime(entry.time);
  if (entry.kind === "tidy") return state.apply(tr.setMeta("addToHistory", false));
  // The history joins changes of one composition, however late and far apart: that makes the group exact.
  tr.setMeta("composition", entry.group);
  return state.apply(opensGroup ? closeHistory(tr) : tr);
}

/** Takes back or forth, checks that this made the same steps, and applies what was appended to it. */
function replayHistory(state: EditorState, entry: JournalEntry): EditorState {
  const made: Transaction[] = [];
  (entry.kind === "undo" ? undo : redo)(state, (tr) => made.push(tr));
  const [tr] = made;
  if (!tr) throw new RangeError(`there is nothing to ${entry.kind}`);
  const steps = tr.steps.map((step) => JSON.stringify(step.toJSON()));
  const recorded = entry.steps.map((step) => JSON.stringify(step));
  if (steps.some((step, index) => step !== recorded[index]))
    throw new RangeError(`${entry.kind} made other steps`);
  const after = state.apply(tr);
  const appended = entry.steps.slice(steps.length);
  if (appended.length === 0) return after;
  return after.apply(addSteps(after.tr, appended).setMeta("appendedTransaction", tr));
}

function addSteps(tr: Transaction, steps: readonly Json[]): Transaction {
  for (const step of steps) tr.step(Step.fromJSON(tr.doc.type.schema, step));
  return tr;
}
