// Libraries as expressions:
//   libraryOf(adopted("A/RES/78/1", "2023-12-01", "Oceans", ["Recalling that", "Noting this"], ["Requests a report"]))
import { buildIndex } from "../../shared/precedent/index/build-index.ts";
import type { PrecedentIndex } from "../../shared/precedent/index/precedent-index.ts";
import type { SourceResolution, SourceUnit } from "../../shared/precedent/index/source.ts";
import type { DraftPoint } from "../../shared/precedent/suggesting/draft-point.ts";

/** A clause, or a clause with its items. */
type Clause = string | readonly [string, ...string[]];

export function adopted(
  symbol: string,
  date: string,
  title: string,
  preamble: readonly Clause[],
  operative: readonly Clause[],
): SourceResolution {
  const units: SourceUnit[] = [];
  const add = (part: SourceUnit["part"], clauses: readonly Clause[]) => {
    clauses.forEach((clause, i) => {
      const [text, ...items] = typeof clause === "string" ? [clause] : clause;
      const parent = units.length;
      const place = String(i + 1);
      units.push({
        id: units.length,
        part,
        level: 0,
        role: items.length > 0 ? "intro" : "text",
        place,
        parent: null,
        text,
      });
      items.forEach((item, j) => {
        units.push({
          id: units.length,
          part,
          level: 1,
          role: "text",
          place: `${place}(${j + 1})`,
          parent,
          text: item,
        });
      });
    });
  };
  add("preamble", preamble);
  add("operative", operative);
  return { id: symbol, body: "GA", style: "un-ga", language: "en", symbol, title, date, units };
}

export interface TestLibrary {
  readonly index: PrecedentIndex;
  textOf(unit: number): string;
  /** `A/RES/78/1 2(1)` */
  nameOf(unit: number): string;
}

export function libraryOf(...resolutions: readonly SourceResolution[]): TestLibrary {
  const index = buildIndex(resolutions, "en");
  const ordered = index.resolutions.map(({ id }) => resolutions.find((resolution) => resolution.id === id));
  const units = ordered.flatMap((resolution) =>
    (resolution?.units ?? []).map((unit) => ({
      text: unit.text,
      name: `${resolution?.symbol} ${unit.place}`,
    })),
  );
  return { index, textOf: (unit) => units[unit]?.text ?? "", nameOf: (unit) => units[unit]?.name ?? "" };
}

export function pointAt(text: string, where: Partial<DraftPoint> = {}): DraftPoint {
  return {
    part: "preamble",
    level: "clause",
    title: "",
    style: "un-ga",
    parent: null,
    before: [],
    ...where,
    text,
  };
}
