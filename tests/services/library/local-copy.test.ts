import { renameSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listResolutions, openLibrary } from "../../../electron/services/library/library-store.ts";
import { readableLibrary, refuseHindered } from "../../../electron/services/library/local-copy.ts";
import { makeIndexes } from "../../../electron/services/library/tend-library.ts";
import { libraryIn, oceans, temporaryFolder } from "./records.ts";

/** A library that is taken to lie on another machine's drive. */
async function libraryElsewhere() {
  const drive = temporaryFolder();
  const copies = temporaryFolder();
  const file = join(drive, "library.db");
  await libraryIn(drive, oceans(2022));
  return { drive, file, place: () => readableLibrary(file, copies, () => "library-elsewhere") };
}

function years(file: string): string[] {
  const store = openLibrary(file, { create: false });
  const found = listResolutions(store).map(({ date }) => date.slice(0, 4));
  store.database.close();
  return found;
}

test("a library of this machine is read where it lies", async () => {
  const home = temporaryFolder();
  await libraryIn(home, oceans(2022));
  expect(readableLibrary(join(home, "library.db"), join(home, "copies"))).toBe(join(home, "library.db"));
});

test("a library on another machine's drive is read from a copy that follows it", async () => {
  const { drive, file, place } = await libraryElsewhere();
  const copy = place();
  expect(copy).not.toBe(file);
  expect(years(copy)).toEqual(["2022"]);
  await libraryIn(drive, oceans(2023));
  expect(years(place())).toEqual(["2022", "2023"]);
});

test("changes that still lie beside the database come with the copy", async () => {
  const { drive, file, place } = await libraryElsewhere();
  const open = openLibrary(file, { create: false });
  await libraryIn(drive, oceans(2023));
  expect(years(place())).toEqual(["2022", "2023"]);
  open.database.close();
});

test("an index is made once for each copy", async () => {
  const { place } = await libraryElsewhere();
  const copy = place();
  await makeIndexes(copy);
  expect(place()).toBe(copy);
  expect(years(place())).toEqual(["2022"]);
});

test("while the drive is away the last copy answers", async () => {
  const { drive, place } = await libraryElsewhere();
  const copy = place();
  renameSync(drive, `${drive}-away`);
  expect(place()).toBe(copy);
  expect(years(copy)).toEqual(["2022"]);
});

test("what cannot be changed where it lies says so", () => {
  const refused = (code: "library-elsewhere" | "library-read-only") => () =>
    refuseHindered("/mnt/un.db", code);
  expect(refused("library-elsewhere")).toThrow(/un\.db lies on a network drive/);
  expect(refused("library-read-only")).toThrow(/un\.db may only be read/);
  expect(() => refuseHindered("/mnt/un.db", null)).not.toThrow();
});
