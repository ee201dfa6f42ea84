import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeExport } from "../../electron/services/export/export.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { oceans } from "../services/library/records.ts";
import { type App, startApp } from "../support/app.ts";
import { resolution491 } from "../typesetting/resolution-491.ts";
import { caretAtEndOf, printedText, runCommand, waitUntilKept } from "./page.ts";

let app: App;
let folder: string;
beforeAll(async () => {
  app = await startApp();
  folder = await mkdtemp(join(tmpdir(), "rapporteur-shelves-"));
}, 120_000);
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

/** Fifty files: three that cannot be read, five formats of one NATO PA resolution, forty-two records of the General Assembly. */
async function fiftyFiles(): Promise<void> {
  const years = Array.from({ length: 42 }, (_, index) => 1982 + index);
  await mkdir(join(folder, "ga"));
  for (const year of years)
    await writeFile(join(folder, "ga", `${year}.jsonl`), JSON.stringify(oceans(year)));
  const style = findStyle("nato-pa", "en");
  for (const format of ["docx", "pdf", "html", "md", "txt"] as const) {
    const bytes = await makeExport(resolution491.node, style, format, { modified: new Date(0) });
    await writeFile(join(folder, `resolution-491.${format}`), bytes);
  }
  await writeFile(join(folder, "empty.md"), "");
  await writeFile(join(folder, "picture.docx"), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10));
  await writeFile(
    join(folder, "letter.txt"),
    "Dear colleague,\n\nplease find enclosed what you asked for.\n",
  );
}

async function openLibrary(page: Page): Promise<void> {
  await page.keyboard.press("Control+Alt+l");
  await page.getByRole("dialog", { name: "Library" }).waitFor();
}

test("the first start has a sample of two resolutions, and offers to add one's own folder", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "Add your resolutions" }).click();
  const dialog = page.getByRole("dialog", { name: "Library" });
  await dialog.getByText("A sample to begin with").waitFor();
  expect(await dialog.locator(".library-row").count()).toBe(2);
  await dialog.locator(".library-offer").getByRole("button", { name: "Add a folder…" }).waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
});

test("a folder of fifty files is added while typing goes on, and the three bad ones are told", async () => {
  const { page } = app;
  await fiftyFiles();
  const before = await printedText(page);
  const chooser = page.waitForEvent("filechooser");
  await runCommand(page, "Add a folder to the library");
  await (await chooser).setFiles(folder);
  await page.locator(".status").getByText("Adding to the library").waitFor();
  await caretAtEndOf(page, "12.");
  await page.keyboard.type(" and typing on", { delay: 15 });
  expect((await printedText(page))[11]).toBe(before[11]?.replace(/(;?)$/, " and typing on$1"));
  await page
    .getByText(/^Library: \d+ resolutions added, \d+ units; 3 files not read\.$/)
    .waitFor({ timeout: 90_000 });
  await waitUntilKept(page);
  await openLibrary(page);
  const told = page.locator(".library-outcome");
  for (const said of ["empty.md is empty", "picture.docx is a picture", "letter.txt holds no resolution"])
    await told.getByText(said).waitFor();
  await page.getByRole("button", { name: "Close" }).last().click();
}, 120_000);

test("a phrase is found by year, with its words marked, and read in its place", async () => {
  const { page } = app;
  const dialog = page.getByRole("dialog", { name: "Library" });
  await dialog.getByRole("searchbox").fill("pollution of the oceans");
  await dialog.getByRole("button", { name: /Look in/ }).click();
  await page.getByRole("option", { name: "Exact phrase" }).click();
  await dialog.locator("mark").first().waitFor();
  expect(await dialog.locator("mark").first().textContent()).toBe("pollution of the oceans");
  await dialog.getByRole("img", { name: "Places by year, from 1982 to 2023" }).waitFor({ state: "attached" });
  await dialog.locator(".library-row").first().focus();
  await page.keyboard.press("ArrowDown");
  const place = dialog.locator(".reader-unit[aria-current]");
  await place.waitFor();
  expect(await place.textContent()).toContain("pollution of the oceans");
});

test("a resolution is removed and put back, and the library is checked", async () => {
  const { page } = app;
  const dialog = page.getByRole("dialog", { name: "Library" });
  const size = async () => (await dialog.locator(".library-size").textContent()) ?? "";
  const before = await size();
  await dialog.getByRole("button", { name: /^Remove / }).click();
  await dialog.getByText("1 resolution was removed").waitFor();
  await expect.poll(size).not.toBe(before);
  await dialog.getByRole("button", { name: "Put back" }).click();
  await expect.poll(size, { timeout: 10_000 }).toBe(before);
  await dialog.getByRole("button", { name: "Look after the library" }).click();
  await page.getByRole("menuitem", { name: "Check the library" }).click();
  await dialog.getByText("The library is sound.").waitFor();
});

test("the library is exported as a collection: a line for each resolution, and word of it", async () => {
  const { page } = app;
  const dialog = page.getByRole("dialog", { name: "Library" });
  const [size] = /^\d+/.exec((await dialog.locator(".library-size").textContent()) ?? "") ?? [];
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Look after the library" }).click();
  await page.getByRole("menuitem", { name: "Export as a collection…" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("Library.jsonl");
  await dialog.getByText(`${size} resolutions were written to Library.jsonl`).waitFor();
  const lines = (await readFile(await file.path(), "utf8")).trimEnd().split("\n");
  expect(lines).toHaveLength(Number(size));
  expect(lines.map((line) => JSON.parse(line).symbol)).toContain("A/RES/78/7");
});

test("files that are dropped on the library go into it", async () => {
  const { page } = app;
  const dialog = page.getByRole("dialog", { name: "Library" });
  await dialog.evaluate(
    (element, line) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([line], "one.jsonl"));
      element.dispatchEvent(
        new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }),
      );
    },
    JSON.stringify(oceans(1960)),
  );
  await dialog.getByText("1 resolution was added, 4 units.").waitFor();
});

test("the browser had nothing to complain about", () => {
  expect(app.complaints).toEqual([]);
});
