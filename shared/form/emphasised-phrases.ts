import type { Node } from "prosemirror-model";
import type { HouseStyle } from "../style/house-style.ts";
import { positionedText, standingText } from "./line-text.ts";
import { type OpeningPhrase, openingPhrases, type Part } from "./opening-phrase.ts";
import type { Range } from "./words.ts";

const remembered = new WeakMap<
  Node,
  { readonly style: HouseStyle; readonly part: Part; readonly openings: readonly OpeningPhrase[] }
>();

/**
 * The computed phrases of a line, changed by the `opening` marks that a drafter or a source set. They are remembered
 * for lines that did not change.
 */
export function emphasisedPhrases(line: Node, part: Part, style: HouseStyle): readonly OpeningPhrase[] {
  const known = remembered.get(line);
  if (known?.style === style && known.part === part) return known.openings;
  const openings = withOverrides(line, standingOpenings(line, part, style));
  remembered.set(line, { style, part, openings });
  return openings;
}

/** The computed phrases of what stands of a line, as offsets into the line. */
function standingOpenings(line: Node, part: Part, style: HouseStyle): OpeningPhrase[] {
  const { text, startOf, endOf } = standingText(line);
  return openingPhrases(text, part, style).map((phrase) => ({
    ...phrase,
    from: startOf(phrase.from),
    to: endOf(phrase.to),
  }));
}

/** Whether nothing but an opening quotation mark stands before a phrase. */
function opensLine(line: Node, { from }: Range): boolean {
  return positionedText(line).slice(0, from).trim().length <= 1;
}

function withOverrides(line: Node, computed: readonly OpeningPhrase[]): readonly OpeningPhrase[] {
  const marked: { range: Range; on: boolean }[] = [];
  line.forEach((child, offset) => {
    const mark = child.marks.find((candidate) => candidate.type.name === "opening");
    if (mark)
      marked.push({ range: { from: offset, to: offset + child.nodeSize }, on: mark.attrs.on === true });
  });
  if (marked.length === 0) return computed;
  const overlaps = (a: Range, b: Range) => a.from < b.to && b.from < a.to;
  const left = computed.filter((range) => !marked.some((override) => overlaps(range, override.range)));
  const added = marked
    .filter((override) => override.on)
    .map(({ range }) => ({ ...range, opens: opensLine(line, range), listedIn: null }));
  return [...left, ...added].sort((a, b) => a.from - b.from);
}
