import { wordDiff } from "../../shared/precedent/word-diff.ts";

/** A stretch of a precedent: whether the draft has other words there, and whether it is its opening phrase. */
export interface MarkedWords {
  readonly text: string;
  readonly differs: boolean;
  readonly opening: boolean;
}

/**
 * The words of a precedent with its opening phrase, and with those marked that a text does not have. Where more
 * than half of them differ it is another text, and marks would say nothing.
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
  const marked = parts.map((part) => ({ text: part.text, differs: part.op === "insert" }));
  const differing = marked.filter(({ differs }) => differs).reduce((sum, part) => sum + part.text.length, 0);
  return differing * 2 > precedent.length ? unmarked : marked;
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
