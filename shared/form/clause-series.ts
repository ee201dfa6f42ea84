import type { Node } from "prosemirror-model";
import { isStruckUnit } from "../resolution/revisions.ts";
import type { HouseStyle, SeriesStyle } from "../style/house-style.ts";
import { languageOf } from "../style/languages/languages.ts";
import { levelAt, numberAfter, ownLabel, type SeriesNumber } from "./label.ts";
import { standingText } from "./line-text.ts";
import type { Part } from "./opening-phrase.ts";
import { parsePattern, patternEnd } from "./phrase-pattern.ts";
import { splitWords } from "./words.ts";

/** The first words that tell a series are found within so many characters. */
const longestOpening = 200;

/** The place of a clause in its part. */
export interface ClausePlace extends SeriesNumber {
  readonly series: SeriesStyle;
  /** The number that the count alone would give it. */
  readonly counted: number;
  /** Whether its number is printed, unless it is struck out. */
  readonly numbered: boolean;
  /** The terminator at its end. */
  readonly ending: string;
}

/**
 * Where each clause of a part stands. Clauses of another series (citations before recitals) are counted
 * apart; the others run on, over headings too, as United Nations resolutions with roman sections do. A clause
 * that is struck out has no number, and the others count and end as if it were gone.
 *
 * @param clauses the part's clauses in their order
 * @param before the number that the main series reached in an earlier part whose numbering runs on
 */
export function clausePlaces(
  clauses: readonly Node[],
  part: Part,
  style: HouseStyle,
  before: number,
): ClausePlace[] {
  const counts = new Map<SeriesStyle, number>([[style[part], before]]);
  const standing = clauses.filter((clause) => !isStruckUnit(clause)).length;
  let passed = 0;
  return clauses.map((clause) => {
    const series = seriesOf(clause, part, style);
    const reachedBefore = counts.get(series) ?? 0;
    const { clause: usual, beforeLast, last } = series.terminators;
    if (isStruckUnit(clause))
      return {
        ordinal: reachedBefore + 1,
        reached: reachedBefore,
        counted: reachedBefore + 1,
        series,
        numbered: series.numbered,
        ending: usual,
      };
    const number = numberAfter(reachedBefore, levelAt(0, series, style), "", ownLabel(clause));
    counts.set(series, number.reached);
    const sole = standing === 1 && before === 0;
    const left = standing - ++passed;
    const ending = left === 0 ? last : left === 1 ? (beforeLast ?? usual) : usual;
    const numbered = series.numbered && (series.soleNumbered || !sole);
    return { ...number, counted: reachedBefore + 1, series, numbered, ending };
  });
}

function seriesOf(clause: Node, part: Part, style: HouseStyle): SeriesStyle {
  const { otherSeries } = style[part];
  if (otherSeries.length === 0 || !clause.firstChild) return style[part];
  const words = splitWords(standingText(clause.firstChild).text.slice(0, longestOpening));
  const opensWith = (phrase: string) =>
    parsePattern(phrase).some((pattern) => patternEnd(pattern, words, 0, languageOf(style)) !== null);
  return otherSeries.find(({ opens }) => opens.some(opensWith)) ?? style[part];
}
