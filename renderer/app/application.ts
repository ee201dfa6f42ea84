import { isHistoryTransaction } from "prosemirror-history";
import { recordEntry } from "../../shared/editing/journal.ts";
import { withoutTypedTerminators } from "../../shared/editing/typed-terminators.ts";
import type { Host, Output } from "../../shared/host/contract.ts";
import type { JournalEntry, OpenedDocument, Settings } from "../../shared/host/data.ts";
import { factsOf } from "../../shared/resolution/facts.ts";
import { type AgreedFlows, agreedFlows } from "../agreed/agreed-flows.ts";
import { type BaseFlows, baseFlows } from "../base-text/base-flows.ts";
import type { CommandTarget } from "../commands/command.ts";
import { type DraftEditor, draftEditor } from "../draft/draft-editor.ts";
import { type JournalSender, journalSender, systemClock } from "../draft/journal-sender.ts";
import { openDraft } from "../draft/open-draft.ts";
import { editorPlugins } from "../editor/editor-plugins.ts";
import { redrawForm } from "../editor/plugins/form-plugin.ts";
import { failureNotice } from "../files/failure-notice.ts";
import { type FileFlows, fileFlows } from "../files/file-flows.ts";
import { type StyleFlows, styleFlows } from "../house-styles/style-flows.ts";
import { styleNamed, styleOf, stylesInFiles, takeOwnStyles } from "../house-styles/styles-at-hand.ts";
import { type ImportFlows, importFlows } from "../imports/import-flows.ts";
import { type LibraryFlows, libraryFlows } from "../library/library-flows.ts";
import { type Translate, translator } from "../messages/translate.ts";
import { hasChanges } from "../panels/changes/change-entries.ts";
import { precedentDesk } from "../precedents/precedent-desk.ts";
import { type PrecedentFlows, precedentFlows } from "../precedents/precedent-flows.ts";
import { type ReviewFlows, reviewFlows } from "../review/review-flows.ts";
import { type AppAction, type AppState, initialState, reduce } from "./app-state.ts";
import { commandTarget } from "./command-target.ts";
import { createStore, type Store } from "./store.ts";

/** The window's parts, wired to each other and to a host. */
export interface Application {
  readonly store: Store<AppState, AppAction>;
  readonly editor: DraftEditor;
  readonly agreed: AgreedFlows;
  readonly files: FileFlows;
  readonly imports: ImportFlows;
  readonly library: LibraryFlows;
  readonly baseText: BaseFlows;
  readonly precedents: PrecedentFlows;
  readonly review: ReviewFlows;
  readonly styles: StyleFlows;
  readonly commands: CommandTarget;
  /** Says a message in the language in force. */
  readonly t: Translate;
  changeSettings(change: Partial<Settings>): Promise<void>;
  /** Sends waiting changes again, after the host was away. */
  retryJournal(): Promise<void>;
  /** Whether every change is in the journal, so that the window may close. */
  isKept(): boolean;
}

/** As many suggestions at the caret as can be gone through with a key. */
const ghostsAtHand = 8;

export function createApplication(host: Host, started: Output<"session.start">): Application {
  takeOwnStyles(stylesInFiles(started.styles));
  const store = createStore(initialState(started.opened, { ...started, imports: null }), reduce);
  const t: Translate = (key, values) => translatorOf(store.get().settings.language)(key, values);

  const journalOf = (opened: OpenedDocument): JournalSender =>
    journalSender({
      sequence: opened.sequence + opened.entries.length,
      append: (sequence, entries) =>
        host["documents.append"]({ document: opened.document, sequence, entries: [...entries] }),
      onState: (state) => store.send({ type: "journal", state }),
      onFailure: (error) => store.send({ type: "notice", notice: failureNotice(error) }),
      clock: systemClock,
    });

  let journal = journalOf(started.opened);
  let previous: JournalEntry | null = started.opened.entries.at(-1) ?? null;

  const desk = precedentDesk(host, ghostsAtHand);
  host.listen(({ event }) => event === "library-changed" && desk.forget());
  const plugins = editorPlugins({
    t,
    store,
    desk,
    commands: () => commands,
    editor: () => editor,
    precedents: () => precedents,
    agreed: () => agreed,
    baseText: () => baseText,
  });
  const editor: DraftEditor = draftEditor(
    openDraft(started.opened, plugins),
    (transactions, before, after) => {
      const entry = recordEntry(transactions, before, after, previous);
      if (!entry) return;
      previous = entry;
      journal.add(entry);
      store.send({ type: "changed" });
    },
    (state, before, transaction) => {
      // Only a line that was left is tidied; what undo brought back stays as it was.
      const left = transaction.mapping.map(before.selection.$head.start()) !== state.selection.$head.start();
      if (!left || isHistoryTransaction(transaction) || transaction.getMeta("composition")) return null;
      return withoutTypedTerminators(state, styleOf(state.doc));
    },
  );

  const agreed = agreedFlows({ host, store, editor });

  const show = (opened: OpenedDocument) => {
    const state = openDraft(opened, plugins);
    journal.stop();
    journal = journalOf(opened);
    previous = opened.entries.at(-1) ?? null;
    store.send({ type: "opened", opened });
    editor.load(state);
    // Changes that were made again on opening have only moved the form along.
    redrawForm(editor);
    editor.focus();
    tellMissingStyle();
    showChanges();
    void baseText.follow();
  };

  const tellMissingStyle = () => {
    const { style, language } = factsOf(editor.state.doc);
    if (styleNamed({ style, language })) return;
    const known = styleOf(editor.state.doc).name;
    const details = { style, language, known };
    const notice = { kind: "failure", code: "style-not-at-hand", details, action: null } as const;
    store.send({ type: "notice", notice });
  };
  tellMissingStyle();

  /** Changes and comments that came with a file wait for somebody; repairs of the reading come first. */
  const showChanges = () => {
    const { panel } = store.get();
    if ((panel === null || panel === "precedents") && hasChanges(editor.state.doc))
      store.send({ type: "panel", panel: "changes" });
  };
  showChanges();

  const files: FileFlows = fileFlows({
    host,
    store,
    editor,
    journal: () => journal,
    show,
    receive: (received) => imports.receive(received),
    untitled: () => t("header.untitled"),
  });

  const imports = importFlows({ host, store, files, clock: () => performance.now() });
  const library = libraryFlows({
    host,
    dialogs: started.dialogs,
    notify: (notice) => store.send({ type: "notice", notice }),
    isShown: () => store.get().dialog === "library",
    clock: () => performance.now(),
  });
  void library.begin(started.first);
  const baseText = baseFlows({
    host,
    store,
    editor,
    keepChanges: () => journal.flush(),
    show,
    today: () => new Date().toISOString().slice(0, 10),
  });
  void baseText.follow();
  const precedents = precedentFlows({ host, app: store, editor, clock: systemClock });
  const review = reviewFlows({ host, store, editor });
  const styles = styleFlows({ host, store, editor });

  const changeSettings = async (change: Partial<Settings>) => {
    const settings = { ...store.get().settings, ...change };
    store.send({ type: "settings", settings });
    await host["settings.change"]({ settings }).catch((error: unknown) => {
      store.send({ type: "notice", notice: failureNotice(error) });
    });
  };
  const commands = commandTarget({
    store,
    editor,
    files,
    imports,
    library,
    baseText,
    precedents,
    review,
    agreed,
    changeSettings,
  });

  return {
    store,
    editor,
    agreed,
    files,
    imports,
    library,
    baseText,
    precedents,
    review,
    styles,
    commands,
    t,
    changeSettings,
    retryJournal: () => journal.flush().catch(() => {}),
    isKept: () => journal.state === "kept",
  };
}

const translators = { en: translator("en"), fr: translator("fr") };

function translatorOf(language: Settings["language"]): Translate {
  return translators[language];
}
