import type { Node } from "prosemirror-model";
import { formOf, linesOf, unitsOf } from "../../form/form.ts";
import { outlinesOf } from "../../form/outline.ts";
import type { ReadResolution } from "../read-text.ts";
import type { Repair } from "./repair.ts";

/** Where the words of a source went: each is counted once. */
export interface Account {
  readonly words: number;
  /** In the text: title, clauses, notes, annexes, closing lines. */
  readonly placed: number;
  /** Beside the text, which has no place for them. */
  readonly kept: number;
  /** Of the page, or drawn by the house style: labels, running heads, the designation, the formula. */
  readonly furniture: number;
  /** Left out and told by a repair: comments, hidden text, what tracked changes strike. */
  readonly leftOut: number;
  /** Nowhere: what reading lost. */
  readonly missing: readonly string[];
  /** In the text and not in the source: what reading made up. */
  readonly invented: readonly string[];
}

/**
 * The account of one reading. Letter case and punctuation do not count; a word that a line end cut in two, or that
 * ran into its neighbour, counts as its pieces.
 *
 * @param source every word that the file holds, however it was got at
 * @param read all resolutions that were read from it
 */
export function accountOf(source: string, read: readonly ReadResolution[]): Account {
  const left = tallyOf(source);
  const words = total(left);
  const invented: Tally = new Map();
  const drawn: Tally = new Map();
  const take = (texts: readonly string[], beyond: Tally) => {
    const before = total(left);
    for (const [word, count] of tallyOf(texts.join("\n"))) {
      const found = Math.min(count, left.get(word) ?? 0);
      add(left, word, -found);
      add(beyond, word, count - found);
    }
    return before - total(left);
  };
  const texts = read.flatMap(({ document }) => textsOf(document));
  const placed = take(
    texts.flatMap(({ text, kept }) => (kept ? [] : text)),
    invented,
  );
  const kept = take(
    texts.flatMap(({ text, kept: beside }) => (beside ? text : [])),
    invented,
  );
  const mended = joinPieces(left, invented, new Map());
  const leftOut = take(
    read.flatMap(({ repairs }) => repairs.flatMap(leftOutBy)),
    drawn,
  );
  const furniture = take(
    read.flatMap((each) => [...each.furniture.map(({ text }) => text), ...drawnTexts(each)]),
    drawn,
  );
  // A word that ran into the formula, `BalkansThe Assembly`, has a piece that the style draws.
  const ranIn = joinPieces(left, invented, drawn);
  return {
    words,
    placed: placed + mended + ranIn,
    kept,
    furniture,
    leftOut,
    missing: wordsOf(left),
    invented: wordsOf(invented),
  };
}

/** Every stretch of words that a document itself holds; a raised number is a word of its own. */
function textsOf(document: Node): { readonly text: string; readonly kept: boolean }[] {
  const texts: { text: string; kept: boolean }[] = [];
  document.descendants((node) => {
    const kept = node.type.name === "kept";
    const given = [node.attrs.title, node.attrs.letter].filter((value) => typeof value === "string");
    texts.push(...given.map((text) => ({ text, kept })));
    if (!node.isTextblock && node.type.name !== "note") return;
    const raised = (child: Node) => child.marks.some(({ type }) => type.name === "superscript");
    const pieces = node.children.map((child) => (raised(child) ? ` ${child.text} ` : (child.text ?? " ")));
    texts.push({ text: pieces.join(""), kept });
  });
  return texts;
}

/** What the style draws: designation, formula, presenting line, marks of notes, the *and* that ends a line. */
function drawnTexts({ document, style }: ReadResolution): string[] {
  const units = [...unitsOf(formOf(document, style))];
  const outlined = outlinesOf(document, style).flatMap(
    ({ designation, enacting, presenting, notes, annexes }) => [
      designation ?? "",
      enacting,
      presenting ?? "",
      ...annexes.map(({ heading }) => heading),
      // A typed note bears its mark twice: in the text and before its body.
      ...notes.flatMap(({ marker }) => [marker, marker]),
    ],
  );
  return [...outlined, ...units.flatMap((unit) => linesOf(unit).map(({ terminator }) => terminator))];
}

function leftOutBy({ code, values, restoration }: Repair): string[] {
  if (code === "revisions-accepted") return [String(values.struck ?? "")];
  const whole = code === "comment-left-out" || code === "hidden-left-out";
  return whole && restoration?.kind === "text" ? [restoration.text] : [];
}

type Tally = Map<string, number>;

/** Each word with how often it stands in a text. Digits beside letters are words of their own, as marks of notes are. */
function tallyOf(text: string): Tally {
  const tally: Tally = new Map();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+|\p{Nd}+|[\p{Nl}\p{No}]+/gu))
    add(tally, word, 1);
  return tally;
}

function add(tally: Tally, word: string, count: number): void {
  const now = (tally.get(word) ?? 0) + count;
  if (now === 0) tally.delete(word);
  else tally.set(word, now);
}

function total(tally: Tally): number {
  return [...tally.values()].reduce((sum, count) => sum + count, 0);
}

function wordsOf(tally: Tally): string[] {
  return [...tally].flatMap(([word, count]) => Array<string>(count).fill(word)).sort();
}

/**
 * Strikes the words whose pieces stand on the other side.
 *
 * @param source what is left of the source
 * @param text what the text has beyond the source
 * @param drawn the same of what is no text: it may hold a piece
 * @returns how many words of the source that accounts for
 */
function joinPieces(source: Tally, text: Tally, drawn: Tally): number {
  const before = total(source);
  for (const side of [text, drawn])
    for (const word of wordsOf(side)) strike(word, side, cutInto(word, [source]));
  for (const word of wordsOf(source)) strike(word, source, cutInto(word, [text, drawn]));
  return before - total(source);
}

interface Piece {
  readonly word: string;
  readonly of: Tally;
}

function strike(word: string, whole: Tally, pieces: readonly Piece[] | null): void {
  if (pieces === null) return;
  add(whole, word, -1);
  for (const piece of pieces) add(piece.of, piece.word, -1);
}

/** The words that make up `word`, from the first tally that has each; null where none do. */
function cutInto(word: string, tallies: readonly Tally[]): Piece[] | null {
  if (word === "") return [];
  for (let length = word.length; length > 0; length--) {
    const piece = word.slice(0, length);
    const of = tallies.find((tally) => tally.has(piece));
    if (!of) continue;
    add(of, piece, -1);
    const rest = cutInto(word.slice(length), tallies);
    add(of, piece, 1);
    if (rest) return [{ word: piece, of }, ...rest];
  }
  return null;
}
