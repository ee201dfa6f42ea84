import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { addToLibrary } from "../../../electron/services/library/add-to-library.ts";
import { exportLibrary } from "../../../electron/services/library/export-library.ts";
import { libraryIndex } from "../../../electron/services/library/library-index.ts";
import { librarySources } from "../../../electron/services/library/library-sources.ts";
import { listResolutions, openLibrary } from "../../../electron/services/library/library-store.ts";
import { migrations } from "../../../electron/services/library/migrations/migrations.ts";
import { openDatabase } from "../../../electron/services/library/open-database.ts";
import { fillLibrary } from "../../../electron/services/library/tend-library.ts";
import { collection, libraryIn, mers, oceans, temporaryFolder } from "./records.ts";

test("a library that another process is writing to is waited for, then said to be in use", {
  timeout: 20_000,
}, async () => {
  const home = temporaryFolder();
  await libraryIn(home, oceans(2022));
  const file = join(home, "library.db");
  const code = `
    const { DatabaseSync } = require("node:sqlite");
    new DatabaseSync(${JSON.stringify(file)}).exec("BEGIN EXCLUSIVE");
    console.log("held");
    setTimeout(() => undefined, 60_000);
  `;
  const holder = spawn(process.execPath, ["-e", code], { stdio: ["ignore", "pipe", "ignore"] });
  await once(holder.stdout, "data");
  try {
    await expect(fillLibrary(file, [collection(home, [oceans(2023)])])).rejects.toMatchObject({
      code: "library-locked",
    });
  } finally {
    holder.kill("SIGKILL");
    await once(holder, "exit");
  }
  expect(await fillLibrary(file, [collection(home, [oceans(2023)])])).toMatchObject({ added: 1 });
});

test("a full disk stops an addition with what was confirmed kept", async () => {
  const store = openLibrary(join(temporaryFolder(), "library.db"), { create: true });
  await addToLibrary(store, librarySources([collection(temporaryFolder(), [oceans(2022)])]));
  const { page_count } = store.database.prepare("PRAGMA page_count").get() ?? {};
  store.database.exec(`PRAGMA max_page_count = ${Number(page_count) + 2}`);
  const many = Array.from({ length: 120 }, (_, i) =>
    oceans(2000, { id: `GA-${i}`, symbol: `A/RES/55/${i}` }),
  );
  await expect(
    addToLibrary(store, librarySources([collection(temporaryFolder(), many)])),
  ).rejects.toMatchObject({ code: "disk-full" });
  expect(listResolutions(store).map(({ key }) => key)).toEqual(["GA-2022-en"]);
  store.database.close();
});

test("a library of the first version is brought up to date, and its units keep their numbers", async () => {
  const file = join(temporaryFolder(), "library.db");
  const old = openDatabase(file, { create: true, steps: migrations.slice(0, 1) });
  old.exec(`
    INSERT INTO resolutions VALUES (1, 'GA-1', 'GA', 'un-ga', 'en', '', 'A/RES/1/1', 'Seas', '1946-01-24', 'un.jsonl', 'f');
    INSERT INTO wordings VALUES (1, 'w');
    INSERT INTO units VALUES (7, 1, 0, 'preamble', 0, 'text', '1', NULL, 1, 'Recalling the sea');
  `);
  old.close();
  const store = openLibrary(file, { create: false });
  expect(libraryIndex(store, "en").unitId).toEqual(Int32Array.of(7));
  await addToLibrary(store, librarySources([collection(temporaryFolder(), [oceans(2022)])]));
  expect([...libraryIndex(store, "en").unitId]).toEqual([7, 8, 9, 10, 11]);
  store.database.close();
});

test("the number of a removed unit is not given to another one", async () => {
  const home = temporaryFolder();
  await libraryIn(home, oceans(2022));
  await libraryIn(home, oceans(2022, { title: "Seas" }));
  const database = new DatabaseSync(join(home, "library.db"));
  expect(database.prepare("SELECT min(id) AS first FROM units").get()?.first).toBe(5);
  database.close();
});

test("an exported library makes the same library again", async () => {
  const home = temporaryFolder();
  await libraryIn(home, oceans(2022), oceans(2023), mers);
  const out = join(home, "out.jsonl");
  const contentOf = (file: string) => {
    const store = openLibrary(file, { create: false });
    const content = store.database
      .prepare(
        "SELECT key, symbol, date, fingerprint, position, place, text FROM units JOIN resolutions ON resolutions.id = resolution ORDER BY key, position",
      )
      .all();
    store.database.close();
    return content;
  };
  const store = openLibrary(join(home, "library.db"), { create: false });
  const told: number[] = [];
  await exportLibrary(store, out, { onProgress: ({ done, total }) => told.push(done / (total ?? 0)) });
  store.database.close();
  expect(told.at(-1)).toBe(1);
  await fillLibrary(join(home, "again.db"), [out]);
  expect(contentOf(join(home, "again.db"))).toEqual(contentOf(join(home, "library.db")));
});

test("an export that is stopped writes nothing", async () => {
  const home = temporaryFolder();
  await libraryIn(home, oceans(2022), oceans(2023), oceans(2024));
  const store = openLibrary(join(home, "library.db"), { create: false });
  const out = join(home, "out.jsonl");
  const stopping = new AbortController();
  setImmediate(() => stopping.abort());
  for (const signal of [AbortSignal.abort(), stopping.signal])
    expect(await exportLibrary(store, out, { signal })).toEqual({ written: 0, files: 0, cancelled: true });
  store.database.close();
  expect(existsSync(out)).toBe(false);
});
