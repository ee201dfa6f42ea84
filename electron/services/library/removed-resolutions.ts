import { type KeptOriginal, keptOriginals, openLibrary } from "./library-store.ts";
import { readForLibrary, sourceOfOriginal } from "./read-for-library.ts";
import { addResolutions, removeResolutions } from "./write-resolutions.ts";

/** What was taken out of a library, as far as it is needed to put it back. */
export type RemovedResolutions = readonly KeptOriginal[];

/** Takes resolutions out by their keys. */
export function removeFromLibrary(file: string, keys: readonly string[]): RemovedResolutions {
  const store = openLibrary(file, { create: false });
  try {
    const removed = [...keptOriginals(store, new Set(keys))];
    removeResolutions(store, keys, "key");
    return removed;
  } finally {
    store.database.close();
  }
}

/** Reads again what was taken out, and nothing else of the files it came from. @returns how many are back */
export async function restoreToLibrary(file: string, removed: RemovedResolutions): Promise<number> {
  const store = openLibrary(file, { create: true });
  try {
    let restored = 0;
    for (const { key, source, original } of removed) {
      const read = await readForLibrary(sourceOfOriginal(source, original));
      const wanted = read.filter((resolution) => resolution.key === key);
      addResolutions(store, wanted);
      restored += wanted.length;
    }
    return restored;
  } finally {
    store.database.close();
  }
}
