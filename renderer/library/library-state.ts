import type { AdditionOutcome, LibraryFilter, LibrarySearch, Shelf } from "../../shared/host/library-data.ts";
import type { LibraryResolution, LibrarySummary } from "../../shared/host/precedent-data.ts";

/** Long work on the library, and how far it is. */
export interface LibraryWork {
  readonly kind: "add" | "verify" | "rebuild" | "export";
  /** Its name to the host. */
  readonly task: string;
  readonly done: number;
  /** Null while it is not known. */
  readonly total: number | null;
  /** What was worked on last: a file's name. */
  readonly subject: string;
  /** Milliseconds. */
  readonly startedAt: number;
  readonly stopping: boolean;
}

/** What came of the last work, until it is put away. */
export type LibraryOutcome =
  | { readonly kind: "added"; readonly outcome: AdditionOutcome }
  | { readonly kind: "verified"; readonly faults: readonly string[] }
  | { readonly kind: "rebuilt"; readonly kept: number; readonly lost: readonly string[] }
  | { readonly kind: "removed"; readonly removed: number }
  | ({ readonly kind: "exported" } & LibraryExport);

/** A collection that was made of the library. */
export interface LibraryExport {
  /** The file's name. */
  readonly name: string;
  /** How many resolutions it holds. */
  readonly written: number;
  /** How many files they came from stand beside it. */
  readonly files: number;
  /** Whether it was stopped: then there is no collection. */
  readonly cancelled: boolean;
}

/** Where words are looked for. */
export const placesToLook = ["titles", "text", "phrase"] as const;

/** What a person looks for. */
export interface LibraryQuestion {
  readonly words: string;
  readonly look: (typeof placesToLook)[number];
  readonly order: "date" | "series";
  readonly filter: LibraryFilter;
  /** How many are shown. */
  readonly limit: number;
}

/** What was found: resolutions, or units where words were looked for in the text. */
export type LibraryFinds =
  | ({ readonly kind: "resolutions" } & Shelf)
  | ({ readonly kind: "units" } & LibrarySearch);

/** The resolution that is read. */
export interface LibraryReading {
  readonly resolution: LibraryResolution;
  /** The unit that it was opened at; null for its beginning. */
  readonly unit: number | null;
  /** Those of the same title, newest first, itself among them. */
  readonly series: Shelf["resolutions"];
}

export interface LibraryState {
  /** Null where there is no library. */
  readonly summary: LibrarySummary | null;
  /** Whether it was asked for its summary yet. */
  readonly known: boolean;
  readonly work: LibraryWork | null;
  readonly outcome: LibraryOutcome | null;
  readonly question: LibraryQuestion;
  readonly finds: LibraryFinds | null;
  readonly reading: LibraryReading | null;
}

/** As many are shown at first, and so many more each time. */
export const shownAtOnce = 100;

export const initialLibrary: LibraryState = {
  summary: null,
  known: false,
  work: null,
  outcome: null,
  question: { words: "", look: "titles", order: "date", filter: {}, limit: shownAtOnce },
  finds: null,
  reading: null,
};

/** Parts of the state that take the place of what was. */
export type LibraryChange = Partial<LibraryState>;

export function changeLibrary(state: LibraryState, change: LibraryChange): LibraryState {
  return { ...state, ...change };
}

/** The question with a part of its filter chosen, or with `undefined` taken back. */
export function withFilter(
  question: LibraryQuestion,
  name: keyof LibraryFilter,
  value: string | undefined,
): LibraryQuestion {
  const { [name]: _before, ...others } = question.filter;
  const filter = value === undefined ? others : { ...others, [name]: value };
  return { ...question, filter, limit: shownAtOnce };
}

/** How fast a work is, and how long it takes yet. */
export interface WorkPace {
  /** Resolutions a minute; null while too few are done to tell. */
  readonly perMinute: number | null;
  readonly secondsLeft: number | null;
}

/** @param now milliseconds, of the same clock as `startedAt` */
export function paceOf({ done, total, startedAt }: LibraryWork, now: number): WorkPace {
  const seconds = (now - startedAt) / 1000;
  if (done < 2 || seconds <= 0) return { perMinute: null, secondsLeft: null };
  const perSecond = done / seconds;
  const secondsLeft = total === null ? null : Math.ceil((total - done) / perSecond);
  return { perMinute: Math.round(perSecond * 60), secondsLeft };
}
