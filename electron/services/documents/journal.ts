import { copyFile, type FileHandle, mkdir, open, readFile, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { UserError } from "../../../shared/base/user-error.ts";
import type { JournalEntry } from "../../../shared/host/data.ts";
import { writeFileAtomically } from "./atomic-write.ts";
import { writeFailure } from "./file-failure.ts";
import {
  type Base,
  type BegunSave,
  entriesLine,
  type JournalContent,
  type Origin,
  readJournal,
  savingLine,
  writeJournal,
} from "./journal-file.ts";

/** A written change is on the disk itself, safe from a power cut, this many milliseconds later. */
const flushDelay = 200;

/** The journal's file as it is open now. */
interface OpenFile {
  readonly file: FileHandle;
  readonly inode: number;
  readonly size: number;
  readonly content: Omit<JournalContent, "entries">;
  /** The number of the next change. */
  readonly next: number;
}

/**
 * The append-only record of one draft: the text it starts from and every change since. What `append` has
 * acknowledged outlives a killed process. Calls must not overlap; the draft store queues them.
 */
export class Journal {
  readonly path: string;
  private opened: OpenFile;
  private flushTimer: NodeJS.Timeout | null = null;
  private flushFailure: unknown = null;
  private behind = false;

  private constructor(path: string, opened: OpenFile) {
    this.path = path;
    this.opened = opened;
  }

  /** Starts the record of a new draft. */
  static async create(path: string, origin: Origin, base: Base): Promise<Journal> {
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    } catch (error) {
      throw writeFailure(error, path);
    }
    await writeFileAtomically(path, writeJournal({ origin, base, entries: [] }), { mode: 0o600 });
    return Journal.open(path);
  }

  /** Takes up a record again, as far as it is sound. Throws `saved-file-damaged` when its beginning is not. */
  static async open(path: string): Promise<Journal> {
    return new Journal(path, await openSound(path));
  }

  get origin(): Origin {
    return this.opened.content.origin;
  }

  get base(): Base {
    return this.opened.content.base;
  }

  /** The number of the next change. */
  get next(): number {
    return this.opened.next;
  }

  /** Whether the last change could not be written, so that a screen may know more than the record. */
  get isBehind(): boolean {
    return this.behind;
  }

  /** Saves that were begun since the journal began, in case the process ended before it began anew. */
  get begunSaves(): readonly BegunSave[] {
    return this.opened.content.begunSaves;
  }

  /** To be called before each use: another process may have added to the record or begun it anew. */
  async refresh(): Promise<void> {
    const { size, ino } = await stat(this.path).catch((error: unknown) => {
      throw writeFailure(error, this.path);
    });
    if (size !== this.opened.size || ino !== this.opened.inode) await this.reopen();
  }

  /** All changes since the base, from the disk. */
  async entries(): Promise<readonly JournalEntry[]> {
    return readJournal(await readFile(this.path, "utf8"), basename(this.path)).entries;
  }

  /**
   * Writes changes down. Those that are there already, sent again, are left out.
   *
   * @param sequence the number of the first of them
   * @returns the number of the next change
   * @throws UserError `journal-out-of-step` when changes are missing before them, or others stand in their place
   */
  async append(sequence: number, entries: readonly JournalEntry[]): Promise<number> {
    const repeated = Math.max(0, this.next - sequence);
    if (sequence > this.next || !(await this.holds(sequence, entries.slice(0, repeated)))) {
      throw new UserError("journal-out-of-step", { expected: this.next, found: sequence });
    }
    const fresh = entries.slice(repeated);
    if (fresh.length > 0) {
      await this.write(entriesLine(this.next, fresh));
      this.opened = { ...this.opened, next: this.next + fresh.length };
    }
    return this.next;
  }

  /** Notes that the file is about to be saved, in case the process ends before `restart`. */
  async beginSave(save: BegunSave): Promise<void> {
    await this.write(savingLine(save));
    const { content } = this.opened;
    this.opened = { ...this.opened, content: { ...content, begunSaves: [...content.begunSaves, save] } };
  }

  /**
   * Begins anew from a text that holds the first `base.sequence` changes; later changes are kept. The origin
   * counts from now on even where it cannot be written down.
   */
  async restart(origin: Origin, base: Base): Promise<void> {
    const entries = (await this.entries()).slice(base.sequence - this.base.sequence);
    this.opened = { ...this.opened, content: { ...this.opened.content, origin } };
    await writeFileAtomically(this.path, writeJournal({ origin, base, entries }), { mode: 0o600 });
    await this.reopen();
    this.behind = false;
  }

  async close(): Promise<void> {
    await this.flush();
    await this.opened.file.close();
  }

  private async holds(sequence: number, entries: readonly JournalEntry[]): Promise<boolean> {
    if (entries.length === 0) return true;
    const from = sequence - this.base.sequence;
    if (from < 0) return false;
    const written = (await this.entries()).slice(from, from + entries.length);
    return JSON.stringify(written) === JSON.stringify(entries);
  }

  private async write(line: string): Promise<void> {
    if (this.flushFailure !== null) throw writeFailure(this.flushFailure, this.path);
    const { file, size } = this.opened;
    const bytes = Buffer.from(line);
    try {
      for (let written = 0; written < bytes.length; ) {
        written += (await file.write(bytes, written, bytes.length - written, size + written)).bytesWritten;
      }
    } catch (error) {
      this.behind = true;
      await file.truncate(size);
      throw writeFailure(error, this.path);
    }
    this.opened = { ...this.opened, size: size + bytes.length };
    this.behind = false;
    this.flushTimer ??= setTimeout(() => void this.flush(), flushDelay).unref();
  }

  private async flush(): Promise<void> {
    if (this.flushTimer === null) return;
    clearTimeout(this.flushTimer);
    this.flushTimer = null;
    try {
      await this.opened.file.datasync();
    } catch (error) {
      this.flushFailure = error;
    }
  }

  private async reopen(): Promise<void> {
    await this.close();
    this.opened = await openSound(this.path);
  }
}

/** Opens a record for writing at the end of its sound part. Of what is cut off a copy is kept beside it. */
async function openSound(path: string): Promise<OpenFile> {
  const bytes = await readFile(path);
  const { entries, soundLines, ...content } = readJournal(bytes.toString("utf8"), basename(path));
  const size = startOfLine(bytes, soundLines);
  if (size < bytes.length) await copyFile(path, `${path}.bad`);
  const file = await open(path, "r+");
  await file.truncate(size);
  return {
    file,
    inode: (await file.stat()).ino,
    size,
    content,
    next: content.base.sequence + entries.length,
  };
}

function startOfLine(bytes: Buffer, line: number): number {
  let at = 0;
  for (let passed = 0; passed < line; passed++) at = bytes.indexOf("\n", at) + 1;
  return at;
}
