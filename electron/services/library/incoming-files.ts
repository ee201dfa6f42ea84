import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checkFileName } from "../documents/file-name.ts";

/** Files that a browser hands over for an addition: on disk, however many, until they were read. */
export interface IncomingFiles {
  receive(task: string, name: string, content: Uint8Array): Promise<void>;
  /** The files of a task, in their order. */
  of(task: string): readonly string[];
  /** Deletes the files of a task. */
  drop(task: string): Promise<void>;
}

/** @param folder is made when it is first needed, and emptied of what an end without warning left */
export function incomingFiles(folder: string): IncomingFiles {
  const received = new Map<string, string[]>();
  let emptied: Promise<void> | null = null;
  return {
    async receive(task, name, content) {
      emptied ??= rm(folder, { recursive: true, force: true });
      await emptied;
      const paths = received.get(task) ?? [];
      received.set(task, paths);
      // Two files may have one name, in two folders.
      const own = join(folder, task, String(paths.length));
      const path = join(own, checkFileName(name));
      paths.push(path);
      await mkdir(own, { recursive: true });
      await writeFile(path, content, { mode: 0o600 });
    },
    of: (task) => received.get(task) ?? [],
    async drop(task) {
      received.delete(task);
      await rm(join(folder, task), { recursive: true, force: true });
    },
  };
}
