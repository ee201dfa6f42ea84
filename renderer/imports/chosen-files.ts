import { UserError } from "../../shared/base/user-error.ts";
import type { Host } from "../../shared/host/contract.ts";
import type { FileReference } from "../../shared/host/data.ts";
import { readFile } from "../files/browser-files.ts";

/** A file that a person chose, before anything of it is read. */
export interface ChosenFile {
  readonly name: string;
  /** Hands it to the host, for one reading. @returns its handle */
  hand(): Promise<string>;
}

/** The host reads no larger one. */
const largest = 20 * 1024 * 1024;

/** Files of the browser. Each is in memory only from when its turn comes until the host has it. */
export function browserFiles(files: readonly File[], host: Host): readonly ChosenFile[] {
  return files.map((file) => ({
    name: file.name,
    async hand() {
      if (file.size > largest) throw new UserError("file-too-large", { file: file.name, limit: "20 MB" });
      const picked = await readFile(file).catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        throw new UserError("file-unreadable", { file: file.name, reason });
      });
      return (await host["files.receive"](picked)).file;
    },
  }));
}

/** Files that the host's own dialog gave out. */
export function hostFiles(files: readonly FileReference[]): readonly ChosenFile[] {
  return files.map(({ file, name }) => ({ name, hand: async () => file }));
}
