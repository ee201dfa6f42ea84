import type { Block, Run } from "../blocks.ts";

/** How a unit came by its label. */
export type LabelOrigin =
  /** Typed as it was meant. */
  | "typed"
  /** Typed, and mended by the sequence: `I.` for `l.` */
  | "misread"
  /** Not there, and restored by the sequence. */
  | "lost"
  /** Not there, and none is missing. */
  | "none";

export interface DraftLabel {
  /** `13`, `a`; empty when there is none. */
  readonly bare: string;
  /** As typed; empty when nothing was. */
  readonly printed: string;
  readonly origin: LabelOrigin;
}

/** A line as the source has it, its punctuation at the end taken apart. */
export interface DraftLine {
  readonly kind: "line";
  readonly runs: readonly Run[];
  /** What ended it: `;`; empty when nothing did. */
  readonly terminator: string;
  /** The paragraphs it was put together from: more than one where a page break had cut it. */
  readonly blocks: readonly Block[];
  /** A line of a quotation or the cell of a table, which the clause holds as it is. */
  readonly quoted?: boolean;
}

/** A clause (level 0) or item before anything is computed for it. */
export interface DraftUnit {
  readonly kind: "unit";
  readonly level: number;
  readonly label: DraftLabel;
  readonly block: Block;
  /** The first is a line. */
  readonly content: readonly (DraftLine | DraftUnit)[];
}

export interface DraftHeading {
  readonly kind: "heading";
  readonly block: Block;
  /** Its words, without the number of a section. */
  readonly runs: readonly Run[];
  /** The number of the section that it heads; null where it heads none. */
  readonly section: DraftSection | null;
}

export interface DraftSection {
  /** As typed: `II.` */
  readonly printed: string;
  /** The number without its punctuation, where counting would give another. */
  readonly own: string | null;
  /** 1 for the highest. */
  readonly level: number;
}

/** What has no place among clauses. */
export interface DraftKept {
  readonly kind: "kept";
  readonly block: Block;
}

/** An annex before anything is computed for it. */
export interface DraftAnnex {
  /** The block that heads it, and that heading's own words: `Annex II`. */
  readonly head: Block;
  readonly words: string;
  readonly entries: readonly DraftEntry[];
}

export type DraftEntry = DraftUnit | DraftHeading | DraftKept;

/** Every clause and item, in reading order. */
export function unitsOfEntries(entries: readonly DraftEntry[]): DraftUnit[] {
  return entries.flatMap((entry) => (entry.kind === "unit" ? withItems(entry) : []));
}

function withItems(unit: DraftUnit): DraftUnit[] {
  return [unit, ...unit.content.flatMap((part) => (part.kind === "unit" ? withItems(part) : []))];
}
