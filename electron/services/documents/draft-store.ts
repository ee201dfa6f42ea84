import { mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Node } from "prosemirror-model";
import { UserError } from "../../../shared/base/user-error.ts";
import type { JournalEntry, OpenedDocument } from "../../../shared/host/data.ts";
import { writeSavedFile } from "../../../shared/resolution/saved-file.ts";
import { schema } from "../../../shared/resolution/schema.ts";
import { followLinks, writeFileAtomically } from "./atomic-write.ts";
import { clearDiscarded, discardFolder, restoreFolder } from "./discarded-drafts.ts";
import { findDrafts, lastDraft, rememberLastDraft } from "./draft-folders.ts";
import { systemCode } from "./file-failure.ts";
import { newHandle } from "./file-handles.ts";
import { type ImportRecord, readImportRecord, writeImportRecord } from "./import-record.ts";
import { inTurn } from "./in-turn.ts";
import { Journal } from "./journal.ts";
import type { Origin } from "./journal-file.ts";
import { assertUnchanged, checksumOf, readReso } from "./reso-file.ts";
import { describeUnsaved, type UnsavedDraft } from "./unsaved-draft.ts";

/** All drafts of one home folder. A draft's handle is its folder's name, so that it outlives the process. */
export interface DraftStore {
  /** Whether no draft was ever shown from this home. */
  isNew(): Promise<boolean>;
  /** The draft shown last; null when there is none or its record cannot be read. */
  last(): Promise<OpenedDocument | null>;
  /** Drafts with changes that are in no file, last changed first. */
  unsaved(): Promise<UnsavedDraft[]>;
  /** Throws drafts away that are in no file. Throws `handle-unknown` where one is, or there is none. */
  discard(documents: readonly string[]): Promise<void>;
  /** Brings such drafts back, as they were. Throws `handle-unknown` after 30 days. */
  restore(documents: readonly string[]): Promise<void>;
  /** Shows a draft again. Throws `handle-unknown` when there is none of that name. */
  resume(document: string): Promise<OpenedDocument>;
  /** A new draft that has no file yet, with what its reading found where it was read from a file. */
  create(document: Node, record?: ImportRecord | null): Promise<OpenedDocument>;
  /** The same without showing it. @returns its handle */
  add(document: Node, record: ImportRecord | null): Promise<string>;
  /** What the reading of a draft found; null where it was not read from a file. Throws `handle-unknown`. */
  imported(document: string): Promise<ImportRecord | null>;
  /** Keeps which repairs were accepted. Throws `handle-unknown` where there are none to accept. */
  accept(document: string, accepted: number[]): Promise<void>;
  /** The draft of a `.reso` file: the one that exists, or a new one. */
  openFile(path: string): Promise<OpenedDocument>;
  append(document: string, sequence: number, entries: readonly JournalEntry[]): Promise<number>;
  /** Saves to the draft's own file, or to `path` and from then on there; null when there is neither. */
  save(document: string, content: unknown, sequence: number, path: string | null): Promise<Saved | null>;
  close(): Promise<void>;
}

export interface Saved {
  readonly path: string;
  readonly savedAt: number;
}

const noOrigin: Origin = { file: null, checksum: null, savedAt: null };

/** @param clock the time in milliseconds since 1970 */
export function createDraftStore(home: string, clock: () => number): DraftStore {
  const folder = join(home, "drafts");
  const journals = new Map<string, Promise<Journal>>();
  const turn = inTurn();

  function folderOf(document: string): string {
    return join(folder, document);
  }

  function journalPath(document: string): string {
    return join(folderOf(document), "journal.jsonl");
  }

  /** The record of a draft, opened on first use. Throws `handle-unknown` when there is none. */
  async function journalOf(document: string): Promise<Journal> {
    const opening =
      journals.get(document) ??
      Journal.open(journalPath(document)).catch((error: unknown) => {
        journals.delete(document);
        throw systemCode(error) === "ENOENT" ? new UserError("handle-unknown") : error;
      });
    journals.set(document, opening);
    const journal = await opening;
    await journal.refresh();
    return journal;
  }

  async function show(document: string, journal: Journal): Promise<OpenedDocument> {
    await rememberLastDraft(home, document);
    const { origin, base } = journal;
    const record = await readImportRecord(folderOf(document));
    return {
      document,
      name: origin.file === null ? null : basename(origin.file),
      content: base.content,
      sequence: base.sequence,
      entries: [...(await journal.entries())],
      imported: record !== null,
      repairs: record?.repairs ?? [],
      accepted: record?.accepted ?? [],
      savedAt: origin.savedAt,
    };
  }

  /** A new draft. It is there once its journal is: what comes before is of no account without it. */
  async function start(
    origin: Origin,
    document: Node,
    record: ImportRecord | null = null,
    otherFields = {},
  ): Promise<string> {
    const handle = newHandle();
    if (record) {
      await mkdir(folderOf(handle), { recursive: true, mode: 0o700 });
      await writeImportRecord(folderOf(handle), record);
    }
    const base = { sequence: 0, content: jsonOf(document), otherFields };
    const journal = await Journal.create(journalPath(handle), origin, base);
    journals.set(handle, Promise.resolve(journal));
    return handle;
  }

  /**
   * Takes in what the draft's file holds: a save that was made just before the process ended, or what another
   * program wrote where there is nothing here that it could be in conflict with.
   */
  async function followFile(journal: Journal): Promise<void> {
    const { file, checksum } = journal.origin;
    if (file === null) return;
    const changed = (await journal.entries()).length > 0;
    const read = await readReso(file).catch((error: unknown) => {
      if (changed) return null;
      throw error;
    });
    if (!read || read.origin.checksum === checksum) return;
    const own = journal.begunSaves.find((save) => save.checksum === read.origin.checksum);
    if (!own && changed) return;
    const sequence = own?.sequence ?? journal.next + 1;
    const content = jsonOf(read.document);
    await journal.restart(read.origin, { sequence, content, otherFields: read.otherFields });
  }

  async function resume(document: string): Promise<OpenedDocument> {
    return turn(document, async () => {
      const journal = await journalOf(document);
      // A file that is gone or damaged now is no reason not to show the draft.
      await followFile(journal).catch(() => undefined);
      return show(document, journal);
    });
  }

  /** A file has one draft: others that were saved there before lose it, and keep their text. */
  async function releaseFile(path: string, keeper: string): Promise<void> {
    for (const { document, file } of await findDrafts(folder)) {
      if (file !== path || document === keeper) continue;
      await turn(document, async () => {
        const journal = await journalOf(document);
        await journal.restart(noOrigin, journal.base);
      });
    }
  }

  async function saveTo(
    path: string,
    journal: Journal,
    document: Node,
    sequence: number,
    replace: boolean,
  ): Promise<Saved> {
    const { otherFields } = journal.base;
    const bytes = Buffer.from(writeSavedFile(document, otherFields));
    const checksum = checksumOf(bytes);
    // Only spares a false alarm after a crash: a full disk there must not keep the text from being saved here.
    await journal.beginSave({ checksum, sequence }).catch(() => undefined);
    const confirm = () => assertUnchanged(path, ownChecksums(journal));
    await writeFileAtomically(path, bytes, replace ? {} : { confirm });
    const savedAt = clock();
    const base = {
      sequence,
      content: jsonOf(document),
      otherFields,
    };
    // Saved is saved: a record that cannot be begun anew still leads to the same text.
    await journal.restart({ file: path, checksum, savedAt }, base).catch(() => undefined);
    return { path, savedAt };
  }

  return {
    isNew: async () => (await lastDraft(home)) === null && (await findDrafts(folder)).length === 0,

    async last() {
      const document = await lastDraft(home);
      if (document === null) return null;
      try {
        return await resume(document);
      } catch (error) {
        if (error instanceof UserError) return null;
        throw error;
      }
    },

    async unsaved() {
      const without = (await findDrafts(folder)).filter(({ file }) => file === null);
      const drafts = await Promise.all(
        without.map(({ document }) => describeUnsaved(journalPath(document), document)),
      );
      return drafts.flat().sort((one, other) => other.changedAt - one.changedAt);
    },

    async discard(documents) {
      await clearDiscarded(home, clock());
      for (const document of documents) {
        await turn(document, async () => {
          const journal = await journalOf(document);
          if (journal.origin.file !== null) throw new UserError("handle-unknown");
          journals.delete(document);
          await journal.close();
          await discardFolder(home, document, clock());
        });
      }
    },

    async restore(documents) {
      for (const document of documents) await restoreFolder(home, document);
    },

    resume,

    async create(document, record = null) {
      const handle = await start(noOrigin, document, record);
      return show(handle, await journalOf(handle));
    },

    add: (document, record) => start(noOrigin, document, record),

    async imported(document) {
      await journalOf(document);
      return readImportRecord(folderOf(document));
    },

    accept: (document, accepted) =>
      turn(`review of ${document}`, async () => {
        const record = await readImportRecord(folderOf(document));
        if (!record) throw new UserError("handle-unknown");
        await writeImportRecord(folderOf(document), { ...record, accepted });
      }),

    async openFile(path) {
      const file = await fileBehind(path);
      return turn(file, async () => {
        const draft = (await findDrafts(folder)).find((candidate) => candidate.file === file);
        if (!draft) {
          const read = await readReso(file);
          const handle = await start(read.origin, read.document, null, read.otherFields);
          return show(handle, await journalOf(handle));
        }
        return turn(draft.document, async () => {
          const journal = await journalOf(draft.document);
          await followFile(journal);
          return show(draft.document, journal);
        });
      });
    },

    append: (document, sequence, entries) =>
      turn(document, async () => (await journalOf(document)).append(sequence, entries)),

    async save(document, content, sequence, path) {
      const text = parseDocument(content);
      const saved = await turn(document, async () => {
        const journal = await journalOf(document);
        const target = path === null ? journal.origin.file : await fileBehind(path);
        if (target === null) return null;
        const known = sequence >= journal.base.sequence && (sequence <= journal.next || journal.isBehind);
        if (!known) throw new UserError("journal-out-of-step", { expected: journal.next, found: sequence });
        return saveTo(target, journal, text, sequence, path !== null);
      });
      if (saved && path !== null) await releaseFile(saved.path, document);
      return saved;
    },

    async close() {
      const opened = await Promise.allSettled(journals.values());
      journals.clear();
      for (const result of opened) if (result.status === "fulfilled") await result.value.close();
    },
  };
}

/** One name for a file, however it was reached. A path that leads nowhere is told by reading or writing it. */
function fileBehind(path: string): Promise<string> {
  return followLinks(path).catch(() => path);
}

/** What the draft's file may hold without another program having touched it. */
function ownChecksums({ origin, begunSaves }: Journal): readonly string[] {
  const begun = begunSaves.map((save) => save.checksum);
  return origin.checksum === null ? begun : [origin.checksum, ...begun];
}

function jsonOf(document: Node): Record<string, unknown> {
  return document.toJSON() as Record<string, unknown>;
}

/** The document that a screen sent. Throws `request-invalid` when it is no resolution. */
export function parseDocument(content: unknown): Node {
  try {
    const document = schema.nodeFromJSON(content);
    document.check();
    return document;
  } catch (error) {
    throw new UserError("request-invalid", {
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}
