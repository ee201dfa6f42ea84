// Damaged libraries: are they noticed, and what comes back, with the second copy of the originals and without it.
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addToLibrary } from "../../electron/services/library/add-to-library.ts";
import { libraryFault } from "../../electron/services/library/library-health.ts";
import { librarySources } from "../../electron/services/library/library-sources.ts";
import { type LibraryStore, openLibrary } from "../../electron/services/library/library-store.ts";
import { keepOriginals, originalsLog } from "../../electron/services/library/originals-log.ts";
import { tendLibrary } from "../../electron/services/library/tend-library.ts";
import { verifyLibrary } from "../../electron/services/library/verify-library.ts";
import { corpusRecords, spread } from "./corpus-records.ts";
import { type Damage, damages } from "./damage-library.ts";
import { contentHash, contentKeys } from "./library-content.ts";
import { seededRandom } from "./seeded-random.ts";

const trials = 200;
const resolutions = 40;

export async function run({ corpora }: { readonly corpora: string | undefined }): Promise<void> {
  const lines = corpusRecords(corpora);
  if (!lines) return;
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-damage-"));
  try {
    await damaged(folder, spread(lines, resolutions));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Tally {
  trials: number;
  /** The damage changed nothing that the library holds: a page that was free, a file that is made again. */
  harmless: number;
  detected: number;
  unnoticed: number;
  healed: number;
  salvaged: number;
  notSound: number;
  /** Resolutions that were lost and not named. */
  untold: number;
}

async function damaged(folder: string, lines: readonly string[]): Promise<void> {
  const sound = join(folder, "sound.db");
  (await twoAdditions(sound, folder, lines)).database.close();
  const unfinished = join(folder, "unfinished.db");
  const open = await twoAdditions(unfinished, folder, lines);
  const expected = contentHash(sound);
  const all = contentKeys(sound);
  const kinds = Object.keys(damages) as Damage[];
  const tallies = new Map<string, Tally>();
  for (let seed = 1; seed <= trials; seed++) {
    const kind = kinds[seed % kinds.length] ?? "truncated";
    const second = kind === "the file gone" || kind === "changes beside it gone" || seed % 2 === 0;
    const from = kind === "changes beside it gone" ? unfinished : sound;
    const file = copied(from, join(folder, `trial-${seed}.db`), second);
    damages[kind](file, seededRandom(seed));
    const name = `${kind}${second ? "" : ", no second copy"}`;
    const tally = tallies.get(name) ?? none();
    tallies.set(name, tally);
    await tried(file, expected, all, tally);
    for (const ending of ["", "-wal", "-shm", ".originals", ".before-rebuild"])
      rmSync(`${file}${ending}`, { force: true });
  }
  open.database.close();
  for (const [name, tally] of tallies)
    console.log(
      `  ${name}: ${tally.trials}, harmless ${tally.harmless}, detected ${tally.detected}, unnoticed ${tally.unnoticed}; all back ${tally.healed}, in part ${tally.salvaged}, loss untold ${tally.untold}, not sound after ${tally.notSound}`,
    );
}

function none(): Tally {
  return {
    trials: 0,
    harmless: 0,
    detected: 0,
    unnoticed: 0,
    healed: 0,
    salvaged: 0,
    notSound: 0,
    untold: 0,
  };
}

async function tried(file: string, expected: string, all: ReadonlySet<string>, tally: Tally): Promise<void> {
  tally.trials++;
  const fault = libraryFault(file);
  const { healed } = await tendLibrary(file);
  if (fault === null) {
    const same = existsSync(file) && contentHash(file) === expected && verifyLibrary(file).length === 0;
    tally[same ? "harmless" : "unnoticed"]++;
    return;
  }
  tally.detected++;
  if (contentHash(file) === expected) tally.healed++;
  else tally.salvaged++;
  const missing = all.size - contentKeys(file).size;
  if (missing > (healed?.lost.length ?? 0)) tally.untold++;
  if (verifyLibrary(file).length > 0) tally.notSound++;
}

/** A library that was added to twice. Left open, its last additions still lie beside the database, as a kill leaves it. */
async function twoAdditions(file: string, folder: string, lines: readonly string[]): Promise<LibraryStore> {
  const half = Math.floor(lines.length / 2);
  const collections = [lines.slice(0, half), lines.slice(half)].map((part, i) => {
    const collection = join(folder, `part-${i}.jsonl`);
    writeFileSync(collection, part.join("\n"));
    return collection;
  });
  const first = openLibrary(file, { create: true });
  await addToLibrary(first, librarySources(collections.slice(0, 1)));
  first.database.close();
  const store = openLibrary(file, { create: false });
  store.database.exec("PRAGMA wal_autocheckpoint = 0");
  await addToLibrary(store, librarySources(collections.slice(1)));
  keepOriginals(store);
  return store;
}

function copied(from: string, to: string, second: boolean): string {
  for (const ending of ["", "-wal"])
    if (existsSync(`${from}${ending}`)) copyFileSync(`${from}${ending}`, `${to}${ending}`);
  if (second) copyFileSync(originalsLog(from), originalsLog(to));
  return to;
}
