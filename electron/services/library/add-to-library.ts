import { basename } from "node:path";
import type { ErrorCode } from "../../../shared/base/error-texts.ts";
import { type ErrorDetails, UserError } from "../../../shared/base/user-error.ts";
import type { LibrarySource } from "./library-sources.ts";
import { heldFingerprint, holdsFingerprint, type LibraryStore } from "./library-store.ts";
import { readForLibrary, sourceIdentity } from "./read-for-library.ts";
import { addResolutions, type NewResolution } from "./write-resolutions.ts";

/** How many resolutions came to what. */
export interface AdditionCounts {
  readonly added: number;
  /** Held already, word for word. */
  readonly unchanged: number;
  /** Held before in another text, which they took the place of. */
  readonly replaced: number;
}

/** What came of an addition. */
export interface AdditionReport extends AdditionCounts {
  /** The units of what was added or replaced. */
  readonly units: number;
  readonly refused: readonly RefusedSource[];
  /** What came of each file, in the order in which they were read. */
  readonly files: readonly (AdditionCounts & { readonly file: string; readonly refused: number })[];
  /** Whether it was stopped before the end: what was added until then is kept, and the same addition goes on there. */
  readonly cancelled: boolean;
}

/** A source that was not read, and why: as a code with its details, and in English. */
export interface RefusedSource {
  readonly source: string;
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  readonly reason: string;
}

export interface AdditionProgress {
  readonly done: number;
  /** Null where it is not known. */
  readonly total: number | null;
  /** What was read last: `un.jsonl:17`. */
  readonly subject: string;
}

export interface AdditionOptions {
  /** How many sources there are, where that is known. */
  readonly total?: number | null;
  /** Told after each source. */
  readonly onProgress?: (progress: AdditionProgress) => void;
  /** Stops the addition between two sources. */
  readonly signal?: AbortSignal;
}

/** As many resolutions are confirmed at once: a kill costs the reading of these, and nothing else. */
const confirmedAtOnce = 50;

type Outcome = keyof AdditionCounts | "refused";

/**
 * Reads sources into a library. What is held already is passed over unread, so that a broken addition goes on
 * where it stopped. A source that cannot be read is reported and the next one is taken.
 */
export async function addToLibrary(
  store: LibraryStore,
  sources: AsyncIterable<LibrarySource>,
  { total = null, onProgress, signal }: AdditionOptions = {},
): Promise<AdditionReport> {
  const refused: RefusedSource[] = [];
  const files = new Map<string, Record<Outcome, number>>();
  const counts = noneYet();
  let waiting: NewResolution[] = [];
  let done = 0;
  let units = 0;
  let cancelled = false;
  const count = (source: LibrarySource, outcome: Outcome) => {
    const ofFile = files.get(source.file) ?? noneYet();
    files.set(source.file, ofFile);
    counts[outcome]++;
    ofFile[outcome]++;
  };
  const confirm = () => {
    addResolutions(store, waiting);
    waiting = [];
  };
  for await (const source of sources) {
    if (signal?.aborted) {
      cancelled = true;
      break;
    }
    try {
      const found = await readIfNew(store, source);
      if (found.length === 0) count(source, "unchanged");
      for (const resolution of found) count(source, addedOrReplaced(store, resolution));
      for (const resolution of found) units += resolution.units.length;
      waiting.push(...found);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const { code, details, message: reason } = error;
      refused.push({ source: source.name, code, details, reason });
      count(source, "refused");
    }
    if (waiting.length >= confirmedAtOnce) confirm();
    onProgress?.({ done: ++done, total, subject: source.name });
  }
  confirm();
  const ofFiles = [...files].map(([file, ofFile]) => ({ file: basename(file), ...ofFile }));
  return { ...counts, units, refused, files: ofFiles, cancelled };
}

function noneYet(): Record<Outcome, number> {
  return { added: 0, unchanged: 0, replaced: 0, refused: 0 };
}

function addedOrReplaced(store: LibraryStore, { key }: NewResolution): Outcome {
  return heldFingerprint(store, key) === null ? "added" : "replaced";
}

/** What of a source the library does not hold yet. */
async function readIfNew(store: LibraryStore, source: LibrarySource): Promise<readonly NewResolution[]> {
  const { key, fingerprint } = sourceIdentity(source);
  const held =
    key === null ? holdsFingerprint(store, fingerprint) : heldFingerprint(store, key) === fingerprint;
  if (held) return [];
  const resolutions = await readForLibrary(source);
  return resolutions.filter((resolution) => heldFingerprint(store, resolution.key) !== fingerprint);
}
