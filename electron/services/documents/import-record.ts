import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { openedDocument, repair, sourceText } from "../../../shared/host/data.ts";
import { writeFileAtomically } from "./atomic-write.ts";

/** What is kept beside a draft that was read from a file, so that its reading can be reviewed at any time. */
const importRecord = v.strictObject({
  source: sourceText,
  repairs: v.array(repair),
  accepted: openedDocument.entries.accepted,
});
export type ImportRecord = v.InferOutput<typeof importRecord>;

/** @param folder the draft's own */
export async function writeImportRecord(folder: string, record: ImportRecord): Promise<void> {
  await writeFileAtomically(recordPath(folder), JSON.stringify(record), { mode: 0o600 });
}

/** The record of a draft; null where it was not read from a file, or the record is no longer readable. */
export async function readImportRecord(folder: string): Promise<ImportRecord | null> {
  try {
    return v.parse(importRecord, JSON.parse(await readFile(recordPath(folder), "utf8")));
  } catch {
    return null;
  }
}

/** Whether a draft was read from a file. */
export async function wasImported(folder: string): Promise<boolean> {
  return access(recordPath(folder)).then(
    () => true,
    () => false,
  );
}

function recordPath(folder: string): string {
  return join(folder, "import.json");
}
