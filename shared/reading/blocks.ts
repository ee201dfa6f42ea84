/** A stretch of the source text, from its first character to after its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Text of one look. A line break within a paragraph that the source asks for stands as `\n`. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly script: "normal" | "superscript" | "subscript";
  /** The key of the note whose mark stands here; `text` is then the mark as the source writes it. */
  readonly note: string | null;
  /** Who put the text in or struck it out, where the source tracks changes. */
  readonly revision?: Revision;
  /** The comments that are about the text, by their keys in `BlockSequence.comments`. */
  readonly comments?: readonly string[];
}

/** A tracked change. A struck text is there until the change is accepted. */
export interface Revision {
  readonly kind: "insertion" | "deletion";
  readonly author: string;
  /** As the source writes it; empty when it has none. */
  readonly date: string;
  /** Who had put in the text that is struck out, where that is tracked too. */
  readonly inserted?: { readonly author: string; readonly date: string };
}

/** What reading makes of tracked changes: the text with them, the text without, or both with marks. */
export type RevisionChoice = "accept" | "reject" | "keep";

/** Whether a run is struck out. */
export function isStruckRun({ revision }: Run): boolean {
  return revision?.kind === "deletion";
}

export interface Comment {
  readonly author: string;
  readonly date: string;
  readonly text: string;
}

/** A word that a line end had cut in two. */
export interface MendedWord {
  /** `prolifer-ation`, the line end left out. */
  readonly was: string;
  readonly word: string;
}

/** One paragraph of a source, whatever its format: what every reader yields and the recogniser takes. */
export interface Block {
  readonly runs: readonly Run[];
  /** The list sign before the text (`-`, `•`, `*`); empty when there is none. Typed numbers stay in the text. */
  readonly bullet: string;
  /** Columns of white space before the bullet or text. */
  readonly indent: number;
  readonly blankBefore: boolean;
  /** Set apart from the text by the source, as a quotation. */
  readonly quoted: boolean;
  /** 1 for the highest, where the format marks the paragraph as a heading. */
  readonly headingLevel: number | null;
  readonly span: Span;
  readonly mended: readonly MendedWord[];
  readonly particulars?: Particulars;
  /** Who put in the paragraph as a whole. */
  readonly inserted?: Revision;
}

/** What only files with a layout or structure of their own say of a paragraph. */
export interface Particulars {
  /** The id that our own export gave the clause, item or heading. */
  readonly id: string | null;
  readonly styleName: string | null;
  /** The depth of an automatic number in its list, from 0. The number itself stands at the start of the text. */
  readonly listLevel: number | null;
  /** From 1. */
  readonly page: number | null;
  /** The cell of a table, each number from 0, and how many columns it goes over where these are several. */
  readonly cell: {
    readonly table: number;
    readonly row: number;
    readonly column: number;
    readonly columns?: number;
  } | null;
}

/** A source as a plain sequence. */
export interface BlockSequence {
  readonly blocks: readonly Block[];
  /** Note bodies by the key that runs refer to. */
  readonly notes: ReadonlyMap<string, Block>;
  readonly comments?: ReadonlyMap<string, Comment>;
}

/** What a note's mark counts for in a text: one character, so that an offset in `textOf` is an offset in the runs. */
export const noteCharacter = "\ufffc";

export function plainRun(text: string): Run {
  return { text, bold: false, italic: false, script: "normal", note: null };
}

export function isEmphasised(run: Run): boolean {
  return run.bold || run.italic;
}

/** The text of runs, each note as one `noteCharacter`. */
export function textOf(runs: readonly Run[]): string {
  let text = "";
  for (const run of runs) text += run.note === null ? run.text : noteCharacter;
  return text;
}

/** The runs between two offsets of their text. */
export function sliceRuns(runs: readonly Run[], from: number, to = Number.POSITIVE_INFINITY): Run[] {
  const slice: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const length = run.note === null ? run.text.length : 1;
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, length)];
    if (start < end) slice.push(run.note === null ? { ...run, text: run.text.slice(start, end) } : run);
    at += length;
  }
  return slice;
}

/** The runs without white space at both ends. */
export function trimRuns(runs: readonly Run[]): Run[] {
  const text = textOf(runs);
  return sliceRuns(runs, text.length - text.trimStart().length, text.trimEnd().length);
}
