import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createHost, type LocalHost } from "../../electron/services/host.ts";

const invented = join(import.meta.dirname, "../fixtures/styles/river-commission.en.json");

let home: string;
let host: LocalHost;
const start = () =>
  createHost({ home, documentsFolder: join(home, "documents"), dialogs: null, clock: () => 0 });
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "rapporteur-own-styles-"));
  await mkdir(join(home, "styles"));
  await writeFile(join(home, "styles/river-commission.json"), await readFile(invented));
  host = start();
});
afterEach(async () => {
  await host.close();
  await rm(home, { recursive: true, force: true });
});

const draft = { style: "river-commission", language: "en", from: "blank" } as const;

test("a window learns a person's own styles, drafts in one and exports it", async () => {
  const { styles } = await host["session.start"]({});
  expect(styles.files.map(({ style }) => style?.id)).toEqual(["river-commission"]);
  const { content } = await host["documents.create"](draft);
  const draftOfThird = {
    ...content,
    attrs: { ...(content.attrs as object), metadata: { session: "third" } },
  };
  const exported = await host["exports.make"]({
    content: draftOfThird,
    format: "txt",
    name: "Draft",
    file: null,
  });
  expect(Buffer.from(exported.content ?? "", "base64").toString()).toContain(
    "The Commission at its third sitting,",
  );
});

test("a draft in a style that is gone is not shown, and says so when it is asked for", async () => {
  await host["session.start"]({});
  const { document } = await host["documents.create"](draft);
  await host.close();
  await rm(join(home, "styles"), { recursive: true });
  host = start();
  const { opened, styles } = await host["session.start"]({});
  expect({ style: opened.content.attrs, ownStyles: styles.files }).toMatchObject({
    style: { style: "nato-pa" },
    ownStyles: [],
  });
  await expect(host["documents.resume"]({ document })).rejects.toMatchObject({ code: "style-unknown" });
});
