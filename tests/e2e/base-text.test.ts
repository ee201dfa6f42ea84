import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { oceans } from "../services/library/records.ts";
import { type App, startApp } from "../support/app.ts";
import { sampleLibrary } from "../support/sample-library.ts";
import { caretAtEndOf, printedText, runCommand, unit, waitUntilKept } from "./page.ts";

let app: App;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rapporteur-base-"));
  const records = join(folder, "ga.jsonl");
  await writeFile(records, [2021, 2022, 2023].map((year) => JSON.stringify(oceans(year))).join("\n"));
  app = await startApp({}, undefined, (home) => sampleLibrary(home, records));
}, 120_000);
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const updates = (page: Page) => page.getByRole("complementary", { name: "To update" });
const changes = (page: Page) => page.getByRole("complementary", { name: "Changes against the base" });

/** The signs in the margin, which come when typing rests. */
async function signsBecome(page: Page, signs: readonly string[]): Promise<void> {
  const drawn = () =>
    page
      .locator(".page-text .line[data-base]")
      .evaluateAll((lines) => lines.map((line) => line.getAttribute("data-base")));
  await expect.poll(drawn, { timeout: 8000 }).toEqual(signs);
}

/** What a screen reader is given of the page. */
async function readOut(page: Page): Promise<string[]> {
  const tools = await page.context().newCDPSession(page);
  const { nodes } = await tools.send("Accessibility.getFullAXTree");
  await tools.detach();
  return nodes.flatMap(({ ignored, name }) => (ignored ? [] : String(name?.value ?? "")));
}

async function beginFrom(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+Alt+b");
  const dialog = page.getByRole("dialog", { name: "New draft" });
  await dialog.getByRole("searchbox").fill(words);
  await dialog.getByRole("option", { name: words }).first().click();
  await dialog.getByRole("button", { name: "Begin the draft" }).click();
  await dialog.waitFor({ state: "detached" });
}

test("a draft begins from last year's resolution, and what is out of date is listed", async () => {
  const { page } = app;
  await beginFrom(page, "A/RES/78/7");
  await page.getByRole("banner").getByRole("heading", { name: "Oceans and the law of the sea" }).waitFor();
  await updates(page).getByText("1 place to update").waitFor();
  expect(await updates(page).getByRole("row").allTextContents()).toEqual([
    expect.stringMatching(/^PP1.*77\/7 of 7 December 2022.*78\/7 of 7 December 2023/),
  ]);
  expect(await page.locator(".page-text .to-update").count()).toBeGreaterThan(0);
});

test("one key takes an update, undo asks again, another key leaves it as it is", async () => {
  const { page } = app;
  const row = updates(page).getByRole("row").first();
  await row.focus();
  await page.keyboard.press("Enter");
  await updates(page).getByText("Nothing to update").waitFor();
  await expect
    .poll(async () => (await page.locator(".page-text").textContent()) ?? "")
    .toContain("78/7 of 7 December 2023");
  await signsBecome(page, ["updated"]);
  await runCommand(page, "Undo");
  await row.focus();
  await page.keyboard.press("Delete");
  await updates(page).getByText("Nothing to update").waitFor();
  await signsBecome(page, []);
});

test("updated, new and moved clauses have their signs in the margin, and what was dropped is put back", async () => {
  const { page } = app;
  await caretAtEndOf(page, "1.");
  await page.keyboard.type(" and noise");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Thanks everybody");
  await signsBecome(page, ["updated", "new"]);
  for (const said of ["adapted; Updated, against the base", "new; New, against the base"])
    await expect.poll(() => readOut(page), { timeout: 8000 }).toContain(said);
  await unit(page, "3.").locator(".line").first().click({ clickCount: 3 });
  await page.keyboard.press("Delete");
  await page.keyboard.press("Backspace");
  await page.locator(".page-text .base-dropped button").waitFor();
  await runCommand(page, "Changes against the base");
  await expect
    .poll(() =>
      changes(page)
        .getByRole("row")
        .evaluateAll((rows) => rows.map((row) => row.getAttribute("aria-label"))),
    )
    .toEqual(["1 Updated", "2 Dropped", "2 New"]);
  await changes(page).getByRole("button", { name: "Put back 2" }).click();
  await expect
    .poll(async () => (await printedText(page)).at(-2))
    .toMatch(/^2\. Requests the Secretary-General/);
  await changes(page).getByRole("button", { name: "As it was: 1" }).click();
  await signsBecome(page, ["new"]);
});

test("base and draft stand side by side, and N goes from change to change", async () => {
  const { page } = app;
  await page.keyboard.press("Control+Alt+c");
  const dialog = page.getByRole("dialog", { name: "Base and draft side by side" });
  await dialog.getByRole("list", { name: "Clauses and items of both" }).waitFor();
  expect(await dialog.locator(".compare-row").count()).toBe(5);
  await page.keyboard.press("n");
  const row = dialog.locator(".compare-row:focus");
  expect(await row.locator("ins").textContent()).toContain("Thanks everybody");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await page.locator('.outline-row[aria-current="true"]').getByText("Thanks everybody").waitFor();
});

test("a resolution that is read in the library begins a draft, and so does a file", async () => {
  const { page } = app;
  await page.keyboard.press("Control+Alt+l");
  await page.getByRole("dialog", { name: "Library" }).getByRole("option", { name: "491" }).click();
  await page.getByRole("button", { name: "Begin a draft from it" }).click();
  await changes(page).getByText("The draft is as its base text was.").waitFor();
  await page.keyboard.press("Control+Alt+b");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "From a file…" }).click();
  await (await chooser).setFiles(join(import.meta.dirname, "../fixtures/reading/nato-pa-resolution-461.md"));
  await page.getByRole("banner").getByRole("heading", { name: "FURTHERING", exact: false }).waitFor();
  await page.getByText("against the base").first().waitFor();
}, 60_000);

test("the browser had nothing to complain about", () => {
  expect(app.complaints).toEqual([]);
});

test("the base and the changes against it are there after a restart", async () => {
  await caretAtEndOf(app.page, "2.");
  await app.page.keyboard.type(" and more");
  await waitUntilKept(app.page);
  await app.crash();
  const page = await app.restart();
  await signsBecome(page, ["updated"]);
}, 60_000);
