// Suggestions, comparison and search over a whole library, beside FTS5 on the same library in the same run.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { addToLibrary } from "../../electron/services/library/add-to-library.ts";
import { indexFile, libraryIndex } from "../../electron/services/library/library-index.ts";
import { librarySources } from "../../electron/services/library/library-sources.ts";
import { openLibrary } from "../../electron/services/library/library-store.ts";
import { precedentsOf } from "../../electron/services/library/precedents.ts";
import { bestWordings } from "../../shared/precedent/index/best-wordings.ts";
import { wordsIn } from "../../shared/precedent/words/words.ts";
import { figure, percentile } from "./measure.ts";

const language = "en";
const questions = 200;

export async function run({ corpora }: { readonly corpora: string | undefined }): Promise<void> {
  const texts = corpora && join(corpora, "resolutions.jsonl.gz");
  if (!texts || !existsSync(texts)) return console.log("  needs --corpora FOLDER with resolutions.jsonl.gz");
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
  try {
    await measure(texts, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(texts: string, folder: string): Promise<void> {
  const lines = gunzipSync(readFileSync(texts))
    .toString()
    .split("\n")
    .filter((line) => line.includes(`"language": "${language}"`));
  const records = join(folder, "records.jsonl");
  writeFileSync(records, lines.join("\n"));
  const store = openLibrary(join(folder, "library.db"), { create: true });
  let started = performance.now();
  const { added, refused } = await addToLibrary(store, librarySources([records]));
  const adding = (performance.now() - started) / 1000;
  console.log(`  added ${added} resolutions, refused ${refused.length}: ${figure(added / adding)} a second`);
  started = performance.now();
  libraryIndex(store, language);
  console.log(`  index built in ${figure((performance.now() - started) / 1000)} s`);
  started = performance.now();
  const index = libraryIndex(store, language);
  const precedents = precedentsOf(store, index);
  const point = {
    part: "preamble",
    level: "clause",
    text: "Recalling its ",
    title: "",
    parent: null,
    before: [],
  } as const;
  precedents.suggest(point, null, 5);
  console.log(`  opened, first suggestion after ${figure(performance.now() - started)} ms`);
  const sizes = [store.file, indexFile(store, language)].map(
    (file) => `${figure(statSync(file).size / 1e6)} MB`,
  );
  console.log(
    `  ${index.unitWording.length} units, ${index.wordingForm.length} wordings; database ${sizes[0]}, index ${sizes[1]}; memory ${figure(process.memoryUsage().rss / 1e6)} MB`,
  );

  const sample = store.database
    .prepare("SELECT text, part FROM units ORDER BY (id * 7919) % 100003 LIMIT ?")
    .all(questions);
  const fts = store.database.prepare(
    "SELECT rowid FROM unit_words WHERE unit_words MATCH ? ORDER BY rank LIMIT 10",
  );
  const taken: Record<string, number[]> = {
    suggest: [],
    agreed: [],
    "any word: own index": [],
    "any word: FTS5": [],
  };
  for (const { text, part } of sample) {
    const words = String(text).split(" ");
    const keys = wordsIn(words.slice(0, 8).join(" ")).map(({ key }) => key);
    const time = (name: string, work: () => unknown) => {
      const from = performance.now();
      work();
      taken[name]?.push(performance.now() - from);
    };
    const beginning = {
      ...point,
      part: part === "operative" ? "operative" : "preamble",
      text: `${words.slice(0, words.length / 2).join(" ")} `,
    } as const;
    time("suggest", () => precedents.suggest(beginning, null, 5));
    time("agreed", () => precedents.agreed(String(text)));
    time("any word: own index", () =>
      bestWordings(
        index,
        keys.map((key) => index.vocabulary.foldedNumberOf(key)),
        10,
      ),
    );
    time("any word: FTS5", () => fts.all(keys.map((key) => `"${key}"`).join(" OR ")));
  }
  for (const [name, times] of Object.entries(taken))
    console.log(
      `  ${name}: median ${figure(percentile(times, 0.5))} ms, p95 ${figure(percentile(times, 0.95))} ms`,
    );
  precedents.close();
}
