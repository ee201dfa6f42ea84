// Real resolutions with the structure that their publisher gave them: structure.jsonl.gz, one text a line
// {id, markdown, clauses: [{s, n, l, v, t, m}]}; s part, n number as printed, l level, v emphasised opening, m marked text.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { HouseStyle } from "../../shared/style/house-style.ts";
import { findStyle } from "../../shared/style/house-styles.ts";

export interface StructuredText {
  readonly id: string;
  /** `UNGA en` */
  readonly group: string;
  readonly style: HouseStyle;
  /** The whole text as its publisher marked it. */
  readonly markdown: string;
  readonly entries: readonly StructuredEntry[];
}

export interface StructuredEntry {
  readonly part: "formula" | "preamble" | "operative" | "annex" | "other";
  readonly level: number;
  /** As printed, `15.` or `(a)`; empty without one. */
  readonly label: string;
  /** The words, with `*…*` round emphasis and `[^1]` for notes, and with slips of the mark-up put right. */
  readonly marked: string;
  /** The same as it stands in the source. */
  readonly source: string;
}

const styles: Readonly<Record<string, string>> = {
  UNGA: "un-ga",
  UNSC: "un-sc",
  HRC: "un-hrc",
  ECOSOC: "un-ecosoc",
  "BIPM-CGPM": "bipm-cgpm",
  "BIPM-CIPM": "bipm-cipm",
};
const parts: Readonly<Record<string, StructuredEntry["part"]>> = {
  formula: "formula",
  annex: "annex",
  annexhead: "annex",
  pre: "preamble",
  op: "operative",
};

interface Line {
  readonly id: string;
  readonly markdown: string;
  readonly clauses: readonly {
    readonly s: string;
    readonly n: string;
    readonly l: number;
    readonly m: string;
  }[];
}

/** The texts of the corpus whose body has a house style. */
export async function structuredTexts(folder: string): Promise<StructuredText[]> {
  const lines = gunzipSync(await readFile(join(folder, "structure.jsonl.gz")))
    .toString("utf8")
    .split("\n");
  return lines
    .filter((line) => line !== "")
    .flatMap((line) => {
      const { id, markdown, clauses } = JSON.parse(line) as Line;
      const body = Object.keys(styles).find((name) => id.startsWith(`${name}-`));
      const language = id.slice(-2);
      const styleId = body && styles[body];
      if (!styleId) return [];
      const entries = clauses.map(({ s, n, l, m }) => ({
        part: parts[s] ?? "other",
        level: l,
        label: n,
        marked: wholeWords(noteMarked(bulleted(m.trim()))),
        source: m.trim(),
      }));
      return [{ id, group: `${body} ${language}`, style: findStyle(styleId, language), markdown, entries }];
    });
}

/** The stars that a list in the publisher's source began its lines with are no emphasis. */
function bulleted(marked: string): string {
  return marked.replace(/(^|\s)\*{1,3}(?=\s)/g, "$1•");
}

/** A note number that was left at the end as a bare digit is a note's mark. */
function noteMarked(marked: string): string {
  return marked.replace(/(?<=\p{L}[”»)]?[.,;])(\d{1,2})$/u, "[^$1]");
}

/** Emphasis that was cut inside a word (`*Rappelan*t`) reaches over the whole of it. */
function wholeWords(marked: string): string {
  return marked.replace(
    /(\p{L}*)(?<![\\*])\*(?!\*)([^*]+)(?<!\*)\*(?!\*)(\p{L}*)/gu,
    (_, before: string, run: string, after: string) => {
      const begins = /^\p{L}/u.test(run);
      const ends = /\p{L}$/u.test(run);
      return `${begins ? "" : before}*${begins ? before : ""}${run}${ends ? after : ""}*${ends ? "" : after}`;
    },
  );
}

/** The emphasised runs of a marked text, as it prints them. */
export function emphasisedRuns(marked: string): string[] {
  return [...marked.matchAll(/(?<![\\*])\*{1,3}([^*]+)\*{1,3}/g)].map(([, run = ""]) => run);
}

/** A heading, or a label, that the publisher filed as a clause: it ends without punctuation or is all emphasis. */
export function filedAsClause(marked: string): boolean {
  const ended = /[.,;:»”)\]]$/.test(marked.replace(/\[\^[^\]]*\]|\*/g, "").trim());
  return !ended || /^\*{1,3}[^*]*\*{1,3}\s?:?$/.test(marked);
}

/** `learnt` or `unseen` for a text, at random but for ever: the lists of openings were first drawn from one half. */
export function halfOf(id: string): "learnt" | "unseen" {
  let hash = 2166136261;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >= 0 ? "learnt" : "unseen";
}
