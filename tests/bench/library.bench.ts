// The whole corpus as a library: filled, opened, and added to while it is asked.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { libraryThread } from "../../electron/services/library/library-thread.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { corpusRecords, spread } from "./corpus-records.ts";
import { figure, percentile } from "./measure.ts";

export async function run({ corpora }: { readonly corpora: string | undefined }): Promise<void> {
  const lines = corpusRecords(corpora);
  if (!lines) return;
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-library-"));
  try {
    filled(folder, lines);
    opened(folder);
    await added(folder, lines, 1, "Welcoming the lighthouse keepers");
    await added(folder, lines, 50, "Applauding the ferry captains");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function filled(folder: string, lines: readonly string[]): void {
  const collection = join(folder, "records.jsonl");
  writeFileSync(collection, lines.join("\n"));
  const took = inProcess("fill.ts", join(folder, "library.db"), collection);
  console.log(
    `  ${took.added} resolutions added, ${took.refused} refused: ${figure((took.added ?? 0) / (took.adding ?? 1))} a second; with indexes and second copy ${figure(took.seconds ?? 0)} s; peak memory ${figure(took.megabytes ?? 0)} MB`,
  );
  for (const name of readdirSync(folder).filter((one) => one.startsWith("library.db")))
    console.log(`  ${name}: ${figure(statSync(join(folder, name)).size / 1e6)} MB`);
}

function opened(folder: string): void {
  const runs = Array.from({ length: 7 }, () => inProcess("first-suggestion.ts", join(folder, "library.db")));
  const times = runs.map(({ milliseconds }) => milliseconds ?? 0);
  console.log(
    `  ${runs[0]?.units} units opened in a new process, first suggestion after: median ${figure(percentile(times, 0.5))} ms, worst ${figure(Math.max(...times))} ms`,
  );
}

/** Adds resolutions that begin with words of their own, and asks for those until they are suggested. */
async function added(
  folder: string,
  lines: readonly string[],
  count: number,
  opening: string,
): Promise<void> {
  const collection = join(folder, `new-${count}.jsonl`);
  const records = spread(
    lines.filter((line) => line.includes('"language": "en"')),
    count,
  );
  writeFileSync(collection, records.map((line, i) => changed(line, `${count}-${i}`, opening)).join("\n"));
  const thread = libraryThread({ file: join(folder, "library.db"), copies: join(folder, "copies") });
  const ask = async (text: string) => {
    const started = performance.now();
    const point = {
      part: "preamble" as const,
      level: "clause" as const,
      text,
      title: "",
      parent: null,
      before: [],
    };
    const found = await thread.suggest("bench", {
      point,
      style: findStyle("un-ga", "en"),
      filter: {},
      limit: 5,
    });
    return { ms: performance.now() - started, texts: found?.map((one) => one.text) ?? [] };
  };
  await thread.refresh();
  await ask(opening);
  const started = performance.now();
  let whole: number | null = null;
  const adding = thread.work("fill", [collection], {}).then(() => (whole = performance.now() - started));
  const waits: number[] = [];
  for (;;) {
    const { ms, texts } = await ask(opening);
    if (texts.some((text) => text.startsWith(opening))) break;
    waits.push(ms);
    if (whole !== null) throw new Error("what was added is not suggested");
  }
  const suggested = performance.now() - started;
  await adding;
  await thread.close();
  console.log(
    `  ${count} added to it: suggested after ${figure(suggested / 1000)} s; asked ${waits.length} times meanwhile, p95 ${figure(percentile(waits, 0.95))} ms, worst ${figure(Math.max(...waits))} ms; reported after ${figure((whole ?? 0) / 1000)} s`,
  );
}

function changed(line: string, id: string, opening: string): string {
  const record = JSON.parse(line) as Record<string, string>;
  const text = `The General Assembly,\n\n${opening} on the coasts,\n\n1. Decides to remain seized of the matter.`;
  return JSON.stringify({
    ...record,
    id: `new-${id}`,
    symbol: `NEW/${id}`,
    date: "2026-11-01",
    text: `${text}\n\n${record.text ?? ""}`,
  });
}

function inProcess(script: string, ...args: readonly string[]): Record<string, number> {
  const path = new URL(script, import.meta.url).pathname;
  return JSON.parse(
    execFileSync(process.execPath, [path, ...args], { encoding: "utf8", maxBuffer: 1e8 }),
  ) as Record<string, number>;
}
