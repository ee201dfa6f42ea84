import type { AgreedUnit } from "../../shared/host/precedent-data.ts";
import type { AgreedStatus } from "../../shared/precedent/comparing/agreed-status.ts";
import type { AgreedLine } from "./agreed-lines.ts";

/** The statuses, from the safest. */
export const agreedStatuses = ["verbatim", "adapted", "new"] as const satisfies readonly AgreedStatus[];

/** A line with what the library says of it. */
export interface AgreedEntry extends AgreedLine {
  /** Null while it was not compared yet. */
  readonly found: AgreedUnit | null;
}

/** Percentages that make up a hundred. */
export type AgreedShare = Readonly<Record<AgreedStatus, number>>;

/** How far a draft is agreed language. */
export interface AgreedReport {
  /** In reading order. */
  readonly entries: readonly AgreedEntry[];
  /** Of the words that were compared; null where none were. */
  readonly share: AgreedShare | null;
}

export function agreedReport(
  lines: readonly AgreedLine[],
  found: (words: string) => AgreedUnit | null,
): AgreedReport {
  const entries = lines.map((line) => ({ ...line, found: found(line.words) }));
  return { entries, share: shareOf(entries) };
}

function shareOf(entries: readonly AgreedEntry[]): AgreedShare | null {
  const words = { verbatim: 0, adapted: 0, new: 0 };
  for (const { found, words: text } of entries) if (found) words[found.status] += text.split(/\s+/).length;
  const total = words.verbatim + words.adapted + words.new;
  return total === 0 ? null : percentages(words, total);
}

/** Rounded so that they make up a hundred: what is missing goes to those that lost most by rounding. */
function percentages(words: AgreedShare, total: number): AgreedShare {
  const exact = agreedStatuses.map((status) => ({ status, share: (100 * words[status]) / total }));
  const missing = 100 - exact.reduce((sum, { share }) => sum + Math.floor(share), 0);
  const lost = exact.toSorted((a, b) => (b.share % 1) - (a.share % 1)).slice(0, missing);
  const raised = new Set(lost.map(({ status }) => status));
  const of = (status: AgreedStatus) =>
    Math.floor((100 * words[status]) / total) + (raised.has(status) ? 1 : 0);
  return { verbatim: of("verbatim"), adapted: of("adapted"), new: of("new") };
}
