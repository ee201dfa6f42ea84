import { randomBytes } from "node:crypto";
import { basename } from "node:path";
import { UserError } from "../../../shared/base/user-error.ts";
import type { FileReference } from "../../../shared/host/data.ts";
import { readBytes } from "./read-file.ts";

/** What a handle stands for: a place on disk, or bytes that a browser sent. */
type KnownFile = { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };

/** The files that a screen may name. A screen never sees or sends a path: only handles, and only those given out here. */
export interface FileHandles {
  /** A handle for a file that a person chose; the same one each time. */
  ofPath(path: string): FileReference;
  /** A handle for bytes that a browser read: they are held until they are read, and the oldest are forgotten. */
  ofBytes(name: string, bytes: Uint8Array): FileReference;
  /** The path behind a handle. Throws `handle-unknown`, also for a file that is not on this disk. */
  path(handle: string): string;
  /** Name, place and bytes of the file behind a handle. */
  read(handle: string): Promise<{ name: string; path: string | null; bytes: Uint8Array }>;
}

/** How many received files are held in memory until they are read. */
const receivedFiles = 8;

export function createFileHandles(): FileHandles {
  const files = new Map<string, KnownFile>();
  const handles = new Map<string, string>();

  function known(handle: string): KnownFile {
    const file = files.get(handle);
    if (!file) throw new UserError("handle-unknown");
    return file;
  }

  return {
    ofPath(path) {
      const handle = handles.get(path) ?? newHandle();
      handles.set(path, handle);
      files.set(handle, { path });
      return { file: handle, name: basename(path) };
    },
    ofBytes(name, bytes) {
      const received = [...files].filter(([, file]) => "bytes" in file).map(([handle]) => handle);
      for (const oldest of received.slice(0, Math.max(0, received.length - receivedFiles + 1)))
        files.delete(oldest);
      const handle = newHandle();
      files.set(handle, { name, bytes });
      return { file: handle, name };
    },
    path(handle) {
      const file = known(handle);
      if (!("path" in file)) throw new UserError("handle-unknown");
      return file.path;
    },
    async read(handle) {
      const file = known(handle);
      if ("bytes" in file) {
        files.delete(handle);
        return { name: file.name, path: null, bytes: file.bytes };
      }
      return { name: basename(file.path), path: file.path, bytes: await readBytes(file.path) };
    },
  };
}

/** 128 random bits: not to be guessed. */
export function newHandle(): string {
  return randomBytes(16).toString("base64url");
}
