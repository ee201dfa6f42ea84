import type { Node } from "prosemirror-model";
import { type Block, isStruckRun, type Revision, type Run } from "../blocks.ts";

/** A text of the document: a title, line, heading or note, by the characters that are no white space. */
export interface TextKey {
  /** In lower case; a note is one `noteCharacter`. */
  readonly key: string;
  /** The offset of each character in the text's content. */
  readonly offsets: readonly number[];
}

/** The key of a text; its notes count as one character each. */
export function keyOfText(node: Node): TextKey {
  let key = "";
  const offsets: number[] = [];
  node.forEach((child, offset) => {
    const text = child.isText ? (child.text ?? "") : child.type.name === "note" ? "\ufffc" : "";
    for (let at = 0; at < text.length; at++) {
      const character = lower(text.charAt(at));
      if (character === "") continue;
      key += character;
      offsets.push(offset + at);
    }
  });
  return { key, offsets };
}

/** The key of what stands of a block. */
export function keyOfRuns(runs: readonly Run[]): string {
  return runs
    .filter((run) => !isStruckRun(run))
    .map((run) => (run.note === null ? [...run.text].map(lower).join("") : "\ufffc"))
    .join("");
}

/** One character in lower case, as one UTF-16 unit where it is one; nothing for white space and soft hyphens. */
function lower(character: string): string {
  if (/[\s\u00ad\u200b]/.test(character)) return "";
  const small = character.toLowerCase();
  return small.length === character.length ? small : character;
}

/** A stretch of a block's key that somebody put in or commented on. */
export interface KeyRange {
  readonly run: Run;
  readonly from: number;
  readonly to: number;
}

/** What was struck out between two characters of a block's key. */
export interface StruckGap {
  /** How many characters of the key stand before it. */
  readonly at: number;
  /** Struck words in their order, with the white space between and beside them (null: white space that stood). */
  readonly pieces: readonly { readonly text: string; readonly run: Run | null }[];
}

/** Where the changes of a block stand in its key. */
export function changesOfBlock({ runs }: Block): {
  readonly ranges: readonly KeyRange[];
  readonly gaps: readonly StruckGap[];
} {
  const ranges: KeyRange[] = [];
  const gaps: StruckGap[] = [];
  let at = 0;
  let pieces: { text: string; run: Run | null }[] = [];
  const endGap = () => {
    if (pieces.some(({ run }) => run !== null)) gaps.push({ at, pieces });
    pieces = [];
  };
  for (const run of runs) {
    if (isStruckRun(run)) {
      pieces.push({ text: run.text, run });
      continue;
    }
    const key = keyOfRuns([run]);
    const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(run.text) ?? [];
    if (before !== "") pieces.push({ text: before, run: null });
    if (words !== "" || run.note !== null) endGap();
    if (key !== "" && (run.revision || run.comments)) ranges.push({ run, from: at, to: at + key.length });
    at += key.length;
    if (after !== "") pieces.push({ text: after, run: null });
  }
  endGap();
  return { ranges, gaps };
}

/** Whether a block is struck out as a whole. */
export function isStruckBlock({ runs }: Block): boolean {
  return (
    runs.length > 0 && runs.every((run) => isStruckRun(run) || (run.note === null && run.text.trim() === ""))
  );
}

/** Whether a block has changes or comments. */
export function isRevised({ runs, inserted }: Block): boolean {
  return (
    inserted !== undefined || runs.some((run) => run.revision !== undefined || run.comments !== undefined)
  );
}

/** The change that struck out a block. */
export function strikingOf({ runs }: Block): Revision | null {
  return runs.find(isStruckRun)?.revision ?? null;
}
