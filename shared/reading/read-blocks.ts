import { UserError } from "../base/user-error.ts";
import type { FileReading } from "./files/file-blocks.ts";
import { type ReadOptions, type ReadResult, styleToReadBy } from "./read-text.ts";
import { recognise } from "./recognising/recogniser.ts";
import { keepRevisions } from "./revisions/keep-revisions.ts";
import { acceptRevisions, lostRevisions } from "./revisions/revisions.ts";

/**
 * Makes resolutions of what a format's reader found in a file.
 *
 * @throws UserError `no-resolution` or `style-unknown`
 */
export function readBlocks(reading: FileReading, options: Omit<ReadOptions, "format">): ReadResult {
  const { revisions = "accept" } = options;
  const choice = revisions === "keep" ? "accept" : revisions;
  const { sequence, source, repairs, furniture } = acceptRevisions(reading, choice);
  const otherwise = reading.styleId ?? options.otherwise;
  const { style, told } = styleToReadBy(source, { ...options, ...(otherwise ? { otherwise } : {}) });
  const [first, ...others] = recognise(sequence, source, style, told ? 1 : 2);
  if (!first) throw new UserError("no-resolution", { file: options.file });
  const kept = revisions === "keep" ? keepRevisions(first.document, reading.sequence, source, style) : null;
  return {
    ...first,
    document: kept?.document ?? first.document,
    repairs: [...(kept ? [...reading.repairs, ...lostRevisions(kept.unplaced)] : repairs), ...first.repairs],
    furniture: [...first.furniture, ...furniture],
    style,
    source,
    others: others.map((other) => ({ ...other, style, source })),
  };
}
