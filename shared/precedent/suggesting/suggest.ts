import { joinAlike } from "../comparing/alike.ts";
import { operativeTrait, type PrecedentIndex } from "../index/precedent-index.ts";
import { type Fitting, inStyle } from "../updating/in-style.ts";
import { asTyped, typedCitations } from "../updating/typed-citations.ts";
import { updatesOf } from "../updating/up-to-date.ts";
import { brought } from "../updating/update.ts";
import { yearsSince } from "../updating/years-since.ts";
import { type TypedWords, typedWords } from "../words/typed-words.ts";
import { wordsIn } from "../words/words.ts";
import { broughtContinuations } from "./brought-continuations.ts";
import { type CandidateWording, candidateWordings } from "./candidate-wordings.ts";
import { citedDates } from "./cited-dates.ts";
import { commonContinuations } from "./common-runs.ts";
import { type ComparedWording, type Continuation, compareCandidates } from "./continuations.ts";
import type { DraftPoint } from "./draft-point.ts";
import { formsInDraft } from "./likely-units.ts";
import { mostLikelyNext, type NextWord } from "./next-word.ts";
import { ownContinuations } from "./own-words.ts";
import { relevantResolutions } from "./relevant-resolutions.ts";

/** The text of a unit as it was adopted. */
export type UnitText = (unit: number) => string;

export interface UnitSuggestion {
  readonly unit: number;
  /** The whole unit, brought up to date; it begins with the typed text unless the drafter has departed from it. */
  readonly text: string;
  /** What follows the typed text; empty when it is better to stay silent. */
  readonly completion: string;
  /** The unit as it was adopted, and what was brought up to date in it. */
  readonly adopted: string;
  readonly updates: readonly Fitting[];
  /** How sure it is: of the first one the share of all weight behind its next word, of the others in proportion. */
  readonly score: number;
}

/** What a unit scores that suits best where nothing is completed. */
const silent = 0.25;
/** How many continuations vote on the next word. */
const mostVotes = 120;
/** Wordings that share this much of their words are one before anything is typed, and one among those that suit. */
const likelyAlike = 0.92;
const suitingAlike = 0.98;
/** How many units are looked at for the whole unit. */
const mostUnits = 25;

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
  const candidates = allowedOf(index, point, candidateWordings(index, point, typed, relevant));
  const held = formsInDraft(index, point, relevant);
  const upToDate = upToDateIn(index, textOf, point);
  return typed.folded.length === 0 && typed.stem === ""
    ? nextUnits(
        index,
        upToDate,
        candidates.filter(({ wording }) => !held.has(index.wordingForm[wording] ?? -1)),
        limit,
      )
    : continued({ index, upToDate, typed, point, written: point.text }, candidates, limit);
}

/** The wordings that may be offered, each shown from the newest unit that may. */
function allowedOf(
  index: PrecedentIndex,
  { allows }: DraftPoint,
  candidates: readonly CandidateWording[],
): readonly CandidateWording[] {
  if (!allows) return candidates;
  return candidates.flatMap((candidate) => {
    if (allows(candidate.unit)) return [candidate];
    const { wordingUnits, wordingUnitStart } = index;
    const from = wordingUnitStart[candidate.wording] ?? 0;
    const unit = wordingUnits.subarray(from, wordingUnitStart[candidate.wording + 1]).findLast(allows);
    return unit === undefined ? [] : [{ ...candidate, unit }];
  });
}

function nextUnits(
  index: PrecedentIndex,
  upToDate: (unit: number) => BroughtUnit,
  candidates: readonly CandidateWording[],
  limit: number,
): UnitSuggestion[] {
  const weighted = candidates.map(({ wording, unit, likely }) => ({ wording, unit, weight: likely }));
  const joined = joinAlike(index, weighted, likelyAlike, mostUnits);
  const all = joined.reduce((sum, { weight }) => sum + weight, 0);
  return joined.slice(0, limit).map(({ unit, weight }) => {
    const { text, ...rest } = upToDate(unit);
    return { unit, text, completion: text, ...rest, score: weight / all };
  });
}

interface Typing {
  readonly index: PrecedentIndex;
  readonly upToDate: (unit: number) => BroughtUnit;
  readonly typed: TypedWords;
  readonly point: DraftPoint;
  readonly written: string;
}

function continued(typing: Typing, candidates: readonly CandidateWording[], limit: number): UnitSuggestion[] {
  const { index, typed, point } = typing;
  const { compared, continuations } = compareCandidates(index, candidates, typed, point.style);
  const likeliest = broughtContinuations(index, continuations, typed, typing.upToDate)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostVotes);
  const next = mostLikelyNext(index, [
    ...likeliest,
    ...commonContinuations(index, typed),
    ...ownContinuations(index, point, typed),
    ...citedDates(index, point, typed),
  ]);
  const completed = next?.worthOffering ? completedUnit(typing, next, likeliest[0]) : null;
  const may = completed && (point.allows?.(completed.unit) ?? true);
  const suggestions = completed && may ? [completed] : [];
  const first = suggestions[0];
  for (const { whole, weight } of wholeUnits(index, compared)) {
    if (suggestions.length >= limit) break;
    if (first && formOf(index, first.unit) === formOf(index, whole.unit)) continue;
    suggestions.push({ ...wholeUnit(typing, whole), score: weight * (first?.score ?? silent) });
  }
  return suggestions;
}

/** The units that suit as a whole, the best first, with weights of which the highest is 1. */
function wholeUnits(
  index: PrecedentIndex,
  all: readonly ComparedWording[],
): { whole: ComparedWording; weight: number }[] {
  const best = [...all].sort((a, b) => b.suits - a.suits).slice(0, 2 * mostUnits);
  const highest = best[0]?.suits ?? 0;
  const byWording = new Map(best.map((compared) => [compared.wording, compared]));
  const weighted = best.map(({ wording, unit, suits }) => ({
    wording,
    unit,
    weight: Math.exp(suits - highest),
  }));
  return joinAlike(index, weighted, suitingAlike, mostUnits).flatMap(({ wording, weight }) => {
    const whole = byWording.get(wording);
    return whole ? [{ whole, weight: Math.min(1, weight) }] : [];
  });
}

function formOf(index: PrecedentIndex, unit: number): number {
  return index.wordingForm[index.unitWording[unit] ?? 0] ?? -1;
}

type BroughtUnit = Pick<UnitSuggestion, "text" | "adopted" | "updates">;

/** Brings units up to date, each once. */
function upToDateIn(
  index: PrecedentIndex,
  textOf: UnitText,
  point: DraftPoint,
): (unit: number) => BroughtUnit {
  const since = yearsSince(index, textOf, point);
  const done = new Map<number, BroughtUnit>();
  return (unit) => {
    const known = done.get(unit);
    if (known) return known;
    const adopted = textOf(unit);
    const renewed = updatesOf(index, textOf, unit, since);
    const today = asTyped(index, point.text, adopted, renewed, point.style).map(
      (update) => ({ ...update, kind: "today" }) as const,
    );
    const updates = [...today, ...styled(index, adopted, unit, point)].sort((a, b) => a.from - b.from);
    const now = { text: brought(adopted, updates), adopted, updates };
    done.set(unit, now);
    return now;
  };
}

/** A unit of another part or body in the form that the draft's house style asks for; only clauses open by part. */
function styled(index: PrecedentIndex, adopted: string, unit: number, point: DraftPoint): Fitting[] {
  const { part, level, style, house } = point;
  const operative = ((index.unitTraits[unit] ?? 0) & operativeTrait) !== 0;
  const from = level === "item" ? part : operative ? "operative" : "preamble";
  const body = index.resolutions[index.unitResolution[unit] ?? 0]?.style;
  return house && (from !== part || body !== style) ? inStyle(adopted, from, part, house) : [];
}

/** A unit that begins as typed, brought up to date, with the dates of the resolutions that the typed text cites. */
function citingAsTyped({ index, upToDate, written, point }: Typing, unit: number): BroughtUnit {
  const now = upToDate(unit);
  const dates = typedCitations(index, written, now.adopted, point.style);
  if (dates.length === 0) return now;
  const others = now.updates.filter(({ from, to }) =>
    dates.every((date) => date.to <= from || date.from >= to),
  );
  const updates = [...others, ...dates.map((date) => ({ ...date, kind: "today" }) as const)];
  return { ...now, updates: updates.sort((a, b) => a.from - b.from) };
}

/** The unit that goes on with the likeliest next word; where that is the draft's own, the likeliest unit. */
function completedUnit(
  typing: Typing,
  { continuation, share }: NextWord,
  likeliest?: Continuation,
): UnitSuggestion | null {
  const { index, typed, written } = typing;
  const shown = continuation.own === undefined ? continuation : likeliest;
  if (!shown) return null;
  const { unit, wording, position } = shown;
  const word = position - (index.wordingStart[wording] ?? 0);
  const fromStart = word === typed.folded.length && beginsAsTyped(index, wording, typed);
  const { text, ...rest } = fromStart ? citingAsTyped(typing, unit) : typing.upToDate(unit);
  const going = restFrom(typing, rest, word);
  return {
    unit,
    text: fromStart ? written + going : text,
    completion: continuation.own === undefined ? going : joinTo(written, continuation.own, typed),
    ...rest,
    score: share,
  };
}

function wholeUnit(typing: Typing, { unit, beginning }: ComparedWording): Omit<UnitSuggestion, "score"> {
  const count = typing.typed.folded.length;
  const fromStart = beginning === count && typing.typed.stem === "";
  const { text, ...rest } = fromStart ? citingAsTyped(typing, unit) : typing.upToDate(unit);
  const whole = fromStart ? typing.written + restFrom(typing, rest, count) : text;
  return { unit, text: whole, completion: "", ...rest };
}

function beginsAsTyped(index: PrecedentIndex, wording: number, { folded }: TypedWords): boolean {
  const start = index.wordingStart[wording] ?? 0;
  return folded.every((word, i) => index.vocabulary.folded[index.wordingWords[start + i] ?? 0] === word);
}

/** The draft's own words as they continue the written text. */
function joinTo(written: string, own: string, { stem }: TypedWords): string {
  return stem !== "" ? own.slice(stem.length) : (/\s$/.test(written) ? "" : " ") + own;
}

/** A unit from one of its words on, as it continues the written text. */
function restFrom(
  { typed: { stem }, written }: Typing,
  { adopted, updates }: Pick<UnitSuggestion, "adopted" | "updates">,
  word: number,
): string {
  const first = wordsIn(adopted)[word];
  if (!first) return "";
  const opening = (/[^\s]*$/.exec(adopted.slice(0, first.from)) ?? [""])[0];
  const start = stem === "" ? first.from - opening.length : first.from;
  const rest = brought(adopted, updates, start);
  if (stem === "") return (/\s$|^$/.test(written) ? "" : " ") + rest;
  return rest.toLowerCase().startsWith(stem)
    ? rest.slice(stem.length)
    : brought(adopted, updates, first.from + 1).slice(stem.length - 1);
}
