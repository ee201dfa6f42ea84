import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tendLibrary } from "../../electron/services/library/tend-library.ts";
import type { Notice } from "../../renderer/app/app-state.ts";
import { libraryFlows } from "../../renderer/library/library-flows.ts";
import { connectHost } from "../../shared/host/client.ts";
import { libraryIn, oceans } from "../services/library/records.ts";
import { directTransport, hostIn, temporaryFolder } from "../support/hosts.ts";

/** The flows of a window on a real host, whose dialog chooses a folder with these files, and to export `all.jsonl`. */
async function libraryOf(files: Readonly<Record<string, string>>, { shown = false, home = "" } = {}) {
  const folder = home || (await temporaryFolder());
  const theirs = join(folder, "theirs");
  await mkdir(theirs);
  for (const [name, text] of Object.entries(files)) await writeFile(join(theirs, name), text);
  const host = connectHost(
    directTransport(
      hostIn(folder, {
        choose: async ({ purpose }) => [purpose === "export" ? join(folder, "all.jsonl") : theirs],
      }),
    ),
  );
  const notices: Notice[] = [];
  const flows = libraryFlows({
    host,
    dialogs: "native",
    notify: (notice) => notices.push(notice),
    isShown: () => shown,
    clock: () => performance.now(),
  });
  return { folder, flows, notices, state: () => flows.store.get() };
}

const records = [oceans(2022), oceans(2023)].map((record) => JSON.stringify(record)).join("\n");

test("a folder is added: progress while it lasts, then a result with every refusal", async () => {
  const { flows, state } = await libraryOf({ "ga.jsonl": records, "empty.md": "" }, { shown: true });
  const seen: (number | null)[] = [];
  flows.store.subscribe(() => seen.push(state().work?.done ?? null));
  await flows.addFolder();
  expect(state()).toMatchObject({
    work: null,
    outcome: { kind: "added", outcome: { added: 2, units: 8, refused: [{ code: "file-empty" }] } },
  });
  expect(seen).toEqual(expect.arrayContaining([0, 1, 2, 3]));
  expect(state().summary).toMatchObject({ resolutions: 2 });
});

test("who writes on while files are added is told when they are in", async () => {
  const { flows, notices } = await libraryOf({ "ga.jsonl": records });
  await flows.addFolder();
  expect(notices).toEqual([
    {
      kind: "done",
      message: "library.added-notice",
      values: { resolutions: 2, units: 8, refused: 0 },
    },
  ]);
});

test("a library is exported to where a person says, with the files it came from, and the outcome says so", async () => {
  const markdown =
    "# Oceans\n\n*The General Assembly*,\n\n*Recalling* the Convention,\n\n1. *Decides* to meet.\n";
  const { folder, flows, notices, state } = await libraryOf({ "ga.jsonl": records, "oceans.md": markdown });
  await flows.addFolder();
  await flows.exportTo("Library", true);
  expect(state().outcome).toEqual({
    kind: "exported",
    name: "all.jsonl",
    written: 3,
    files: 1,
    cancelled: false,
  });
  expect(await readFile(join(folder, "all-originals", "oceans.md"), "utf8")).toBe(markdown);
  expect(notices.at(-1)).toEqual({
    kind: "done",
    message: "notice.exported",
    values: { name: "all.jsonl" },
  });
});

test("who opens a damaged library is told that it was rebuilt", async () => {
  const folder = await temporaryFolder();
  await libraryIn(join(folder, "home"), oceans(2022), oceans(2023));
  const file = join(folder, "home", "library.db");
  await tendLibrary(file);
  await writeFile(file, (await readFile(file)).fill(0, 0, 100));
  const { flows, notices } = await libraryOf({}, { home: folder });
  await flows.begin(false);
  await expect
    .poll(() => notices, { timeout: 10_000 })
    .toContainEqual({ kind: "done", message: "library.healed", values: { kept: 2, lost: 0, names: "" } });
});

test("a file of the browser that is too large is among what was not read", async () => {
  const { flows, state } = await libraryOf({});
  await flows.receive([new File([new Uint8Array(20 * 1024 * 1024 + 1)], "large.pdf")]);
  expect(state().outcome).toMatchObject({
    outcome: { added: 0, refused: [{ source: "large.pdf", code: "file-too-large" }] },
  });
});

test("what is read goes when it is removed, and what was removed is put back", async () => {
  const { flows, state } = await libraryOf({ "ga.jsonl": records });
  await flows.addFolder();
  await flows.ask(state().question);
  const { finds } = state();
  const newest = finds?.kind === "resolutions" ? finds.resolutions[0] : undefined;
  await flows.read(newest?.unit ?? 0, "beginning");
  expect(state().reading).toMatchObject({
    resolution: { symbol: "A/RES/78/7" },
    unit: null,
    series: [{ symbol: "A/RES/78/7" }, { symbol: "A/RES/77/7" }],
  });
  await flows.remove([newest?.key ?? ""]);
  expect(state()).toMatchObject({ reading: null, outcome: { kind: "removed", removed: 1 } });
  await flows.restore();
  await flows.ask(state().question);
  expect(state().finds).toMatchObject({ kind: "resolutions", total: 2 });
});

test("the library that is asked without words is browsed, with words searched", async () => {
  const { flows, state } = await libraryOf({ "ga.jsonl": records });
  await flows.addFolder();
  const look = async (words: string, look: "titles" | "text" | "phrase") => {
    await flows.ask({ ...state().question, words, look });
    return [state().finds?.kind, state().finds?.total];
  };
  expect(await look("", "phrase")).toEqual(["resolutions", 2]);
  expect(await look("law sea", "titles")).toEqual(["resolutions", 2]);
  expect(await look("oceans pollution", "text")).toEqual(["units", 2]);
  expect(await look("oceans pollution", "phrase")).toEqual(["units", 0]);
});

test("the first start makes the sample", async () => {
  const { flows, state } = await libraryOf({});
  await flows.begin(true);
  expect(state()).toMatchObject({ known: true, summary: { resolutions: 2, sample: true } });
});
