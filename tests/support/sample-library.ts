import { join } from "node:path";
import { addToLibrary } from "../../electron/services/library/add-to-library.ts";
import { librarySources } from "../../electron/services/library/library-sources.ts";
import { openLibrary } from "../../electron/services/library/library-store.ts";

const fixtures = join(import.meta.dirname, "../fixtures/reading");

/** Puts the two resolutions of the NATO Parliamentary Assembly, and further files, into the library of a home folder. */
export async function sampleLibrary(home: string, ...further: readonly string[]): Promise<void> {
  const store = openLibrary(join(home, "library.db"), { create: true });
  const samples = ["461", "491"].map((number) => join(fixtures, `nato-pa-resolution-${number}.md`));
  try {
    await addToLibrary(store, librarySources([...samples, ...further]));
  } finally {
    store.database.close();
  }
}
