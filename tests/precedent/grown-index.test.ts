import fc from "fast-check";
import { expect, test } from "vitest";
import { buildIndex, grownIndex } from "../../shared/precedent/index/build-index.ts";
import type { PrecedentIndex } from "../../shared/precedent/index/precedent-index.ts";
import { adopted } from "./adopted.ts";

/** Few words, so that wordings, beginnings and runs meet again and again. */
const clause = fc
  .array(fc.constantFrom("Recalling", "its", "resolution", "of", "1", "2", "May", "June", "2021", "oceans"), {
    minLength: 1,
    maxLength: 9,
  })
  .map((words) => words.join(" "));

const resolution = fc
  .record({
    number: fc.integer({ min: 1, max: 9 }),
    year: fc.integer({ min: 2018, max: 2024 }),
    title: fc.constantFrom("Oceans", "Oceans and seas", "Peace"),
    preamble: fc.array(clause, { maxLength: 4 }),
    operative: fc.array(fc.tuple(clause, clause), { minLength: 1, maxLength: 3 }),
  })
  .map(({ number, year, title, preamble, operative }) =>
    adopted(`A/RES/${number}`, `${year}-12-01`, title, preamble, operative),
  );

const library = fc.uniqueArray(resolution, { selector: ({ id }) => id, maxLength: 8 });

/** An index as plain data. */
function laidOpen({ vocabulary, ...columns }: PrecedentIndex) {
  return { ...columns, words: vocabulary.words, folded: vocabulary.folded };
}

test("an index that grows and shrinks is the index of what the library holds then", () => {
  fc.assert(
    fc.property(
      library,
      library,
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      (old, next, stays) => {
        const kept = old.filter(({ id }, i) => stays[i] && next.every((other) => other.id !== id));
        const removed = new Set(old.filter((one) => !kept.includes(one)).map(({ id }) => id));
        const grown = grownIndex(buildIndex(old, "en"), { removed, added: next });
        expect(laidOpen(grown)).toEqual(laidOpen(buildIndex([...kept, ...next], "en")));
      },
    ),
  );
});

test("a large index that a little is added to, newest or in between, is the same too", () => {
  const many = Array.from({ length: 40 }, (_, i) =>
    adopted(
      `A/RES/70/${i}`,
      `20${10 + (i % 10)}-12-01`,
      "Oceans",
      [`Recalling its resolution 69/${i % 7} of 1 May 2009`, "Noting the oceans and the seas around us"],
      [`Requests the Secretary-General to report ${"on the oceans ".repeat(i % 4)}`],
    ),
  );
  const whole = laidOpen(buildIndex(many, "en"));
  for (const place of [0, 9, 20, 39]) {
    const added = many.filter((_, i) => i === place);
    const others = buildIndex(
      many.filter((_, i) => i !== place),
      "en",
    );
    expect(laidOpen(grownIndex(others, { removed: new Set(), added }))).toEqual(whole);
  }
});
