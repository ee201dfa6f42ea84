import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeExport } from "../../electron/services/export/export.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { type App, startApp } from "../support/app.ts";
import { resolution491 } from "../typesetting/resolution-491.ts";
import { caretAtEndOf, printedText, runCommand, waitUntilKept } from "./page.ts";

const fixture = (name: string) => join(import.meta.dirname, "../fixtures/reading", name);
const odd = "# ON TESTING\n\nThe Assembly,\n\n1. Recalling its tests;\n\n2. URGES all members to test.\n";

let app: App;
let folder: string;
beforeAll(async () => {
  app = await startApp();
  folder = await mkdtemp(join(tmpdir(), "rapporteur-many-"));
}, 120_000);
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function importFiles(paths: readonly string[]): Promise<void> {
  const chooser = app.page.waitForEvent("filechooser");
  await runCommand(app.page, "Import files");
  await (await chooser).setFiles([...paths]);
}

/** Twelve files of six formats; three are none that can be read. */
async function mixedFiles(): Promise<readonly string[]> {
  const style = findStyle("nato-pa", "en");
  const made = (["docx", "pdf", "html", "md", "txt"] as const).map(async (format) =>
    written(
      `resolution-491.${format}`,
      await makeExport(resolution491.node, style, format, { modified: new Date(0) }),
    ),
  );
  return [
    ...(await Promise.all(made)),
    await written("empty.md", ""),
    fixture("nato-pa-resolution-461.md"),
    fixture("nato-pa-resolution-491.md"),
    await written("picture.docx", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)),
    await written("short.txt", odd),
    await written("windows.txt", odd.replaceAll("\n", "\r\n")),
    await written("letter.txt", "Dear colleague,\n\nplease find enclosed what you asked for.\n"),
  ];
}

test("twelve files of mixed formats are read while typing goes on, and three are refused with what to do", async () => {
  const { page } = app;
  const before = await printedText(page);
  await caretAtEndOf(page, "12.");
  await importFiles(await mixedFiles());
  await page.getByText("Import of 12 files").first().waitFor();
  await page.locator(".page-text").focus();
  await page.keyboard.type(" and typing on", { delay: 15 });
  await page.getByText("9 read, 3 refused").first().waitFor();
  expect((await printedText(page))[11]).toBe(before[11]?.replace(/(;?)$/, " and typing on$1"));
  for (const said of [
    "empty.md is empty",
    "picture.docx is a picture",
    "letter.txt holds no resolution: no clause was found in it. Choose a text with",
  ])
    await page.getByText(said).waitFor();
  await waitUntilKept(page);
});

test("a result is opened as a draft with the list still at hand, and the others are found under Open", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "Open resolution-491.pdf" }).click();
  await page.getByRole("heading", { name: /^\d+ repairs$/ }).waitFor();
  expect(await printedText(page)).toHaveLength(29);
  await runCommand(page, "Files of the import");
  await page.getByText("Import of 12 files").first().waitFor();
  await page.keyboard.press("Control+o");
  const unsaved = page.getByRole("grid", { name: "Not saved yet" });
  await unsaved.waitFor();
  // The sample that was typed in and the eight that were not opened.
  expect(await unsaved.getByRole("row").count()).toBe(9);
  await page.keyboard.press("Escape");
});

test("drafts that nobody needs are thrown away, and brought back as long as the list is open", async () => {
  const { page } = app;
  await page.keyboard.press("Control+o");
  const rows = page.getByRole("grid", { name: "Not saved yet" }).getByRole("row");
  await rows.first().waitFor();
  const title = (await rows.first().locator(".file-name").textContent()) ?? "";
  await rows
    .first()
    .getByRole("button", { name: `Discard ${title}` })
    .click();
  await page.getByText("One draft was discarded.").waitFor();
  expect(await rows.count()).toBe(8);
  await page.getByRole("button", { name: "Discard all 8" }).click();
  await page.getByText("9 drafts were discarded.").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await rows.first().waitFor();
  expect(await rows.count()).toBe(9);
  expect(await rows.first().locator(".file-name").textContent()).toBe(title);
  await page.keyboard.press("Escape");
});

test("the report is copied with a line a file", async () => {
  const { page } = app;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy the report" }).click();
  await page.getByText("The report was copied.").waitFor();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).trim().split("\n");
  expect(lines).toHaveLength(12);
  expect(lines[9]).toBe("short.txt\t2 clauses, no repairs");
  expect(lines[11]).toMatch(/^letter\.txt\tletter\.txt holds no resolution/);
});

test("an import that is stopped keeps what was read", async () => {
  const { page } = app;
  const paths = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      written(`draft-${index}.md`, odd.replace("TESTING", `${index}`)),
    ),
  );
  await importFiles(paths);
  await page.getByRole("button", { name: "Open draft-1.md" }).waitFor();
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  const ended = page.locator(".progress-text").getByText(/\d+ read, \d+ not read/);
  await ended.waitFor({ timeout: 2000 });
  const [, read = "", left = ""] = /(\d+) read, (\d+) not read/.exec((await ended.textContent()) ?? "") ?? [];
  expect([Number(read) + Number(left), Number(read) >= 2, Number(left) > 0]).toEqual([60, true, true]);
  await page.keyboard.press("Control+o");
  await page.getByRole("grid", { name: "Not saved yet" }).waitFor();
  expect(await page.getByRole("row", { name: /^ON \d+$/ }).count()).toBe(Number(read));
  await page.keyboard.press("Escape");
});

test("several files that are dropped are read", async () => {
  const { page } = app;
  await page.locator(".page-text").evaluate((text, words) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([words], "one.md"));
    transfer.items.add(new File([words], "two.txt"));
    text.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, odd);
  await page.getByText("Import of 2 files").first().waitFor();
  await page.getByText("2 read").first().waitFor();
});

test("the browser had nothing to complain about", () => {
  expect(app.complaints).toEqual([]);
});
