// `rapporteur library add` killed at random moments and started again, beside one that was left alone.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openLibrary } from "../../electron/services/library/library-store.ts";
import { loggedOriginals } from "../../electron/services/library/originals-log.ts";
import { fillLibrary, tendLibrary } from "../../electron/services/library/tend-library.ts";
import { verifyLibrary } from "../../electron/services/library/verify-library.ts";
import { corpusRecords, spread } from "./corpus-records.ts";
import { contentHash, contentKeys } from "./library-content.ts";
import { figure } from "./measure.ts";
import { seededRandom } from "./seeded-random.ts";

const kills = 50;
/** So often a library is killed before its addition is let come to its end. */
const killsEach = 5;
const resolutions = 300;
/** Milliseconds after its start within which an addition is killed. */
const latest = 4000;
const seed = 6;

export async function run({ corpora }: { readonly corpora: string | undefined }): Promise<void> {
  const lines = corpusRecords(corpora);
  if (!lines) return;
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-kills-"));
  try {
    const records = join(folder, "records.jsonl");
    writeFileSync(records, spread(lines, resolutions).join("\n"));
    await killed(folder, records);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function killed(folder: string, records: string): Promise<void> {
  const random = seededRandom(seed);
  const whole = join(folder, "whole.db");
  await fillLibrary(whole, [records]);
  const expected = contentHash(whole);
  let done = 0;
  let libraries = 0;
  let partWay = 0;
  let same = 0;
  let sound = 0;
  let secondCopies = 0;
  while (done < kills) {
    const file = join(folder, `killed-${libraries++}.db`);
    for (let kill = 0; kill < killsEach && done < kills; kill++) {
      if (await killedAfter(file, records, random() * latest)) done++;
      const kept = keptSoFar(file);
      if (kept > 0 && kept < contentKeys(whole).size) partWay++;
    }
    await fillLibrary(file, [records]);
    await tendLibrary(file);
    if (contentHash(file) === expected) same++;
    if (verifyLibrary(file).length === 0) sound++;
    if (loggedOriginals(file)?.originals.size === contentKeys(file).size) secondCopies++;
  }
  console.log(
    `  ${done} additions of ${resolutions} resolutions killed (${partWay} of them part way), seed ${seed}`,
  );
  console.log(
    `  of ${libraries} libraries resumed: ${figure(same)} the same as one that was left alone, ${sound} sound, ${secondCopies} with every original kept twice`,
  );
}

/** @returns whether it was still at work when it was killed */
async function killedAfter(file: string, records: string, milliseconds: number): Promise<boolean> {
  const command = new URL("../../electron/cli/main.ts", import.meta.url).href;
  const args = JSON.stringify(["library", "add", records, "--library", file]);
  const code = `import { main } from ${JSON.stringify(command)}; process.exitCode = await main(${args});`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: "ignore" });
  const ended = once(child, "exit");
  await pause(milliseconds);
  const atWork = child.exitCode === null;
  child.kill("SIGKILL");
  await ended;
  return atWork;
}

function keptSoFar(file: string): number {
  try {
    const { database } = openLibrary(file, { create: false });
    const kept = Number(database.prepare("SELECT count(*) AS count FROM resolutions").get()?.count);
    database.close();
    return kept;
  } catch {
    return 0;
  }
}
