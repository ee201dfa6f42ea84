// Character conservation: every word of every file of a corpus is placed, kept, furniture or told as left out. What a
// file holds is got at without our readers: the text itself, the text nodes of its mark-up, pdf.js's plain text.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readBytes } from "../../electron/services/reading/read-bytes.ts";
import { UserError } from "../../shared/base/user-error.ts";
import { type ReadResult, readText } from "../../shared/reading/read-text.ts";
import { type Account, accountOf } from "../../shared/reading/repairs/account.ts";
import { withoutTextTags, wordsHeld } from "./words-held.ts";

interface Options {
  readonly corpora: string | undefined;
  readonly worst: string | undefined;
}

/** One reading of one file; null where it was refused. */
interface Entry {
  readonly name: string;
  readonly account: Account | null;
}

export async function run({ corpora, worst = "10" }: Options): Promise<void> {
  if (!corpora) {
    console.log("takes --corpora FOLDER");
    return;
  }
  report("texts", await corpusTexts(corpora), Number(worst));
  report("files", await corpusFiles(join(corpora, "docs")), Number(worst));
}

interface CorpusLine {
  readonly id: string;
  readonly text?: string;
  readonly markdown?: string;
}

/** Each text as it is filed, and each Markdown text without its marks too. */
async function corpusTexts(folder: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const file of ["structure.jsonl.gz", "resolutions.jsonl.gz"]) {
    const lines = gunzipSync(await readFile(join(folder, file)))
      .toString("utf8")
      .split("\n");
    for (const line of lines) {
      if (line === "") continue;
      const { id, text, markdown } = JSON.parse(line) as CorpusLine;
      const plain = text ?? markdown?.replace(/\*+|\\/g, "");
      if (markdown !== undefined) entries.push(textEntry(`${id} as Markdown`, markdown, "markdown"));
      if (plain !== undefined) entries.push(textEntry(`${id} as text`, plain, "text"));
    }
  }
  return entries;
}

function textEntry(name: string, text: string, format: "markdown" | "text"): Entry {
  const read = unlessRefused(() => readText(text, { file: name, format }));
  return { name, account: read && accountOf(withoutTextTags(text), [read, ...read.others]) };
}

async function corpusFiles(folder: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const bytes = new Uint8Array(await readFile(join(folder, name)));
    const reading = readBytes(bytes, name, {});
    const read = await reading.catch((error: unknown) => unlessRefused((): ReadResult => rethrow(error)));
    entries.push({ name, account: read && accountOf(await wordsHeld(bytes), [read, ...read.others]) });
  }
  return entries;
}

function rethrow(error: unknown): never {
  throw error;
}

function unlessRefused<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

function report(what: string, entries: readonly Entry[], worst: number): void {
  const read = entries.flatMap(({ name, account }) => (account ? [{ name, ...account }] : []));
  const sum = (key: "words" | "placed" | "kept" | "furniture" | "leftOut") =>
    read.reduce((total, account) => total + account[key], 0);
  const faulty = read.filter(({ missing, invented }) => missing.length + invented.length > 0);
  console.log(
    `${read.length} ${what} read, ${entries.length - read.length} refused: ${sum("words")} words = ${sum("placed")} placed + ${sum("kept")} kept + ${sum("furniture")} furniture + ${sum("leftOut")} left out and told + ${faulty.reduce((total, { missing }) => total + missing.length, 0)} lost`,
  );
  console.log(`  ${read.length - faulty.length} of ${read.length} lose and invent nothing`);
  for (const { name, missing, invented } of faulty
    .toSorted((a, b) => b.missing.length + b.invented.length - a.missing.length - a.invented.length)
    .slice(0, worst))
    console.log(`  ${name}: lost ${some(missing)}; invented ${some(invented)}`);
}

function some(words: readonly string[]): string {
  if (words.length === 0) return "nothing";
  return `${words.slice(0, 12).join(" ")}${words.length > 12 ? ` and ${words.length - 12} more` : ""}`;
}
