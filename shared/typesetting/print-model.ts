import type { Comments } from "../resolution/revisions.ts";
import type { HouseStyle, LabelForm } from "../style/house-style.ts";
import type { Place, RunningLine, Spacing } from "../style/page-style.ts";

/**
 * A resolution as it will be printed. Everything is decided: writers translate, they never compute.
 * Plain JSON, so that it can cross to a worker.
 */
export interface PrintModel {
  /** The document title for file properties: words only. */
  readonly title: string;
  /** BCP 47. */
  readonly locale: string;
  readonly page: HouseStyle["page"];
  /** The lines at the head and foot of the pages, filled but for `{page}` and `{pages}`. */
  readonly header: RunningLine | null;
  readonly footer: RunningLine | null;
  readonly spacing: Spacing;
  readonly blocks: readonly PrintBlock[];
  /** Notes in the order of their marks; runs point to them by index. */
  readonly notes: readonly PrintNote[];
  /** The multilevel numbering that labelled blocks belong to. */
  readonly numbering: readonly PrintLevel[];
  /** The labels of clauses that are counted apart from it, as the recitals of the European Parliament. */
  readonly otherSeries: readonly PrintLevel[];
  readonly sections: PrintSections;
  /** What stands in the margin; runs point to it by id. */
  readonly comments: Comments;
}

/** How the headings of numbered sections are labelled: a multilevel numbering of its own. */
export interface PrintSections {
  readonly levels: readonly LabelForm[];
  /** Whether the title stands on a line of its own below the number. */
  readonly titleBelow: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

export type PrintRole = keyof Spacing;

export interface PrintBlock {
  readonly role: PrintRole;
  /** The id of the clause, item or heading that the block begins; null for all other blocks. */
  readonly id: string | null;
  readonly runs: readonly PrintRun[];
  readonly label: PrintLabel | null;
  /** Levels of nesting: 0 for clauses, 1 for their items. Flush text has the level of its unit. */
  readonly level: number;
  readonly place: Place;
  /** Points; null: the size of the text. */
  readonly size: number | null;
  readonly align: "start" | "center" | "justify";
  /** 1 for the title, 2 and deeper for headings; null for running text. */
  readonly outlineLevel: number | null;
  /** Keep on one page with the block that follows. */
  readonly keepWithNext: boolean;
  /** How the block as a whole was changed. Struck out, it prints no label, and the others count as if it were gone. */
  readonly revision?: PrintRevision;
  /** Whether it would have a label if it were not struck out. */
  readonly countsIfKept?: boolean;
  /** The rows of a table, which has no runs of its own. */
  readonly rows?: readonly PrintRow[];
}

export interface PrintRow {
  readonly cells: readonly PrintCell[];
}

export interface PrintCell {
  readonly columns: number;
  readonly rows: number;
  readonly lines: readonly (readonly PrintRun[])[];
}

/** A tracked change. */
export interface PrintRevision {
  readonly kind: "insertion" | "deletion";
  readonly author: string;
  readonly date: string;
}

/** What people did to a run; absent where they did nothing. */
export interface RunChanges {
  /** From the outermost: an insertion that was struck out again has both. */
  readonly revisions?: readonly PrintRevision[];
  /** The comments that are about it, by their ids. */
  readonly comments?: readonly string[];
}

/** The identity of an automatic number, and how it reads. */
export interface PrintLabel {
  /** As printed: `15.` or `(a)`. */
  readonly text: string;
  /** The level of PrintModel.numbering; of a heading, that of PrintModel.sections. */
  readonly level: number;
  /** Where the label counts in another series: its index in PrintModel.otherSeries; else null. */
  readonly series: number | null;
  /** The computed number in its series, from 1. */
  readonly number: number;
  /** Whether the text says something else than the number would: it is then printed as typed. */
  readonly fixed: boolean;
}

export interface PrintLevel extends LabelForm {
  /** Where paragraphs with such a label stand. */
  readonly place: Place;
}

export type PrintRun = TextRun | NoteRun | BreakRun | TabRun;

export interface TextRun extends RunChanges {
  readonly kind: "text";
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly script: "normal" | "superscript" | "subscript";
}

/** The mark of a note, standing where it is printed. */
export interface NoteRun extends RunChanges {
  readonly kind: "note";
  /** Index in PrintModel.notes. */
  readonly note: number;
}

export interface BreakRun extends RunChanges {
  readonly kind: "break";
}

/** What follows stands at `place.text` of the block, as the title does beside a number that hangs. */
export interface TabRun extends RunChanges {
  readonly kind: "tab";
}

export interface PrintNote {
  /** The mark as printed: `*` or `1`. */
  readonly mark: string;
  /** Whether the mark is a number given in order, rather than a sign of the text's own. */
  readonly numbered: boolean;
  /** `presenting`: the line that says who presented and adopted the text. */
  readonly role: "note" | "presenting";
  readonly runs: readonly TextRun[];
}
