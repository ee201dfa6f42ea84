import type { AgreedUnit } from "../../shared/host/precedent-data.ts";

export type SpanSource = AgreedUnit["spans"][number]["source"];

/** A stretch of a text, and where it stands among the sources; null for words that were never adopted so. */
export interface SpanPiece {
  readonly text: string;
  readonly source: number | null;
}

/** A text cut at its adopted stretches, with the sources they come from, each once and in the order of the text. */
export function spanPieces(
  words: string,
  spans: AgreedUnit["spans"],
): { readonly pieces: readonly SpanPiece[]; readonly sources: readonly SpanSource[] } {
  const pieces: SpanPiece[] = [];
  const sources: SpanSource[] = [];
  let done = 0;
  const add = (to: number, source: number | null) => {
    if (to > done) pieces.push({ text: words.slice(done, to), source });
    done = Math.max(done, to);
  };
  for (const { text, source } of spans) {
    const from = words.indexOf(text, done);
    if (from === -1) continue;
    const known = sources.findIndex(({ unit }) => unit === source.unit);
    if (known === -1) sources.push(source);
    add(from, null);
    add(from + text.length, known === -1 ? sources.length - 1 : known);
  }
  add(words.length, null);
  return { pieces, sources };
}
