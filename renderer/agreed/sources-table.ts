import type { InterfaceLanguage } from "../../shared/base/user-error.ts";
import type { AgreedStatus } from "../../shared/precedent/comparing/agreed-status.ts";
import { isSameWording } from "../../shared/precedent/comparing/agreed-status.ts";
import { sourceName } from "../../shared/resolution/provenance.ts";
import type { TextTable } from "../../shared/typesetting/text-table.ts";
import { dayOf } from "../library/day-of.ts";
import type { Translate } from "../messages/translate.ts";
import type { LineName } from "./agreed-lines.ts";
import type { AgreedEntry } from "./agreed-report.ts";

/** A line of the draft with what is said of it, in words. */
export interface SourceRow extends LineName {
  readonly place: string;
  readonly text: string;
  readonly status: AgreedStatus;
  /** `87 %`, never rounded up, so that no change reads as none; empty where nothing is like it. */
  readonly likeness: string;
  /** `A/RES/78/135 (2023), 4`; empty without a precedent. */
  readonly source: string;
  readonly date: string;
  /** What it was taken from, and whether it was with changes; empty where it was not taken. */
  readonly taken: string;
}

/** What the table says of the lines that were compared, in their order. */
export function sourceRows(
  entries: readonly AgreedEntry[],
  t: Translate,
  language: InterfaceLanguage,
): readonly SourceRow[] {
  return entries.flatMap(({ id, index, place, words, found, provenance }) => {
    if (!found) return [];
    const { status, similarity, precedent } = found;
    const from = provenance && `${sourceName(provenance)}, ${provenance.label}`;
    const same = provenance !== null && isSameWording(words, provenance.text);
    return [
      {
        id,
        index,
        place,
        text: words,
        status,
        likeness: precedent ? `${Math.floor((status === "verbatim" ? 1 : similarity) * 100)}\u00a0%` : "",
        source: precedent ? `${sourceName(precedent)}, ${precedent.label}` : "",
        date: precedent ? dayOf(precedent.date, language) : "",
        taken: from === null ? "" : same ? from : `${from}, ${t("agreed.with-changes")}`,
      },
    ];
  });
}

/** In their order on the screen and in exports. */
export const sourceColumns = ["place", "text", "status", "likeness", "source", "date", "taken"] as const;

/** The rows as a table to be exported. */
export function sourcesTable(
  rows: readonly SourceRow[],
  title: string,
  t: Translate,
  language: InterfaceLanguage,
): TextTable {
  return {
    title: t("sources.heading", { title }),
    language,
    heads: sourceColumns.map((column) => t(`sources.${column}`)),
    rows: rows.map((row) =>
      sourceColumns.map((column) => (column === "status" ? t(`agreed.${row.status}`) : row[column])),
    ),
  };
}
