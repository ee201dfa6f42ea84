import { TextSelection } from "prosemirror-state";
import { dropProvenance } from "../../shared/editing/provenance.ts";
import { linesOf } from "../../shared/form/form.ts";
import type { Host } from "../../shared/host/contract.ts";
import type { UnitRecord } from "../../shared/host/precedent-data.ts";
import type { AppAction, AppState } from "../app/app-state.ts";
import { createStore, type Store } from "../app/store.ts";
import type { DraftEditor } from "../draft/draft-editor.ts";
import { draftForm, draftUnits } from "../editor/draft-form.ts";
import { styleOf } from "../house-styles/styles-at-hand.ts";
import { agreedAnswers } from "./agreed-answers.ts";
import { agreedLines, isSameLine, type LineName } from "./agreed-lines.ts";
import type { AgreedEntry, AgreedReport } from "./agreed-report.ts";
import { watchAgreed } from "./agreed-watch.ts";
import { whenIdle } from "./when-idle.ts";

/** What the window knows of agreed language in its draft. */
export interface AgreedState {
  /** Null while nothing is known: it is switched off, or there is no library in the draft's language. */
  readonly report: AgreedReport | null;
  /** The line below which its comparison is open. */
  readonly open: LineName | null;
  /** The line that was gone to or compared last. */
  readonly reached: AgreedEntry | null;
}

/** Agreed language in the draft, and what a person does with it. */
export interface AgreedFlows {
  readonly store: Store<AgreedState, Partial<AgreedState>>;
  /** Opens the comparison of the line at the caret below it, or closes it. */
  toggleAtCaret(): void;
  /** The same for a line that was pressed; the caret goes there. */
  press(line: LineName): void;
  close(): void;
  /** Puts the caret into the next or previous line that is adapted or new; an open comparison goes along. */
  step(by: 1 | -1): void;
  goTo(line: LineName): void;
  /** Everything that is known of a unit of the library; null where it is gone or cannot be told. */
  recordOf(unit: number): Promise<UnitRecord | null>;
  /** Makes the clause or item of a line forget what it was taken from. */
  forgetSource(line: LineName): void;
  /** The element on the page in which the open comparison is shown: the same one wherever that is. */
  place(): HTMLElement;
}

export interface AgreedSetting {
  readonly host: Host;
  readonly store: Store<AppState, AppAction>;
  readonly editor: DraftEditor;
}

export function agreedFlows({ host, store: app, editor }: AgreedSetting): AgreedFlows {
  const store = createStore<AgreedState, Partial<AgreedState>>(
    { report: null, open: null, reached: null },
    (state, change) => ({ ...state, ...change }),
  );
  const watch = watchAgreed({
    draft() {
      const { doc } = editor.state;
      return { doc, language: styleOf(doc).language, composing: editor.view?.composing ?? false };
    },
    linesOf: (doc) => agreedLines(draftForm(doc)),
    answersIn: (language) => agreedAnswers(host, language),
    wanted: () => app.get().settings.agreed,
    whenIdle,
    clock: () => performance.now(),
    onReport(report) {
      const { open } = store.get();
      const kept = report?.entries.some((entry) => isSameLine(entry, open)) ? open : null;
      if (report !== store.get().report || kept !== open) store.send({ report, open: kept });
    },
  });
  editor.subscribe(watch.touch);
  app.subscribe(watch.touch);
  host.listen(({ event }) => event === "library-changed" && watch.forget());
  watch.touch();

  const entries = (): readonly AgreedEntry[] => store.get().report?.entries ?? [];

  /** The line at the caret; null where it is in none that was compared. */
  const atCaret = (): LineName | null => {
    const { from } = editor.state.selection;
    const places = placesOf(editor);
    return places.find(({ start, end }) => start <= from && from <= end) ?? null;
  };

  /** Puts the caret at the beginning of a line. @returns where that is */
  const caretTo = (line: LineName) => {
    const place = placesOf(editor).find((candidate) => isSameLine(candidate, line));
    if (!place) return null;
    editor.run((state, dispatch) => {
      dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, place.start)));
      return true;
    });
    return place;
  };

  const goTo = (line: LineName) => {
    const place = caretTo(line);
    if (!place) return;
    const element = editor.view?.domAtPos(place.start).node;
    const shown = element instanceof HTMLElement ? element : element?.parentElement;
    shown?.scrollIntoView({ block: "center" });
    editor.focus();
  };

  const toggle = ({ id, index }: LineName) => {
    const entry = entries().find((one) => isSameLine(one, { id, index }) && one.found);
    if (!entry || isSameLine(store.get().open, entry)) store.send({ open: null });
    else store.send({ open: { id, index }, reached: entry });
  };

  let place: HTMLElement | null = null;

  return {
    store,
    press(line) {
      if (!isSameLine(atCaret(), line)) caretTo(line);
      editor.focus();
      toggle(line);
    },
    toggleAtCaret() {
      const line = atCaret();
      if (line) toggle(line);
    },
    close() {
      store.send({ open: null });
      editor.focus();
    },
    step(by) {
      const next = departureFrom(entries(), atCaret(), by);
      if (!next) return;
      goTo(next);
      const { id, index } = next;
      store.send({ reached: next, open: store.get().open && { id, index } });
    },
    goTo,
    async recordOf(unit) {
      const answer = await host["precedents.unit"]({ unit }).catch(() => null);
      return answer?.record ?? null;
    },
    forgetSource(line) {
      goTo(line);
      editor.run(dropProvenance);
    },
    place() {
      place ??= cardPlace();
      return place;
    },
  };
}

function cardPlace(): HTMLElement {
  const place = document.createElement("div");
  place.className = "agreed-place";
  place.contentEditable = "false";
  return place;
}

/** Where the lines of clauses and items begin and end. */
function placesOf(editor: DraftEditor): (LineName & { readonly start: number; readonly end: number })[] {
  return draftUnits(editor.state.doc).flatMap((unit) =>
    linesOf(unit).map(({ node, pos }, index) => ({
      id: unit.id,
      index,
      start: pos + 1,
      end: pos + node.nodeSize - 1,
    })),
  );
}

/** The next line from a place on that is no verbatim agreed language, round the end; null where there is none. */
export function departureFrom(
  entries: readonly AgreedEntry[],
  from: LineName | null,
  by: 1 | -1,
): AgreedEntry | null {
  const at = entries.findIndex((entry) => isSameLine(entry, from));
  const start = at === -1 && by === -1 ? 0 : at;
  for (let step = 1; step <= entries.length; step++) {
    const entry = entries[(start + by * step + entries.length * 2) % entries.length];
    if (entry?.found && entry.found.status !== "verbatim") return entry;
  }
  return null;
}
