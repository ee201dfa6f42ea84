import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { draftPointAt } from "../../../shared/editing/draft-point.ts";
import { styleOf } from "../../house-styles/styles-at-hand.ts";
import {
  type Completion,
  type Offer,
  type Question,
  shownGhost,
  silent,
} from "../../precedents/completion.ts";
import { ghostsOf } from "../../precedents/ghost.ts";
import type { PrecedentDesk } from "../../precedents/precedent-desk.ts";
import { afterPaint } from "./after-paint.ts";
import { type Change, completionAfter, completionKey, completionOf, withChange } from "./completion-state.ts";

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
    key: completionKey,
    state: {
      init: () => silent,
      apply(transaction, now, before, after) {
        return wanted() ? completionAfter(transaction, now, before, after) : silent;
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

function fallSilent(view: EditorView): boolean {
  if (completionOf(view.state) !== silent) change(view, { kind: "dismiss" });
  return false;
}

function change(view: EditorView, made: Change): void {
  view.dispatch(withChange(view.state, made));
}

function follow(view: EditorView, question: Question | null, desk: PrecedentDesk): void {
  desk.withdraw();
  if (!question) return;
  afterPaint(() => {
    if (view.isDestroyed || completionOf(view.state).question !== question) return;
    const point = draftPointAt(view.state);
    if (!point) return;
    const { id, language } = styleOf(view.state.doc);
    desk.ask({ point, style: { style: id, language }, filter: {} }, (suggestions) => {
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
