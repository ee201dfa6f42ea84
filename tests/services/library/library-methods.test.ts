import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { HostEvent } from "../../../shared/host/events.ts";
import { hostIn, temporaryFolder } from "../../support/hosts.ts";
import { mers, oceans } from "./records.ts";

const task = "a-task-of-the-screen";
const limit = 50;
const everything = { words: "", order: "date", filter: {}, limit } as const;

/** A host whose dialog chooses the folder `theirs`, with word of what it told. */
async function hostWith(files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder();
  const theirs = join(folder, "theirs");
  await mkdir(theirs);
  for (const [name, text] of Object.entries(files)) await writeFile(join(theirs, name), text);
  const host = hostIn(folder, { choose: async () => [theirs] });
  const events: HostEvent[] = [];
  host.listen((event) => events.push(event));
  const choose = async () =>
    (await host["files.choose"]({ purpose: "folder", suggestedName: null, format: null })).chosen.map(
      ({ file }) => file,
    );
  return { folder, host, events, choose };
}

const records = [oceans(2021), oceans(2022), oceans(2023), mers].map((one) => JSON.stringify(one)).join("\n");

test("a folder is added with progress, and what was not read is told with why", async () => {
  const { host, events, choose } = await hostWith({ "ga.jsonl": records, "empty.md": "" });
  const outcome = await host["library.add"]({ task, files: await choose() });
  expect(outcome).toEqual({
    added: 4,
    unchanged: 0,
    replaced: 0,
    units: 16,
    refused: [{ source: "empty.md", code: "file-empty", details: { file: "empty.md" } }],
    cancelled: false,
  });
  const progress = events.filter(({ event }) => event === "task-progress");
  expect(progress).toHaveLength(5);
  expect(progress.at(-1)).toMatchObject({ task, done: 5, total: 5, subject: "ga.jsonl:4" });
  expect(events.at(-1)).toEqual({ event: "library-changed" });
  expect((await host["library.summary"]({})).library).toMatchObject({ resolutions: 4, sample: false });
});

test("files that a browser hands over are read under their names and not kept", async () => {
  const { host, folder } = await hostWith({});
  const content = Buffer.from(JSON.stringify(mers)).toString("base64");
  await host["library.receive"]({ task, name: "un.jsonl", content });
  await host["library.receive"]({ task, name: "un.jsonl", content: Buffer.from("[]").toString("base64") });
  const outcome = await host["library.add"]({ task, files: [] });
  expect(outcome).toMatchObject({ added: 1, refused: [{ source: "un.jsonl:1", code: "record-invalid" }] });
  expect(await readdir(join(folder, "home", "incoming"))).toEqual([]);
});

test("an addition that is stopped keeps what was added and says so", async () => {
  const many = Array.from({ length: 3000 }, (_, index) =>
    JSON.stringify(oceans(1946 + (index % 70), { id: `r${index}` })),
  );
  const { host, choose } = await hostWith({ "many.jsonl": many.join("\n") });
  host.listen((event) => {
    if (event.event === "task-progress" && event.done === 60) void host["tasks.cancel"]({ task });
  });
  const { cancelled, added } = await host["library.add"]({ task, files: await choose() });
  expect(cancelled).toBe(true);
  expect(added).toBeGreaterThanOrEqual(60);
  expect(added).toBeLessThan(3000);
  expect((await host["library.summary"]({})).library?.resolutions).toBe(added);
});

test("what was removed is put back, with nothing else of its file", async () => {
  const { host, choose } = await hostWith({ "ga.jsonl": records });
  await host["library.add"]({ task, files: await choose() });
  const symbols = async () =>
    (await host["library.browse"](everything)).resolutions.map(
      ({ symbol, language }) => `${symbol} ${language}`,
    );
  const before = await symbols();
  expect(await host["library.remove"]({ keys: ["GA-2023-en", "GA-2022-en"] })).toEqual({ removed: 2 });
  expect(await symbols()).toEqual(["A/RES/78/7 fr", "A/RES/76/7 en"]);
  expect(await host["library.restore"]({})).toEqual({ restored: 2 });
  expect((await symbols()).sort()).toEqual(before.sort());
  expect(await host["library.restore"]({})).toEqual({ restored: 0 });
});

test("a library is verified, and built anew from its originals", async () => {
  const { host, choose } = await hostWith({ "ga.jsonl": records });
  await host["library.add"]({ task, files: await choose() });
  expect(await host["library.verify"]({ task })).toEqual({ faults: [] });
  expect(await host["library.rebuild"]({ task })).toEqual({ kept: 4, lost: [] });
  expect((await host["library.browse"](everything)).total).toBe(4);
});

test("the sample of a first start is two resolutions, and is made only where there is no library", async () => {
  const { host, choose, events } = await hostWith({ "ga.jsonl": records });
  await host["library.sample"]({});
  expect(events).toEqual([{ event: "library-changed" }]);
  expect((await host["library.summary"]({})).library).toMatchObject({ resolutions: 2, sample: true });
  expect((await host["library.browse"](everything)).resolutions.map(({ symbol }) => symbol)).toEqual([
    "RESOLUTION 491",
    "RESOLUTION 461",
  ]);
  await host["library.add"]({ task, files: await choose() });
  await host["library.sample"]({});
  expect((await host["library.summary"]({})).library).toMatchObject({ resolutions: 6, sample: false });
});

test("resolutions are browsed by body, year, language and words of the title", async () => {
  const { host, choose } = await hostWith({ "ga.jsonl": records });
  await host["library.add"]({ task, files: await choose() });
  const browse = async (change: object) => {
    const { total, resolutions, facets } = await host["library.browse"]({ ...everything, ...change });
    return { total, keys: resolutions.map(({ key }) => key), years: facets.years };
  };
  expect(await browse({ filter: { language: "en", from: "2022" } })).toEqual({
    total: 2,
    keys: ["GA-2023-en", "GA-2022-en"],
    years: [
      { value: "2021", count: 1 },
      { value: "2022", count: 1 },
      { value: "2023", count: 1 },
    ],
  });
  expect((await browse({ words: "océans DROIT" })).keys).toEqual(["GA-2023-fr"]);
  expect((await browse({ words: "100%" })).keys).toEqual([]);
  expect((await browse({ order: "series" })).keys).toEqual([
    "GA-2023-fr",
    "GA-2023-en",
    "GA-2022-en",
    "GA-2021-en",
  ]);
});

test("a search marks the words and counts what each facet would find", async () => {
  const { host, choose } = await hostWith({ "ga.jsonl": records });
  await host["library.add"]({ task, files: await choose() });
  const search = async (change: object) =>
    (await host["library.search"]({ window: task, words: "", exact: false, filter: {}, limit, ...change }))
      .search;
  const found = await search({ words: "law Convention", filter: { from: "2022", to: "2022" } });
  expect(found).toMatchObject({
    total: 1,
    units: [{ symbol: "A/RES/77/7", label: "PP2", part: "preamble" }],
  });
  expect(found?.units[0]?.text.filter((piece) => piece.found).map(({ text }) => text)).toEqual([
    "Convention",
    "Law",
  ]);
  expect(found?.facets.years.map(({ value }) => value)).toEqual(["2021", "2022", "2023"]);
  const phrase = await search({ words: "pollution of the oceans", exact: true });
  expect(phrase?.units.map(({ symbol }) => symbol)).toEqual(["A/RES/78/7", "A/RES/77/7", "A/RES/76/7"]);
  expect(await search({ words: "oceans the of pollution", exact: true })).toMatchObject({ total: 0 });
  expect(await search({ words: '"; DROP (' })).toMatchObject({ total: 0 });
});

test("a library is exported with the files it came from, and added from there again", async () => {
  const markdown =
    "# Oceans\n\n*The General Assembly*,\n\n*Recalling* the Convention,\n\n1. *Decides* to meet.\n";
  const { folder, host, choose } = await hostWith({ "ga.jsonl": records, "oceans.md": markdown });
  await host["library.add"]({ task, files: await choose() });
  const out = join(folder, "everything.jsonl");
  const saving = hostIn(folder, { choose: async () => [out] });
  const { chosen } = await saving["files.choose"]({
    purpose: "export",
    suggestedName: null,
    format: "jsonl",
  });
  const file = chosen[0]?.file ?? "";
  expect(await saving["library.export"]({ task, file, originals: true })).toEqual({
    written: 5,
    files: 1,
    cancelled: false,
    content: null,
  });
  expect(await readFile(join(folder, "everything-originals", "oceans.md"), "utf8")).toBe(markdown);
  const lines = (await readFile(out, "utf8")).trim().split("\n").toSorted();
  expect(lines.filter((line) => records.includes(line))).toHaveLength(4);
  expect(lines.map((line) => JSON.parse(line).title)).toContain("Oceans");
});

test("a library that was healed is told, with what was lost", async () => {
  const { folder, host, choose } = await hostWith({ "ga.jsonl": records });
  await host["library.add"]({ task, files: await choose() });
  await host.close();
  const file = join(folder, "home", "library.db");
  await writeFile(file, (await readFile(file)).fill(0, 0, 100));
  const again = hostIn(folder);
  const told = new Promise<HostEvent>((resolve) => {
    again.listen((event) => event.event === "library-healed" && resolve(event));
  });
  await again["library.summary"]({}).catch(() => null);
  expect(await told).toEqual({ event: "library-healed", kept: 4, lost: [] });
  expect((await again["library.summary"]({})).library?.resolutions).toBe(4);
});
