import { existsSync, rmSync, statSync } from "node:fs";
import type { LibrarySearch, Shelf } from "../../../shared/host/library-data.ts";
import type {
  AgreedUnit,
  AskedPoint,
  LibraryResolution,
  LibrarySummary,
  PrecedentFilter,
  RenewedLine,
  Suggestion,
  UnitRecord,
} from "../../../shared/host/precedent-data.ts";
import type { HouseStyle } from "../../../shared/style/house-style.ts";
import { allowedBy } from "./allowed-precedents.ts";
import { indexFile, savedLibraryIndex } from "./library-index.ts";
import {
  librarySummary,
  type OriginalOfUnit,
  originalOfUnit,
  resolutionOfUnit,
  unitRecord,
} from "./library-reading.ts";
import { type LibraryStore, libraryLanguages, openLibrary } from "./library-store.ts";
import { readableLibrary } from "./local-copy.ts";
import { type Precedents, precedentsOf } from "./precedents.ts";
import { type BrowseQuestion, browseLibrary, type SearchQuestion, searchLibrary } from "./search-library.ts";

export interface SuggestQuestion {
  readonly point: AskedPoint;
  readonly style: HouseStyle;
  readonly filter: PrecedentFilter;
  readonly limit: number;
}

export interface AgreedQuestion {
  readonly language: string;
  readonly texts: readonly string[];
}

/** No index is there yet that could be asked. */
export type NotIndexed = "not indexed";

/** What can be asked of a library that lies in one file, where there is one. */
export interface LibraryAnswers {
  summary(): LibrarySummary | null;
  resolution(unit: number): LibraryResolution | null;
  unit(unit: number): UnitRecord | null;
  original(unit: number): OriginalOfUnit | null;
  suggest(question: SuggestQuestion): Suggestion[] | NotIndexed;
  /** Null where the library holds nothing in that language. */
  agreed(question: AgreedQuestion): AgreedUnit[] | NotIndexed | null;
  /** Null where no resolution has that unit. */
  renewed(unit: number): RenewedLine[] | NotIndexed | null;
  browse(question: BrowseQuestion): Shelf | null;
  search(question: SearchQuestion): LibrarySearch | null;
  /** Lets go of what was read, so that the next question sees what the library holds now. */
  refresh(): void;
  close(): void;
}

/**
 * Answers from one open connection and one index a language, both kept from question to question. The index is the
 * saved one, also where the library has changed since; it stays until `refresh`. Making a newer one is left to others
 * (tend-library.ts), so that nobody waits for it.
 */
export function libraryAnswers(file: string, copies: string): LibraryAnswers {
  let store: LibraryStore | null = null;
  const precedents = new Map<string, Precedents>();
  /** The state of the files when they were read last. */
  let read = "";

  function opened() {
    if (store) return store;
    const place = readableLibrary(file, copies);
    if (existsSync(place)) store = openLibrary(place, { create: false });
    if (store) read = stateOf(store);
    return store;
  }

  function precedentsIn(language: string): Precedents | NotIndexed | null {
    const library = opened();
    if (!library) return null;
    const before = precedents.get(language);
    if (before) return before;
    if (!libraryLanguages(library).includes(language)) return null;
    const saved = savedLibraryIndex(library, language);
    if (!saved) {
      // what is there cannot be read: out of the way of the next one
      rmSync(indexFile(library, language), { force: true });
      return "not indexed";
    }
    const known = precedentsOf(library, saved.index);
    precedents.set(language, known);
    read = stateOf(library);
    return known;
  }

  /** Whether the database and the indexes that were read are still the ones that lie there. */
  function isCurrent(): boolean {
    return store !== null && store.file === readableLibrary(file, copies) && stateOf(store) === read;
  }

  /** Which files are there: a healed database and a newer index are other files than those of before. */
  function stateOf(library: LibraryStore): string {
    const files = [library.file, ...[...precedents.keys()].map((language) => indexFile(library, language))];
    return files.map((name) => statSync(name, { throwIfNoEntry: false })?.ino ?? 0).join(" ");
  }

  function close(): void {
    precedents.clear();
    store?.database.close();
    store = null;
  }

  return {
    summary() {
      const library = opened();
      return library && librarySummary(library);
    },
    resolution(unit) {
      const library = opened();
      return library && resolutionOfUnit(library, unit);
    },
    unit(unit) {
      const library = opened();
      return library && unitRecord(library, unit);
    },
    original(unit) {
      const library = opened();
      return library && originalOfUnit(library, unit);
    },
    suggest({ point, style, filter, limit }) {
      const known = precedentsIn(style.language);
      if (known === "not indexed") return known;
      if (!known) return [];
      return known.suggest({ ...point, ...allowedBy(filter, known.index) }, style, limit);
    },
    agreed({ language, texts }) {
      const known = precedentsIn(language);
      if (known === "not indexed") return known;
      return known && texts.map((text) => known.agreed(text));
    },
    renewed(unit) {
      const library = opened();
      const language = library && resolutionOfUnit(library, unit)?.language;
      const known = language ? precedentsIn(language) : null;
      return known === "not indexed" ? known : (known?.renewed(unit) ?? null);
    },
    browse(question) {
      const library = opened();
      return library && browseLibrary(library, question);
    },
    search(question) {
      const library = opened();
      return library && searchLibrary(library, question);
    },
    refresh() {
      if (!isCurrent()) close();
    },
    close,
  };
}
