import { mkdir, readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Node } from "prosemirror-model";
import { UserError } from "../../shared/base/user-error.ts";
import { specimenOf } from "../../shared/form/specimen.ts";
import type { Host, Input } from "../../shared/host/contract.ts";
import type { OpenedDocument, Settings } from "../../shared/host/data.ts";
import { othersRepair } from "../../shared/reading/repairs/repair.ts";
import { clauseCount } from "../../shared/resolution/clause-count.ts";
import { emptyResolution, factsOf } from "../../shared/resolution/facts.ts";
import { randomIds } from "../../shared/resolution/ids.ts";
import { readSavedFile } from "../../shared/resolution/saved-file.ts";
import type { HouseStyle } from "../../shared/style/house-style.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { writeFileAtomically } from "./documents/atomic-write.ts";
import { draftFromFile, draftFromLibrary } from "./documents/begin-draft.ts";
import { createDraftStore, parseDocument } from "./documents/draft-store.ts";
import { createFileHandles } from "./documents/file-handles.ts";
import { checkFileName, withExtension } from "./documents/file-name.ts";
import { inTurn } from "./documents/in-turn.ts";
import { sampleDraft } from "./documents/sample.ts";
import { titleOf } from "./documents/unsaved-draft.ts";
import { hostEvents } from "./host-events.ts";
import { libraryMethods } from "./library/library-methods.ts";
import { libraryThread } from "./library/library-thread.ts";
import { decodeText } from "./reading/decode-text.ts";
import { readSettings, writeSettings } from "./settings/settings-file.ts";
import { copyStyle, deleteStyle, ownStyles, stylesAtHand, writeStyle } from "./styles/style-folder.ts";
import { createTasks } from "./tasks.ts";

/** What a file dialog is asked for. */
export type FileChoice = Input<"files.choose"> & {
  /** Where the dialog opens. */
  readonly folder: string;
};

/** A host's own file dialogs. */
export interface FileDialogs {
  /** The paths that were chosen: several only to import. A dialog that saves has asked whether a file may be replaced. */
  choose(choice: FileChoice): Promise<readonly string[]>;
}

export interface HostOptions {
  /** Drafts, journals and settings. Made when it is not there. */
  readonly home: string;
  /** Where `files.name` and `files.list` look. Made when it is first saved to. */
  readonly documentsFolder: string;
  /** Null where the screen is a browser, which uploads and downloads. */
  readonly dialogs: FileDialogs | null;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

export interface LocalHost extends Host {
  /** Opens or imports a file named by the person who started the program: `session.start` shows it. */
  show(path: string): Promise<void>;
  /** Flushes the journals. */
  close(): Promise<void>;
}

/** The contract on this machine's files. Any transport may stand before it; inputs are checked by `answerCall`. */
export function createHost({ home, documentsFolder, dialogs, clock }: HostOptions): LocalHost {
  const drafts = createDraftStore(home, clock);
  const files = createFileHandles();
  const tasks = createTasks();
  const turn = inTurn();
  const events = hostEvents();
  const library = libraryThread({
    file: join(home, "library.db"),
    copies: join(home, "copies"),
    onHealed({ kept, lost }) {
      events.tell({ event: "library-healed", kept, lost: [...lost] });
      events.tell({ event: "library-changed" });
    },
  });
  const settingsPath = join(home, "settings.json");

  /** Reads a file of any format into a draft: all of it, or nothing. */
  async function readDraft(name: string, bytes: Uint8Array, signal?: AbortSignal) {
    const { readResolution } = await import("./reading/read-file.ts");
    const choices = { styles: await styles(), revisions: "keep" } as const;
    const reading = await readResolution(bytes, name, choices, signal);
    if (signal?.aborted) throw new UserError("task-cancelled", { file: name });
    const { document, source, others } = reading;
    const repairs = [...othersRepair(others.length), ...reading.repairs];
    const record = source && {
      source: { name, text: source.text, places: [...source.places] },
      repairs,
      accepted: [],
    };
    return { document, repairs, handle: await drafts.add(document, record) };
  }

  /** The styles at hand now: a person may have added one since the start. */
  async function styles(): Promise<readonly HouseStyle[]> {
    return (await stylesAtHand(home)).styles;
  }

  /** The house style a document is written in. Throws `style-unknown`. */
  async function styleOf(document: Node): Promise<HouseStyle> {
    const { style, language } = factsOf(document);
    return findStyle(style, language, await styles());
  }

  /** A draft that the screen can set. Throws `style-unknown` for one in a style that is no longer there. */
  async function inKnownStyle(opened: OpenedDocument): Promise<OpenedDocument> {
    await styleOf(parseDocument(opened.content));
    return opened;
  }

  /** The draft that was open last; null where there is none, or none that can be set. */
  async function lastDraft(): Promise<OpenedDocument | null> {
    const last = await drafts.last();
    return last && inKnownStyle(last).catch(() => null);
  }

  async function firstDraft(): Promise<OpenedDocument> {
    return drafts.create(await sampleDraft());
  }

  return {
    "session.start": () =>
      turn("session", async () => {
        const first = await drafts.isNew();
        const opened = first
          ? await firstDraft()
          : ((await lastDraft()) ?? (await drafts.create(emptyResolution())));
        const settings = await readSettings(settingsPath, defaultSettings());
        const dialogKind = dialogs ? "native" : "browser";
        return { opened, settings, styles: await ownStyles(home), dialogs: dialogKind, first };
      }),

    "styles.list": () => ownStyles(home),

    "styles.copy": ({ style, language, name }) =>
      turn("styles", async () => {
        const copied = await copyStyle(home, findStyle(style, language, await styles()), name);
        return { file: copied.file, copy: { style: copied.id, language }, own: await ownStyles(home) };
      }),

    "styles.write": (file) =>
      turn("styles", async () => {
        await writeStyle(home, file);
        return ownStyles(home);
      }),

    "styles.delete": ({ name }) =>
      turn("styles", async () => {
        await deleteStyle(home, name);
        return ownStyles(home);
      }),

    async "settings.change"({ settings }) {
      await writeSettings(settingsPath, settings);
      return { settings };
    },

    async "files.choose"(choice) {
      if (!dialogs)
        throw new UserError("request-invalid", { reason: "files.choose: this host has no file dialogs" });
      const paths = await dialogs.choose({ ...choice, folder: documentsFolder });
      return { chosen: paths.map(files.ofPath) };
    },

    "files.receive": async ({ name, content }) => files.ofBytes(name, Buffer.from(content, "base64")),

    async "files.list"() {
      const names = await readdir(documentsFolder).catch(() => []);
      const saved = await Promise.all(names.filter((name) => name.endsWith(".reso")).map(listed));
      return {
        folder: documentsFolder,
        files: saved.flat().sort((one, other) => other.savedAt - one.savedAt),
      };
    },

    async "files.name"({ name, replace }) {
      const complete = withExtension(checkFileName(name), "reso");
      await mkdir(documentsFolder, { recursive: true });
      const path = join(documentsFolder, complete);
      if (!replace && (await exists(path))) throw new UserError("file-exists", { file: complete });
      return files.ofPath(path);
    },

    async "documents.create"({ style, language, from }) {
      const chosen = findStyle(style, language, await styles());
      const empty = emptyResolution({ style, language });
      if (from === "blank") return drafts.create(empty);
      const sample = specimenOf(chosen, randomIds);
      return drafts.create(sample.type.create({ ...sample.attrs, stage: empty.attrs.stage }, sample.content));
    },

    async "documents.begin"({ from }) {
      if (from.kind === "library") return drafts.create(await draftFromLibrary(library, from.unit));
      const { name, bytes } = await files.read(from.file);
      const { readResolution } = await import("./reading/read-file.ts");
      const { document, style } = await readResolution(bytes, name, { styles: await styles() });
      return drafts.create(draftFromFile(document, style));
    },

    "documents.unsaved": async () => ({ drafts: await drafts.unsaved() }),

    async "documents.discard"({ documents }) {
      await drafts.discard(documents);
      return {};
    },

    async "documents.restore"({ documents }) {
      await drafts.restore(documents);
      return {};
    },

    "documents.resume": async ({ document }) => inKnownStyle(await drafts.resume(document)),

    async "documents.open"({ file }) {
      const { name, path, bytes } = await files.read(file);
      if (path !== null) return inKnownStyle(await drafts.openFile(path));
      const { document } = readSavedFile(decodeText(bytes, name), name);
      await styleOf(document);
      return drafts.create(document);
    },

    "documents.read": ({ file, task }) =>
      tasks.run(task, async (signal) => {
        const { name, bytes } = await files.read(file);
        const { document, repairs, handle } = await readDraft(name, bytes, signal);
        return {
          document: handle,
          title: titleOf(document),
          clauses: clauseCount(document),
          repairs: repairs.length,
        };
      }),

    async "documents.source"({ document }) {
      return { source: (await drafts.imported(document))?.source ?? null };
    },

    async "documents.accept"({ document, accepted }) {
      await drafts.accept(document, accepted);
      return {};
    },

    async "tasks.cancel"({ task }) {
      tasks.cancel(task);
      return {};
    },

    async "documents.append"({ document, sequence, entries }) {
      return { acknowledged: await drafts.append(document, sequence, entries) };
    },

    async "documents.save"({ document, content, sequence, file }) {
      const saved = await drafts.save(document, content, sequence, file === null ? null : files.path(file));
      return { saved: saved && { name: basename(saved.path), savedAt: saved.savedAt } };
    },

    async "exports.make"({ content, format, name, file }) {
      const document = parseDocument(content);
      const { makeExport } = await import("./export/export.ts");
      const bytes = await makeExport(document, await styleOf(document), format, {
        modified: new Date(clock()),
      });
      return handOut(bytes, withExtension(name, format), file);
    },

    async "exports.table"({ table, format, name, file }) {
      const { makeTable } = await import("./export/export-table.ts");
      const bytes = await makeTable(table, format, { modified: new Date(clock()) });
      return handOut(bytes, withExtension(name, format), file);
    },

    ...libraryMethods({
      library,
      incoming: join(home, "incoming"),
      path: files.path,
      tasks,
      tell: events.tell,
    }),

    "library.summary": async () => ({ library: await library.summary() }),

    "library.resolution": async ({ unit }) => ({ resolution: await library.resolution(unit) }),

    async "precedents.suggest"({ window, point, style, filter, limit }) {
      const house = findStyle(style.style, style.language, await styles());
      return { suggestions: await library.suggest(window, { point, style: house, filter, limit }) };
    },

    "precedents.agreed": async (question) => ({ units: await library.agreed(question) }),

    "precedents.renewed": async ({ unit }) => ({ lines: await library.renewed(unit) }),

    "precedents.unit": async ({ unit }) => ({ record: await library.unit(unit) }),

    listen: events.listen,

    async show(path) {
      if (path.toLowerCase().endsWith(".reso")) await drafts.openFile(path);
      else {
        const { name, bytes } = await files.read(files.ofPath(path).file);
        await drafts.resume((await readDraft(name, bytes)).handle);
      }
    },

    async close() {
      tasks.cancelAll();
      await Promise.all([drafts.close(), library.close()]);
    },
  };

  /** Writes an export where a dialog said, or gives its bytes. */
  async function handOut(bytes: Uint8Array, name: string, file: string | null) {
    if (file === null) return { name, content: Buffer.from(bytes).toString("base64") };
    const path = files.path(file);
    await writeFileAtomically(path, bytes);
    return { name: basename(path), content: null };
  }

  async function listed(name: string) {
    const path = join(documentsFolder, name);
    const found = await stat(path).catch(() => null);
    return found?.isFile() ? [{ ...files.ofPath(path), savedAt: Math.round(found.mtimeMs) }] : [];
  }
}

/** Before anything was chosen: the system's language where the program speaks it. */
function defaultSettings(): Settings {
  const french = Intl.DateTimeFormat().resolvedOptions().locale.startsWith("fr");
  const language = french ? "fr" : "en";
  return {
    language,
    theme: "system",
    newDraft: { style: "nato-pa", language },
    completion: true,
    agreed: true,
  };
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
