import { mkdir } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { factsOf } from "../../../shared/resolution/facts.ts";
import { findStyle } from "../../../shared/style/house-styles.ts";
import { writeFileAtomically } from "../documents/atomic-write.ts";
import { makeExport } from "../export/export.ts";
import type { AdditionOptions } from "./add-to-library.ts";
import type { LibrarySource } from "./library-sources.ts";
import { type KeptOriginal, keptOriginals, type LibraryStore } from "./library-store.ts";
import { readKeptResolution, sourceOfOriginal } from "./read-for-library.ts";

export interface LibraryExport {
  /** How many resolutions the collection holds. */
  readonly written: number;
  /** How many files were written again as they were added. */
  readonly files: number;
  /** Whether it was stopped before the end: then no collection was written. */
  readonly cancelled: boolean;
}

export interface ExportOptions extends Pick<AdditionOptions, "onProgress" | "signal"> {
  /** The folder for the files that resolutions came from; absent: they are not written. */
  readonly originals?: string;
}

/** So many milliseconds pass at least from one word of progress to the next. */
const betweenWords = 50;

/**
 * Writes a library as a collection that can be added to another: a line for each resolution, as it was added; one that
 * came as a file of its own as Markdown, and where it is wanted its file too, byte for byte.
 *
 * @throws UserError `disk-full`, `write-denied` and the like; an older file of that name is then unchanged
 */
export async function exportLibrary(
  store: LibraryStore,
  out: string,
  { onProgress, signal, originals }: ExportOptions = {},
): Promise<LibraryExport> {
  const total = Number(store.database.prepare("SELECT count(*) AS count FROM resolutions").get()?.count);
  const lines: Buffer[] = [];
  let toldAt = Number.NEGATIVE_INFINITY;
  const files = originals === undefined ? null : await originalFiles(originals);
  for (const original of keptOriginals(store)) {
    // Nothing below waits for anything where all are records, and a wish to stop would not be heard.
    await setImmediate();
    if (signal?.aborted) return { written: 0, files: files?.written() ?? 0, cancelled: true };
    const source = sourceOfOriginal(original.source, original.original);
    lines.push(Buffer.from(`${await recordOf(store, original, source)}\n`));
    await files?.write(source);
    if (lines.length < total && performance.now() - toldAt < betweenWords) continue;
    toldAt = performance.now();
    onProgress?.({ done: lines.length, total, subject: original.key });
  }
  await writeFileAtomically(out, Buffer.concat(lines));
  return { written: lines.length, files: files?.written() ?? 0, cancelled: false };
}

async function recordOf(
  store: LibraryStore,
  original: KeptOriginal,
  { content }: LibrarySource,
): Promise<string> {
  if (content.kind === "record") return content.line;
  const document = await readKeptResolution(original);
  const { style, language } = factsOf(document);
  const exported = await makeExport(document, findStyle(style, language), "md", { modified: new Date(0) });
  const known = store.database
    .prepare("SELECT body, number, symbol, title, date, language FROM resolutions WHERE key = ?")
    .get(original.key);
  return JSON.stringify({ id: original.key, ...known, markdown: Buffer.from(exported).toString() });
}

/** Writes files into a folder: the same file once, others of its name as `name 2.docx`. */
async function originalFiles(folder: string) {
  await mkdir(folder, { recursive: true });
  const named = new Map<string, Uint8Array>();
  const nameFor = (name: string, bytes: Uint8Array): string => {
    const extension = extname(name);
    const stem = basename(name, extension);
    let chosen = basename(name);
    for (let count = 2; ; count++) {
      const other = named.get(chosen.toLowerCase());
      if (!other || Buffer.compare(other, bytes) === 0) return chosen;
      chosen = `${stem} ${count}${extension}`;
    }
  };
  return {
    written: () => named.size,
    async write({ name, content }: LibrarySource): Promise<void> {
      if (content.kind !== "file") return;
      const chosen = nameFor(name, content.bytes);
      if (named.has(chosen.toLowerCase())) return;
      named.set(chosen.toLowerCase(), content.bytes);
      await writeFileAtomically(join(folder, chosen), content.bytes);
    },
  };
}
