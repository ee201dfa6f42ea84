import { writeFileAtomically } from "../documents/atomic-write.ts";
import { makeExport } from "../export/export.ts";
import { readResolution } from "../reading/read-file.ts";
import type { AdditionOptions } from "./add-to-library.ts";
import { type KeptOriginal, keptOriginals, type LibraryStore } from "./library-store.ts";
import { sourceOfOriginal } from "./read-for-library.ts";

export interface LibraryExport {
  readonly written: number;
  /** Whether it was stopped before the end: then nothing was written. */
  readonly cancelled: boolean;
}

/**
 * Writes a library as a collection that can be added to another: a line for each resolution, as it was added; one that
 * came as a file of its own as Markdown.
 *
 * @throws UserError `disk-full`, `write-denied` and the like; an older file of that name is then unchanged
 */
export async function exportLibrary(
  store: LibraryStore,
  out: string,
  { onProgress, signal }: Pick<AdditionOptions, "onProgress" | "signal"> = {},
): Promise<LibraryExport> {
  const total = Number(store.database.prepare("SELECT count(*) AS count FROM resolutions").get()?.count);
  const lines: Buffer[] = [];
  for (const original of keptOriginals(store)) {
    if (signal?.aborted) return { written: 0, cancelled: true };
    lines.push(Buffer.from(`${await recordOf(store, original)}\n`));
    onProgress?.({ done: lines.length, total, subject: original.key });
  }
  await writeFileAtomically(out, Buffer.concat(lines));
  return { written: lines.length, cancelled: false };
}

async function recordOf(store: LibraryStore, { key, source, original }: KeptOriginal): Promise<string> {
  const { name, content } = sourceOfOriginal(source, original);
  if (content.kind === "record") return content.line;
  const { document, style } = await readResolution(content.bytes, name);
  const markdown = Buffer.from(await makeExport(document, style, "md", { modified: new Date(0) })).toString();
  const known = store.database
    .prepare("SELECT body, number, symbol, title, date, language FROM resolutions WHERE key = ?")
    .get(key);
  return JSON.stringify({ id: key, ...known, markdown });
}
