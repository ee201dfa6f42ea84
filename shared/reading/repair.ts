import type { Span } from "./blocks.ts";

/** Something reading had to mend, or could not place. */
export interface Repair {
  readonly code: RepairCode;
  /** The place in the resolution, `13(l)`; empty where it concerns no clause. */
  readonly at: string;
  /** One English sentence: what was there and what was made of it. */
  readonly message: string;
  /** The id of the clause or item concerned. */
  readonly id: string | null;
  readonly span: Span | null;
  /** The source's own words there. */
  readonly source: string;
}

export type RepairCode =
  /** A label that a scan had misread: `I.` for `l.` */
  | "label-misread"
  /** A label that was not there. */
  | "label-restored"
  /** The source numbers otherwise than the house style; its labels stay. */
  | "label-kept"
  /** Items that had list signs and get the style's labels. */
  | "list-labelled"
  /** A list sign before a clause. */
  | "bullet-removed"
  /** Punctuation that is not the house style's. */
  | "terminator-set"
  /** A paragraph that a page break had cut in two. */
  | "paragraph-joined"
  /** A word that a line end had cut in two. */
  | "word-joined"
  /** The presenting line stood among the clauses. */
  | "presenting-moved"
  /** A rule, page number or running head. */
  | "furniture-removed"
  /** A text that has no place in the resolution. */
  | "text-kept"
  /** Tracked changes, read as if they had been accepted. */
  | "revisions-accepted"
  /** Tracked changes, read as if they had been rejected. */
  | "revisions-rejected"
  /** A comment in the file's margin. */
  | "comment-left-out"
  /** Text that is set not to print. */
  | "hidden-left-out";

/** Something of the page rather than of the text, which the document does without. */
export interface Furniture {
  readonly kind:
    | "label"
    | "bullet"
    | "mark"
    | "terminator"
    | "rule"
    | "page-number"
    | "running-head"
    | "masthead";
  readonly text: string;
  readonly span: Span;
}

/** A repair that concerns the file rather than a place in the resolution. */
export function fileRepair(code: RepairCode, message: string, span: Span | null = null, source = ""): Repair {
  return { code, at: "", message, id: null, span, source };
}
