import type { PrecedentSource, Suggestion } from "../../shared/host/precedent-data.ts";
import type { Provenance } from "../../shared/resolution/provenance.ts";

/** Words that stand together; `was` where they were brought up to date, else null. */
export interface GhostPiece {
  readonly text: string;
  readonly was: string | null;
}

/** A continuation of the line at the caret, as it is shown in grey. */
export interface Ghost {
  readonly pieces: readonly GhostPiece[];
  /** Where it was adopted last; null for words that the draft itself has used before. */
  readonly source: PrecedentSource | null;
  readonly uses: number;
  /** The date of the first adoption. */
  readonly first: string;
  /** The unit as it was adopted. */
  readonly adopted: string;
  /** How many of its words were taken so far. */
  readonly taken: number;
}

/** From this many words on a text counts as taken from a precedent, as agreed language is counted. */
const agreedWords = 6;

/** What may continue a line, the best first, and whether the first may be shown without being asked for. */
export interface GhostList {
  readonly ghosts: readonly Ghost[];
  readonly sure: boolean;
}

/** The continuations among suggestions for a line of which `typed` is written. */
export function ghostsOf(suggestions: readonly Suggestion[], typed: string): GhostList {
  const sure = (suggestions[0]?.completion ?? "") !== "";
  const ghosts = suggestions.flatMap((suggestion, index) => {
    const words =
      index === 0 && sure
        ? suggestion.completion
        : suggestion.text.startsWith(typed)
          ? suggestion.text.slice(typed.length)
          : "";
    return words.trim() === "" ? [] : [ghostOf(suggestion, words)];
  });
  const texts = ghosts.map((ghost) => ghostText(ghost));
  return { ghosts: ghosts.filter((_, index) => texts.indexOf(texts[index] ?? "") === index), sure };
}

function ghostOf({ text, adopted, updates, source, uses, first }: Suggestion, words: string): Ghost {
  const fromPrecedent = text.endsWith(words.trimStart());
  return {
    pieces: fromPrecedent ? lastPieces(piecesOf(adopted, updates), words) : [{ text: words, was: null }],
    source: fromPrecedent ? source : null,
    uses,
    first,
    adopted,
    taken: 0,
  };
}

/** A unit in pieces, brought up to date. */
function piecesOf(adopted: string, updates: Suggestion["updates"]): GhostPiece[] {
  const pieces: GhostPiece[] = [];
  let at = 0;
  for (const { from, to, text } of updates) {
    if (adopted.slice(from, to) === text) continue;
    pieces.push({ text: adopted.slice(at, from), was: null }, { text, was: adopted.slice(from, to) });
    at = to;
  }
  return [...pieces, { text: adopted.slice(at), was: null }];
}

/** The pieces that make up the end of a text; where they do not, the words as one piece. */
function lastPieces(pieces: readonly GhostPiece[], words: string): GhostPiece[] {
  const whole = pieces.map(({ text }) => text).join("");
  const space = whole.endsWith(words) ? "" : (/^\s+/.exec(words)?.[0] ?? "");
  if (!whole.endsWith(words.slice(space.length))) return [{ text: words, was: null }];
  const last = withoutStart(pieces, whole.length - words.length + space.length, false);
  return space === "" ? last : [{ text: space, was: null }, ...last];
}

/** The words that are shown: brought up to date, or as they were adopted. */
export function ghostText({ pieces }: Ghost, original = false): string {
  return pieces.map((piece) => pieceText(piece, original)).join("");
}

/** The words of a piece as they are shown. */
export function pieceText({ text, was }: GhostPiece, original: boolean): string {
  return original ? (was ?? text) : text;
}

/** What is left of a ghost after its beginning was typed or taken; null where these are not its beginning, or all. */
export function ghostAfter(ghost: Ghost, words: string, original: boolean): Ghost | null {
  const text = ghostText(ghost, original);
  if (!text.startsWith(words) || text.length === words.length) return null;
  return { ...ghost, pieces: withoutStart(ghost.pieces, words.length, original) };
}

function withoutStart(pieces: readonly GhostPiece[], length: number, original: boolean): GhostPiece[] {
  let left = length;
  return pieces.flatMap((piece) => {
    const shown = pieceText(piece, original);
    const gone = Math.min(left, shown.length);
    left -= gone;
    if (gone === shown.length) return [];
    return [gone === 0 ? piece : { text: shown.slice(gone), was: null }];
  });
}

/** The next word of a ghost with the space and the signs that stand before it. */
export function nextWord(ghost: Ghost, original: boolean): string {
  return /^\s*\S+/u.exec(ghostText(ghost, original))?.[0] ?? "";
}

/**
 * What a unit remembers once these words of a ghost are taken; null for too few words, and for the draft's own.
 *
 * @param line the line as it is with them
 */
export function provenanceOfTaken(ghost: Ghost, words: string, line: string): Provenance | null {
  const { source, adopted } = ghost;
  if (!source || (ghost.taken + wordCount(words) < agreedWords && line.trim() !== adopted.trim()))
    return null;
  const { symbol, title, date, label, unit } = source;
  return { symbol, title, date, label, text: adopted, unit };
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}
