import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { libraryThread } from "../../../electron/services/library/library-thread.ts";
import { findStyle } from "../../../shared/style/house-styles.ts";
import { libraryIn, oceans, temporaryFolder } from "./records.ts";

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

test("a question that cannot be answered fails alone", async () => {
  const { thread, ask } = await threadOnOceans();
  const failed = thread.agreed({ language: "en", texts: [null as never] });
  const answered = ask("one", "Emphasizing");
  await expect(failed).rejects.toMatchObject({ code: "unexpected" });
  expect(await answered).toHaveLength(1);
});
