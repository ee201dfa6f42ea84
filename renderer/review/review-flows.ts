import { type Command, TextSelection } from "prosemirror-state";
import { dropKept, type Placement, placeKept } from "../../shared/editing/place-kept.ts";
import { restoreSource } from "../../shared/editing/restore-source.ts";
import type { Host } from "../../shared/host/contract.ts";
import type { AppAction, AppState } from "../app/app-state.ts";
import type { Store } from "../app/store.ts";
import type { DraftEditor } from "../draft/draft-editor.ts";
import { goToTop } from "../editor/go-to-unit.ts";
import { failureNotice } from "../files/failure-notice.ts";
import { styleOf } from "../house-styles/styles-at-hand.ts";
import { repairPlaces } from "./repair-places.ts";
import { type RepairStatus, repairStatuses } from "./repair-status.ts";

/** What a person can do about the repairs of an import. No function rejects. */
export interface ReviewFlows {
  /** Shows the text that the draft was read from beside the page, or puts it away. */
  toggleSource(): Promise<void>;
  /** Makes a repair the current one and shows its place. */
  go(index: number): void;
  /** Goes to the next or the previous repair that is not dealt with yet, round and round. */
  step(by: 1 | -1): void;
  /** Accepts a repair and goes on to the next, or takes the acceptance back. */
  accept(index: number): void;
  canRestore(index: number): boolean;
  /** Gives the draft what the source had, as one step of undo. */
  restore(index: number): void;
  /** Gives a kept text a place, or drops it. */
  place(index: number, as: Placement | null): void;
}

interface ReviewSetting {
  readonly host: Host;
  readonly store: Store<AppState, AppAction>;
  readonly editor: DraftEditor;
}

export function reviewFlows({ host, store, editor }: ReviewSetting): ReviewFlows {
  const review = () => store.get().review;
  const told = (error: unknown) => store.send({ type: "notice", notice: failureNotice(error) });
  const statuses = (): readonly RepairStatus[] =>
    repairStatuses(review().repairs, review().accepted, editor.state.doc);

  const go = (index: number) => {
    store.send({ type: "review", review: { current: index } });
    const place = repairPlaces(review().repairs, editor.state.doc)[index];
    if (!place) return goToTop(editor);
    editor.run(selectAt(place.pos + 1));
    const element = editor.view?.nodeDOM(place.pos);
    if (element instanceof HTMLElement) element.scrollIntoView({ block: "center" });
    editor.focus();
  };

  const step = (by: 1 | -1) => {
    const all = statuses();
    const { current } = review();
    const count = all.length;
    const start = current ?? (by === 1 ? -1 : 0);
    const round = Array.from({ length: count }, (_, far) => (start + by * (far + 1) + count * 2) % count);
    const next = round.find((index) => all[index] === "open") ?? round[0];
    if (next !== undefined) go(next);
  };

  return {
    async toggleSource() {
      if (review().source) return store.send({ type: "review", review: { source: null } });
      const { document } = store.get().draft;
      try {
        const { source } = await host["documents.source"]({ document });
        if (document === store.get().draft.document) store.send({ type: "review", review: { source } });
      } catch (error) {
        told(error);
      }
    },

    go,
    step,

    accept(index) {
      const { accepted } = review();
      const taken = accepted.includes(index);
      const next = taken ? accepted.filter((each) => each !== index) : [...accepted, index];
      store.send({ type: "review", review: { accepted: next } });
      const { document } = store.get().draft;
      void host["documents.accept"]({ document, accepted: next }).catch(told);
      if (!taken && statuses().includes("open")) step(1);
    },

    canRestore(index) {
      const restoration = review().repairs[index]?.restoration;
      return !!restoration && editor.can(restoreSource(restoration, styleOf(editor.state.doc)));
    },

    restore(index) {
      const restoration = review().repairs[index]?.restoration;
      if (!restoration) return;
      editor.run(restoreSource(restoration, styleOf(editor.state.doc)));
      go(index);
    },

    place(index, as) {
      go(index);
      editor.run(as === null ? dropKept : placeKept(as));
      editor.focus();
    },
  };
}

function selectAt(pos: number): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(pos))));
    return true;
  };
}
