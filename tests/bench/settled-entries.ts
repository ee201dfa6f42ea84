// Where the publisher's mark-up slipped, its structure is put right by what the text itself says, as a reader would.
import { writeLabel } from "../../shared/form/label.ts";
import type { HouseStyle, Level } from "../../shared/style/house-style.ts";
import { languageOf } from "../../shared/style/languages/languages.ts";
import { filedAsClause, type StructuredEntry } from "./structure-corpus.ts";

export type Settled =
  /** With the formula of another organ, to which the body before recommends this one; empty for any other body. */
  | { readonly kind: "body"; readonly formula: string }
  | { readonly kind: "break" }
  | { readonly kind: "heading"; readonly entry: StructuredEntry }
  | { readonly kind: "flush"; readonly entry: StructuredEntry }
  | {
      readonly kind: "unit";
      readonly part: "preamble" | "operative";
      readonly level: number;
      readonly entry: StructuredEntry;
      readonly own: OwnLabel | null;
    };

/** A label that counting on does not give. */
export interface OwnLabel {
  readonly label: string;
  /** Whether the publisher's structure lost the clauses before it, rather than the text numbering in its own way. */
  readonly afterGap: boolean;
}

/** The entries of a text in their order, with the part and level that their words and labels ask for. */
export function settle(entries: readonly StructuredEntry[], style: HouseStyle): Settled[] {
  const { formulaForm } = languageOf(style);
  const settled: Settled[] = [];
  let operative = false;
  let numbered = 0;
  let counts: number[] = [];
  let colon = false;
  /** The level on which a resolution within another one was filed. */
  let base = 0;
  let annexed = false;
  const startBody = (words = "") => {
    if (operative) settled.push({ kind: "body", formula: words });
    operative = false;
    numbered = 0;
  };
  for (const [index, original] of entries.entries()) {
    const formula =
      original.part === "formula" || formulaForm.test(withoutNotes(original.marked).replaceAll("*", ""));
    if (formula) {
      startBody(annexed ? "" : withoutNotes(original.marked).replaceAll("*", ""));
      annexed = false;
      base = original.part === "formula" ? 0 : original.level;
    }
    annexed ||= original.part === "annex";
    if (formula || original.part === "other" || original.part === "annex") {
      settled.push({ kind: "break" });
      continue;
    }
    const entry = labelOutOfWords({ ...original, level: Math.max(0, original.level - base) });
    if (entry.level === 0 && !/^\d/.test(entry.label) && filedAsClause(entry.marked)) {
      settled.push({ kind: "heading", entry });
      continue;
    }
    const level = levelOf(entry, counts, style, colon);
    colon = /:$/.test(withoutNotes(entry.marked));
    if (level > 0) {
      counts = [...counts.slice(0, level), (counts[level] ?? 0) + 1];
      settled.push({ kind: "unit", part: operative ? "operative" : "preamble", level, entry, own: null });
      continue;
    }
    counts = [0];
    const number = /^\d+/.exec(entry.label)?.[0];
    const chapeau = !number && numbered === 0 && /^1\./.test(entries[index + 1]?.label ?? "");
    const recital =
      entry.part === "preamble" ||
      (style.operative.numbered &&
        !number &&
        !operative &&
        (chapeau || withoutNotes(entry.marked).endsWith(",")));
    if (recital) {
      if (entry.part === "preamble") startBody();
      settled.push({ kind: "unit", part: "preamble", level, entry, own: null });
      continue;
    }
    if (style.operative.numbered && !number && numbered > 0) {
      settled.push({ kind: "flush", entry });
      continue;
    }
    if (Number(number) === 1 && numbered > 0) startBody();
    const own =
      style.operative.numbered && Number(number) !== numbered + 1
        ? { label: number ?? "", afterGap: Number(number) > numbered }
        : null;
    numbered = number ? Number(number) : numbered;
    operative = true;
    settled.push({ kind: "unit", part: "operative", level, entry, own });
  }
  return settled.map((each, index) => (isSole(settled, index) ? { ...each, own: null } : each));
}

/** Whether an unnumbered clause is the only operative one of its body. */
function isSole(settled: readonly Settled[], index: number): boolean {
  const clause = settled[index];
  if (clause?.kind !== "unit" || clause.own?.label !== "") return false;
  const from = settled.findLastIndex(({ kind }, at) => at < index && kind === "body") + 1;
  const to = settled.findIndex(({ kind }, at) => at > index && kind === "body");
  const clauses = settled
    .slice(from, to < 0 ? undefined : to)
    .filter((each) => each.kind === "unit" && each.part === "operative" && each.level === 0);
  return clauses.length === 1;
}

const withoutNotes = (marked: string) => marked.replace(/\[\^[^\]]*\]/g, "").trim();

/** A label that was left at the head of the words. */
function labelOutOfWords(entry: StructuredEntry): StructuredEntry {
  if (entry.label !== "") return entry;
  const found = /^\u200e?(\(?[a-z]{1,4}\)|\d{1,3}\.?)\u200e?\s+(?=\*?\p{Lu})/u.exec(entry.marked);
  if (!found) return entry;
  const [whole, label = ""] = found;
  return {
    ...entry,
    label: /^\d+$/.test(label) ? `${label}.` : label,
    marked: entry.marked.slice(whole.length),
    source: entry.source.slice(whole.length),
  };
}

/**
 * The level at which the label is the next one, a new list only behind a colon or where no open one goes on;
 * else the level it was filed on, but no list begins with its second label.
 */
function levelOf(
  entry: StructuredEntry,
  counts: readonly number[],
  style: HouseStyle,
  colon: boolean,
): number {
  if (entry.label === "" || /^\d+\.?$/.test(entry.label))
    return entry.level === 0 ? 0 : Math.min(entry.level, counts.length);
  const open = Array.from(
    { length: Math.max(0, counts.length - 1) },
    (_, index) => counts.length - 1 - index,
  );
  const levels = colon ? [counts.length, ...open] : [...open, counts.length];
  for (const level of levels.filter((each) => each > 0 && each < style.levels.length)) {
    const next = writeLabel((counts[level] ?? 0) + 1, style.levels[level] as Level, "", null);
    if (next.printed === entry.label) return level;
  }
  const mayBegin = /^\(?[ai1][).]/.test(entry.label) || !/[\p{L}\p{N}]/u.test(entry.label);
  return Math.max(1, Math.min(entry.level, mayBegin ? counts.length : counts.length - 1));
}
