import { UserError } from "../../../shared/base/user-error.ts";
import { openingPhrases, type Part } from "../../../shared/form/opening-phrase.ts";
import { type AgreedStatus, agreedStatus } from "../../../shared/precedent/agreed-status.ts";
import { closestPrecedent } from "../../../shared/precedent/closest-precedent.ts";
import type { DraftPoint } from "../../../shared/precedent/draft-point.ts";
import type { PrecedentIndex } from "../../../shared/precedent/precedent-index.ts";
import { agreedSpans } from "../../../shared/precedent/spans.ts";
import { suggest } from "../../../shared/precedent/suggest.ts";
import type { Update } from "../../../shared/precedent/up-to-date.ts";
import { type DiffPart, wordDiff } from "../../../shared/precedent/word-diff.ts";
import type { HouseStyle } from "../../../shared/style/house-style.ts";
import { type Counterpart, counterpartsOf } from "./counterparts.ts";
import { libraryIndex } from "./library-index.ts";
import { type LibraryStore, libraryLanguages, openLibrary } from "./library-store.ts";

/** Where a unit was adopted. */
export interface PrecedentSource {
  readonly symbol: string;
  readonly title: string;
  readonly date: string;
  readonly label: string;
}

export interface Suggestion {
  readonly text: string;
  readonly completion: string;
  /** The unit as it was adopted and what was brought up to date in `text`; absent where nothing was. */
  readonly adopted?: string;
  readonly updates?: readonly Update[];
  readonly opening: string | null;
  /** In how many resolutions the wording stands, and the dates of the first and last. */
  readonly uses: number;
  readonly first: string;
  readonly last: string;
  readonly source: PrecedentSource;
  readonly counterparts: readonly Counterpart[];
  readonly score: number;
}

export interface AgreedUnit {
  readonly status: AgreedStatus;
  readonly similarity: number;
  readonly precedent:
    | (PrecedentSource & { readonly text: string; readonly counterparts: readonly Counterpart[] })
    | null;
  readonly diff: readonly DiffPart[];
  readonly spans: readonly {
    readonly text: string;
    readonly source: Omit<PrecedentSource, "title"> & { readonly text: string };
  }[];
}

/** The precedents of a library in one language. */
export interface Precedents {
  readonly index: PrecedentIndex;
  suggest(point: Omit<DraftPoint, "style">, style: HouseStyle | null, limit: number): Suggestion[];
  agreed(text: string, except?: ReadonlySet<string>): AgreedUnit;
  close(): void;
}

/** Opens a library for asking; the language is the commonest of its resolutions where none is given. */
export function openPrecedents(file: string, language?: string): Precedents {
  const store = openLibrary(file, { create: false });
  const languages = libraryLanguages(store);
  const chosen = language ?? languages[0];
  if (chosen === undefined) throw new UserError("library-empty", { file });
  return precedentsOf(store, libraryIndex(store, chosen));
}

export function precedentsOf(store: LibraryStore, index: PrecedentIndex): Precedents {
  const unitRow = store.database.prepare("SELECT text, place, part FROM units WHERE id = ?");
  const read = (unit: number) => {
    const row = unitRow.get(index.unitId[unit] ?? -1);
    const resolution = index.resolutions[index.unitResolution[unit] ?? 0];
    const part: Part = row?.part === "operative" ? "operative" : "preamble";
    return {
      text: String(row?.text ?? ""),
      part,
      source: {
        symbol: resolution?.symbol ?? "",
        title: resolution?.title ?? "",
        date: resolution?.date ?? "",
        label: String(row?.place ?? ""),
      },
    };
  };
  const counterparts = (unit: number) => counterpartsOf(store, index.unitId[unit] ?? -1);
  const textOf = (unit: number) => read(unit).text;
  return {
    index,
    suggest: (point, style, limit) =>
      suggest(index, textOf, { ...point, style: style?.id ?? null }, limit).map(
        ({ unit, text, completion, adopted, updates, score }) => {
          const { part, source } = read(unit);
          const opening = style ? openingPhrases(text, part, style)[0] : undefined;
          return {
            text,
            completion,
            ...(updates.length > 0 ? { adopted, updates } : {}),
            opening: opening ? text.slice(opening.from, opening.to) : null,
            ...usesOf(index, unit),
            source,
            counterparts: counterparts(unit),
            score: Number(score.toFixed(4)),
          };
        },
      ),
    agreed: (text, except = new Set()) => {
      const closest = closestPrecedent(index, text, except);
      const spans = agreedSpans(index, text, except).map(({ text, unit }) => {
        const precedent = read(unit);
        const { symbol, date, label } = precedent.source;
        return { text, source: { symbol, date, label, text: precedent.text } };
      });
      if (!closest)
        return { status: "new", similarity: 0, precedent: null, diff: [{ op: "insert", text }], spans };
      const precedent = read(closest.unit);
      return {
        status: agreedStatus(text, precedent.text, closest.similarity),
        similarity: Number(closest.similarity.toFixed(4)),
        precedent: { ...precedent.source, text: precedent.text, counterparts: counterparts(closest.unit) },
        diff: wordDiff(precedent.text, text),
        spans,
      };
    },
    close: () => store.database.close(),
  };
}

function usesOf(index: PrecedentIndex, unit: number): { uses: number; first: string; last: string } {
  const wording = index.unitWording[unit] ?? 0;
  const units = index.wordingUnits.subarray(
    index.wordingUnitStart[wording],
    index.wordingUnitStart[wording + 1],
  );
  const resolutions = [...new Set([...units].map((one) => index.unitResolution[one] ?? 0))];
  const dates = resolutions.map((resolution) => index.resolutions[resolution]?.date ?? "");
  return { uses: resolutions.length, first: dates[0] ?? "", last: dates.at(-1) ?? "" };
}
