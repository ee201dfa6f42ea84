import { inverseFrequency } from "../index/postings.ts";
import type { PrecedentIndex } from "../index/precedent-index.ts";
import type { TypedWords } from "../words/typed-words.ts";
import { followerMask, joined, wordMarks } from "../words/word-marks.ts";
import { wordsIn } from "../words/words.ts";
import type { Continuation } from "./continuations.ts";
import type { DraftPoint } from "./draft-point.ts";
import { draftWordKey } from "./next-word-key.ts";

/** Weights by how many of the last typed words stand before the place, on the scale of continuations.ts. */
const weight = { run: [0, -0.82, 2.06, 3.59, 3.98, 5.59], lastWord: [0, 0.57, 0.2, 0, 0, 0] } as const;
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
      const following = words[i + 1];
      found.push({
        wording: -1,
        unit: -1,
        position: -1,
        own: text.slice(next.from),
        key: draftWordKey(
          index,
          next.key,
          marks[i] ?? 0,
          following ? { word: following.key, marks: marks[i + 1] ?? 0 } : null,
        ),
        score: (weight.run[run] ?? 0) + (weight.lastWord[run] ?? 0) * telling,
      });
    }
  }
  return found;
}
