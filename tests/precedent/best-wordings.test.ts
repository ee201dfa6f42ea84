import fc from "fast-check";
import { expect, test } from "vitest";
import { bestWordings } from "../../shared/precedent/index/best-wordings.ts";
import type { PrecedentIndex } from "../../shared/precedent/index/precedent-index.ts";
import { runsOf } from "../../shared/precedent/index/word-runs.ts";
import { adopted, libraryOf } from "./adopted.ts";

const vocabulary = "the a of and peace security council report women climate oceans 2023 December 78/1".split(
  " ",
);
const sentence = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 14 })
  .map((words) => words.join(" "));
const library = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 })
  .map(
    (clauses) =>
      libraryOf(
        ...clauses.map((texts, i) => adopted(`A/RES/70/${i}`, `20${10 + i}-01-01`, "Title", texts, [])),
      ).index,
  );

/** Every wording scored by adding its impacts, without leaving any out. */
function exhaustive(index: PrecedentIndex, query: readonly number[], count: number) {
  const scores = new Map<number, number>();
  for (const word of new Set(query.filter((one) => one >= 0))) {
    for (let i = index.postingStart[word] ?? 0; i < (index.postingStart[word + 1] ?? 0); i++) {
      const wording = index.postings[i] ?? 0;
      scores.set(wording, (scores.get(wording) ?? 0) + (index.impacts[i] ?? 0));
    }
  }
  return [...scores]
    .map(([wording, score]) => ({ wording, score }))
    .sort((a, b) => b.score - a.score || a.wording - b.wording)
    .slice(0, count);
}

test("the best wordings are those that exhaustive scoring finds", () => {
  fc.assert(
    fc.property(library, sentence, fc.integer({ min: 1, max: 8 }), (index, text, count) => {
      const query = text.split(" ").map((word) => index.vocabulary.foldedNumberOf(word.toLowerCase()));
      expect(bestWordings(index, query, count)).toEqual(exhaustive(index, query, count));
    }),
    { numRuns: 300 },
  );
});

test("a run of words is found wherever it stands", () => {
  fc.assert(
    fc.property(
      library,
      fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 4 }),
      (index, words) => {
        const run = words.map((word) => index.vocabulary.numberOf(word.toLowerCase()));
        fc.pre(!run.includes(-1));
        const { from, to } = runsOf(index, run, 0, run.length);
        const found = [...index.runOrder.subarray(from, to)].sort((a, b) => a - b);
        const all = [...index.wordingWords.keys()].filter(
          (position) =>
            run.every((word, k) => index.wordingWords[position + k] === word) &&
            index.positionWording[position] === index.positionWording[position + run.length - 1],
        );
        expect(found).toEqual(all);
      },
    ),
    { numRuns: 300 },
  );
});
