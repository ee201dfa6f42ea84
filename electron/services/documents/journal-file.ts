import * as v from "valibot";
import { UserError } from "../../../shared/base/user-error.ts";
import { type JournalEntry, journalEntry, json } from "../../../shared/host/data.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** First line of a journal: where the draft comes from. Short, so that many journals are looked through quickly. */
const originLine = v.strictObject({
  format: v.literal("rapporteur/journal"),
  version: v.literal(1),
  /** The draft's `.reso` file; null while it has none. */
  file: v.nullable(v.string()),
  /** SHA-256 of that file's bytes as last read or written here. */
  checksum: v.nullable(v.string()),
  /** Milliseconds since 1970. */
  savedAt: v.nullable(v.number()),
});

/** Second line: the text that the changes below it are made to. What other versions put there is passed over. */
const baseLine = v.object({
  /** How many changes the content already has. */
  sequence: count,
  /** ProseMirror JSON. */
  content: json,
  /** Fields of the `.reso` envelope that this version does not know. */
  otherFields: json,
});

/** A save that was about to be made: the file's checksum after it, and how many changes it has. */
const begunSave = v.strictObject({ checksum: v.string(), sequence: count });

/** Each later line: changes, or a save that was begun. */
const laterLine = v.union([
  v.strictObject({ sequence: count, entries: v.array(journalEntry) }),
  v.strictObject({ saving: begunSave }),
]);

export type Origin = Omit<v.InferOutput<typeof originLine>, "format" | "version">;
export type Base = v.InferOutput<typeof baseLine>;
export type BegunSave = v.InferOutput<typeof begunSave>;

/** Everything a journal says. */
export interface JournalContent {
  readonly origin: Origin;
  readonly base: Base;
  readonly entries: readonly JournalEntry[];
  /** Saves that were begun: whether they were made shows in the file. */
  readonly begunSaves: readonly BegunSave[];
}

export function writeJournal({ origin, base, entries }: Omit<JournalContent, "begunSaves">): string {
  const first = { format: "rapporteur/journal", version: 1, ...origin };
  const start = `${JSON.stringify(first)}\n${JSON.stringify(base)}\n`;
  return entries.length === 0 ? start : start + entriesLine(base.sequence, entries);
}

export function entriesLine(sequence: number, entries: readonly JournalEntry[]): string {
  return `${JSON.stringify({ sequence, entries })}\n`;
}

export function savingLine(save: BegunSave): string {
  return `${JSON.stringify({ saving: save })}\n`;
}

/** The origin from a journal's first line; null when the line is none. */
export function readOrigin(line: string): Origin | null {
  const parsed = v.safeParse(originLine, parseJson(line));
  if (!parsed.success) return null;
  const { file, checksum, savedAt } = parsed.output;
  return { file, checksum, savedAt };
}

/**
 * Reads a journal as far as it is sound. A line that a crash cut short, and what follows it, was never acknowledged.
 *
 * @returns what it says and how many lines of it are sound
 * @throws UserError `saved-file-damaged` when not even the text it starts from can be read
 */
export function readJournal(text: string, name: string): JournalContent & { readonly soundLines: number } {
  const lines = text.split("\n").slice(0, -1);
  const origin = readOrigin(lines[0] ?? "");
  const base = v.safeParse(baseLine, parseJson(lines[1] ?? ""));
  if (!origin || !base.success) {
    throw new UserError("saved-file-damaged", { file: name, reason: "its beginning cannot be read" });
  }
  const entries: JournalEntry[] = [];
  const begunSaves: BegunSave[] = [];
  let soundLines = 2;
  for (const line of lines.slice(2)) {
    const parsed = v.safeParse(laterLine, parseJson(line));
    if (!parsed.success) break;
    if ("saving" in parsed.output) {
      begunSaves.push(parsed.output.saving);
    } else {
      if (parsed.output.sequence !== base.output.sequence + entries.length) break;
      entries.push(...parsed.output.entries);
    }
    soundLines++;
  }
  return { origin, base: base.output, entries, begunSaves, soundLines };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
