import { randomBytes } from "node:crypto";
import { type FileHandle, open, readlink, realpath, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { systemCode, writeFailure } from "./file-failure.ts";

export interface WriteOptions {
  /** Permissions of a file that is new; one that exists keeps its own. Default: what the system gives. */
  readonly mode?: number;
  /** Asked when all is written, just before the old file is replaced. A rejection leaves the old file alone. */
  readonly confirm?: () => Promise<void>;
}

/**
 * Writes a file so that a full disk, a crash or a power cut leaves either the whole old file or the whole new
 * one: a temporary file in the same folder, written and flushed, takes the old one's place in one step.
 * A symbolic link stays a link; its target is replaced.
 *
 * @throws UserError `disk-full`, `write-denied`, `folder-missing` or `write-failed`
 */
export async function writeFileAtomically(
  path: string,
  content: string | Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  try {
    const target = await followLinks(path);
    const temporary = join(dirname(target), temporaryName(target));
    try {
      await writeFlushed(temporary, bytes, (await modeOf(target)) ?? options.mode);
      await options.confirm?.();
      await renameOver(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    await flushFolder(dirname(target));
  } catch (error) {
    throw writeFailure(error, path);
  }
}

/** Where a path leads in the end: links are followed, also one whose target is not there yet. */
export async function followLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (systemCode(error) !== "ENOENT") throw error;
  }
  const link = await readlink(path).catch(() => null);
  if (link !== null) return followLinks(resolve(dirname(path), link));
  const folder = await realpath(dirname(path)).catch(() => dirname(resolve(path)));
  return join(folder, basename(path));
}

/** Hidden, unlike any other, and short enough where the file's own name is as long as names may be. */
function temporaryName(target: string): string {
  const name = basename(target).slice(0, 48);
  return `.${name}.${process.pid}.${randomBytes(6).toString("hex")}.tmp`;
}

/** The permissions of the file to be replaced; undefined where there is none. A write-protected file is refused. */
async function modeOf(path: string): Promise<number | undefined> {
  try {
    const file = await open(path, "r+");
    try {
      return (await file.stat()).mode & 0o7777;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function writeFlushed(path: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const file = await open(path, "wx", mode);
  try {
    if (mode !== undefined) await file.chmod(mode);
    await writeFully(file, bytes);
    await file.sync();
    const { size } = await file.stat();
    if (size !== bytes.length) throw new RangeError(`${size} of ${bytes.length} bytes were written`);
  } finally {
    await file.close();
  }
}

/** A single write may stop short on a full disk without an error; only the next one tells. */
async function writeFully(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    written += (await file.write(bytes, written)).bytesWritten;
  }
}

/** On Windows a virus scanner may hold the old file for a moment: ten attempts in two seconds. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (error) {
      const held = ["EPERM", "EACCES", "EBUSY"].includes(systemCode(error) ?? "");
      if (!held || process.platform !== "win32" || attempt === 10) throw error;
      await pause(40 * attempt);
    }
  }
}

/** Makes the renaming itself last through a power cut. Windows, and a folder that may not be listed, allow no such call. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r").catch(() => null);
  if (!folder) return;
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
