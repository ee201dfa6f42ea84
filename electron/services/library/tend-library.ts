import { existsSync } from "node:fs";
import { UserError } from "../../../shared/base/user-error.ts";
import { type AdditionOptions, type AdditionReport, addToLibrary } from "./add-to-library.ts";
import { libraryFailure } from "./library-failure.ts";
import { libraryFault } from "./library-health.ts";
import { isIndexed, libraryIndex } from "./library-index.ts";
import { countSources, librarySources } from "./library-sources.ts";
import { type LibraryStore, libraryLanguages, openLibrary } from "./library-store.ts";
import { refuseHindered } from "./local-copy.ts";
import { keepOriginals, loggedOriginals } from "./originals-log.ts";
import { type RebuildReport, rebuildLibrary } from "./rebuild-library.ts";

export interface TendingOptions extends Pick<AdditionOptions, "onProgress" | "signal"> {
  /** Told when the indexes are of the library as it is now: from then on a question sees what was added. */
  readonly onIndexed?: () => void;
  /** Told when the library turned out to be damaged and is built anew, which takes as long as adding it did. */
  readonly onDamage?: () => void;
}

export interface Tended {
  /** How the library was healed, where it was damaged; null for a sound one. */
  readonly healed: RebuildReport | null;
}

export type FillReport = AdditionReport & Tended;

/**
 * Adds files and folders to a library and makes its indexes, so that it can be asked for what was added. One that turns
 * out to be damaged is healed first.
 *
 * @throws UserError `library-elsewhere`, `library-read-only`, `library-locked`, `disk-full` and the like
 */
export async function fillLibrary(
  file: string,
  paths: readonly string[],
  told: Pick<TendingOptions, "onProgress" | "signal"> = {},
): Promise<FillReport> {
  refuseHindered(file);
  const total = await countSources(paths);
  const fill = async () => {
    const report = await withLibrary(file, true, (store) =>
      addToLibrary(store, librarySources(paths), { total, ...told }),
    );
    // Who stops an addition wants to be done: what is missing is made when the library is asked next.
    if (!report.cancelled) await makeIndexes(file);
    return report;
  };
  try {
    if (isGone(file)) throw new UserError("library-damaged", { file });
    return { ...(await fill()), healed: null };
  } catch (error) {
    if (!isDamage(error)) throw error;
    const healed = await rebuildLibrary(file, told);
    return { ...(await fill()), healed };
  }
}

/**
 * What a library needs after a change and when it is opened: its indexes made, then a look at its health, then its
 * originals kept a second time. A damaged one is healed from them.
 */
export async function tendLibrary(
  file: string,
  { onIndexed, onDamage, ...told }: TendingOptions = {},
): Promise<Tended> {
  const there = existsSync(file);
  const failure = there ? await makeIndexes(file).catch((error: unknown) => error) : null;
  if (there && !failure) onIndexed?.();
  if (libraryFault(file) === null) {
    if (failure) throw failure;
    if (existsSync(file)) await withLibrary(file, false, keepOriginals);
    return { healed: null };
  }
  onDamage?.();
  const healed = await rebuildLibrary(file, told);
  onIndexed?.();
  return { healed };
}

/** Brings the index of each language up to date. */
export function makeIndexes(file: string): Promise<void> {
  return withLibrary(file, false, (store) => {
    for (const language of libraryLanguages(store))
      if (!isIndexed(store, language)) libraryIndex(store, language);
  });
}

export async function withLibrary<Result>(
  file: string,
  create: boolean,
  work: (store: LibraryStore) => Promise<Result> | Result,
): Promise<Result> {
  const store = openLibrary(file, { create });
  try {
    return await work(store);
  } catch (error) {
    throw libraryFailure(error, file);
  } finally {
    store.database.close();
  }
}

/** The database is not there, but what it held is. */
function isGone(file: string): boolean {
  return !existsSync(file) && (loggedOriginals(file)?.originals.size ?? 0) > 0;
}

function isDamage(error: unknown): boolean {
  return error instanceof UserError && error.code === "library-damaged";
}
