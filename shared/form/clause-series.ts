import type { Node } from "prosemirror-model";
import type { HouseStyle, SeriesStyle } from "../style/house-style.ts";
import { languageOf } from "../style/languages/languages.ts";
import { positionedText } from "./line-text.ts";
import type { Part } from "./opening-phrase.ts";
import { parsePattern, patternEnd } from "./phrase-pattern.ts";
import { splitWords } from "./words.ts";

/** The first words that tell a series are found within so many characters. */
const longestOpening = 200;

/** The place of a clause in its part. */
export interface ClausePlace {
  readonly series: SeriesStyle;
  /** Its number in its series, from 1, whether it is printed or not. */
  readonly ordinal: number;
  /** Whether its number is printed. */
  readonly numbered: boolean;
  /** The terminator at its end. */
  readonly ending: string;
}

/**
 * Where each clause of a part stands. Clauses of another series (citations before recitals) are counted
 * apart; the others run on, over headings too, as United Nations resolutions with roman sections do.
 *
 * @param clauses the part's clauses in their order
 * @param before how many clauses of the main series came in an earlier part whose numbering runs on
 */
export function clausePlaces(
  clauses: readonly Node[],
  part: Part,
  style: HouseStyle,
  before: number,
): ClausePlace[] {
  const counts = new Map<SeriesStyle, number>([[style[part], before]]);
  return clauses.map((clause, index) => {
    const series = seriesOf(clause, part, style);
    const ordinal = (counts.get(series) ?? 0) + 1;
    counts.set(series, ordinal);
    const sole = clauses.length === 1 && before === 0;
    const { clause: usual, beforeLast, last } = series.terminators;
    const ending =
      index === clauses.length - 1 ? last : index === clauses.length - 2 ? (beforeLast ?? usual) : usual;
    return { series, ordinal, numbered: series.numbered && (series.soleNumbered || !sole), ending };
  });
}

function seriesOf(clause: Node, part: Part, style: HouseStyle): SeriesStyle {
  const { otherSeries } = style[part];
  if (otherSeries.length === 0 || !clause.firstChild) return style[part];
  const words = splitWords(positionedText(clause.firstChild).slice(0, longestOpening));
  const opensWith = (phrase: string) =>
    parsePattern(phrase).some((pattern) => patternEnd(pattern, words, 0, languageOf(style)) !== null);
  return otherSeries.find(({ opens }) => opens.some(opensWith)) ?? style[part];
}
