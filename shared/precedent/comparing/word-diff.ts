import { wordKey } from "../words/words.ts";

/** A stretch of two texts: in both, only in the new one, or only in the old one. */
export interface DiffPart {
  readonly op: "same" | "insert" | "delete";
  readonly text: string;
}

/** Beyond this many pairs of words a comparison is by whole texts. */
const mostPairs = 4_000_000;

/** How `after` departs from `before`, word by word. Joined, the same and inserted parts are `after`. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const old = pieces(before);
  const now = pieces(after);
  if (old.length * now.length > mostPairs) {
    const whole: DiffPart[] = [
      { op: "delete", text: before },
      { op: "insert", text: after },
    ];
    return whole.filter(({ text }) => text !== "");
  }
  return collected(old, now, commonLengths(old, now));
}

interface Piece {
  /** A word, or a mark that stands beside one, with the white space after it. */
  readonly text: string;
  readonly key: string;
}

/** Marks within a word are of it, `78/135`, `Secretary-General`; others can come and go while the word stays. */
const pieceForm = /^\s+|[\p{L}\p{M}\p{N}]+(?:[-‑’'/.][\p{L}\p{M}\p{N}]+)*\s*|[^\s\p{L}\p{N}]\s*/gu;

function pieces(text: string): Piece[] {
  return (text.match(pieceForm) ?? []).map((piece) => ({ text: piece, key: wordKey(piece.trim()) }));
}

/** For each pair of positions how many words the rests of both have in common, in order. */
function commonLengths(old: readonly Piece[], now: readonly Piece[]): Uint16Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    const row = rows[i] as Uint16Array;
    const below = rows[i + 1] as Uint16Array;
    for (let j = now.length - 1; j >= 0; j--) {
      row[j] =
        old[i]?.key === now[j]?.key ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

function collected(old: readonly Piece[], now: readonly Piece[], common: readonly Uint16Array[]): DiffPart[] {
  const parts: { op: DiffPart["op"]; text: string }[] = [];
  const add = (op: DiffPart["op"], text: string) => {
    const last = parts.at(-1);
    if (last?.op === op) last.text += text;
    else parts.push({ op, text });
  };
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i]?.key === now[j]?.key) {
      add("same", now[j]?.text ?? "");
      i++;
      j++;
    } else if (
      i < old.length &&
      (j === now.length || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))
    ) {
      add("delete", old[i++]?.text ?? "");
    } else {
      add("insert", now[j++]?.text ?? "");
    }
  }
  return parts;
}
