import * as fc from "fast-check";
import { expect, test } from "vitest";
import { outlinesOf } from "../../shared/form/outline.ts";
import { readText } from "../../shared/reading/read-text.ts";
import type { Metadata } from "../../shared/resolution/metadata.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { writeMarkdown } from "../../shared/typesetting/markdown.ts";
import { writePlainText } from "../../shared/typesetting/plain-text.ts";
import { typeset } from "../../shared/typesetting/typeset.ts";
import {
  clause,
  heading,
  item,
  line,
  type Marked,
  note,
  operative,
  preamble,
  resolution,
} from "../support/resolution.ts";

const style = findStyle("nato-pa", "en");

const word = fc.constantFrom(
  ..."the security of Allies and partners in Europe with regard to peace energy NATO resolution 1325 women’s".split(
    " ",
  ),
);
const words = fc.array(word, { minLength: 2, maxLength: 30 }).map((list) => list.join(" "));
const sentence = fc
  .tuple(words, fc.constantFrom("", ", including the Euro-Atlantic area", " (WPS)", " “as agreed”"))
  .map((parts) => parts.join(""));
const noted = fc
  .tuple(sentence, fc.option(words, { freq: 6 }))
  .map(([text, body]) => (body === null ? [text] : [text, note(body)]));

function items(depth: number): fc.Arbitrary<Marked[]> {
  const below =
    depth < 4
      ? fc.oneof(
          { weight: 4, arbitrary: fc.constant<Marked[]>([]) },
          { weight: 1, arbitrary: items(depth + 1) },
        )
      : fc.constant<Marked[]>([]);
  const one = fc
    .tuple(noted, below, fc.boolean())
    .map(([text, children, flush]) =>
      item(
        "to act on ",
        ...text,
        ...children,
        ...(flush && children.length > 0 ? [line("and to do so without delay")] : []),
      ),
    );
  return fc.array(one, { minLength: 1, maxLength: depth === 1 ? 30 : 4 });
}

function clauses(openings: readonly string[]): fc.Arbitrary<Marked[]> {
  const plain = fc
    .tuple(fc.constantFrom(...openings), noted)
    .map(([opening, text]) => clause(`${opening} `, ...text));
  const listed = fc
    .tuple(fc.constantFrom(...openings), sentence, items(1), fc.boolean())
    .map(([opening, text, list, flush]) =>
      clause(`${opening} ${text}`, ...list, ...(flush ? [line("and to report on it in due course")] : [])),
    );
  const headed = fc.tuple(words, plain).map(([text, next]) => [heading(`ON ${text.toUpperCase()}`), next]);
  const entry = fc.oneof(
    { weight: 5, arbitrary: plain.map((one) => [one]) },
    { weight: 2, arbitrary: listed.map((one) => [one]) },
    { weight: 1, arbitrary: headed },
  );
  return fc.array(entry, { minLength: 1, maxLength: 8 }).map((list) => list.flat());
}

const adopted: fc.Arbitrary<Metadata> = fc.record({
  number: fc.integer({ min: 1, max: 999 }).map(String),
  committee: fc.constantFrom("Political Committee", "Committee on Democracy and Security"),
  date: fc
    .date({ min: new Date("1990-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
});

const resolutions = fc
  .tuple(words, adopted, clauses(style.preamble.openings), clauses(style.operative.openings))
  .map(
    ([title, metadata, first, second]) =>
      resolution(
        `ON ${title.toUpperCase()}`,
        { stage: "adopted", metadata },
        preamble(...first),
        operative(...second),
      ).node,
  );

test.each([
  ["Markdown", writeMarkdown],
  ["plain text", writePlainText],
])("a resolution written as %s reads back with the same outline", (_name, write) => {
  fc.assert(
    fc.property(resolutions, (document) => {
      const text = write(typeset(document, style));
      const reading = readText(text, { file: "written" });
      expect(outlinesOf(reading.document, style)).toEqual(outlinesOf(document, style));
    }),
    { numRuns: 150 },
  );
});
