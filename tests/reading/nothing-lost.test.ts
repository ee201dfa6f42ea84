import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import type { Node } from "prosemirror-model";
import { expect, test } from "vitest";
import { UserError } from "../../shared/base/user-error.ts";
import { wordsOf } from "../../shared/form/line-text.ts";
import { outlinesOf } from "../../shared/form/outline.ts";
import { type ReadOptions, type ReadResult, readText } from "../../shared/reading/read-text.ts";

const seeds = ["461", "491"].map((number) =>
  readFileSync(new URL(`../fixtures/reading/nato-pa-resolution-${number}.md`, import.meta.url), "utf8"),
);

/** Each word of a text with how often it stands there; letter case and punctuation do not count. */
function wordsIn(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Words of `text` beyond those of `other`. */
function beyond(text: string, other: string): string[] {
  const others = wordsIn(other);
  return [...wordsIn(text)].filter(([word, count]) => count > (others.get(word) ?? 0)).map(([word]) => word);
}

/** What reading made of a text: what it read, and what a style draws: designation, formula and the marks of notes. */
function accountOf({ document, style, furniture }: ReadResult): {
  readonly read: string;
  readonly drawn: string;
} {
  const read: string[] = [];
  document.descendants((node) => {
    if (node.type.name === "note") read.push(node.textContent);
    if (node.isTextblock && !["presenting", "enacting"].includes(node.type.name))
      read.push(...piecesOf(node));
  });
  const outlines = outlinesOf(document, style);
  return {
    read: [...read, outlines[0]?.presenting ?? "", ...furniture.map(({ text }) => text)].join("\n"),
    drawn: outlines
      .flatMap(({ designation, enacting, notes }) => [
        designation ?? "",
        enacting,
        ...notes.flatMap(({ marker }) => [marker, marker]),
      ])
      .join("\n"),
  };
}

/** The words of a line; a superscript is a word of its own. */
function piecesOf(node: Node): string[] {
  const raised = node.children.filter((child) =>
    child.marks.some((mark) => mark.type.name === "superscript"),
  );
  return raised.length === 0 ? [wordsOf(node)] : node.children.map((child) => child.text ?? "");
}

function expectNothingLost(source: string, options: Partial<ReadOptions> = {}): void {
  const { read, drawn } = accountOf(readText(source, { file: "test", ...options }));
  expect({ lost: beyond(source, `${read}\n${drawn}`), invented: beyond(read, source) }).toEqual({
    lost: [],
    invented: [],
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

test("no word is lost or invented, whatever happens to the lines of the seeds", () => {
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
