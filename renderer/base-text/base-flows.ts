import type { Node } from "prosemirror-model";
import { leaveUpdate, takeUpdate, takeUpdates } from "../../shared/editing/base-updates.ts";
import { restoreUnit, restoreWords } from "../../shared/editing/restore-unit.ts";
import type { Host } from "../../shared/host/contract.ts";
import type { BaseChoice, OpenedDocument } from "../../shared/host/data.ts";
import type { Shelf } from "../../shared/host/library-data.ts";
import type { LibraryResolution } from "../../shared/host/precedent-data.ts";
import type { BaseRow } from "../../shared/precedent/base-text/base-changes.ts";
import type { BaseUpdate, LibraryUpdates } from "../../shared/precedent/base-text/base-updates.ts";
import { factsOf } from "../../shared/resolution/facts.ts";
import type { AppAction, AppState } from "../app/app-state.ts";
import { createStore, type Store } from "../app/store.ts";
import type { DraftEditor } from "../draft/draft-editor.ts";
import { goToRange, goToUnit } from "../editor/go-to-unit.ts";
import { pickFiles, readFile } from "../files/browser-files.ts";
import { failureNotice } from "../files/failure-notice.ts";
import { baseComparison, changedRows, draftUpdates, keptIds } from "./base-comparison.ts";

/** What the flows work on. */
export interface BaseSetting {
  readonly host: Host;
  readonly store: Store<AppState, AppAction>;
  readonly editor: DraftEditor;
  /** Keeps what is not in the journal yet, before another draft takes this one's place. */
  readonly keepChanges: () => Promise<void>;
  readonly show: (opened: OpenedDocument) => void;
  /** The day, as `2025-11-24`. */
  readonly today: () => string;
}

/** What the library says of the base of the draft. */
export interface BaseKnowledge {
  /** The unit by which the library was asked. */
  readonly unit: number | null;
  readonly updates: LibraryUpdates;
}

/** What a person does with a base text. No function rejects: failures become notices. */
export interface BaseFlows {
  readonly knowledge: Store<BaseKnowledge, BaseKnowledge>;
  /** Begins a draft from a resolution of the library. */
  beginFrom(unit: number): Promise<void>;
  /** Lets a person choose a file to begin from, in the host's dialog or the browser's. */
  beginFromFile(): Promise<void>;
  /** Resolutions whose title or symbol has these words. */
  search(words: string): Promise<Shelf | null>;
  read(unit: number): Promise<LibraryResolution | null>;
  /** Learns what the library says of the base of the draft that is shown, and lists it where the draft is new. */
  follow(): Promise<void>;
  /** Whether the draft starts from an earlier resolution. */
  hasBase(): boolean;
  /** What is to be brought up to date in a draft. */
  updatesIn(doc: Node): readonly BaseUpdate[];
  take(update: BaseUpdate): void;
  takeAll(): void;
  leave(update: BaseUpdate): void;
  /** Shows the words on the page. */
  goTo(update: BaseUpdate): void;
  restore(row: BaseRow): void;
  restoreWords(row: BaseRow): void;
  /** Goes to the next or previous changed clause or item, round and round. */
  step(by: 1 | -1): void;
}

/** So many resolutions are offered at once. */
export const offeredAtOnce = 100;

const readable = ".docx,.odt,.pdf,.html,.htm,.xml,.md,.markdown,.txt,.text,.reso,.rso";
const nothingKnown: BaseKnowledge = { unit: null, updates: new Map() };

export function baseFlows({ host, store, editor, keepChanges, show, today }: BaseSetting): BaseFlows {
  const knowledge = createStore(nothingKnown, (_before, now: BaseKnowledge) => now);

  const attempt = async <Value>(work: () => Promise<Value>): Promise<Value | null> => {
    try {
      return await work();
    } catch (error) {
      store.send({ type: "notice", notice: failureNotice(error) });
      return null;
    }
  };

  const begin = (choose: () => Promise<BaseChoice | null>) =>
    attempt(async () => {
      const from = await choose();
      if (!from) return;
      await keepChanges();
      const opened = await host["documents.begin"]({ from });
      store.send({ type: "dialog", dialog: null });
      show(opened);
      await follow();
      store.send({ type: "panel", panel: updatesIn(editor.state.doc).length > 0 ? "updates" : "base" });
    });

  const chosenFile = async (): Promise<BaseChoice | null> => {
    if (store.get().dialogs === "native") {
      const choice = { purpose: "import", suggestedName: null, format: null } as const;
      const [chosen] = (await host["files.choose"](choice)).chosen;
      return chosen ? { kind: "file", file: chosen.file } : null;
    }
    const [picked] = await pickFiles(readable);
    if (!picked) return null;
    const { file } = await host["files.receive"](await readFile(picked));
    return { kind: "file", file };
  };

  const follow = async () => {
    const unit = factsOf(editor.state.doc).base?.unit ?? null;
    if (unit === knowledge.get().unit) return;
    knowledge.send({ ...nothingKnown, unit });
    if (unit === null) return;
    // A library that is away or damaged says so on its own screen; the figures of the text are found without it.
    const answer = await host["precedents.renewed"]({ unit }).catch(() => null);
    const lines = answer?.lines ?? [];
    if (knowledge.get().unit === unit)
      knowledge.send({ unit, updates: new Map(lines.map(({ text, updates }) => [text, updates])) });
  };

  const updatesIn = (doc: Node) => draftUpdates(doc, knowledge.get().updates, today());

  return {
    knowledge,
    async beginFrom(unit) {
      await begin(async () => ({ kind: "library", unit }));
    },
    async beginFromFile() {
      await begin(chosenFile);
    },
    search: (words) =>
      attempt(() => host["library.browse"]({ words, order: "date", filter: {}, limit: offeredAtOnce })),
    read: async (unit) => (await attempt(() => host["library.resolution"]({ unit })))?.resolution ?? null,
    follow,
    hasBase: () => factsOf(editor.state.doc).base !== null,
    updatesIn,
    take: (update) => void editor.run(takeUpdate(update)),
    takeAll: () => void editor.run(takeUpdates(updatesIn(editor.state.doc))),
    leave: (update) => void editor.run(leaveUpdate(update)),
    goTo: ({ from, to }) => goToRange(editor, () => ({ from, to })),
    restore({ base, place }) {
      const rows = baseComparison(editor.state.doc)?.rows ?? [];
      if (base && place) editor.run(restoreUnit(base.node, place, keptIds(rows)));
    },
    restoreWords({ draft, base }) {
      if (draft && base) editor.run(restoreWords(draft.id, base.node));
    },
    step(by) {
      const { doc, selection } = editor.state;
      const units = changedRows(baseComparison(doc)?.rows ?? []).flatMap(({ draft }) =>
        draft ? [draft] : [],
      );
      const next =
        by === 1
          ? (units.find(({ pos }) => pos > selection.head) ?? units[0])
          : (units.findLast(({ pos, node }) => pos + node.nodeSize < selection.head) ?? units.at(-1));
      if (next) goToUnit(editor, next.id);
    },
  };
}
