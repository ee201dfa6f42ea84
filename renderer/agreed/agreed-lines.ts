import { type FormedBody, type FormedUnit, isLine, isUnit } from "../../shared/form/form.ts";
import { wordsOf } from "../../shared/form/line-text.ts";
import type { Part } from "../../shared/form/opening-phrase.ts";
import { beforePlace } from "../../shared/precedent/index/source-units.ts";
import { type Provenance, provenanceOf } from "../../shared/resolution/provenance.ts";

/** Names a line of the draft for as long as its clause or item lives. */
export interface LineName {
  /** The id of the clause or item. */
  readonly id: string;
  /** Its place among the lines there: 0 for the text or intro, more for flush text. */
  readonly index: number;
}

/** A line of the draft that the library can be asked about: what it knows are lines too. */
export interface AgreedLine extends LineName {
  /** As it is cited: `15(a)`, `PP3`. */
  readonly place: string;
  readonly part: Part;
  readonly words: string;
  /** What its clause or item was taken from; null for flush text. */
  readonly provenance: Provenance | null;
}

/** The lines with words of the clauses and items that stand, in reading order. Annexes are no body's clauses. */
export function agreedLines(form: readonly FormedBody[]): readonly AgreedLine[] {
  return form.flatMap((body) =>
    body.entries.flatMap((entry) => (isUnit(entry) ? linesIn(entry, beforePlace(body, entry)) : [])),
  );
}

function linesIn(unit: FormedUnit, before: string): AgreedLine[] {
  if (unit.struck) return [];
  const { id, part } = unit;
  const place = `${before}${unit.place}`;
  let next = 0;
  return unit.content.flatMap((content) => {
    if (isUnit(content)) return linesIn(content, before);
    if (!isLine(content)) return [];
    const index = next++;
    const words = wordsOf(content.node);
    const provenance = index === 0 ? provenanceOf(unit.node.attrs) : null;
    return words === "" ? [] : [{ id, index, place, part, words, provenance }];
  });
}

export function isSameLine(one: LineName | null, other: LineName | null): boolean {
  return one?.id === other?.id && one?.index === other?.index;
}
