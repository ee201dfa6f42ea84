import { UserError } from "../../shared/base/user-error.ts";
import type { Host, Output } from "../../shared/host/contract.ts";
import type { ExportFormat, OpenedDocument, StyleReference, TableFormat } from "../../shared/host/data.ts";
import type { TextTable } from "../../shared/typesetting/text-table.ts";
import type { AppAction, AppState } from "../app/app-state.ts";
import type { Store } from "../app/store.ts";
import type { DraftEditor } from "../draft/draft-editor.ts";
import type { JournalSender } from "../draft/journal-sender.ts";
import { downloadFile, pickFiles, readFile } from "./browser-files.ts";
import { suggestedName } from "./draft-name.ts";
import { failureNotice } from "./failure-notice.ts";

/** What the flows work on. */
export interface FlowSetting {
  readonly host: Host;
  readonly store: Store<AppState, AppAction>;
  readonly editor: DraftEditor;
  readonly journal: () => JournalSender;
  /** Shows another draft in the window. */
  readonly show: (opened: OpenedDocument) => void;
  /** Takes in files that the browser has, whatever they hold. */
  readonly receive: (files: readonly File[]) => Promise<void>;
  /** The name of a draft that has none. */
  readonly untitled: () => string;
}

/** Everything that happens between the window and files. No function rejects: failures become notices. */
export interface FileFlows {
  /** Begins a draft in a house style: empty, or with a short text that shows it. */
  newDraft(style: StyleReference, from: "blank" | "sample"): Promise<void>;
  /** Opens a saved draft: by the host's dialog, else by our own list. */
  open(): Promise<void>;
  /** The saved drafts in the host's own folder. */
  savedDrafts(): Promise<Output<"files.list"> | null>;
  openSaved(file: string): Promise<void>;
  /** Lets a person choose a saved draft, in the host's dialog or the browser's. */
  chooseDraft(): Promise<void>;
  /** Drafts with changes that are in no file, but for the one that is shown. */
  unsavedDrafts(): Promise<Output<"documents.unsaved">["drafts"] | null>;
  /** Throws unsaved drafts away, or brings them back. @returns whether that was done */
  discard(documents: readonly string[]): Promise<boolean>;
  restore(documents: readonly string[]): Promise<boolean>;
  resume(document: string): Promise<void>;
  /** Opens a saved draft that the browser has. */
  openReceived(file: File): Promise<void>;
  save(): Promise<void>;
  saveAs(): Promise<void>;
  /** Saves under a name in the host's own folder. @returns whether that name is taken */
  saveNamed(name: string, replace: boolean): Promise<"saved" | "taken" | "failed">;
  exportAs(format: ExportFormat): Promise<void>;
  /** Exports a table about the draft, made for the draft's name, under a name made of it. */
  exportTable(
    tableOf: (draft: string) => TextTable,
    nameOf: (draft: string) => string,
    format: TableFormat,
  ): Promise<void>;
}

/** How the names of saved drafts end. */
export const savedFiles = ".reso";

export function fileFlows({ host, store, editor, journal, show, receive, untitled }: FlowSetting): FileFlows {
  const nameOf = () => suggestedName(store.get().draft.name, editor.state.doc, untitled());

  const attempt = async <Value>(work: () => Promise<Value>): Promise<Value | null> => {
    try {
      return await work();
    } catch (error) {
      store.send({ type: "notice", notice: failureNotice(error) });
      return null;
    }
  };

  const choose = async (
    purpose: "open" | "save" | "export",
    format: ExportFormat | TableFormat | "reso" | null,
    name = nameOf(),
  ) => {
    const named = purpose === "save" || purpose === "export";
    const suggested = named && format ? `${name}.${format}` : null;
    const { chosen } = await host["files.choose"]({ purpose, suggestedName: suggested, format });
    return chosen[0] ?? null;
  };

  /** Exports something to where a person says, or to the browser's downloads. */
  const handOut = async (
    name: string,
    format: ExportFormat | TableFormat,
    make: (name: string, file: string | null) => Promise<Output<"exports.make">>,
  ) => {
    const native = store.get().dialogs === "native";
    const chosen = native ? await choose("export", format, name) : null;
    if (native && !chosen) return;
    const made = await make(chosen?.name ?? `${name}.${format}`, chosen?.file ?? null);
    if (made.content !== null) downloadFile(made.name, made.content, format);
    const values = { name: made.name };
    store.send({ type: "notice", notice: { kind: "done", message: "notice.exported", values } });
  };

  const openFile = async (file: string) => {
    await keepChanges();
    show(await host["documents.open"]({ file }));
  };

  /** What is not in the journal yet goes there before another draft takes this one's place. */
  const keepChanges = () => journal().flush();

  const unsavedDrafts = () =>
    attempt(async () => {
      await keepChanges();
      const { drafts } = await host["documents.unsaved"]({});
      return drafts.filter(({ document }) => document !== store.get().draft.document);
    });

  const chooseDraft = async () => {
    if (store.get().dialogs === "browser") return receive(await pickFiles(savedFiles));
    await attempt(async () => {
      const chosen = await choose("open", "reso");
      if (chosen) await openFile(chosen.file);
    });
  };

  /** Saves to `file`, or where the draft was saved last. @returns false when it needs a file */
  const saveTo = async (file: string | null): Promise<boolean> => {
    store.send({ type: "saving" });
    try {
      await journal()
        .flush()
        .catch(() => {});
      const { doc } = editor.state;
      const { sequence } = journal();
      const { document } = store.get().draft;
      const { saved } = await host["documents.save"]({ document, content: doc.toJSON(), sequence, file });
      if (!saved) return false;
      journal().saved(sequence);
      store.send({ type: "saved", ...saved, changed: !editor.state.doc.eq(doc) });
      return true;
    } finally {
      store.send({ type: "save-ended" });
    }
  };

  const saveAs = async () => {
    if (store.get().dialogs === "browser") {
      store.send({ type: "dialog", dialog: "save" });
      return;
    }
    await attempt(async () => {
      const chosen = await choose("save", "reso");
      if (chosen) await saveTo(chosen.file);
    });
  };

  return {
    async newDraft(style, from) {
      await attempt(async () => {
        await keepChanges();
        show(await host["documents.create"]({ ...style, from }));
      });
    },

    async open() {
      const native = store.get().dialogs === "native";
      if (native && (await unsavedDrafts())?.length === 0) await chooseDraft();
      else store.send({ type: "dialog", dialog: "open" });
    },

    chooseDraft,

    savedDrafts: () => attempt(() => host["files.list"]({})),

    async openSaved(file) {
      await attempt(() => openFile(file));
    },

    unsavedDrafts,

    discard: async (documents) =>
      (await attempt(() => host["documents.discard"]({ documents: [...documents] }))) !== null,

    restore: async (documents) =>
      (await attempt(() => host["documents.restore"]({ documents: [...documents] }))) !== null,

    async resume(document) {
      await attempt(async () => {
        await keepChanges();
        show(await host["documents.resume"]({ document }));
      });
    },

    async openReceived(file) {
      await attempt(async () => openFile((await host["files.receive"](await readFile(file))).file));
    },

    async save() {
      const saved = await attempt(() => saveTo(null));
      if (saved === false) await saveAs();
    },

    saveAs,

    async saveNamed(name, replace) {
      try {
        const { file } = await host["files.name"]({ name: withEnding(name), replace });
        await saveTo(file);
        return "saved";
      } catch (error) {
        if (error instanceof UserError && error.code === "file-exists") return "taken";
        store.send({ type: "notice", notice: failureNotice(error) });
        return "failed";
      }
    },

    async exportAs(format) {
      const content = editor.state.doc.toJSON();
      await attempt(() =>
        handOut(nameOf(), format, (name, file) => host["exports.make"]({ content, format, name, file })),
      );
    },

    async exportTable(tableOf, named, format) {
      const { title, language, heads, rows } = tableOf(nameOf());
      const table = { title, language, heads: [...heads], rows: rows.map((row) => [...row]) };
      await attempt(() =>
        handOut(named(nameOf()), format, (name, file) =>
          host["exports.table"]({ table, format, name, file }),
        ),
      );
    },
  };
}

function withEnding(name: string): string {
  return name.trim().toLowerCase().endsWith(savedFiles) ? name.trim() : `${name.trim()}${savedFiles}`;
}
