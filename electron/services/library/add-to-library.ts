import { UserError } from "../../../shared/base/user-error.ts";
import type { LibrarySource } from "./library-sources.ts";
import { addResolutions, heldFingerprint, type LibraryStore, type NewResolution } from "./library-store.ts";
import { readForLibrary, sourceIdentity } from "./read-for-library.ts";

/** What came of an addition. */
export interface AdditionReport {
  readonly added: number;
  /** Held already, word for word. */
  readonly unchanged: number;
  /** Held before in another text, which they took the place of. */
  readonly replaced: number;
  readonly refused: readonly { readonly source: string; readonly code: string; readonly reason: string }[];
}

export interface AdditionOptions {
  /** Told after each source how many are done. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** As many resolutions are confirmed at once: a kill costs the reading of these, and nothing else. */
const confirmedAtOnce = 50;

/**
 * Reads sources into a library. What is held already is passed over unread, so that a broken addition goes on
 * where it stopped. A source that cannot be read is reported and the next one is taken.
 */
export async function addToLibrary(
  store: LibraryStore,
  sources: AsyncIterable<LibrarySource>,
  { onProgress, signal }: AdditionOptions = {},
): Promise<AdditionReport> {
  const refused: { source: string; code: string; reason: string }[] = [];
  let waiting: NewResolution[] = [];
  const counts = { added: 0, unchanged: 0, replaced: 0 };
  let done = 0;
  const confirm = () => {
    addResolutions(store, waiting);
    waiting = [];
  };
  for await (const source of sources) {
    if (signal?.aborted) break;
    try {
      const found = await readIfNew(store, source);
      if (found.length === 0) counts.unchanged++;
      for (const resolution of found)
        counts[heldFingerprint(store, resolution.key) === null ? "added" : "replaced"]++;
      waiting.push(...found);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused.push({ source: source.name, code: error.code, reason: error.message });
    }
    if (waiting.length >= confirmedAtOnce) confirm();
    onProgress?.(++done);
  }
  confirm();
  return { ...counts, refused };
}

/** What of a source the library does not hold yet. */
async function readIfNew(store: LibraryStore, source: LibrarySource): Promise<readonly NewResolution[]> {
  const { key, fingerprint } = sourceIdentity(source);
  if (key !== null && heldFingerprint(store, key) === fingerprint) return [];
  const resolutions = await readForLibrary(source);
  return resolutions.filter((resolution) => heldFingerprint(store, resolution.key) !== fingerprint);
}
