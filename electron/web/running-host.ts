import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { writeFileAtomically } from "../services/documents/atomic-write.ts";

/** How a second start finds the server of the first: a file that only its user can read. */
const runningHost = v.strictObject({ process: v.number(), port: v.number(), secret: v.string() });
export type RunningHost = v.InferOutput<typeof runningHost>;

export async function announceHost(home: string, host: RunningHost): Promise<void> {
  await rm(filePath(home), { force: true });
  await writeFileAtomically(filePath(home), `${JSON.stringify(host)}\n`, { mode: 0o600 });
}

/** Takes the announcement back, unless another server has made its own since. */
export async function withdrawHost(home: string, host: RunningHost): Promise<void> {
  const announced = await readAnnouncement(home);
  if (announced?.secret === host.secret) await rm(filePath(home), { force: true });
}

/** A fresh URL of the server that runs for this home; null when none does. */
export async function findRunningHost(home: string): Promise<string | null> {
  const host = await readAnnouncement(home);
  if (!host) return null;
  try {
    const response = await fetch(`http://127.0.0.1:${host.port}/runtime/token`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${host.secret}` },
      signal: AbortSignal.timeout(2000),
    });
    if (!response.ok) return null;
    return v.parse(v.strictObject({ url: v.string() }), await response.json()).url;
  } catch {
    return null;
  }
}

async function readAnnouncement(home: string): Promise<RunningHost | null> {
  try {
    return v.parse(runningHost, JSON.parse(await readFile(filePath(home), "utf8")));
  } catch {
    return null;
  }
}

function filePath(home: string): string {
  return join(home, "web-host.json");
}
