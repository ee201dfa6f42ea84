import { createReadStream, existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import { UserError } from "../../../shared/base/user-error.ts";

/** Something to add: one resolution of a collection, or one file. */
export interface LibrarySource {
  /** Where it stands, for messages: `un.jsonl:17`. */
  readonly name: string;
  /** The file it comes from. */
  readonly file: string;
  readonly content:
    | { readonly kind: "record"; readonly line: string }
    | { readonly kind: "file"; readonly bytes: Uint8Array };
}

const readableNames = /\.(?:reso|docx|odt|pdf|html?|xml|md|markdown|txt|jsonl)$/i;

/** Everything in the files and folders, in the order of their names. Throws `file-missing` for a path that is not there. */
export async function* librarySources(paths: readonly string[]): AsyncGenerator<LibrarySource> {
  for (const path of paths) {
    for (const file of await filesOf(path)) {
      if (isCollection(file)) yield* recordsOf(file);
      else yield { name: basename(file), file, content: { kind: "file", bytes: await readFile(file) } };
    }
  }
}

/**
 * How many sources the files and folders hold, without reading them: lines of collections are counted, not parsed.
 * Throws `file-missing`.
 */
export async function countSources(paths: readonly string[]): Promise<number> {
  let count = 0;
  for (const path of paths)
    for (const file of await filesOf(path)) count += isCollection(file) ? await linesOf(file) : 1;
  return count;
}

function isCollection(file: string): boolean {
  return /\.jsonl$/i.test(file);
}

async function linesOf(file: string): Promise<number> {
  let lines = 0;
  let last = 0x0a;
  for await (const chunk of createReadStream(file)) {
    const bytes = chunk as Buffer;
    for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) lines++;
    last = bytes.at(-1) ?? last;
  }
  return last === 0x0a ? lines : lines + 1;
}

async function filesOf(path: string): Promise<string[]> {
  if (!existsSync(path)) throw new UserError("file-missing", { file: path });
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && readableNames.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function* recordsOf(file: string): AsyncGenerator<LibrarySource> {
  let number = 0;
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++;
    if (line.trim()) yield { name: `${basename(file)}:${number}`, file, content: { kind: "record", line } };
  }
}
