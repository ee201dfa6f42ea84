import { copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { libraryFault } from "../../../electron/services/library/library-health.ts";
import { listResolutions, openLibrary } from "../../../electron/services/library/library-store.ts";
import { originalsLog } from "../../../electron/services/library/originals-log.ts";
import { fillLibrary, tendLibrary } from "../../../electron/services/library/tend-library.ts";
import { verifyLibrary } from "../../../electron/services/library/verify-library.ts";
import { collection, libraryIn, oceans, type TestRecord, temporaryFolder } from "./records.ts";

const years = [2018, 2019, 2020, 2021, 2022, 2023];

async function filled(...records: readonly TestRecord[]): Promise<string> {
  const folder = temporaryFolder();
  const file = join(folder, "library.db");
  await fillLibrary(file, [collection(folder, records)]);
  await tendLibrary(file);
  return file;
}

function keysOf(file: string): string[] {
  const store = openLibrary(file, { create: false });
  const keys = listResolutions(store).map(({ key }) => key);
  store.database.close();
  return keys;
}

const harm: Readonly<Record<string, (file: string) => void>> = {
  "its header is zeroed": (file) => writeFileSync(file, readFileSync(file).fill(0, 0, 100)),
  "half of it is cut off": (file) => truncateSync(file, readFileSync(file).length / 2),
  "its pages are overwritten": (file) => writeFileSync(file, readFileSync(file).fill(0xa5, 8192, 16384)),
  "it is gone": (file) => rmSync(file),
};

test.each(Object.entries(harm))("a library comes back whole when %s", async (_, damage) => {
  const records = years.map((year) => oceans(year));
  const file = await filled(...records);
  damage(file);
  expect(libraryFault(file)).not.toBeNull();
  const { healed } = await tendLibrary(file);
  expect(healed).toMatchObject({ kept: records.length, lost: [] });
  expect(keysOf(file)).toEqual(records.map(({ id }) => id));
  expect([libraryFault(file), ...verifyLibrary(file)]).toEqual([null]);
});

test("changes that lay beside the database and are gone are missed, and come back", async () => {
  const file = await filled(oceans(2022));
  const early = `${file}.early`;
  copyFileSync(file, early);
  await fillLibrary(file, [collection(temporaryFolder(), [oceans(2023), oceans(2022, { title: "Seas" })])]);
  await tendLibrary(file);
  copyFileSync(early, file);
  expect(libraryFault(file)).toContain("missing");
  expect((await tendLibrary(file)).healed).toMatchObject({ kept: 2, lost: [] });
  const store = openLibrary(file, { create: false });
  expect(listResolutions(store).map(({ title }) => title)).toEqual(["Seas", "Oceans and the law of the sea"]);
  store.database.close();
});

test("without the second copy, what cannot be read is named", async () => {
  const records = Array.from({ length: 60 }, (_, i) =>
    oceans(2022, {
      id: `GA-${i}`,
      symbol: `A/RES/77/${i}`,
      text: oceans(2022).text.replace("oceans", `oceans ${i}`),
    }),
  );
  const file = await filled(...records);
  rmSync(originalsLog(file));
  const store = openLibrary(file, { create: false });
  const pages = store.database
    .prepare("SELECT pageno FROM dbstat WHERE name = 'originals' AND pagetype = 'leaf'")
    .all();
  store.database.close();
  const page = Number(pages[1]?.pageno);
  writeFileSync(file, readFileSync(file).fill(0, (page - 1) * 4096, page * 4096));
  const { healed } = await tendLibrary(file);
  expect(healed?.lost.length).toBeGreaterThan(0);
  expect((healed?.kept ?? 0) + (healed?.lost.length ?? 0)).toBe(60);
  expect(healed?.lost[0]).toMatch(/^A\/RES\/77\/\d+$/);
  expect(existsSync(healed?.before ?? "")).toBe(true);
});

test("an addition to a damaged library heals it first", async () => {
  const file = await filled(oceans(2021), oceans(2022));
  harm["its header is zeroed"]?.(file);
  const report = await fillLibrary(file, [collection(temporaryFolder(), [oceans(2023)])]);
  expect(report).toMatchObject({ added: 1, healed: { kept: 2, lost: [] } });
  expect(keysOf(file)).toEqual(["GA-2021-en", "GA-2022-en", "GA-2023-en"]);
});

test("a library that was made before there was a second copy gets one when it is looked after", async () => {
  const home = temporaryFolder();
  await libraryIn(home, oceans(2022));
  const file = join(home, "library.db");
  expect(existsSync(originalsLog(file))).toBe(false);
  expect(await tendLibrary(file)).toEqual({ healed: null });
  expect(existsSync(originalsLog(file))).toBe(true);
});
