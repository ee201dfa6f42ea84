import type { MendedWord, Particulars, Revision, Run } from "../blocks.ts";

/** A paragraph of a file that is no plain text, before it has a place in the text made of the file. */
export interface FileParagraph {
  readonly runs: readonly Run[];
  /** An automatic list sign; a typed one stands in the runs. */
  readonly bullet?: string;
  /** Columns. */
  readonly indent?: number;
  readonly quoted?: boolean;
  readonly headingLevel?: number | null;
  readonly mended?: readonly MendedWord[];
  readonly particulars?: Partial<Particulars>;
  /** Who put in the paragraph as a whole. */
  readonly inserted?: Revision;
}
