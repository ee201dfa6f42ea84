import { existsSync } from "node:fs";
import type {
  AgreedUnit,
  AskedPoint,
  LibraryResolution,
  LibrarySummary,
  PrecedentFilter,
  Suggestion,
  UnitRecord,
} from "../../../shared/host/precedent-data.ts";
import type { HouseStyle } from "../../../shared/style/house-style.ts";
import { libraryIndex } from "./library-index.ts";
import { librarySummary, resolutionOfUnit, unitRecord } from "./library-reading.ts";
import { libraryLanguages, openLibrary } from "./library-store.ts";
import { type Precedents, precedentsOf } from "./precedents.ts";

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

/** What can be asked of a library that lies in one file, where there is one. */
export interface LibraryAnswers {
  summary(): LibrarySummary | null;
  resolution(unit: number): LibraryResolution | null;
  unit(unit: number): UnitRecord | null;
  suggest(question: SuggestQuestion): Suggestion[];
  agreed(question: AgreedQuestion): AgreedUnit[] | null;
  /** Lets go of what was read, so that the next question sees what the library holds now. */
  refresh(): void;
  close(): void;
}

/**
 * Answers from one open connection and one index a language, both kept from question to question. The index
 * stays the one that was read first until `refresh`: while resolutions are added nobody waits for a new one.
 */
export function libraryAnswers(file: string): LibraryAnswers {
  let store: ReturnType<typeof openLibrary> | null = null;
  const precedents = new Map<string, Precedents>();

  function opened() {
    if (!store && existsSync(file)) store = openLibrary(file, { create: false });
    return store;
  }

  function precedentsIn(language: string): Precedents | null {
    const library = opened();
    if (!library) return null;
    const known = precedents.get(language);
    if (known) return known;
    if (!libraryLanguages(library).includes(language)) return null;
    const read = precedentsOf(library, libraryIndex(library, language));
    precedents.set(language, read);
    return read;
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
    suggest({ point, style, filter, limit }) {
      const known = precedentsIn(style.language);
      if (!known) return [];
      return known.suggest({ ...point, ...allowedBy(filter, known) }, style, limit);
    },
    agreed({ language, texts }) {
      const known = precedentsIn(language);
      return known && texts.map((text) => known.agreed(text));
    },
    refresh: close,
    close,
  };
}

/** A filter as the index takes it; nothing where it leaves nothing out. */
function allowedBy(
  { bodies, from, to }: PrecedentFilter,
  { index }: Precedents,
): { allows?: (resolution: number) => boolean } {
  if (!bodies && from === undefined && to === undefined) return {};
  return {
    allows(resolution) {
      const { body = "", date = "" } = index.resolutions[resolution] ?? {};
      if (bodies && !bodies.includes(body)) return false;
      if (from !== undefined && date < from) return false;
      return to === undefined || date.slice(0, to.length) <= to;
    },
  };
}
