import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { addToLibrary } from "../../../electron/services/library/add-to-library.ts";
import { libraryIndex } from "../../../electron/services/library/library-index.ts";
import { librarySources } from "../../../electron/services/library/library-sources.ts";
import {
  type LibraryStore,
  libraryState,
  listResolutions,
  openLibrary,
} from "../../../electron/services/library/library-store.ts";
import { migrations } from "../../../electron/services/library/migrations/migrations.ts";
import { databaseVersion, openDatabase } from "../../../electron/services/library/open-database.ts";
import { precedentsOf } from "../../../electron/services/library/precedents.ts";
import { searchUnits } from "../../../electron/services/library/search-units.ts";
import { wordingHistory } from "../../../electron/services/library/wording-history.ts";
import { removeResolutions } from "../../../electron/services/library/write-resolutions.ts";
import { collection, mers, oceans, type TestRecord, temporaryFolder } from "./records.ts";

const open: LibraryStore[] = [];
afterEach(() => {
  for (const { database } of open.splice(0)) if (database.isOpen) database.close();
});

function emptyLibrary(folder = temporaryFolder()): LibraryStore {
  const store = openLibrary(join(folder, "library.db"), { create: true });
  open.push(store);
  return store;
}

async function add(store: LibraryStore, ...records: readonly (TestRecord | string)[]) {
  return addToLibrary(store, librarySources([collection(temporaryFolder(), records)]));
}

async function libraryWith(...records: readonly TestRecord[]): Promise<LibraryStore> {
  const store = emptyLibrary();
  await add(store, ...records);
  return store;
}

test("the same resolution twice is one, a changed one takes its place", async () => {
  const store = emptyLibrary();
  const counts = async (...records: readonly TestRecord[]) => {
    const { added, unchanged, replaced } = await add(store, ...records);
    return [added, unchanged, replaced];
  };
  expect(await counts(oceans(2022), oceans(2023))).toEqual([2, 0, 0]);
  expect(await counts(oceans(2022), oceans(2023))).toEqual([0, 2, 0]);
  expect(await counts(oceans(2023, { title: "Oceans" }))).toEqual([0, 0, 1]);
  expect(listResolutions(store).map(({ key, title, units }) => [key, title, units])).toEqual([
    ["GA-2022-en", "Oceans and the law of the sea", 4],
    ["GA-2023-en", "Oceans", 4],
  ]);
});

test("a line that is no resolution is reported and the others are taken", async () => {
  const report = await add(
    emptyLibrary(),
    "{",
    oceans(2022),
    '{"id": 3}',
    oceans(2023, { text: "Nothing." }),
  );
  expect(report.added).toBe(1);
  expect(report.refused.map(({ source, code }) => [source, code])).toEqual([
    ["records.jsonl:1", "record-invalid"],
    ["records.jsonl:3", "record-invalid"],
    ["records.jsonl:4", "no-resolution"],
  ]);
});

test("whole folders are added, with files that each hold one resolution", async () => {
  const store = emptyLibrary();
  const folder = temporaryFolder();
  for (const name of ["nato-pa-resolution-461.md", "nato-pa-resolution-491.md", "README.md"])
    copyFileSync(join("tests/fixtures/reading", name), join(folder, name));
  const report = await addToLibrary(store, librarySources([folder]));
  expect([report.added, report.refused.map(({ source }) => source)]).toEqual([2, ["README.md"]]);
  expect(listResolutions(store).map(({ symbol, date }) => [symbol, date])).toEqual([
    ["RESOLUTION 461", "2020-11-23"],
    ["RESOLUTION 491", "2024-11-25"],
  ]);
});

test("a removed resolution leaves no wording behind", async () => {
  const store = await libraryWith(oceans(2022), oceans(2023));
  expect(removeResolutions(store, ["A/RES/78/7", "GA-2022-en", "unknown"])).toBe(2);
  const left = ["resolutions", "originals", "units", "wordings"].map((table) =>
    Number(store.database.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.count),
  );
  expect(left).toEqual([0, 0, 0, 0]);
  expect(searchUnits(store, "oceans")).toEqual([]);
});

test("a saved index is read again, and built again when the library changed or it is damaged", async () => {
  const store = await libraryWith(oceans(2022));
  const file = `${store.file}.en.index`;
  libraryIndex(store, "en");
  const saved = readFileSync(file);
  expect(libraryIndex(store, "en").resolutions).toHaveLength(1);
  expect(readFileSync(file)).toEqual(saved);
  writeFileSync(file, saved.subarray(0, saved.length / 2));
  expect(libraryIndex(store, "en").resolutions).toHaveLength(1);
  expect(readFileSync(file)).toEqual(saved);
  await add(store, oceans(2023));
  expect(libraryIndex(store, "en").resolutions.map(({ id }) => id)).toEqual(["GA-2022-en", "GA-2023-en"]);
});

test("every unit brings its counterpart in the other language", async () => {
  const store = await libraryWith(oceans(2023), mers);
  const precedents = precedentsOf(store, libraryIndex(store, "en"));
  const { precedent, status } = precedents.agreed(
    "Calls upon States to combat the pollution of the oceans by plastics",
  );
  expect(status).toBe("verbatim");
  expect(precedent).toMatchObject({
    symbol: "A/RES/78/7",
    label: "1",
    counterparts: [
      {
        language: "fr",
        text: "Demande aux États de lutter contre la pollution des océans par les plastiques",
      },
    ],
  });
});

test("a suggestion says where its words come from", async () => {
  const store = await libraryWith(oceans(2022), oceans(2023));
  const precedents = precedentsOf(store, libraryIndex(store, "en"));
  const point = {
    part: "preamble",
    level: "clause",
    text: "Emphasizing ",
    title: "",
    parent: null,
    before: [],
  } as const;
  expect(precedents.suggest(point, null, 1)[0]).toMatchObject({
    completion: "the universal character of the Convention on the Law of the Sea",
    uses: 2,
    first: "2022-12-07",
    last: "2023-12-07",
    source: { symbol: "A/RES/78/7", date: "2023-12-07" },
  });
});

test("the history of a unit tells its versions and how each departs", async () => {
  const store = await libraryWith(oceans(2021), oceans(2022), oceans(2023));
  expect(
    wordingHistory(store, "A/RES/77/7", "1").map(({ symbol, diff }) => [
      symbol,
      diff.filter(({ op }) => op === "insert"),
    ]),
  ).toEqual([
    ["A/RES/76/7", []],
    ["A/RES/77/7", []],
    ["A/RES/78/7", [{ op: "insert", text: "by plastics" }]],
  ]);
});

test("search finds units by all words, the last one by its beginning", async () => {
  const store = await libraryWith(oceans(2022), oceans(2023));
  const symbols = (query: string, filters = {}) =>
    searchUnits(store, query, filters).map(({ symbol, label }) => `${symbol} ${label}`);
  expect(symbols("pollution plast")).toEqual(["A/RES/78/7 1"]);
  expect(symbols("pollution", { from: "2023" })).toEqual(["A/RES/78/7 1"]);
  expect(symbols("pollution", { part: "preamble" })).toEqual([]);
  expect(searchUnits(store, "plastics")[0]?.highlighted).toBe(
    "Calls upon States to combat the pollution of the oceans by ‹plastics›",
  );
});

test("no query is an error, whatever its signs", async () => {
  const store = await libraryWith(oceans(2022));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom('"', "NEAR(", "a OR", "*", "text:x", "-", "'; DROP TABLE units"),
      ),
      (query) => {
        expect(Array.isArray(searchUnits(store, query))).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

test("lookups use their indexes", async () => {
  const store = await libraryWith(oceans(2022));
  const plan = (query: string) =>
    store.database
      .prepare(`EXPLAIN QUERY PLAN ${query}`)
      .all()
      .map(({ detail }) => String(detail))
      .join("; ");
  expect(plan("SELECT fingerprint FROM resolutions WHERE key = ''")).toMatch(/SEARCH .*INDEX/);
  expect(plan("SELECT id FROM wordings WHERE fingerprint = ''")).toMatch(/SEARCH .*INDEX/);
  expect(plan("SELECT text FROM units WHERE resolution = 1 ORDER BY position")).toMatch(
    /^SEARCH units USING INDEX sqlite_autoindex_units_1 [^;]*$/,
  );
  expect(plan("SELECT id FROM resolutions WHERE body = '' AND symbol = '' AND language <> ''")).toMatch(
    /resolutions_by_symbol/,
  );
});

const later = { version: 3, statements: "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;" };

test("an older library is copied before it is migrated", () => {
  const folder = temporaryFolder();
  const file = join(folder, "library.db");
  openDatabase(file, { create: true, steps: migrations }).close();
  const database = openDatabase(file, { create: false, steps: [...migrations, later] });
  expect(databaseVersion(database)).toBe(3);
  database.close();
  const copy = openDatabase(`${file}.before-3`, { create: false });
  expect(databaseVersion(copy)).toBe(2);
  copy.close();
});

test("a newer library is left alone", () => {
  const file = join(temporaryFolder(), "library.db");
  openDatabase(file, { create: true, steps: [...migrations, later] }).close();
  expect(() => openDatabase(file, { create: false })).toThrow(
    expect.objectContaining({ code: "library-newer" }),
  );
});

test("what keeps a library from opening is said", () => {
  const folder = temporaryFolder();
  const file = join(folder, "library.db");
  expect(() => openLibrary(file, { create: false })).toThrow(
    expect.objectContaining({ code: "library-missing" }),
  );
  writeFileSync(file, "no database at all, but a text of some length");
  expect(() => openLibrary(file, { create: false })).toThrow(
    expect.objectContaining({ code: "library-damaged" }),
  );
  expect(readdirSync(folder)).toEqual(["library.db"]);
});

test("a failed addition leaves the library as it was", async () => {
  const store = await libraryWith(oceans(2022));
  const before = libraryState(store);
  store.database.exec(
    "CREATE TRIGGER refuse BEFORE INSERT ON units WHEN new.position = 2 BEGIN SELECT RAISE(ABORT, 'full'); END",
  );
  await expect(add(store, oceans(2023))).rejects.toThrow("full");
  expect([libraryState(store), listResolutions(store).length]).toEqual([before, 1]);
});
