import { joinAlike } from "./alike.ts";
import { type CandidateWording, candidateWordings } from "./candidate-wordings.ts";
import { commonContinuations } from "./common-runs.ts";
import { type Continuation, compareCandidates } from "./continuations.ts";
import type { DraftPoint } from "./draft-point.ts";
import { mostLikelyNext } from "./next-word.ts";
import type { PrecedentIndex } from "./precedent-index.ts";
import { relevantResolutions } from "./relevant-resolutions.ts";
import { type TypedWords, typedWords } from "./typed-words.ts";
import { wordsIn } from "./words.ts";

/** The text of a unit as it was adopted. */
export type UnitText = (unit: number) => string;

export interface UnitSuggestion {
  readonly unit: number;
  readonly text: string;
  /** What follows the typed text; empty when it is better to stay silent. */
  readonly completion: string;
  /** How sure it is: of the first one the share of all weight behind its next word, of the others in proportion. */
  readonly score: number;
}

/** A completion is offered when its next word has at least this share of all weight. */
const sure = 0.24;
/** How many continuations vote on the next word. */
const mostVotes = 120;

/** What the library offers at this point of a draft, best first. The first one may complete the typed text. */
export function suggest(
  index: PrecedentIndex,
  textOf: UnitText,
  point: DraftPoint,
  limit: number,
): UnitSuggestion[] {
  if (index.resolutions.length === 0) return [];
  const typed = typedWords(index, point.text);
  const relevant = relevantResolutions(index, point, typed.folded);
  const candidates = candidateWordings(index, point, typed, relevant);
  return typed.folded.length === 0 && typed.stem === ""
    ? nextUnits(index, textOf, candidates, limit)
    : continued(index, textOf, candidates, typed, point.text, limit);
}

function nextUnits(
  index: PrecedentIndex,
  textOf: UnitText,
  candidates: readonly CandidateWording[],
  limit: number,
): UnitSuggestion[] {
  const joined = joinAlike(
    index,
    candidates.map((candidate) => ({ ...candidate, weight: candidate.likely })),
    25,
  );
  const all = joined.reduce((sum, { weight }) => sum + weight, 0);
  return joined.slice(0, limit).map(({ unit, weight }) => {
    const text = textOf(unit);
    return { unit, text, completion: text, score: weight / all };
  });
}

function continued(
  index: PrecedentIndex,
  textOf: UnitText,
  candidates: readonly CandidateWording[],
  typed: TypedWords,
  text: string,
  limit: number,
): UnitSuggestion[] {
  const { compared, continuations } = compareCandidates(index, candidates, typed);
  const fitting = continuations.filter((continuation) => beginsWithStem(index, continuation, typed));
  const votes = [
    ...fitting.sort((a, b) => b.score - a.score).slice(0, mostVotes),
    ...commonContinuations(index, typed),
  ];
  const next = mostLikelyNext(index, votes);
  const suggestions: UnitSuggestion[] = [];
  if (next) {
    const { unit } = next.continuation;
    const completion =
      next.end || next.share < sure ? "" : completionOf(index, textOf(unit), next.continuation, typed, text);
    suggestions.push({ unit, text: textOf(unit), completion, score: next.share });
  }
  const best = [...compared].sort((a, b) => b.suits - a.suits).slice(0, 25);
  const highest = best[0]?.suits ?? 0;
  const first = suggestions[0];
  const others = joinAlike(
    index,
    best.map(({ wording, unit, suits }) => ({ wording, unit, weight: Math.exp(suits - highest) })),
    25,
  );
  for (const { unit, weight } of others) {
    if (suggestions.length >= limit) break;
    if (
      first &&
      index.wordingForm[index.unitWording[unit] ?? 0] ===
        index.wordingForm[index.unitWording[first.unit] ?? 0]
    )
      continue;
    suggestions.push({ unit, text: textOf(unit), completion: "", score: weight * (first?.score ?? 1) });
  }
  return suggestions;
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

/** The rest of a unit's text from the place of a continuation, with the sign that opens before its next word. */
function completionOf(
  index: PrecedentIndex,
  text: string,
  { wording, position }: Continuation,
  typed: TypedWords,
  written: string,
): string {
  const word = wordsIn(text)[position - (index.wordingStart[wording] ?? 0)];
  if (!word) return "";
  if (typed.stem !== "") return text.slice(word.from + typed.stem.length);
  const rest = (/[^\s]*$/.exec(text.slice(0, word.from)) ?? [""])[0] + text.slice(word.from);
  return /\s$|^$/.test(written) ? rest : ` ${rest}`;
}
