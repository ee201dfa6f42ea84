// A million units: the index beside SQLite's FTS5, and at a hundred thousand beside MiniSearch. The units are made
// from the corpus: the first half of one unit and the second half of another of the same part, taken at random.
import { DatabaseSync } from "node:sqlite";
import { readForLibrary } from "../../electron/services/library/read-for-library.ts";
import { bestWordings, type ScoredWording } from "../../shared/precedent/index/best-wordings.ts";
import { buildIndex, grownIndex } from "../../shared/precedent/index/build-index.ts";
import type { PrecedentIndex } from "../../shared/precedent/index/precedent-index.ts";
import type { SourceResolution } from "../../shared/precedent/index/source.ts";
import { wordsIn } from "../../shared/precedent/words/words.ts";
import { corpusRecords, spread } from "./corpus-records.ts";
import { figure, percentile } from "./measure.ts";
import { seededRandom } from "./seeded-random.ts";

const seed = 6;
const atOnce = 100_000;
const largest = 1_000_000;
const unitsOfResolution = 30;
const questions = 100;
const results = 10;
/** Enough of the corpus to recombine: every unit is made of two of these. */
const resolutionsRead = 1500;

export async function run({ corpora }: { readonly corpora: string | undefined }): Promise<void> {
  const lines = corpusRecords(corpora, "en");
  if (!lines) return;
  const texts = await unitTexts(spread(lines, resolutionsRead));
  const made = recombined(texts, seededRandom(seed));
  const asked = Array.from({ length: questions }, () => firstWords(made()));
  const fts = new DatabaseSync("");
  fts.exec(
    "CREATE VIRTUAL TABLE words USING fts5 (text, content = '', tokenize = 'unicode61 remove_diacritics 2')",
  );
  let index = buildIndex([], "en");
  for (let units = 0; units < largest; units += atOnce) {
    const added = Array.from({ length: atOnce }, made);
    addToFts(fts, added);
    const started = performance.now();
    index = grownIndex(index, { removed: new Set(), added: asResolutions(added, units) });
    console.log(`  ${units + atOnce} units: grown in ${figure((performance.now() - started) / 1000)} s`);
    if (units === 0) await besideMiniSearch(index, added, asked);
  }
  besideFts(index, fts, asked);
  console.log(
    `  ${index.wordingForm.length} wordings of ${index.wordingWords.length} words, index ${figure(bytesOf(index) / 1e6)} MB`,
  );
}

async function unitTexts(lines: readonly string[]): Promise<string[]> {
  const texts: string[] = [];
  for (const line of lines) {
    try {
      const resolutions = await readForLibrary({
        name: "corpus",
        file: "corpus",
        content: { kind: "record", line },
      });
      texts.push(...resolutions.flatMap(({ units }) => units.map(({ text }) => text)));
    } catch {
      // no resolution: the corpus holds a few
    }
  }
  return texts;
}

function recombined(texts: readonly string[], random: () => number): () => string {
  const any = () => (texts[Math.floor(random() * texts.length)] ?? "").split(" ");
  return () => {
    const first = any();
    const second = any();
    return [...first.slice(0, Math.ceil(first.length / 2)), ...second.slice(second.length / 2)].join(" ");
  };
}

function firstWords(text: string): string[] {
  return wordsIn(text)
    .slice(0, 8)
    .map(({ key }) => key);
}

function asResolutions(texts: readonly string[], firstUnit: number): SourceResolution[] {
  const resolutions: SourceResolution[] = [];
  for (let at = 0; at < texts.length; at += unitsOfResolution) {
    const number = String(firstUnit + at).padStart(8, "0");
    resolutions.push({
      id: number,
      body: "",
      style: "un-ga",
      language: "en",
      symbol: number,
      title: "",
      date: "",
      units: texts.slice(at, at + unitsOfResolution).map((text, i) => ({
        id: firstUnit + at + i,
        part: "operative",
        level: 0,
        role: "text",
        place: String(i + 1),
        parent: null,
        text,
      })),
    });
  }
  return resolutions;
}

function addToFts(database: DatabaseSync, texts: readonly string[]): void {
  const add = database.prepare("INSERT INTO words (text) VALUES (?)");
  database.exec("BEGIN");
  for (const text of texts) add.run(text);
  database.exec("COMMIT");
}

function besideFts(index: PrecedentIndex, database: DatabaseSync, asked: readonly string[][]): void {
  const find = database.prepare(`SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT ${results}`);
  const own: number[] = [];
  const theirs: number[] = [];
  let same = 0;
  for (const keys of asked) {
    const query = folded(index, keys);
    let best: readonly ScoredWording[] = [];
    own.push(timeOf(() => (best = bestWordings(index, query, results))));
    theirs.push(timeOf(() => find.all(keys.map((key) => `"${key}"`).join(" OR "))));
    if (JSON.stringify(best) === JSON.stringify(exhaustive(index, query))) same++;
  }
  told(`any of 8 words among ${index.unitWording.length} units: own index`, own);
  told("the same: FTS5", theirs);
  const times = percentile(theirs, 0.5) / percentile(own, 0.5);
  console.log(
    `  ${figure(times)} times as fast in the median; ${same} of ${asked.length} as exhaustive scoring`,
  );
}

interface MiniSearchLike {
  addAll(documents: readonly { readonly id: number; readonly text: string }[]): void;
  search(query: string): readonly unknown[];
}

async function besideMiniSearch(
  index: PrecedentIndex,
  texts: readonly string[],
  asked: readonly string[][],
): Promise<void> {
  const name = "minisearch";
  const found: { default: new (options: object) => MiniSearchLike } | null = await import(name).catch(
    () => null,
  );
  if (!found) return console.log("  MiniSearch is not installed: not compared");
  const other = new found.default({ fields: ["text"] });
  const built = timeOf(() => other.addAll(texts.map((text, id) => ({ id, text }))));
  const own = asked.map((keys) => timeOf(() => bestWordings(index, folded(index, keys), results)));
  const theirs = asked.map((keys) => timeOf(() => other.search(keys.join(" ")).slice(0, results)));
  told(`any of 8 words among ${texts.length} units: own index`, own);
  told(`the same: MiniSearch, built in ${figure(built / 1000)} s`, theirs);
}

function folded(index: PrecedentIndex, keys: readonly string[]): number[] {
  return keys.map((key) => index.vocabulary.foldedNumberOf(key));
}

/** Every wording scored, without leaving anything out. */
function exhaustive(
  { postingStart, postings, impacts }: PrecedentIndex,
  query: readonly number[],
): ScoredWording[] {
  const scores = new Map<number, number>();
  for (const word of new Set(query.filter((one) => one >= 0)))
    for (let i = postingStart[word] ?? 0; i < (postingStart[word + 1] ?? 0); i++) {
      const wording = postings[i] ?? 0;
      scores.set(wording, (scores.get(wording) ?? 0) + (impacts[i] ?? 0));
    }
  return [...scores]
    .map(([wording, score]) => ({ wording, score }))
    .sort((a, b) => b.score - a.score || a.wording - b.wording)
    .slice(0, results);
}

function bytesOf(index: PrecedentIndex): number {
  return Object.values(index).reduce(
    (sum: number, column: unknown) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0),
    0,
  );
}

function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function told(name: string, times: readonly number[]): void {
  console.log(
    `  ${name}: median ${figure(percentile([...times], 0.5))} ms, p95 ${figure(percentile([...times], 0.95))} ms`,
  );
}
