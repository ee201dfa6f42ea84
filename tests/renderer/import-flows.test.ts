import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { initialState, reduce } from "../../renderer/app/app-state.ts";
import { createStore } from "../../renderer/app/store.ts";
import { importFlows } from "../../renderer/imports/import-flows.ts";
import { isUnderWay } from "../../renderer/imports/import-list.ts";
import { connectHost } from "../../shared/host/client.ts";
import { directTransport, hostIn, temporaryFolder } from "../support/hosts.ts";

const good = "# ON TESTING\n\nThe Assembly,\n\n1. Recalling its tests;\n\n2. URGES all members to test.\n";

/** The flows of a window on a real host, with word of what was shown. */
async function windowWith(files: Readonly<Record<string, string>> = {}) {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "documents"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const dialogs = { choose: async () => Object.keys(files).map((name) => join(folder, name)) };
  const transport = directTransport(hostIn(folder, dialogs));
  let atOnce = 0;
  let most = 0;
  const host = connectHost({
    ...transport,
    async call(method, input) {
      if (method === "documents.read") most = Math.max(most, ++atOnce);
      try {
        return await transport.call(method, input);
      } finally {
        if (method === "documents.read") atOnce--;
      }
    },
  });
  const store = createStore(
    initialState((await host["session.start"]({})).opened, {
      ...(await host["session.start"]({})),
      imports: null,
    }),
    reduce,
  );
  const shown: string[] = [];
  const drafts = {
    openReceived: async (file: File) => void shown.push(file.name),
    resume: async (document: string) => void shown.push(document),
  };
  const flows = importFlows({ host, store, files: drafts, clock: () => performance.now() });
  const states = () => store.get().imports?.files.map(({ outcome }) => outcome.state);
  return { host, store, flows, shown, states, most: () => most };
}

test("files are read two at a time, a refused one stops none, and drafts are there afterwards", async () => {
  const names = Array.from({ length: 7 }, (_, index) => `${index}.md`);
  const { host, flows, states, store, shown, most } = await windowWith(
    Object.fromEntries(names.map((name) => [name, name === "2.md" ? "" : good])),
  );
  await flows.choose();
  expect(states()).toEqual(["read", "read", "refused", "read", "read", "read", "read"]);
  expect([most(), shown, store.get().panel]).toEqual([2, [], "imports"]);
  expect((await host["documents.unsaved"]({})).drafts).toHaveLength(6);
});

test("fifty files are read", async () => {
  const files = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${index}.md`, good]));
  const { flows, states } = await windowWith(files);
  await flows.choose();
  expect([states()?.length, new Set(states())]).toEqual([50, new Set(["read"])]);
});

test("one file is shown when it is read, a saved draft is opened, a refused one told", async () => {
  const one = await windowWith({ "one.md": good });
  await one.flows.choose();
  await one.flows.receive([new File(["{}"], "draft.reso")]);
  expect([one.shown.length, one.shown[1], one.store.get().imports]).toEqual([2, "draft.reso", null]);
  const empty = await windowWith({ "empty.md": "" });
  await empty.flows.choose();
  expect(empty.store.get().notice).toMatchObject({ kind: "failure", code: "file-empty" });
  expect(empty.shown).toEqual([]);
});

test("stopping ends what is being read and gives up the rest; what comes later is read", async () => {
  const long = `# LONG\n\nThe Assembly,\n\n${"1. Recalling its earlier tests;\n\n".repeat(60_000)}`;
  const files = { "a.md": good, "b.md": long, "c.md": good, "d.md": good };
  const { flows, states, store } = await windowWith(files);
  const done = flows.choose();
  await expect.poll(() => states()?.[0]).toBe("read");
  flows.cancel();
  await done;
  expect(states()?.slice(0, 2)).toEqual(["read", "cancelled"]);
  const { imports } = store.get();
  expect(imports && isUnderWay(imports)).toBe(false);
  const again = flows.choose();
  await expect.poll(() => states()?.[0]).toBe("read");
  flows.cancel();
  await again;
});

test("a file that is too large for any resolution is not even sent", async () => {
  const { flows, store } = await windowWith();
  await flows.receive([new File([new Uint8Array(21 * 1024 * 1024)], "large.pdf")]);
  expect(store.get().notice).toMatchObject({ code: "file-too-large" });
});
