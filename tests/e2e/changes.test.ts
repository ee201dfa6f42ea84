import { readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeExport } from "../../electron/services/export/export.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { type App, startApp } from "../support/app.ts";
import { reviewedDraft } from "../support/reviewed-draft.ts";
import { printedText, runCommand, unit, waitUntilKept } from "./page.ts";

let app: App;
const file = join(tmpdir(), `rapporteur-review-${process.pid}.docx`);
beforeAll(async () => {
  const style = findStyle("nato-pa", "en");
  await writeFile(file, await makeExport(reviewedDraft.node, style, "docx", { modified: new Date(0) }));
  app = await startApp();
}, 120_000);
afterAll(async () => {
  await app.close();
  await rm(file);
});

const card = (words: string) => app.page.getByRole("listitem").filter({ hasText: words });

test("a Word file under review opens with its changes and comments beside the page", async () => {
  const { page } = app;
  const chooser = page.waitForEvent("filechooser");
  await runCommand(page, "Import files");
  await (await chooser).setFiles(file);
  await page.getByRole("heading", { name: "7 changes, 1 comment" }).waitFor();
  expect(await page.locator(".page-text del").allTextContents()).toEqual(["former ", " and lasting"]);
  expect(await unit(page, "3.").textContent()).toContain("Urges member governments to");
  expect(await page.locator(".clause.deletion").getAttribute("data-label")).toBe("");
  await page.locator(".page-text del").first().hover();
  expect(await page.locator('.page-text [title^="Struck out: Ann"]').count()).toBe(2);
});

test("a press on a change goes to it, its buttons decide on it, and undo takes that back", async () => {
  const { page } = app;
  const before = await printedText(page);
  await card("at once").getByRole("button", { name: "3(a)" }).click();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(" at once");
  await card("at once").getByRole("button", { name: "Refuse" }).click();
  await page.getByRole("heading", { name: "6 changes, 1 comment" }).waitFor();
  expect(await printedText(page)).toContain("a. act;");
  await page.locator(".page-text").focus();
  await page.keyboard.press("Control+z");
  await page.getByRole("heading", { name: "7 changes, 1 comment" }).waitFor();
  expect(await printedText(page)).toEqual(before);
});

test("from the keyboard one goes from change to change and accepts", async () => {
  const { page } = app;
  await page.locator(".page-text h1").click();
  await page.keyboard.press("Alt+F5");
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("former ");
  await page.keyboard.press("Control+Alt+y");
  await page.getByRole("heading", { name: "6 changes, 1 comment" }).waitFor();
  await page.keyboard.press("Alt+F5");
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("earlier ");
});

test("what is typed within a change is no part of it, and saved drafts keep all of it", async () => {
  const { page } = app;
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("XY");
  expect(await page.locator(".page-text ins").allTextContents()).toEqual(["ea", "rlier ", " at once"]);
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await waitUntilKept(page);
});

test("a settled comment goes, and accepting all leaves the text alone", async () => {
  const { page } = app;
  await card("Whom?").getByRole("button", { name: "Settled" }).click();
  await page.getByRole("button", { name: "Accept all" }).click();
  await page.getByText("Nothing is left to decide on.", { exact: false }).waitFor();
  expect(await page.locator(".page-text").locator("ins, del, .comment").count()).toBe(0);
  expect((await printedText(page)).slice(0, 5)).toEqual([
    "1. Recalling its earlier resolutions on peace;",
    "2. Convinced that peace is near;",
    "3. Urges member governments to:",
    "a. act at once;",
    "b. speak up",
  ]);
  const download = page.waitForEvent("download");
  await page.keyboard.press("Control+e");
  const bytes = await readFile(await (await download).path());
  expect(bytes.length).toBeGreaterThan(1000);
});

test("the browser had nothing to complain about", () => {
  expect(app.complaints).toEqual([]);
});
