import type { PrecedentIndex } from "./precedent-index.ts";

/** Room for the answers to one question, kept between questions because making it takes longer than asking. */
export interface Scratch {
  /** The folded word at each position of `wordingWords`. */
  readonly foldedAt: Int32Array;
  /** For each word the number of the last question that marked it. */
  readonly marks: Uint32Array;
  readonly seen: Uint32Array;
  /** What each marked word tells. */
  readonly tells: Float32Array;
  question: number;
}

const rooms = new WeakMap<PrecedentIndex, Scratch>();

export function scratchOf(index: PrecedentIndex): Scratch {
  const known = rooms.get(index);
  if (known) return known;
  const { folded, words } = index.vocabulary;
  const room: Scratch = {
    foldedAt: index.wordingWords.map((word) => folded[word] ?? -1),
    marks: new Uint32Array(words.length),
    seen: new Uint32Array(words.length),
    tells: new Float32Array(words.length),
    question: 0,
  };
  rooms.set(index, room);
  return room;
}
