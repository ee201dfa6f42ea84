import type { AppAction, AppState } from "../app/app-state.ts";
import type { Store } from "../app/store.ts";
import type { Translate } from "../messages/translate.ts";
import type { Completion } from "../precedents/completion.ts";
import { ghostSpoken } from "./views/ghost-view.ts";

/** Whoever types on does not want to hear of it. */
const pause = 500;

/** Says a shown suggestion to screen readers once typing pauses. */
export function spokenLater(store: Store<AppState, AppAction>, t: Translate): (now: Completion) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (words: string) => {
    if (store.get().spokenSuggestion !== words) store.send({ type: "suggestion-spoken", words });
  };
  return ({ offer }) => {
    clearTimeout(timer);
    if (offer?.shown) timer = setTimeout(() => say(ghostSpoken(offer, t)), pause);
    else say("");
  };
}
