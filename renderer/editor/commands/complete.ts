import { closeHistory } from "prosemirror-history";
import type { Command, EditorState, Transaction } from "prosemirror-state";
import { mayContinue, typedText } from "../../../shared/editing/draft-point.ts";
import { takeWords } from "../../../shared/editing/provenance.ts";
import { aside } from "../../draft/draft-editor.ts";
import {
  type Completion,
  hasUpdates,
  shownGhost,
  shownText,
  shownWord,
} from "../../precedents/completion.ts";
import { provenanceOfTaken } from "../../precedents/ghost.ts";
import {
  type Change,
  completionKey,
  completionOf,
  isCompleting,
  withChange,
} from "../plugins/completion-state.ts";

/** Takes all of the shown ghost. */
export const takeAll: Command = taking(shownText);

/** Takes the next word of the shown ghost. */
export const takeWord: Command = taking(shownWord);

/** Shows nothing until the text changes. */
export const dismiss: Command = changing(isCompleting, { kind: "dismiss" });

/** Shows as it was adopted what the ghost brings up to date, and back. */
export const toggleOriginal: Command = changing((state) => hasUpdates(completionOf(state)), {
  kind: "toggle-original",
});

/** Another ghost; where none is shown, the library is asked for one. */
export function chooseGhost(step: 1 | -1): Command {
  return (state, dispatch) => {
    if (!mayContinue(state)) return false;
    const made: Change = completionOf(state).offer ? { kind: "choose", step } : { kind: "ask", wanted: true };
    dispatch?.(withChange(state, made));
    return true;
  };
}

function taking(wordsOf: (now: Completion) => string): Command {
  return (state, dispatch, view) => {
    const now = completionOf(state);
    const ghost = shownGhost(now);
    const words = wordsOf(now);
    if (!ghost || words === "") return false;
    const line = typedText(state.selection.$head.parent) + words;
    const send =
      dispatch &&
      ((transaction: Transaction) => {
        dispatch(transaction.setMeta(completionKey, { kind: "take", words } satisfies Change));
        // What is typed next is a step of undo of its own.
        if (view) view.dispatch(closeHistory(view.state.tr).setMeta(aside, true));
      });
    return takeWords(words, provenanceOfTaken(ghost, words, line))(state, send, view);
  };
}

function changing(applies: (state: EditorState) => boolean, made: Change): Command {
  return (state, dispatch) => {
    if (!applies(state)) return false;
    dispatch?.(withChange(state, made));
    return true;
  };
}
