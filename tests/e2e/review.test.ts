import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, startApp } from "../support/app.ts";
import { printedText, runCommand, waitUntilKept } from "./page.ts";

const scan = [
  "# ON TESTING",
  "The Assembly,",
  "1. **Recalling** its earlier tests;",
  "2. **URGES** all members:",
  "a. to test;",
  "- to build;",
  "c. to say so;",
  "- 3. **INVITES** them to report.",
  "Page 2 of 3",
  "Who wrote this down?",
].join("\n\n");

let app: App;
let folder: string;
beforeAll(async () => {
  app = await startApp();
  folder = await mkdtemp(join(tmpdir(), "rapporteur-review-"));
  await writeFile(join(folder, "scan.md"), scan);
  const chooser = app.page.waitForEvent("filechooser");
  await runCommand(app.page, "Import files");
  await (await chooser).setFiles(join(folder, "scan.md"));
  await app.page.getByText("4 repairs").waitFor();
}, 120_000);
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const card = (page: Page, words: string) => page.locator(".repair-card").filter({ hasText: words });
const statuses = (page: Page) =>
  page
    .locator(".repair-card")
    .evaluateAll((cards) => cards.map((each) => (each as HTMLElement).dataset.status));
const marked = (page: Page) => page.locator(".source-text .current-repair").allTextContents();

test("the source stands beside the page, and F8 goes through the repairs in both", async () => {
  const { page } = app;
  await page.keyboard.press("Control+Alt+r");
  await page.getByRole("region", { name: "Source text" }).waitFor();
  const seen: unknown[] = [];
  for (let step = 0; step < 4; step++) {
    await page.keyboard.press("F8");
    seen.push([await marked(page), await page.locator(".page-text .current-repair").allTextContents()]);
  }
  expect(seen).toEqual([
    [["- to build;"], ["to build"]],
    [["-"], ["Invites them to report"]],
    [["Page 2 of 3"], []],
    [["Who wrote this down?"], ["Who wrote this down?"]],
  ]);
  await page.keyboard.press("Shift+F8");
  expect(await marked(page)).toEqual(["Page 2 of 3"]);
});

test("a repair that is taken back gives the text what the source had; undo makes the repair again", async () => {
  const { page } = app;
  const before = await printedText(page);
  await card(page, "“b” was restored").click();
  await card(page, "“b” was restored").getByRole("button", { name: "Take back" }).click();
  await card(page, "“b” was restored").getByText("taken back: as in the source").waitFor();
  expect((await printedText(page)).slice(2, 5)).toEqual(["a. to test;", " to build;", "c. to say so;"]);
  await page.keyboard.press("Control+z");
  expect(await printedText(page)).toEqual(before);
  expect(await statuses(page)).toEqual(["open", "open", "open", "open"]);
});

test("by the keyboard alone a repair is taken back and the next one accepted", async () => {
  const { page } = app;
  await page.keyboard.press("F8");
  await page.keyboard.press("Control+Alt+u");
  expect((await printedText(page)).at(-1)).toBe("- 3. Invites them to report.");
  await page.keyboard.press("F8");
  await page.keyboard.press("Control+Alt+a");
  expect(await statuses(page)).toEqual(["open", "restored", "accepted", "open"]);
});

test("a text that was kept aside is placed as a clause", async () => {
  const { page } = app;
  await card(page, "kept beside the resolution").click();
  await page.getByRole("button", { name: "Place as" }).click();
  await page.getByRole("menuitem", { name: "Clause" }).click();
  await card(page, "kept beside the resolution").getByText("no longer kept aside").waitFor();
  expect((await printedText(page)).at(-1)).toBe("3. Who wrote this down?.");
});

test("after a restart the review goes on where it stopped", async () => {
  await waitUntilKept(app.page);
  const before = await statuses(app.page);
  await app.crash();
  const page = await app.restart();
  await page.getByText("4 repairs").waitFor();
  expect(await statuses(page)).toEqual(before);
  await page.getByRole("button", { name: "Show the source beside the page" }).click();
  await page.locator(".source-text").getByText("Who wrote this down?").click();
  expect(await marked(page)).toEqual(["Who wrote this down?"]);
});
