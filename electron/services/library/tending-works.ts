import { exportLibrary, type LibraryExport } from "./export-library.ts";
import { refuseHindered } from "./local-copy.ts";
import { type RebuildReport, rebuildLibrary } from "./rebuild-library.ts";
import { type RemovedResolutions, removeFromLibrary, restoreToLibrary } from "./removed-resolutions.ts";
import {
  type FillReport,
  fillLibrary,
  makeIndexes,
  type Tended,
  type TendingOptions,
  tendLibrary,
  withLibrary,
} from "./tend-library.ts";
import { verifyLibrary } from "./verify-library.ts";

/** Where a library is written to. */
export interface ExportPlace {
  readonly out: string;
  /** The folder for the files that resolutions came from; null: they are not written. */
  readonly originals: string | null;
}

/** What a second thread does on a library while questions are answered by the first: what each work takes and gives. */
export interface TendingWorks {
  readonly fill: { readonly about: readonly string[]; readonly report: FillReport };
  readonly tend: { readonly about: null; readonly report: Tended };
  /** By keys. */
  readonly remove: { readonly about: readonly string[]; readonly report: RemovedResolutions };
  readonly restore: { readonly about: RemovedResolutions; readonly report: number };
  readonly verify: { readonly about: null; readonly report: readonly string[] };
  readonly rebuild: { readonly about: null; readonly report: RebuildReport };
  readonly export: { readonly about: ExportPlace; readonly report: LibraryExport };
}

export const tendingWorks: {
  readonly [Work in keyof TendingWorks]: (
    file: string,
    about: TendingWorks[Work]["about"],
    options: TendingOptions,
  ) => Promise<TendingWorks[Work]["report"]>;
} = {
  fill: fillLibrary,
  tend: (file, _about, options) => tendLibrary(file, options),
  async remove(file, keys) {
    refuseHindered(file);
    const removed = removeFromLibrary(file, keys);
    await makeIndexes(file);
    return removed;
  },
  async restore(file, removed) {
    refuseHindered(file);
    const restored = await restoreToLibrary(file, removed);
    await makeIndexes(file);
    return restored;
  },
  verify: async (file) => verifyLibrary(file),
  async rebuild(file, _about, options) {
    refuseHindered(file);
    return rebuildLibrary(file, options);
  },
  export: (file, { out, originals }, options) =>
    withLibrary(file, false, (store) =>
      exportLibrary(store, out, { ...options, ...(originals !== null && { originals }) }),
    ),
};
