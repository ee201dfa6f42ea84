// Keys to draft resolutions in the app, from a library that does not hold them, against typing them out: NATO PA
// resolution 491 from everything else, and ten General Assembly resolutions of 2025 from what was adopted before.
import { copyFile, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newDraft, printedText } from "../e2e/page.ts";
import { startApp } from "../support/app.ts";
import { corpusLibrary } from "./corpus-library.ts";
import { corpusRecords, spread } from "./corpus-records.ts";
import { type DraftedText, draftedText } from "./drafted-text.ts";
import { draft } from "./drafter.ts";

const resolution491 = join(import.meta.dirname, "../fixtures/reading/nato-pa-resolution-491.md");

interface Task extends DraftedText {
  readonly name: string;
  readonly style: string;
}

export async function run({ corpora }: { readonly corpora: string | undefined }): Promise<void> {
  const records = corpusRecords(corpora, "en")?.map((line) => JSON.parse(line) as Record<string, string>);
  if (!corpora || !records) return;
  const text491 = draftedText(await readFile(resolution491, "utf8"), "491");
  if (!text491) throw new RangeError("resolution 491 is not clauses and items alone");
  const nato = { ...text491, name: "NATO PA 491", style: "NATO Parliamentary Assembly" };
  await draftAll([nato], corpora, ({ title = "", number = "" }) => {
    return !(number === "491" || /breaking the silence and fighting/i.test(title));
  });
  const year = "2025-01-01";
  const assembly = records.filter(({ body, date = "" }) => body === "UNGA" && date >= year);
  const plain = assembly.flatMap((record): Task[] => {
    const text = draftedText(record.markdown ?? record.text ?? "", record.id ?? "");
    const fits = text && text.units.length >= 8 && text.units.length <= 20;
    return fits ? [{ ...text, name: record.symbol ?? "", style: "United Nations General Assembly" }] : [];
  });
  await draftAll(spread(plain, 10), corpora, ({ date = "" }) => date < year);
}

/** Drafts texts in one window, with a library of the corpus' records that `holds` lets in. */
async function draftAll(
  tasks: readonly Task[],
  corpora: string,
  holds: (record: Readonly<Record<string, string>>) => boolean,
): Promise<void> {
  const library = await mkdtemp(join(tmpdir(), "rapporteur-bench-"));
  await corpusLibrary(corpora, library, holds);
  const app = await startApp({}, undefined, async (home) => {
    for (const name of await readdir(library)) await copyFile(join(library, name), join(home, name));
  });
  try {
    let [pressed, without] = [0, 0];
    for (const task of tasks) {
      await newDraft(app.page, task.style);
      const keys = await draft(app.page, task);
      const written = (await printedText(app.page)).filter((line, index) =>
        line.includes(task.units[index]?.text ?? line),
      ).length;
      pressed += keys.pressed;
      without += keys.without;
      console.log(
        `${task.name}: ${keys.pressed} keys against ${keys.without}, ${saved(keys.pressed, keys.without)} saved; ` +
          `${keys.whole} suggestions taken whole, ${keys.words} words singly; ${written} of ${task.units.length} units as wanted`,
      );
    }
    if (tasks.length > 1) console.log(`all ${tasks.length}: ${saved(pressed, without)} of the keys saved`);
  } finally {
    await app.close();
    await rm(library, { recursive: true });
  }
}

const saved = (pressed: number, without: number) => `${((1 - pressed / without) * 100).toFixed(1)} %`;
