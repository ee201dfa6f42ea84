import { isHistoryTransaction } from "prosemirror-history";
import { type EditorState, PluginKey, type Transaction } from "prosemirror-state";
import { mayContinue, typedText } from "../../../shared/editing/draft-point.ts";
import { aside } from "../../draft/draft-editor.ts";
import {
  answered,
  asking,
  type Completion,
  chosen,
  moved,
  type Question,
  shownGhost,
  silent,
  taken,
  toggledOriginal,
  typed,
} from "../../precedents/completion.ts";
import type { GhostList } from "../../precedents/ghost.ts";

/** What a transaction does to the completion beside what it does to the text. */
export type Change =
  | { readonly kind: "answer"; readonly question: Question; readonly list: GhostList }
  | { readonly kind: "take"; readonly words: string }
  | { readonly kind: "ask"; readonly wanted: boolean }
  | { readonly kind: "choose"; readonly step: 1 | -1 }
  | { readonly kind: "toggle-original" }
  | { readonly kind: "dismiss" };

/** Under which the completion lies in the editor state. */
export const completionKey = new PluginKey<Completion>("completion");

/** What is shown and asked in a state. */
export function completionOf(state: EditorState): Completion {
  return completionKey.getState(state) ?? silent;
}

/** Whether a ghost is shown. */
export function isCompleting(state: EditorState): boolean {
  return shownGhost(completionOf(state)) !== null;
}

/** A transaction that changes the completion and nothing else. */
export function withChange(state: EditorState, made: Change): Transaction {
  return state.tr.setMeta(completionKey, made).setMeta(aside, true);
}

/** The completion after a transaction. */
export function completionAfter(
  tr: Transaction,
  now: Completion,
  before: EditorState,
  after: EditorState,
): Completion {
  const made: Change | undefined = tr.getMeta(completionKey);
  const { head } = after.selection;
  if (made?.kind === "take") return taken(now, made.words, head);
  if (made?.kind === "ask") return mayContinue(after) ? asking(head, made.wanted) : silent;
  if (made) return changed(now, made);
  if (tr.docChanged) return afterEdit(tr, now, before, after);
  if (!tr.selectionSet || before.selection.eq(after.selection)) return now;
  const pressedEmpty = tr.getMeta("pointer") && mayContinue(after) && isEmptyLine(after);
  return pressedEmpty ? asking(head) : silent;
}

function changed(now: Completion, made: Exclude<Change, { kind: "take" | "ask" }>): Completion {
  switch (made.kind) {
    case "answer":
      return answered(now, made.question, made.list);
    case "choose":
      return chosen(now, made.step);
    case "toggle-original":
      return toggledOriginal(now);
    case "dismiss":
      return silent;
  }
}

/** After the text changed: only what was written at the caret is gone on with. */
function afterEdit(tr: Transaction, now: Completion, before: EditorState, after: EditorState): Completion {
  if (tr.getMeta("composition") || tr.getMeta("uiEvent") || isHistoryTransaction(tr)) return silent;
  if (!mayContinue(after)) return silent;
  const { $head } = after.selection;
  const words = typedText($head.parent);
  const earlier = typedText(before.selection.$head.parent);
  const sameLine = tr.mapping.map(before.selection.$head.start()) === $head.start();
  if (tr.getMeta("addToHistory") === false) return words === earlier ? moved(now, $head.pos) : silent;
  if (words === earlier && words !== "") return silent;
  const goesOn = sameLine && before.selection.empty && words.startsWith(earlier);
  return goesOn ? typed(now, words.slice(earlier.length), $head.pos) : asking($head.pos);
}

function isEmptyLine({ selection }: EditorState): boolean {
  return selection.$head.parent.content.size === 0;
}
