// Faults of the system below: what a full or failing disk does to calls that would otherwise go through.
import { type FileHandle, open } from "node:fs/promises";
import { onTestFinished, vi } from "vitest";

type Write = (
  buffer: Uint8Array,
  offset?: number,
  length?: number,
  position?: number | null,
) => Promise<{ bytesWritten: number }>;

/** A failed system call, as Node reports it. */
export function systemError(code: string, message: string): Error {
  return Object.assign(new Error(`${code}: ${message}`), { code });
}

/**
 * From now on this process's files hold `room` more bytes, then the disk is full. As on a real one, the write
 * that reaches the end stops short without an error and the next one fails.
 */
export async function fillDisk(room: number): Promise<void> {
  const files = await filePrototype();
  const write = files.write as Write;
  let left = room;
  const limited: Write = async function (
    this: FileHandle,
    buffer,
    offset = 0,
    length = buffer.length - offset,
    position = null,
  ) {
    if (length > 0 && left === 0) throw systemError("ENOSPC", "no space left on device, write");
    const { bytesWritten } = await write.call(this, buffer, offset, Math.min(length, left), position);
    left -= bytesWritten;
    return { bytesWritten };
  };
  replace(files, "write", limited);
}

/** From now on writes take `most` bytes at a time. */
export async function shortenWrites(most: number): Promise<void> {
  const files = await filePrototype();
  const write = files.write as Write;
  const short: Write = function (
    this: FileHandle,
    buffer,
    offset = 0,
    length = buffer.length - offset,
    position = null,
  ) {
    return write.call(this, buffer, offset, Math.min(length, most), position);
  };
  replace(files, "write", short);
}

/** From now on flushing to disk fails. */
export async function failFlushes(): Promise<void> {
  const files = await filePrototype();
  replace(files, "sync", () => Promise.reject(systemError("EIO", "i/o error, fsync")));
}

/** Ends all faults before the test does. */
export function mendDisk(): void {
  vi.restoreAllMocks();
}

function replace(files: FileHandle, method: "write" | "sync", replacement: unknown): void {
  vi.spyOn(files, method).mockImplementation(replacement as never);
  onTestFinished(mendDisk);
}

async function filePrototype(): Promise<FileHandle> {
  const file = await open(import.meta.filename);
  await file.close();
  return Object.getPrototypeOf(file) as FileHandle;
}
