// Ten thousand damaged files of every format that is read, by their seeds: each is read or refused in one sentence,
// within the limits of time and memory. `RAPPORTEUR_DAMAGED=500` asks for another number.
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readResolution } from "../../electron/services/reading/read-file.ts";
import { UserError } from "../../shared/base/user-error.ts";
import { damagedBytes, damagedMarkup, damagedPackage } from "../support/mutations.ts";
import { percentile } from "./measure.ts";

type Damage = (bytes: Uint8Array, seed: number) => Uint8Array;

/** Larger files are damaged like the small ones, only more slowly. */
const largest = 150_000;

const inMarkup: Damage = (bytes, seed) => strToU8(damagedMarkup(strFromU8(bytes), seed));
/** A package whose parts are not compressed: what is damaged is text, not the compression. */
const inStoredPackage: Damage = (bytes, seed) => damagedBytes(zipSync(unzipSync(bytes), { level: 0 }), seed);

const damages: Readonly<Record<string, readonly Damage[]>> = {
  ".docx": [damagedPackage, inStoredPackage, damagedBytes],
  ".odt": [damagedPackage, inStoredPackage, damagedBytes],
  ".pdf": [damagedBytes],
  ".html": [inMarkup, damagedBytes],
  ".htm": [inMarkup, damagedBytes],
  ".xml": [inMarkup, damagedBytes],
  ".md": [damagedBytes],
  ".rso": [damagedBytes],
};

export async function run({ corpora }: { corpora: string | undefined }): Promise<void> {
  if (!corpora) {
    console.log("takes --corpora FOLDER, whose folder docs holds the files");
    return;
  }
  const wanted = Number(process.env.RAPPORTEUR_DAMAGED ?? 10_000);
  const originals = await originalFiles(join(corpora, "docs"));
  const outcomes = new Map<string, number>();
  const taken: number[] = [];
  for (let seed = 1; seed <= wanted; seed++) {
    const original = originals[seed % originals.length];
    if (!original) return;
    const damage = original.damages[Math.floor(seed / originals.length) % original.damages.length];
    const bytes = damage?.(original.bytes, seed) ?? original.bytes;
    const began = performance.now();
    const outcome = await outcomeOf(bytes, original.name);
    taken.push(performance.now() - began);
    const key = `${extname(original.name)} ${outcome}`;
    outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
    if (/^(?:crash|reading-stopped|unexpected)/.test(outcome))
      console.log(`  seed ${seed}, ${original.name}: ${outcome}`);
  }
  console.log(
    `${wanted} damaged files of ${originals.length}: median ${Math.round(percentile(taken, 0.5))} ms, 99th percentile ${Math.round(percentile(taken, 0.99))} ms, longest ${Math.round(Math.max(...taken))} ms`,
  );
  for (const [outcome, times] of [...outcomes].sort())
    console.log(`  ${String(times).padStart(5)}  ${outcome}`);
}

async function originalFiles(folder: string) {
  const names = (await readdir(folder)).sort().filter((name) => damages[extname(name)] !== undefined);
  const files = await Promise.all(
    names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(folder, name))) })),
  );
  return files
    .filter(({ bytes }) => bytes.length < largest)
    .map((file) => ({ ...file, damages: damages[extname(file.name)] ?? [] }));
}

/** `read`, the code of the sentence it was refused with, or how reading crashed. */
async function outcomeOf(bytes: Uint8Array, name: string): Promise<string> {
  try {
    const { document } = await readResolution(bytes, name);
    document.check();
    return "read";
  } catch (error) {
    if (error instanceof UserError)
      return error.code === "unexpected" ? `unexpected: ${error.message}` : error.code;
    return `crash: ${error instanceof Error ? error.stack : String(error)}`;
  }
}
