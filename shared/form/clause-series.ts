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
 * @param introduces whether the last clause introduces a text behind it: *recommends the following draft:*
 */
export function clausePlaces(
  clauses: readonly Node[],
  part: Part,
  style: HouseStyle,
  before: number,
  introduces: boolean,
): ClausePlace[] {
  const reached = new Map<SeriesStyle, number>([[style[part], before]]);
  return placesInSeries(clauses, (clause) => seriesOf(clause, part, style), { reached, introduces }, style);
}

/** What stands around some clauses. */
export interface SeriesSituation {
  /** The numbers that series had reached before them. */
  readonly reached: ReadonlyMap<SeriesStyle, number>;
  /** Whether the last of them introduces a text behind it. */
  readonly introduces: boolean;
}

/** Where each of some clauses stands in the series that it belongs to. */
export function placesInSeries(
  clauses: readonly Node[],
  seriesOf: (clause: Node) => SeriesStyle,
  { reached, introduces }: SeriesSituation,
  style: HouseStyle,
): ClausePlace[] {
  const counts = new Map(reached);
  const begun = [...reached.values()].some((number) => number > 0);
  const standing = clauses.filter((clause) => !isStruckUnit(clause)).length;
  let passed = 0;
  return clauses.map((clause) => {
    const series = seriesOf(clause);
    const reachedBefore = counts.get(series) ?? 0;
    const { clause: usual, beforeLast, last, intro } = series.terminators;
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
    const sole = standing === 1 && !begun;
    const left = standing - ++passed;
    const end = introduces ? intro : last;
    const ending = left === 0 ? end : left === 1 ? (beforeLast ?? usual) : usual;
    const numbered = series.numbered && (series.soleNumbered || !sole);
    return { ...number, counted: reachedBefore + 1, series, numbered, ending };
  });
}

function seriesOf(clause: Node, part: Part, style: HouseStyle): SeriesStyle {
  const line = clause.firstChild;
  if (style[part].otherSeries.length === 0 || !line) return style[part];
  return otherSeriesOf(standingText(line).text, part, style) ?? style[part];
}

/** The series beside a part's main one that a text belongs to by its first words; null when to none. */
export function otherSeriesOf(text: string, part: Part, style: HouseStyle): SeriesStyle | null {
  const { otherSeries } = style[part];
  if (otherSeries.length === 0) return null;
  const words = splitWords(text.slice(0, longestOpening));
  const opensWith = (phrase: string) =>
    parsePattern(phrase).some((pattern) => patternEnd(pattern, words, 0, languageOf(style)) !== null);
  return otherSeries.find(({ opens }) => opens.some(opensWith)) ?? null;
}
