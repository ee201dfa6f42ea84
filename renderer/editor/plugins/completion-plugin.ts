import { closeHistory, isHistoryTransaction } from "prosemirror-history";
import { type Command, type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { draftPointAt, mayContinue, typedText } from "../../../shared/editing/draft-point.ts";
import { takeWords } from "../../../shared/editing/provenance.ts";
import { aside } from "../../draft/draft-editor.ts";
import { styleOf } from "../../house-styles/styles-at-hand.ts";
import {
  answered,
  asking,
  type Completion,
  chosen,
  hasUpdates,
  moved,
  type Offer,
  type Question,
  shownGhost,
  shownText,
  shownWord,
  silent,
  taken,
  toggledOriginal,
  typed,
} from "../../precedents/completion.ts";
import { type GhostList, ghostsOf, provenanceOfTaken } from "../../precedents/ghost.ts";
import type { PrecedentDesk } from "../../precedents/precedent-desk.ts";
import { afterPaint } from "./after-paint.ts";

/** What a transaction does to the completion beside what it does to the text. */
type Change =
  | { readonly kind: "answer"; readonly question: Question; readonly list: GhostList }
  | { readonly kind: "take"; readonly words: string }
  | { readonly kind: "ask"; readonly wanted: boolean }
  | { readonly kind: "choose"; readonly step: 1 | -1 }
  | { readonly kind: "toggle-original" }
  | { readonly kind: "dismiss" };

const key = new PluginKey<Completion>("completion");

/** What the inline completion needs of the window. */
export interface CompletionSetting {
  readonly desk: PrecedentDesk;
  /** Whether it is wanted now: it can be off for good and paused for a draft. */
  wanted(): boolean;
  draw(offer: Offer): HTMLElement;
  /** Hears of every other ghost that is shown, and of none. */
  onShown(completion: Completion): void;
}

/**
 * Shows in grey how the line at the caret may go on. Only where something was just typed: never while words are
 * selected or composed, and never because the caret was moved there. Typing waits for nothing here: the
 * library is asked after the frame that shows what was typed.
 */
export function completionPlugin({ desk, wanted, draw, onShown }: CompletionSetting): Plugin<Completion> {
  return new Plugin({
    key,
    state: {
      init: () => silent,
      apply(transaction, now, before, after) {
        return wanted() ? next(transaction, now, before, after) : silent;
      },
    },
    props: {
      decorations(state) {
        const { offer } = completionOf(state);
        return offer?.shown ? DecorationSet.create(state.doc, [ghostDecoration(offer, draw)]) : null;
      },
      handleDOMEvents: {
        blur(view) {
          // A dialog that closes takes the focus on its way and gives it back.
          setTimeout(() => !view.isDestroyed && !view.hasFocus() && fallSilent(view));
          return false;
        },
        compositionstart: fallSilent,
        compositionend(view) {
          // The text of the composition is only settled after the event.
          setTimeout(
            () => !view.isDestroyed && !view.composing && change(view, { kind: "ask", wanted: false }),
          );
          return false;
        },
      },
    },
    view: () => ({
      update(view, before) {
        const now = completionOf(view.state);
        const earlier = completionOf(before);
        if (now.question !== earlier.question) follow(view, now.question, desk);
        if (shownGhost(now) !== shownGhost(earlier)) onShown(now);
      },
      destroy: () => desk.withdraw(),
    }),
  });
}

/** What is shown and asked in a state. */
export function completionOf(state: EditorState): Completion {
  return key.getState(state) ?? silent;
}

/** Whether a ghost is shown. */
export function isCompleting(state: EditorState): boolean {
  return shownGhost(completionOf(state)) !== null;
}

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
        dispatch(transaction.setMeta(key, { kind: "take", words } satisfies Change));
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

function withChange(state: EditorState, made: Change): Transaction {
  return state.tr.setMeta(key, made).setMeta(aside, true);
}

function fallSilent(view: EditorView): boolean {
  if (completionOf(view.state) !== silent) change(view, { kind: "dismiss" });
  return false;
}

function change(view: EditorView, made: Change): void {
  view.dispatch(withChange(view.state, made));
}

function next(tr: Transaction, now: Completion, before: EditorState, after: EditorState): Completion {
  const made: Change | undefined = tr.getMeta(key);
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

function follow(view: EditorView, question: Question | null, desk: PrecedentDesk): void {
  desk.withdraw();
  if (!question) return;
  afterPaint(() => {
    if (view.isDestroyed || completionOf(view.state).question !== question) return;
    const point = draftPointAt(view.state);
    if (!point) return;
    const { id, language } = styleOf(view.state.doc);
    desk.ask({ point, style: { style: id, language } }, (suggestions) => {
      if (view.isDestroyed || view.composing || completionOf(view.state).question !== question) return;
      change(view, { kind: "answer", question, list: ghostsOf(suggestions, point.text) });
    });
  });
}

function ghostDecoration(offer: Offer, draw: (offer: Offer) => HTMLElement): Decoration {
  return Decoration.widget(offer.pos, () => draw(offer), {
    side: 1,
    marks: [],
    ignoreSelection: true,
    key: offerKey(offer),
  });
}

/** Tells apart what is drawn differently. */
function offerKey({ ghosts, chosen, original }: Offer): string {
  const pieces = ghosts[chosen]?.pieces.map(({ text }) => text).join("") ?? "";
  return `ghost ${chosen} of ${ghosts.length} ${original} ${pieces}`;
}
