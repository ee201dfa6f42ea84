import type { Repair } from "../../shared/host/data.ts";

/** A piece of a line; `repair` is the place in the list of the repair that is about it. */
export interface SourcePiece {
  readonly from: number;
  readonly text: string;
  readonly repair: number | null;
}

/** A line of the source, cut where marks begin and end. */
export interface MarkedLine {
  /** The offset of its first character. */
  readonly from: number;
  readonly to: number;
  readonly pieces: readonly SourcePiece[];
}

/** The lines of a source with what was mended in them. Where repairs overlap, the one about fewer characters shows. */
export function markedLines(source: string, repairs: readonly Repair[]): readonly MarkedLine[] {
  const marks = repairs
    .flatMap(({ span }, repair) => (span && span.from < span.to ? [{ ...span, repair }] : []))
    .sort((one, other) => one.to - one.from - (other.to - other.from));
  let from = 0;
  return source.split("\n").map((text) => {
    const line = { from, to: from + text.length };
    from = line.to + 1;
    const here = marks.filter((mark) => mark.from < line.to && mark.to > line.from);
    const cuts = new Set([line.from, line.to]);
    for (const mark of here) {
      cuts.add(Math.max(mark.from, line.from));
      cuts.add(Math.min(mark.to, line.to));
    }
    const sorted = [...cuts].sort((one, other) => one - other);
    const pieces = sorted.slice(0, -1).map((start, index) => ({
      from: start,
      text: source.slice(start, sorted[index + 1]),
      repair: here.find((mark) => mark.from <= start && start < mark.to)?.repair ?? null,
    }));
    return { ...line, pieces };
  });
}
