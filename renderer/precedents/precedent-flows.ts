import { closeHistory } from "prosemirror-history";
import type { Command } from "prosemirror-state";
import { linePointAt, type PointInDraft } from "../../shared/editing/draft-point.ts";
import {
  insertPrecedent,
  type Precedent,
  replaceByPrecedent,
} from "../../shared/editing/insert-precedent.ts";
import type { Host } from "../../shared/host/contract.ts";
import type { Suggestion } from "../../shared/host/precedent-data.ts";
import type { AppAction, AppState } from "../app/app-state.ts";
import { createStore, type Store } from "../app/store.ts";
import { aside, type DraftEditor } from "../draft/draft-editor.ts";
import type { Clock } from "../draft/journal-sender.ts";
import { failureNotice } from "../files/failure-notice.ts";
import { styleOf } from "../house-styles/styles-at-hand.ts";
import { precedentDesk } from "./precedent-desk.ts";
import { precedentIn, suggestedPrecedent } from "./precedent-lines.ts";
import {
  changePrecedents,
  chosenPrecedent,
  initialPrecedents,
  type PrecedentChange,
  type PrecedentChoice,
  type PrecedentState,
  soughtFilter,
  soughtPoint,
  stepped,
  stillChosen,
  withFound,
} from "./precedent-state.ts";

/** How a precedent comes into the draft: as a unit, with the items below it, or in place of the line at the caret. */
export type Insertion = "unit" | "items" | "instead";

/** What a person does with the precedents for the line at the caret. No function rejects. */
export interface PrecedentFlows {
  readonly store: Store<PrecedentState, PrecedentChange>;
  change(choice: Partial<PrecedentChoice>): void;
  choose(unit: number): void;
  /** Chooses the next precedent or the one before. */
  step(by: number): void;
  /** Puts in the chosen one, with a language its counterpart. */
  insert(how: Insertion, language?: string): Promise<void>;
  /** Opens the resolution of a unit at that unit, beside the draft. */
  read(unit: number): Promise<void>;
  /** Looks at another unit of the resolution that is read. */
  look(unit: number): void;
  /** Puts in the unit that is looked at. */
  insertRead(how: Insertion): void;
  stopReading(): void;
  /** The precedent that is being dragged, from the list or the resolution that is read. */
  readonly dragged: Precedent | null;
  drag(precedent: Precedent | null): void;
}

interface PrecedentSetting {
  readonly host: Host;
  readonly app: Store<AppState, AppAction>;
  readonly editor: DraftEditor;
  readonly clock: Clock;
}

/** Only when typing and moving have rested for so many milliseconds is the library asked. */
const rest = 200;
/** As many precedents are listed. */
const limit = 24;

export function precedentFlows({ host, app, editor, clock }: PrecedentSetting): PrecedentFlows {
  const store = createStore(initialPrecedents, changePrecedents);
  const desk = precedentDesk(host, limit);
  let cancelLook: (() => void) | null = null;
  let asked = "";
  let shown = false;
  let dragged: Precedent | null = null;

  const isShown = () => app.get().panel === "precedents";
  const told = (error: unknown) => app.send({ type: "notice", notice: failureNotice(error) });

  /** Asks what there is for the line at the caret, unless that was asked last. */
  const lookUp = () => {
    cancelLook?.();
    cancelLook = null;
    const { choice } = store.get();
    const place = linePointAt(editor.state);
    const { id, language } = styleOf(editor.state.doc);
    const question = JSON.stringify([place, choice, id, language]);
    if (question === asked) return;
    asked = question;
    desk.withdraw();
    if (!place) return store.send({ place, found: [], answered: true, chosen: null });
    store.send({ place, answered: false });
    ask(place, { style: id, language });
  };

  const ask = (place: PointInDraft, style: { style: string; language: string }) => {
    const { choice } = store.get();
    const point = soughtPoint(choice, place);
    const answer = (found: readonly Suggestion[]) => {
      store.send(withFound(store.get(), found));
      void learn();
    };
    desk.ask({ point, style, filter: soughtFilter(choice, place) }, answer, () => {
      answer([]);
      // It may be asked again.
      asked = "";
    });
  };

  const later = () => {
    if (!isShown()) return;
    cancelLook?.();
    cancelLook = clock.after(rest, lookUp);
  };

  /** Asks for everything that is known of the chosen unit. */
  const learn = async () => {
    const { chosen, records } = store.get();
    if (chosen === null || records.has(chosen)) return;
    const answer = await host["precedents.unit"]({ unit: chosen }).catch(() => null);
    if (!answer?.record) return;
    store.send({ records: new Map(store.get().records).set(chosen, answer.record) });
  };

  editor.subscribe(later);
  app.subscribe(() => {
    if (isShown() === shown) return;
    shown = isShown();
    if (shown) return lookUp();
    desk.withdraw();
    asked = "";
  });
  host.listen(({ event }) => {
    if (event !== "library-changed") return;
    desk.forget();
    asked = "";
    store.send({ records: new Map() });
    if (isShown()) lookUp();
  });

  const choose = (unit: number | null) => {
    if (unit === null) return;
    store.send({ chosen: unit });
    void learn();
    // What is read beside the draft is the source of what is chosen.
    if (store.get().reading) void read(unit);
  };

  const put = (precedent: Precedent | null, how: Insertion) => {
    if (!precedent) return;
    const done = editor.run(how === "instead" ? replaceByPrecedent(precedent) : insertPrecedent(precedent));
    if (!done) return;
    // What is typed next is a step of undo of its own.
    editor.run(endStep);
    editor.focus();
  };

  const resolutionOf = async (unit: number) => {
    try {
      return (await host["library.resolution"]({ unit })).resolution;
    } catch (error) {
      told(error);
      return null;
    }
  };

  const read = async (unit: number) => {
    const { reading, chosen } = store.get();
    if (reading?.resolution.units.some((one) => one.unit === unit))
      return store.send({ reading: { ...reading, unit } });
    const resolution = await resolutionOf(unit);
    if (!resolution || store.get().chosen !== chosen) return;
    // There is room for one text beside the draft.
    app.send({ type: "review", review: { source: null } });
    store.send({ reading: { resolution, unit } });
  };

  return {
    store,
    change(choice) {
      const next = { ...store.get().choice, ...choice };
      store.send({ choice: next, chosen: stillChosen({ ...store.get(), choice: next }) });
      lookUp();
    },
    choose,
    step: (by) => choose(stepped(store.get(), by)),
    async insert(how, language) {
      const precedent = chosenPrecedent(store.get());
      if (!precedent) return;
      const { suggestion } = precedent;
      const { unit } = suggestion.source;
      if (how === "items") {
        const resolution = await resolutionOf(unit);
        return put(resolution && precedentIn(resolution, unit, true), how);
      }
      put(suggestedPrecedent(suggestion, language ?? precedent.language), how);
    },
    async read(unit) {
      await read(unit);
      if (store.get().reading) app.send({ type: "front", front: "source" });
    },
    look(unit) {
      const { reading } = store.get();
      if (reading) store.send({ reading: { ...reading, unit } });
    },
    insertRead(how) {
      const { reading } = store.get();
      if (reading) put(precedentIn(reading.resolution, reading.unit, how === "items"), how);
    },
    stopReading: () => store.send({ reading: null }),
    get dragged() {
      return dragged;
    },
    drag(precedent) {
      dragged = precedent;
    },
  };
}

const endStep: Command = (state, dispatch) => {
  dispatch?.(closeHistory(state.tr).setMeta(aside, true));
  return true;
};
