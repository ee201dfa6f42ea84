import { readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Node } from "prosemirror-model";
import { Step } from "prosemirror-transform";
import type { JournalEntry } from "../../../shared/host/data.ts";
import { schema } from "../../../shared/resolution/schema.ts";
import { wasImported } from "./import-record.ts";
import { readJournal } from "./journal-file.ts";

/** A draft that is in no file, as a person recognises it. */
export interface UnsavedDraft {
  readonly document: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

/** The draft of a journal; none where it is empty yet, neither changed nor read from a file, or damaged. */
export async function describeUnsaved(path: string, document: string): Promise<UnsavedDraft[]> {
  try {
    const { base, entries } = readJournal(await readFile(path, "utf8"), path);
    const untouched = base.sequence + entries.length === 0;
    if (untouched && !(await wasImported(dirname(path)))) return [];
    const title = titleOf(afterEntries(schema.nodeFromJSON(base.content), entries));
    return [{ document, title, changedAt: Math.round((await stat(path)).mtimeMs) }];
  } catch {
    return [];
  }
}

function afterEntries(start: Node, entries: readonly JournalEntry[]): Node {
  let document = start;
  for (const step of entries.flatMap((entry) => entry.steps)) {
    document = Step.fromJSON(schema, step).apply(document).doc ?? document;
  }
  return document;
}

/** The title, or where there is none the first words of the text. */
export function titleOf(document: Node): string {
  const title = document.firstChild?.firstChild?.textContent.trim();
  return title || document.textBetween(0, document.content.size, " ").trim().slice(0, 80);
}
