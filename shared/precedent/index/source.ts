import type { Part } from "../../form/opening-phrase.ts";

/** How a unit stands: a clause or item, the line that introduces items, or a line after them. */
export type UnitRole = "text" | "intro" | "flush";

/** A unit of a resolution that is read for the library. */
export interface UnitOfSource {
  readonly part: Part;
  /** 0 for a clause, 1 for its items. */
  readonly level: number;
  readonly role: UnitRole;
  /** Its way in the resolution: `15(a)`. */
  readonly place: string;
  /** The number of the unit it stands under, counted in this resolution; null for a clause. */
  readonly parent: number | null;
  /** Its words, in natural case, without label, terminator and notes. */
  readonly text: string;
}

/** A unit as the library holds it. */
export interface SourceUnit extends UnitOfSource {
  /** The number under which the library keeps it. */
  readonly id: number;
}

/** A resolution as the library holds it. */
export interface SourceResolution {
  readonly id: string;
  readonly body: string;
  /** The house style it was read by. */
  readonly style: string;
  readonly language: string;
  readonly symbol: string;
  readonly title: string;
  /** `2024-12-19`, or only the year where no more is known. */
  readonly date: string;
  readonly units: readonly SourceUnit[];
}
