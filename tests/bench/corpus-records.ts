import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** The lines of the corpus of resolutions, one a resolution; null, and said so, where it is not at hand. */
export function corpusRecords(corpora: string | undefined, language?: string): string[] | null {
  const file = corpora && join(corpora, "resolutions.jsonl.gz");
  if (!file || !existsSync(file)) {
    console.log("  needs --corpora FOLDER with resolutions.jsonl.gz");
    return null;
  }
  return gunzipSync(readFileSync(file))
    .toString()
    .split("\n")
    .filter((line) => line !== "" && (language === undefined || line.includes(`"language": "${language}"`)));
}

/** `count` of many, evenly spread. */
export function spread<Item>(items: readonly Item[], count: number): Item[] {
  const step = items.length / count;
  return Array.from({ length: Math.min(count, items.length) }, (_, i) => items[Math.floor(i * step)]).flatMap(
    (item) => (item === undefined ? [] : [item]),
  );
}
