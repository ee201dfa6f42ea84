import { closeSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { libraryFault } from "../../../electron/services/library/library-health.ts";
import { libraryThread } from "../../../electron/services/library/library-thread.ts";
import type { RebuildReport } from "../../../electron/services/library/rebuild-library.ts";
import { fillLibrary, tendLibrary } from "../../../electron/services/library/tend-library.ts";
import { findStyle } from "../../../shared/style/house-styles.ts";
import { collection, libraryIn, oceans, temporaryFolder } from "./records.ts";

async function threadOnOceans() {
  const home = temporaryFolder();
  await libraryIn(home, oceans(2022));
  const thread = libraryThread({ file: join(home, "library.db"), copies: join(home, "copies") });
  onTestFinished(() => thread.close());
  const ask = (asker: string, text: string) =>
    thread.suggest(asker, {
      point: { part: "preamble", level: "clause", text, title: "", parent: null, before: [] },
      style: findStyle("un-ga", "en"),
      filter: {},
      limit: 1,
    });
  return { home, thread, ask };
}

test("of the questions that wait, only the newest of each asker is answered", async () => {
  const { ask } = await threadOnOceans();
  // The first is with the library when the others come.
  const answers = await Promise.all([
    ask("one", "E"),
    ask("one", "Em"),
    ask("one", "Emp"),
    ask("two", "Emp"),
  ]);
  expect(answers.map((suggestions) => suggestions?.length ?? null)).toEqual([1, null, 1, 1]);
});

test("the thread answers as the library was until it is told to look again", async () => {
  const { home, thread, ask } = await threadOnOceans();
  const uses = async () => (await ask("one", "Emphasizing"))?.[0]?.uses;
  expect(await uses()).toBe(1);
  await libraryIn(home, oceans(2023));
  expect(await uses()).toBe(1);
  await thread.refresh();
  expect(await uses()).toBe(2);
});

test("what is added is suggested as soon as it is there, and progress tells how far it is", async () => {
  const { thread, ask } = await threadOnOceans();
  expect((await ask("one", "Emphasizing"))?.[0]?.uses).toBe(1);
  const told: string[] = [];
  const report = await thread.work(
    "fill",
    [collection(temporaryFolder(), [oceans(2023), oceans(2024)], "new.jsonl")],
    {
      onProgress: ({ done, total, subject }) => told.push(`${done} of ${total}: ${subject}`),
    },
  );
  expect(report).toMatchObject({ added: 2, cancelled: false, healed: null });
  expect(told).toEqual(["1 of 2: new.jsonl:1", "2 of 2: new.jsonl:2"]);
  expect((await ask("one", "Emphasizing"))?.[0]?.uses).toBe(3);
});

test("an addition that is cancelled keeps what it has done, and goes on from there", async () => {
  const { thread } = await threadOnOceans();
  const records = Array.from({ length: 300 }, (_, i) =>
    oceans(2000, { id: `GA-${i}`, symbol: `A/RES/55/${i}` }),
  );
  const all = collection(temporaryFolder(), records);
  const stop = new AbortController();
  const onProgress = ({ done }: { readonly done: number }) => done === 10 && stop.abort();
  const stopped = await thread.work("fill", [all], { signal: stop.signal, onProgress });
  expect(stopped.cancelled).toBe(true);
  expect(stopped.added).toBeGreaterThanOrEqual(10);
  expect(await thread.work("fill", [all], {})).toMatchObject({
    unchanged: stopped.added,
    added: 300 - stopped.added,
  });
});

test("while a library is healed it is told, and then it answers again", async () => {
  const home = temporaryFolder();
  const file = join(home, "library.db");
  await fillLibrary(file, [collection(home, [oceans(2022)])]);
  await tendLibrary(file);
  writeFileSync(file, readFileSync(file).fill(0, 0, 100));
  const { promise, resolve } = Promise.withResolvers<RebuildReport>();
  const thread = libraryThread({ file, copies: join(home, "copies"), onHealed: resolve });
  onTestFinished(() => thread.close());
  await thread.refresh();
  expect(await promise).toMatchObject({ kept: 1, lost: [] });
  expect((await thread.summary())?.resolutions).toBe(1);
});

test("a library that is damaged while it is asked suggests nothing, then all again", async () => {
  const { home, thread, ask } = await threadOnOceans();
  const file = join(home, "library.db");
  await thread.refresh();
  expect(await ask("one", "Emphasizing")).toHaveLength(1);
  await tendLibrary(file);
  // in place, as a disk does it: the connection that is open reads what stands there now
  const bytes = readFileSync(file);
  const handle = openSync(file, "r+");
  writeSync(handle, bytes.fill(0xa5, 4096), 0, bytes.length, 0);
  closeSync(handle);
  rmSync(`${file}-wal`, { force: true });
  const answers = [await ask("one", "Requests"), await ask("one", "Calls upon")];
  expect(answers.every((found) => found !== null)).toBe(true);
  await thread.refresh();
  await expect.poll(async () => (await ask("one", "Emphasizing"))?.length, { timeout: 10_000 }).toBe(1);
  expect(libraryFault(file)).toBeNull();
});

test("a library that comes after the thread has started is asked as soon as it is there", async () => {
  const home = temporaryFolder();
  const thread = libraryThread({ file: join(home, "library.db"), copies: join(home, "copies") });
  onTestFinished(() => thread.close());
  expect(await thread.summary()).toBeNull();
  await thread.refresh();
  await libraryIn(home, oceans(2022));
  expect(await thread.agreed({ language: "en", texts: ["Nothing"] })).toHaveLength(1);
});

test("a question that cannot be answered fails alone", async () => {
  const { thread, ask } = await threadOnOceans();
  const failed = thread.agreed({ language: "en", texts: [null as never] });
  const answered = ask("one", "Emphasizing");
  await expect(failed).rejects.toMatchObject({ code: "unexpected" });
  expect(await answered).toHaveLength(1);
});
