/**
 * How a draft gets back what its source has where reading mended it. Units are named by their ids, and a line by
 * its place among the lines of its unit, from 0.
 */
export type Restoration =
  /** The labels of the source; null leaves a label to the house style. */
  | {
      readonly kind: "labels";
      readonly labels: readonly { readonly id: string; readonly label: string | null }[];
    }
  | {
      readonly kind: "terminators";
      readonly lines: readonly { readonly id: string; readonly line: number; readonly terminator: string }[];
    }
  /** The words that began a paragraph of their own. */
  | { readonly kind: "paragraph"; readonly id: string; readonly line: number; readonly words: string }
  | {
      readonly kind: "word";
      readonly id: string;
      readonly line: number;
      readonly word: string;
      readonly was: string;
    }
  /** A text that was left out. `after`: the unit that it follows; null: the whole resolution. */
  | { readonly kind: "text"; readonly text: string; readonly after: string | null }
  /** A paragraph that was taken for the presenting line. */
  | { readonly kind: "presenting"; readonly text: string; readonly after: string | null };
