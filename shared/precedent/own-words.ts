import type { Continuation } from "./continuations.ts";
import type { DraftPoint } from "./draft-point.ts";
import { inverseFrequency } from "./postings.ts";
import type { PrecedentIndex } from "./precedent-index.ts";
import type { TypedWords } from "./typed-words.ts";
import { followerMask, joined, wordMarks } from "./word-marks.ts";
import { wordsIn } from "./words.ts";

/** Weights by how many of the last typed words stand before the place, on the scale of continuations.ts. */
const weight = { run: [0, -0.5, 2.6, 3.6, 4.4, 5], lastWord: [0, 0.4, 0.1, 0, 0, 0] } as const;
const longest = 5;

/** How the draft itself went on after the same words: names that no precedent has come back in a draft. */
export function ownContinuations(
  index: PrecedentIndex,
  point: DraftPoint,
  typed: TypedWords,
): Continuation[] {
  const found: Continuation[] = [];
  const keys = wordsIn(point.text)
    .map(({ key }) => key)
    .slice(0, typed.folded.length);
  const last = keys.at(-1);
  if (last === undefined) return found;
  const number = typed.folded.at(-1) ?? -1;
  const telling =
    number < 0
      ? 8
      : inverseFrequency(
          (index.postingStart[number + 1] ?? 0) - (index.postingStart[number] ?? 0),
          index.wordingForm.length,
        );
  for (const text of [point.title, point.parent ?? "", ...point.before, point.text]) {
    const words = wordsIn(text);
    const marks = wordMarks(text, words);
    for (let i = 1; i < words.length; i++) {
      const next = words[i];
      const mark = marks[i - 1] ?? 0;
      if (words[i - 1]?.key !== last || !next || mark & joined || (mark & followerMask) !== typed.follower)
        continue;
      if (!next.key.startsWith(typed.stem)) continue;
      let run = 1;
      while (
        run < longest &&
        run < keys.length &&
        run < i &&
        words[i - 1 - run]?.key === keys[keys.length - 1 - run]
      )
        run++;
      if (run === 1 && telling < 3) continue;
      const known = index.vocabulary.numberOf(next.key);
      found.push({
        wording: -1,
        unit: -1,
        position: -1,
        own: text.slice(next.from),
        key: known >= 0 ? known * 128 + (marks[i] ?? 0) : `${next.key} ${marks[i]}`,
        score: (weight.run[run] ?? 0) + (weight.lastWord[run] ?? 0) * telling,
      });
    }
  }
  return found;
}
