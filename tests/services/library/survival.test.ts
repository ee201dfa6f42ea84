import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { addToLibrary } from "../../../electron/services/library/add-to-library.ts";
import { librarySources } from "../../../electron/services/library/library-sources.ts";
import { openLibrary } from "../../../electron/services/library/library-store.ts";
import { rebuildLibrary } from "../../../electron/services/library/rebuild-library.ts";
import { verifyLibrary } from "../../../electron/services/library/verify-library.ts";
import { collection, oceans, temporaryFolder } from "./records.ts";

const many = Array.from({ length: 120 }, (_, i) =>
  oceans(2022, {
    id: `GA-${i}`,
    symbol: `A/RES/77/${i}`,
    text: oceans(2022).text.replace("oceans", `oceans number ${i}`),
  }),
);

/** Every unit of a library, in an order of its own. */
function contentOf(file: string): string[] {
  const { database } = openLibrary(file, { create: false });
  const rows = database
    .prepare(
      "SELECT key, position, text FROM units JOIN resolutions ON resolutions.id = units.resolution ORDER BY key, position",
    )
    .all()
    .map((row) => Object.values(row).join(" "));
  database.close();
  return rows;
}

async function addAll(file: string, records: string): Promise<void> {
  const store = openLibrary(file, { create: true });
  await addToLibrary(store, librarySources([records]));
  store.database.close();
}

/** An addition in a process of its own. */
function addElsewhere(file: string, records: string) {
  const code = `
    import { addToLibrary } from ${JSON.stringify(new URL("../../../electron/services/library/add-to-library.ts", import.meta.url).href)};
    import { librarySources } from ${JSON.stringify(new URL("../../../electron/services/library/library-sources.ts", import.meta.url).href)};
    import { openLibrary } from ${JSON.stringify(new URL("../../../electron/services/library/library-store.ts", import.meta.url).href)};
    const store = openLibrary(${JSON.stringify(file)}, { create: true });
    await addToLibrary(store, librarySources([${JSON.stringify(records)}]));
  `;
  return spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: "ignore" });
}

test("an addition that is killed again and again ends as one that was not", { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const records = collection(folder, many);
  const file = join(folder, "killed.db");
  for (const after of [350, 450, 550]) {
    const child = addElsewhere(file, records);
    const ended = once(child, "exit");
    await pause(after);
    child.kill("SIGKILL");
    await ended;
  }
  await addAll(file, records);
  const whole = join(folder, "whole.db");
  await addAll(whole, records);
  expect(contentOf(file)).toEqual(contentOf(whole));
  expect(verifyLibrary(file)).toEqual([]);
});

test("damage is noticed, and what can be read comes back from the originals", {
  timeout: 60_000,
}, async () => {
  const folder = temporaryFolder();
  const file = join(folder, "library.db");
  await addAll(file, collection(folder, many));
  const sound = readFileSync(file);
  const all = contentOf(file);
  for (const seed of [1, 2, 3]) {
    const damaged = Uint8Array.from(sound);
    const page = 1 + ((seed * 7919) % (Math.floor(sound.length / 4096) - 1));
    for (let i = 0; i < 4096; i++) damaged[page * 4096 + i] = (i * seed * 31) & 0xff;
    writeFileSync(file, damaged);
    expect(verifyLibrary(file).length).toBeGreaterThan(0);
    const { kept, lost } = await rebuildLibrary(file);
    expect(kept + lost.length).toBeGreaterThan(0);
    expect(verifyLibrary(file)).toEqual([]);
    const back = contentOf(file);
    expect(back.length).toBeGreaterThan(0.8 * all.length);
    expect(back.every((line) => all.includes(line))).toBe(true);
  }
  writeFileSync(file, sound);
  truncateSync(file, statSync(file).size / 2);
  expect(verifyLibrary(file).length).toBeGreaterThan(0);
});

test("a changed word is found by reading a library through", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "library.db");
  await addAll(file, collection(folder, many.slice(0, 2)));
  const { database } = openLibrary(file, { create: false });
  database.exec("UPDATE units SET text = text || ' not' WHERE id = 3");
  database.exec("UPDATE resolutions SET fingerprint = 'another' WHERE key = 'GA-1'");
  database.close();
  expect(verifyLibrary(file)).toEqual(
    expect.arrayContaining(["texts that changed: unit 3", "originals that changed: GA-1"]),
  );
});
