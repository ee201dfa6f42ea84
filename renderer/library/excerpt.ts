import type { MarkedText } from "../../shared/host/library-data.ts";

/** So many characters are shown before what was found, and after. */
const before = 120;
const after = 240;

/** The words around the first place that was found, cut between words; the whole where that is short enough. */
export function excerpt(text: readonly MarkedText[]): readonly MarkedText[] {
  const first = text.findIndex(({ found }) => found);
  if (first < 0) return text;
  const start = lengthOf(text.slice(0, first));
  return upTo(from(text, start - before), Math.min(start, before) + after);
}

/** The text from a character on, or from the next word. */
function from(text: readonly MarkedText[], start: number): readonly MarkedText[] {
  if (start <= 0) return text;
  const [head, ...rest] = text;
  if (!head) return [];
  const cut = head.text.indexOf(" ", start);
  return cut < 0 ? rest : [{ text: `…${head.text.slice(cut)}`, found: false }, ...rest];
}

/** The text up to a character, or to the end of the word before; what was found is left whole. */
function upTo(text: readonly MarkedText[], end: number): readonly MarkedText[] {
  const shown: MarkedText[] = [];
  let length = 0;
  for (const piece of text) {
    if (length + piece.text.length > end && !piece.found) {
      const cut = piece.text.lastIndexOf(" ", end - length);
      return [...shown, { text: `${piece.text.slice(0, Math.max(cut, 0))} …`, found: false }];
    }
    shown.push(piece);
    length += piece.text.length;
    if (length >= end) return lengthOf(text) > length ? [...shown, { text: " …", found: false }] : shown;
  }
  return shown;
}

function lengthOf(text: readonly MarkedText[]): number {
  return text.reduce((length, piece) => length + piece.text.length, 0);
}
