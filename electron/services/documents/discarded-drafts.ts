import { mkdir, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../../shared/base/user-error.ts";
import { systemCode } from "./file-failure.ts";

/** How long a draft that was thrown away can be brought back: 30 days, in milliseconds. */
const keptFor = 30 * 24 * 60 * 60 * 1000;

/** Moves the folder of a draft out of the way. @param now milliseconds since 1970; throws `handle-unknown` */
export async function discardFolder(home: string, document: string, now: number): Promise<void> {
  await move(join(home, "drafts"), join(home, "discarded"), document);
  // The time of its discarding, by which it is cleared away.
  await utimes(join(home, "discarded", document), new Date(now), new Date(now));
}

/** Puts it back. Throws `handle-unknown` where it is gone for good, or was never discarded. */
export async function restoreFolder(home: string, document: string): Promise<void> {
  await move(join(home, "discarded"), join(home, "drafts"), document);
}

/** Clears away what was discarded long ago. What cannot be cleared is left for the next time. */
export async function clearDiscarded(home: string, now: number): Promise<void> {
  const folder = join(home, "discarded");
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const discardedAt = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => now,
    );
    if (now - discardedAt > keptFor) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function move(from: string, to: string, document: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  await rename(join(from, document), join(to, document)).catch((error: unknown) => {
    throw systemCode(error) === "ENOENT" ? new UserError("handle-unknown") : error;
  });
}
