import { closeHistory } from "prosemirror-history";
import type { Command, EditorState, Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { systemClock } from "./journal-sender.ts";
import { type RestedDocument, restedDocument } from "./rested-document.ts";

/** The editor of the window: its state is the only truth for text and undo, whether or not a view shows it. */
export interface DraftEditor {
  readonly state: EditorState;
  readonly view: EditorView | null;
  /** The document as it was when typing last paused or a command was done. */
  readonly rested: Pick<RestedDocument, "get" | "subscribe">;
  /** Shows another draft. */
  load(state: EditorState): void;
  /** Runs a command as an undo step of its own. @returns whether it applied */
  run(command: Command): boolean;
  can(command: Command): boolean;
  focus(): void;
  attach(view: EditorView): void;
  detach(): void;
  /** What a view calls for each transaction. */
  dispatch(transaction: Transaction): void;
  /** @returns the function that ends the subscription */
  subscribe(listener: () => void): () => void;
}

/** Hears of every dispatch: the transaction with those appended to it, and the states around them. */
export type DispatchListener = (
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
) => void;

/** The meta of a transaction that concerns its plugin alone: whoever shows text, selection or form need not look again. */
export const aside = "aside";

/** @param afterwards follows each transaction up, for instance by tidying a line that was left; null for nothing */
export function draftEditor(
  initial: EditorState,
  heard: DispatchListener,
  afterwards: (state: EditorState, before: EditorState, transaction: Transaction) => Transaction | null,
): DraftEditor {
  let state = initial;
  let view: EditorView | null = null;
  const rested = restedDocument(() => state.doc, systemClock);
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };

  const dispatch = (transaction: Transaction) => {
    const before = state;
    const result = before.applyTransaction(transaction);
    state = result.state;
    heard(result.transactions, before, state);
    view?.updateState(state);
    if (state.doc !== rested.get()) rested.touch();
    if (!transaction.getMeta(aside)) tell();
    const next = afterwards(state, before, transaction);
    if (next) dispatch(next);
  };

  return {
    rested,
    get state() {
      return state;
    },
    get view() {
      return view;
    },
    load(next) {
      state = next;
      view?.updateState(state);
      tell();
      rested.settle();
    },
    run(command) {
      const applied = command(state, (transaction) => dispatch(closeHistory(transaction)), view ?? undefined);
      rested.settle();
      return applied;
    },
    can: (command) => command(state),
    focus: () => view?.focus(),
    attach(next) {
      view = next;
    },
    detach() {
      view = null;
    },
    dispatch,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
