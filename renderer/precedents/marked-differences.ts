import { wordDiff } from "../../shared/precedent/comparing/word-diff.ts";

/** A stretch of a precedent: whether the draft has other words there, and whether it is its opening phrase. */
export interface MarkedWords {
  readonly text: string;
  readonly differs: boolean;
  readonly opening: boolean;
}

/** So much of the draft's line and of the precedent must be the same words, or it is another text. */
const leastShared = 0.5;
const leastOfPrecedent = 0.25;

/**
 * The words of a precedent with its opening phrase, and with those marked that a text does not have. In another
 * text nothing is marked: it would say nothing.
 */
export function markedDifferences(
  precedent: string,
  text: string,
  opening: string | null,
): readonly MarkedWords[] {
  const length = opening !== null && precedent.startsWith(opening) ? opening.length : 0;
  return withOpening(differences(precedent, text), length);
}

type Difference = Omit<MarkedWords, "opening">;

function differences(precedent: string, text: string): readonly Difference[] {
  const unmarked = [{ text: precedent, differs: false }];
  if (text.trim() === "") return unmarked;
  const parts = wordDiff(text.trim(), precedent).filter(({ op }) => op !== "delete");
  const same = parts.filter(({ op }) => op === "same").reduce((sum, part) => sum + part.text.length, 0);
  if (same < leastShared * text.length || same < leastOfPrecedent * precedent.length) return unmarked;
  return parts.flatMap(({ op, text: words }) => {
    const end = words.trimEnd().length;
    // A mark ends with its last word, not with the space after it.
    return [
      { text: words.slice(0, end), differs: op === "insert" },
      { text: words.slice(end), differs: false },
    ];
  });
}

/** The stretches cut where the opening phrase ends. */
function withOpening(parts: readonly Difference[], length: number): readonly MarkedWords[] {
  let at = 0;
  return parts.flatMap(({ text, differs }) => {
    const inside = Math.max(0, Math.min(text.length, length - at));
    at += text.length;
    return [
      { text: text.slice(0, inside), differs, opening: true },
      { text: text.slice(inside), differs, opening: false },
    ].filter((part) => part.text !== "");
  });
}
