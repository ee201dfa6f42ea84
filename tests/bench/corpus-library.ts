import { readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { addToLibrary } from "../../electron/services/library/add-to-library.ts";
import { libraryIndex } from "../../electron/services/library/library-index.ts";
import { librarySources } from "../../electron/services/library/library-sources.ts";
import { openLibrary } from "../../electron/services/library/library-store.ts";

/**
 * Makes a library of a corpus' resolutions in English in a folder, with its index.
 *
 * @param holds which of its records are taken in
 */
export async function corpusLibrary(
  corpora: string,
  folder: string,
  holds: (record: Readonly<Record<string, string>>) => boolean = () => true,
): Promise<void> {
  const lines = gunzipSync(readFileSync(join(corpora, "resolutions.jsonl.gz")))
    .toString()
    .split("\n");
  const records = join(folder, "records.jsonl");
  const wanted = lines.filter((line) => line.includes('"language": "en"') && holds(JSON.parse(line)));
  writeFileSync(records, wanted.join("\n"));
  const store = openLibrary(join(folder, "library.db"), { create: true });
  try {
    await addToLibrary(store, librarySources([records]));
    libraryIndex(store, "en");
  } finally {
    store.database.close();
  }
  await rm(records);
}
