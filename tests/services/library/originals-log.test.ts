import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type LibraryStore, openLibrary } from "../../../electron/services/library/library-store.ts";
import {
  keepOriginals,
  loggedOriginals,
  originalsLog,
  unpacked,
} from "../../../electron/services/library/originals-log.ts";
import { removeResolutions } from "../../../electron/services/library/write-resolutions.ts";
import { libraryIn, oceans, temporaryFolder } from "./records.ts";

/** Does something with the library of a folder and brings its log up to date. */
function kept(home: string, change: (store: LibraryStore) => void = () => undefined) {
  const store = openLibrary(join(home, "library.db"), { create: true });
  try {
    change(store);
    keepOriginals(store);
    return loggedOriginals(store.file);
  } finally {
    store.database.close();
  }
}

const keysOf = (logged: ReturnType<typeof loggedOriginals>) => [...(logged?.originals.keys() ?? [])];

test("every original is kept a second time, as it was added", async () => {
  const home = temporaryFolder();
  await libraryIn(home, oceans(2022), oceans(2023));
  const logged = kept(home);
  const originals = [...(logged?.originals.values() ?? [])].map((one) => JSON.parse(unpacked(one).original));
  expect(originals).toEqual([oceans(2022), oceans(2023)]);
});

test("what is added is appended, what changed stands last, what is removed goes", async () => {
  const home = temporaryFolder();
  const log = originalsLog(join(home, "library.db"));
  await libraryIn(home, oceans(2022));
  kept(home);
  const before = readFileSync(log, "utf8");
  await libraryIn(home, oceans(2023), oceans(2022, { title: "Oceans" }));
  const logged = kept(home);
  expect(readFileSync(log, "utf8").startsWith(before)).toBe(true);
  const changed = logged?.originals.get("GA-2022-en");
  expect(changed && JSON.parse(unpacked(changed).original).title).toBe("Oceans");
  expect(keysOf(kept(home, (store) => removeResolutions(store, ["GA-2022-en"])))).toEqual(["GA-2023-en"]);
  expect(readFileSync(log, "utf8")).not.toContain("GA-2022-en");
});

test("a damaged line costs one resolution, and comes back from the database", async () => {
  const home = temporaryFolder();
  const file = join(home, "library.db");
  await libraryIn(home, oceans(2022), oceans(2023));
  kept(home);
  const lines = readFileSync(originalsLog(file), "utf8").split("\n");
  writeFileSync(originalsLog(file), [lines[0], lines[1]?.slice(0, -9), lines[2]].join("\n"));
  expect(loggedOriginals(file)).toMatchObject({ damaged: 1 });
  expect(keysOf(loggedOriginals(file))).toEqual(["GA-2023-en"]);
  expect(keysOf(kept(home))).toEqual(["GA-2022-en", "GA-2023-en"]);
});
