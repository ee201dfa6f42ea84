import { vocabularyFrom } from "../words/vocabulary.ts";
import type { IndexedResolution, PrecedentIndex } from "./precedent-index.ts";

/** What a saved index is of. */
export interface IndexIdentity {
  readonly language: string;
  /** The library and the state of it that the index was built from. */
  readonly library: string;
  readonly generation: number;
}

/** Changes with every change of what an index holds or how words are compared. */
const format = "rapporteur/precedent-index 2";

const integerColumns = [
  "resolutionUnits",
  "renewed",
  "titleStart",
  "titleWords",
  "unitResolution",
  "unitWording",
  "unitParent",
  "unitId",
  "wordingStart",
  "wordingWords",
  "positionWording",
  "runOrder",
  "wordingForm",
  "wordingUnitStart",
  "wordingUnits",
  "wordingOrder",
  "postingStart",
  "postings",
] as const satisfies readonly (keyof PrecedentIndex)[];

const byteColumns = [
  "unitTraits",
  "wordingMarks",
  "impacts",
  "impactLimit",
] as const satisfies readonly (keyof PrecedentIndex)[];

type Columns = Pick<PrecedentIndex, (typeof integerColumns)[number] | (typeof byteColumns)[number]>;

/** The parts of a saved index: a header, whose numbers of elements tell where each column starts, and the columns. */
export interface SavedIndex {
  readonly header: string;
  readonly columns: readonly (Int32Array | Uint8Array)[];
}

export interface OpenedIndex {
  readonly index: PrecedentIndex;
  readonly generation: number;
}

interface Header extends IndexIdentity {
  readonly format: string;
  readonly lengths: readonly number[];
  readonly checks: readonly number[];
  readonly words: readonly string[];
  readonly resolutions: readonly IndexedResolution[];
  readonly impactScale: number;
}

/** Takes an index apart for saving. */
export function savedIndex(index: PrecedentIndex, identity: IndexIdentity): SavedIndex {
  const columns = [...integerColumns, ...byteColumns].map((name) => index[name]);
  const header: Header = {
    format,
    ...identity,
    lengths: columns.map((column) => column.length),
    checks: columns.map(checkOf),
    words: index.vocabulary.words,
    resolutions: index.resolutions,
    impactScale: index.impactScale,
  };
  return { header: JSON.stringify(header), columns };
}

/**
 * Puts a saved index together again. The columns are views into `bytes`, without a copy.
 *
 * @param bytes the columns one after another, integers first; must start at a multiple of four in its buffer
 * @returns the index and the state of the library that it is of; null when it is of another library or language,
 *   of another format, or damaged
 */
export function openSavedIndex(
  headerText: string,
  bytes: Uint8Array,
  { language, library }: Pick<IndexIdentity, "language" | "library">,
): OpenedIndex | null {
  const header = parseHeader(headerText);
  if (!header || header.format !== format) return null;
  if (header.language !== language || header.library !== library) return null;
  const { lengths, checks } = header;
  const size = lengths.reduce((sum, length, i) => sum + (i < integerColumns.length ? 4 * length : length), 0);
  if (size !== bytes.length || lengths.length !== integerColumns.length + byteColumns.length) return null;
  const columns: Record<string, Int32Array | Uint8Array> = {};
  let at = bytes.byteOffset;
  for (const [i, name] of [...integerColumns, ...byteColumns].entries()) {
    const length = lengths[i] ?? 0;
    const column =
      i < integerColumns.length
        ? new Int32Array(bytes.buffer, at, length)
        : new Uint8Array(bytes.buffer, at, length);
    if (checkOf(column) !== checks[i]) return null;
    columns[name] = column;
    at += column.byteLength;
  }
  const index = {
    ...(columns as unknown as Columns),
    language,
    vocabulary: vocabularyFrom(header.words, language),
    resolutions: header.resolutions,
    impactScale: header.impactScale,
  };
  return { index, generation: header.generation };
}

/** What the header of a saved index says of it. */
export interface IndexHead extends IndexIdentity {
  /** How many resolutions it holds. */
  readonly resolutions: number;
}

/** Reads the header alone; null for one of another format. Whether the columns are whole is not looked at. */
export function indexHead(headerText: string): IndexHead | null {
  const header = parseHeader(headerText);
  if (!header || header.format !== format) return null;
  const { language, library, generation, resolutions } = header;
  return { language, library, generation, resolutions: resolutions.length };
}

function parseHeader(text: string): Header | null {
  try {
    return JSON.parse(text) as Header;
  } catch {
    return null;
  }
}

/** A check of a column's content: FNV-1a over its elements. */
function checkOf(column: Int32Array | Uint8Array): number {
  let check = 0x811c9dc5;
  for (let i = 0; i < column.length; i++) check = Math.imul(check ^ (column[i] ?? 0), 0x01000193);
  return check >>> 0;
}
