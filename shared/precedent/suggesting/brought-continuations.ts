import type { PrecedentIndex } from "../index/precedent-index.ts";
import type { Update } from "../updating/update.ts";
import type { TypedWords } from "../words/typed-words.ts";
import { wordMarks } from "../words/word-marks.ts";
import { wordsIn } from "../words/words.ts";
import type { Continuation } from "./continuations.ts";
import { draftWordKey } from "./next-word-key.ts";

/** A unit as it was adopted, and what is brought up to date in it. */
interface BroughtUnit {
  readonly adopted: string;
  readonly updates: readonly Update[];
}

/** Of so many continuations that go on with a figure, the best ones, it is asked what it would be today. */
const mostBrought = 16;

/**
 * The continuations that go on as the typed letters begin. Figures, sessions and citations vote as they are brought up
 * to date, so that precedents of different years agree.
 */
export function broughtContinuations(
  index: PrecedentIndex,
  continuations: readonly Continuation[],
  typed: TypedWords,
  broughtUnit: (unit: number) => BroughtUnit,
): Continuation[] {
  const others = continuations.filter(
    (continuation) => !goesOnWithFigure(index, continuation) && beginsWithStem(index, continuation, typed),
  );
  const figures = continuations
    .filter((continuation) => goesOnWithFigure(index, continuation))
    .sort((a, b) => b.score - a.score);
  const best = figures.slice(0, mostBrought).map((figure) => brought(index, figure, typed, broughtUnit));
  const rest = figures.slice(mostBrought).filter((figure) => beginsWithStem(index, figure, typed));
  return [...others, ...best.filter((continuation) => continuation !== null), ...rest];
}

function goesOnWithFigure(
  { vocabulary, wordingStart, wordingWords }: PrecedentIndex,
  at: Continuation,
): boolean {
  if (at.position >= (wordingStart[at.wording + 1] ?? 0)) return false;
  const word = wordingWords[at.position] ?? 0;
  return vocabulary.folded[word] !== word;
}

/** A continuation with its next word brought up to date; null where that does not begin as typed. */
function brought(
  index: PrecedentIndex,
  continuation: Continuation,
  typed: TypedWords,
  broughtUnit: (unit: number) => BroughtUnit,
): Continuation | null {
  const { unit, wording, position } = continuation;
  const { adopted, updates } = broughtUnit(unit);
  const words = wordsIn(adopted);
  const at = position - (index.wordingStart[wording] ?? 0);
  const update = updates.find(({ from }) => from === words[at]?.from);
  if (!update) return beginsWithStem(index, continuation, typed) ? continuation : null;
  const [now] = wordsIn(update.text);
  if (!now?.key.startsWith(typed.stem)) return null;
  const marks = wordMarks(adopted, words);
  const next = words[at + 1];
  const following = next ? { word: next.key, marks: marks[at + 1] ?? 0 } : null;
  return { ...continuation, key: draftWordKey(index, now.key, marks[at] ?? 0, following) };
}

function beginsWithStem(
  index: PrecedentIndex,
  { wording, position }: Continuation,
  { stem, stemRange }: TypedWords,
): boolean {
  if (stem === "") return true;
  const next = index.wordingWords[position] ?? -1;
  return position < (index.wordingStart[wording + 1] ?? 0) && next >= stemRange[0] && next < stemRange[1];
}
