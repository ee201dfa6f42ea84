import { type Ghost, type GhostList, ghostAfter, ghostText, nextWord, wordCount } from "./ghost.ts";

/** The ghosts of the line at the caret and the one that is shown. */
export interface Offer {
  /** The caret: the end of the line. */
  readonly pos: number;
  readonly ghosts: readonly Ghost[];
  readonly chosen: number;
  /** Whether it is shown; else it is at hand and shown when it is asked for. */
  readonly shown: boolean;
  /** Whether what was brought up to date is shown as it was adopted. */
  readonly original: boolean;
}

/** A place for which the library is asked. A new question is another object. */
export interface Question {
  readonly pos: number;
  /** Whether a person asked: then a ghost is shown though it is not sure. */
  readonly wanted: boolean;
}

/** What inline completion knows at a moment. */
export interface Completion {
  readonly offer: Offer | null;
  readonly question: Question | null;
}

/** Nothing is shown and nothing asked for. */
export const silent: Completion = { offer: null, question: null };

/** Asks for the line that ends at `pos`. */
export function asking(pos: number, wanted = false): Completion {
  return { offer: null, question: { pos, wanted } };
}

/** The answer to a question, unless another one has been asked since. */
export function answered(now: Completion, question: Question, { ghosts, sure }: GhostList): Completion {
  if (now.question !== question) return now;
  const { pos, wanted } = question;
  if (ghosts.length === 0) return silent;
  return {
    question: null,
    offer: { pos, ghosts, chosen: 0, shown: sure || wanted, original: false },
  };
}

/** The ghost that is shown. */
export function shownGhost({ offer }: Completion): Ghost | null {
  return offer?.shown ? (offer.ghosts[offer.chosen] ?? null) : null;
}

/** The shown words; empty when none are. */
export function shownText(now: Completion): string {
  const ghost = shownGhost(now);
  return ghost ? ghostText(ghost, now.offer?.original) : "";
}

/** The word that stands next to the caret; empty when no ghost is shown. */
export function shownWord(now: Completion): string {
  const ghost = shownGhost(now);
  return ghost ? nextWord(ghost, now.offer?.original ?? false) : "";
}

/** The next ghost or the one before, in a circle; the first where none is shown yet. */
export function chosen(now: Completion, step: 1 | -1): Completion {
  const { offer } = now;
  if (!offer) return now;
  const count = offer.ghosts.length;
  const next = offer.shown ? (offer.chosen + step + count) % count : 0;
  return { question: null, offer: { ...offer, chosen: next, shown: true } };
}

/** Shows as it was adopted what was brought up to date, and back. */
export function toggledOriginal(now: Completion): Completion {
  return now.offer ? { ...now, offer: { ...now.offer, original: !now.offer.original } } : now;
}

/** Whether something in the shown ghost was brought up to date. */
export function hasUpdates(now: Completion): boolean {
  return shownGhost(now)?.pieces.some(({ was }) => was !== null) ?? false;
}

/**
 * After words were typed at the caret: the shown ghost is consumed by its own beginning, other words ask anew.
 *
 * @param pos the caret behind them
 */
export function typed(now: Completion, words: string, pos: number): Completion {
  const left = shownGhost(now) && consumed(now, words, pos, 0);
  return left ?? asking(pos);
}

/** After words of the shown ghost were taken; where nothing is left of it, it is silent. */
export function taken(now: Completion, words: string, pos: number): Completion {
  return consumed(now, words, pos, wordCount(words)) ?? silent;
}

function consumed({ offer }: Completion, words: string, pos: number, count: number): Completion | null {
  const ghost = offer?.ghosts[offer.chosen];
  const left = offer && ghost && ghostAfter(ghost, words, offer.original);
  if (!offer || !left) return null;
  // Only what goes on from the same words can still be chosen.
  const ghosts = offer.ghosts.flatMap((each) => {
    if (each === ghost) return [{ ...left, taken: ghost.taken + count }];
    const rest = ghostAfter(each, words, offer.original);
    return rest ? [rest] : [];
  });
  const index = ghosts.findIndex(({ adopted }) => adopted === left.adopted);
  return { question: null, offer: { ...offer, pos, ghosts, chosen: Math.max(0, index) } };
}

/** The same at the same text in another place, as when something was tidied before it. */
export function moved({ offer, question }: Completion, pos: number): Completion {
  return { offer: offer && { ...offer, pos }, question: question && { ...question, pos } };
}
