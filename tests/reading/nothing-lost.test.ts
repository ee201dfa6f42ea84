import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { UserError } from "../../shared/base/user-error.ts";
import { type ReadOptions, readText } from "../../shared/reading/read-text.ts";
import { accountOf } from "../../shared/reading/repairs/account.ts";

const seeds = ["461", "491"].map((number) =>
  readFileSync(new URL(`../fixtures/reading/nato-pa-resolution-${number}.md`, import.meta.url), "utf8"),
);

function expectNothingLost(source: string, options: Partial<ReadOptions> = {}): void {
  const read = readText(source, { file: "test", ...options });
  const { words, placed, kept, furniture, leftOut, missing, invented } = accountOf(source, [
    read,
    ...read.others,
  ]);
  expect({ missing, invented, words }).toEqual({
    missing: [],
    invented: [],
    words: placed + kept + furniture + leftOut,
  });
}

test("each word of the seeds is in the document or named as furniture", () => {
  for (const seed of seeds) expectNothingLost(seed);
});

const strayLines = [
  "",
  "-",
  "7",
  "Page 3 of 5",
  "* * *",
  "042 CDS 24 E",
  "IV. GENERAL MATTERS",
  "## Part two",
  "The Assembly,",
  "Annex",
  "87th plenary meeting 30 June 2023",
  "Presented by the Political Committee",
  "- to act at once;",
  "(a) to act at once;",
  " i. to act at once",
  "3 bis. **Recalling** what was said;",
  "URGES them to act:",
  "to act at once",
  "*Noting* that this is so,",
  "> quoted by somebody",
  "* a star with words",
  "Recalling this[^1] and that,[^2]",
  "[^1]: A/77/264.",
  "Nobody knows what this is",
  "A. whereas this is so;",
  "1O. Recalling that,",
  "**wholly bold words**",
  "a_b * c \\* d",
];

type Mutation = (lines: readonly string[]) => readonly string[];
const place = fc.nat({ max: 90 });
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.constantFrom(...strayLines)).map(
    ([at, line]): Mutation =>
      (lines) =>
        lines.toSpliced(at, 0, line),
  ),
  place.map(
    (at): Mutation =>
      (lines) =>
        lines.toSpliced(at, 1),
  ),
  place.map(
    (at): Mutation =>
      (lines) =>
        lines.toSpliced(at, 0, lines[at] ?? ""),
  ),
  fc.tuple(place, place).map(
    ([from, to]): Mutation =>
      (lines) =>
        lines.toSpliced(from, 1).toSpliced(to, 0, lines[from] ?? ""),
  ),
  place.map(
    (at): Mutation =>
      (lines) =>
        lines.toSpliced(at, 1, (lines[at] ?? "").replace(/^[ -]*\w+\. /, "")),
  ),
  place.map(
    (at): Mutation =>
      (lines) =>
        lines.toSpliced(at, 1, `    ${lines[at] ?? ""}`),
  ),
  place.map(
    (at): Mutation =>
      (lines) =>
        lines.toSpliced(at, 1, ...(lines[at] ?? "").split(/(?<=\w\w) (?=\w\w)/).slice(0, 400)),
  ),
  fc.constant<Mutation>((lines) => lines.filter((line) => line !== "")),
);

test("no word is lost or invented, whatever happens to the lines of the seeds", { timeout: 120_000 }, () => {
  let refused = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...seeds),
      fc.array(mutation, { maxLength: 12 }),
      fc.constantFrom("markdown", "text"),
      (seed, mutations, format) => {
        const lines = mutations.reduce<readonly string[]>(
          (changed, mutate) => mutate(changed),
          seed.split("\n"),
        );
        const source = lines.join("\n");
        try {
          expectNothingLost(format === "text" ? source.replace(/\*+(?=\w)|(?<=\w)\*+/g, "") : source, {
            format,
          });
        } catch (error) {
          // With its formula cut in two and all but one clause behind an “Annex”, it may be refused: nothing is lost.
          if (!(error instanceof UserError)) throw error;
          refused++;
        }
      },
    ),
    { numRuns: 400 },
  );
  expect(refused).toBeLessThan(10);
});

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...strayLines, "1.", "a.", "[^1]", "[^1]: note", "\t", "\r", "**", "RESOLUTION 7*"),
        fc.string({ maxLength: 12 }),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join("\n")),
  fc
    .array(
      fc.constantFrom(..."*_[]^:.;,()-#>\\ \n1aIi".split(""), "The Assembly,\n", "Urges ", "Recalling "),
      { maxLength: 200 },
    )
    .map((parts) => parts.join("")),
);

test("any text is read or refused, and what is read is a sound document", () => {
  fc.assert(
    fc.property(anyText, (source) => {
      try {
        readText(source, { file: "test" }).document.check();
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
      }
    }),
    { numRuns: 3000 },
  );
});
