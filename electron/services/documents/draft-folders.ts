import { open, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { handle } from "../../../shared/host/data.ts";
import { writeFileAtomically } from "./atomic-write.ts";
import { systemCode } from "./file-failure.ts";
import { readOrigin } from "./journal-file.ts";

const session = v.strictObject({ last: handle });

/** The draft shown last in this home; null at the very first start. */
export async function lastDraft(home: string): Promise<string | null> {
  const text = await readFile(sessionPath(home), "utf8").catch(() => null);
  if (text === null) return null;
  try {
    return v.parse(session, JSON.parse(text)).last;
  } catch {
    return null;
  }
}

export async function rememberLastDraft(home: string, document: string): Promise<void> {
  if ((await lastDraft(home)) === document) return;
  await writeFileAtomically(sessionPath(home), `${JSON.stringify({ last: document })}\n`, { mode: 0o600 });
}

/** Every draft below `folder` with the file it is saved in. Records whose beginning is damaged are passed over. */
export async function findDrafts(folder: string): Promise<{ document: string; file: string | null }[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === "ENOENT") return [];
    throw error;
  });
  const drafts = await Promise.all(
    names.map(async (document) => {
      const origin = readOrigin(await firstLine(join(folder, document, "journal.jsonl")));
      return origin ? [{ document, file: origin.file }] : [];
    }),
  );
  return drafts.flat();
}

function sessionPath(home: string): string {
  return join(home, "session.json");
}

/** Empty where there is no file or no line. */
async function firstLine(path: string): Promise<string> {
  const file = await open(path).catch(() => null);
  if (!file) return "";
  try {
    for await (const line of file.readLines({ autoClose: false })) return line;
    return "";
  } finally {
    await file.close();
  }
}
