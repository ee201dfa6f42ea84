import { UserError } from "../../../shared/base/user-error.ts";
import { openingPhrases, type Part } from "../../../shared/form/opening-phrase.ts";
import type {
  AgreedUnit,
  AskedPoint,
  PrecedentSource,
  RenewedLine,
  Suggestion,
} from "../../../shared/host/precedent-data.ts";
import { agreedStatus } from "../../../shared/precedent/comparing/agreed-status.ts";
import { closestPrecedent } from "../../../shared/precedent/comparing/closest-precedent.ts";
import { agreedSpans } from "../../../shared/precedent/comparing/spans.ts";
import { wordDiff } from "../../../shared/precedent/comparing/word-diff.ts";
import {
  hasTrait,
  introTrait,
  itemTrait,
  type PrecedentIndex,
} from "../../../shared/precedent/index/precedent-index.ts";
import type { DraftPoint } from "../../../shared/precedent/suggesting/draft-point.ts";
import { suggest } from "../../../shared/precedent/suggesting/suggest.ts";
import { updatesOf } from "../../../shared/precedent/updating/up-to-date.ts";
import type { HouseStyle } from "../../../shared/style/house-style.ts";
import { counterpartsOf } from "./counterparts.ts";
import { libraryIndex } from "./library-index.ts";
import { type LibraryStore, libraryLanguages, openLibrary } from "./library-store.ts";

/** A point of a draft as it is asked about: its house style apart, the resolution it starts from by a unit of it. */
type PointOfDraft = Omit<DraftPoint, "style" | "house" | "base"> & Pick<AskedPoint, "baseUnit">;

/** The precedents of a library in one language. */
export interface Precedents {
  readonly index: PrecedentIndex;
  suggest(point: PointOfDraft, style: HouseStyle | null, limit: number): Suggestion[];
  /** The lines of the resolution of a unit that a drafter who renews it would bring up to date; null where none has it. */
  renewed(unit: number): RenewedLine[] | null;
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

interface ReadUnit {
  readonly text: string;
  readonly part: Part;
  readonly source: PrecedentSource;
}

export function precedentsOf(store: LibraryStore, index: PrecedentIndex): Precedents {
  const unitRow = store.database.prepare("SELECT text, place, part FROM units WHERE id = ?");
  /** A unit as the library holds it now; null for one that was removed since the index was built. */
  const read = (unit: number): ReadUnit | null => {
    const id = index.unitId[unit] ?? -1;
    const row = unitRow.get(id);
    const resolution = index.resolutions[index.unitResolution[unit] ?? 0];
    if (!row || !resolution) return null;
    const { body, symbol, title, date } = resolution;
    return {
      text: String(row.text),
      part: row.part === "operative" ? "operative" : "preamble",
      source: { unit: id, body, symbol, title, date, label: String(row.place) },
    };
  };
  const counterparts = (unit: number) => counterpartsOf(store, index.unitId[unit] ?? -1);
  const textOf = (unit: number) => read(unit)?.text ?? "";
  return {
    index,
    suggest: (point, style, limit) =>
      suggest(index, textOf, pointIn(index, point, style), limit).flatMap(
        ({ unit, text, completion, adopted, updates, score }) => {
          const precedent = read(unit);
          if (!precedent) return [];
          const opening = style ? openingPhrases(text, precedent.part, style)[0] : undefined;
          return [
            {
              text,
              completion,
              adopted,
              updates: [...updates],
              opening: opening ? text.slice(opening.from, opening.to) : null,
              ...usesOf(index, unit),
              source: precedent.source,
              level: hasTrait(index, unit, itemTrait) ? ("item" as const) : ("clause" as const),
              intro: hasTrait(index, unit, introTrait),
              counterparts: counterparts(unit),
              score: Number(score.toFixed(4)),
            },
          ];
        },
      ),
    agreed: (text, except = new Set()) => {
      const closest = closestPrecedent(index, text, except);
      const spans = agreedSpans(index, text, except).flatMap(({ text, unit }) => {
        const precedent = read(unit);
        if (!precedent) return [];
        const { title: _, ...source } = precedent.source;
        return [{ text, source: { ...source, text: precedent.text } }];
      });
      const precedent = closest && read(closest.unit);
      if (!closest || !precedent)
        return { status: "new", similarity: 0, precedent: null, diff: [{ op: "insert", text }], spans };
      return {
        status: agreedStatus(text, precedent.text, closest.similarity),
        similarity: Number(closest.similarity.toFixed(4)),
        precedent: { ...precedent.source, text: precedent.text, counterparts: counterparts(closest.unit) },
        diff: [...wordDiff(precedent.text, text)],
        spans,
      };
    },
    renewed: (unit) => renewedLines(index, textOf, unit),
    close: () => store.database.close(),
  };
}

function pointIn(index: PrecedentIndex, point: PointOfDraft, style: HouseStyle | null): DraftPoint {
  const { baseUnit, ...rest } = point;
  const base = baseUnit === undefined ? undefined : index.unitResolution[index.unitId.indexOf(baseUnit)];
  return {
    ...rest,
    style: style?.id ?? null,
    ...(style && { house: style }),
    ...(base !== undefined && { base }),
  };
}

function renewedLines(
  index: PrecedentIndex,
  textOf: (unit: number) => string,
  unit: number,
): RenewedLine[] | null {
  const resolution = index.unitResolution[index.unitId.indexOf(unit)];
  if (resolution === undefined) return null;
  const lines: RenewedLine[] = [];
  const end = index.resolutionUnits[resolution + 1] ?? 0;
  for (let line = index.resolutionUnits[resolution] ?? 0; line < end; line++) {
    const updates = updatesOf(index, textOf, line, () => null);
    if (updates.length > 0) lines.push({ text: textOf(line), updates: [...updates] });
  }
  return lines;
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
