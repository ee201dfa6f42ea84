import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { collection, mers, oceans, temporaryFolder } from "../services/library/records.ts";
import { type App, startApp } from "../support/app.ts";
import { sampleLibrary } from "../support/sample-library.ts";
import { newDraft, printedText, unit } from "./page.ts";

let app: App;
beforeAll(async () => {
  const records = [oceans(2021), oceans(2022), oceans(2023), mers];
  app = await startApp({}, undefined, (home) => sampleLibrary(home, collection(temporaryFolder(), records)));
}, 120_000);
afterAll(() => app.close());

const nato = "NATO Parliamentary Assembly";
const unga = "United Nations General Assembly";
const women =
  "Recalling that women and girls are disproportionately targeted by conflict-related sexual violence, while acknowledging that men and boys are also affected by such violence";

/** A blank draft with a first clause of these words, and the precedents put away. */
async function draftWith(words: string, part: "preambular" | "operative", style: string): Promise<Page> {
  const { page } = app;
  await newDraft(page, style);
  await page.locator(".ProseMirror .clause").first().waitFor({ state: "detached" });
  await page.getByRole("button", { name: `Add the first ${part} clause` }).click();
  await page.keyboard.type(words);
  await page.keyboard.press("Escape");
  return page;
}

const openPrecedents = (page: Page) => page.keyboard.press("Control+Alt+p");
const cards = (page: Page) => page.locator(".precedent");
const chosen = (page: Page) => page.locator('.precedent[data-chosen="true"]');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.className ?? "");

/** The words of the chosen precedent. */
async function chosenWords(page: Page): Promise<string> {
  return (await chosen(page).locator(".precedent-words").textContent()) ?? "";
}

/** Waits until the first precedent begins so. */
async function firstIs(page: Page, words: RegExp): Promise<void> {
  await expect
    .poll(async () => (await cards(page).first().locator(".precedent-words").textContent()) ?? "", {
      timeout: 10_000,
    })
    .toMatch(words);
}

test("by keys alone: to the precedents, to another one, into the draft with its source, and undone at once", async () => {
  const page = await draftWith("Recalling that women and girls suffer", "preambular", nato);
  await openPrecedents(page);
  await firstIs(page, /^Recalling that women and girls/);
  await expect.poll(() => focused(page)).toBe("precedent-choice");
  const first = await chosenWords(page);
  expect(first).toBe(women);
  await page.keyboard.press("ArrowDown");
  const second = await chosenWords(page);
  expect(second).not.toBe(first);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  expect(await printedText(page)).toEqual(["1. Recalling that women and girls suffer;", `2. ${women};`]);
  expect(await unit(page, "2.").getAttribute("data-from")).toBe("RESOLUTION 491 (2024)");
  expect(await focused(page)).toContain("ProseMirror");
  await page.keyboard.type("x");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  expect(await printedText(page)).toEqual(["1. Recalling that women and girls suffer;"]);
});

test("the words that the line does not have are marked, and the chosen one says since when and where", async () => {
  const page = await draftWith(
    "Calls upon States to combat the pollution of the seas by plastics",
    "operative",
    unga,
  );
  await openPrecedents(page);
  await firstIs(page, /^Calls upon States/);
  expect(await cards(page).first().locator("mark").allTextContents()).toEqual(["oceans"]);
  expect(await chosen(page).locator(".precedent-since").textContent()).toBe("2023, in 1 resolution");
});

test("a line is replaced in its place, from the text by one key", async () => {
  const page = await draftWith("Recalling that women and girls suffer", "preambular", nato);
  await openPrecedents(page);
  await firstIs(page, /^Recalling that women/);
  await page.locator(".page-text .clause .line").first().click();
  const id = await page.locator(".outline-row").getAttribute("data-unit");
  await page.keyboard.press("Control+Shift+Enter");
  expect(await printedText(page)).toEqual([`1. ${women};`]);
  expect(await page.locator(".outline-row").getAttribute("data-unit")).toBe(id);
});

test("a clause comes with its items, and items are found for a clause", async () => {
  const page = await draftWith("Urges member governments", "operative", nato);
  await openPrecedents(page);
  await firstIs(page, /^Urges member governments/);
  await chosen(page).getByRole("button", { name: "With its items" }).click();
  await expect.poll(async () => (await printedText(page)).length).toBeGreaterThan(10);
  expect((await printedText(page)).slice(1, 3)).toEqual([
    expect.stringMatching(/^2\. Urges member governments and parliaments .*:$/),
    expect.stringMatching(/^a\. to implement/),
  ]);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Home");

  await page.getByRole("button", { name: /Level/ }).click();
  await page.getByRole("option", { name: "Always items" }).click();
  await firstIs(page, /^to /);
  await chosen(page).getByRole("button", { name: "Insert", exact: true }).click();
  expect(await printedText(page)).toEqual([
    "1. Urges member governments:",
    expect.stringMatching(/^a\. to /),
  ]);
  await page.getByRole("button", { name: /Level/ }).click();
  await page.getByRole("option").first().click();
});

test("the source is read beside the draft, and any of its lines is put in by keys", async () => {
  const page = await draftWith("Recalling that women and girls suffer", "preambular", nato);
  await openPrecedents(page);
  await firstIs(page, /^Recalling that women/);
  await page.keyboard.press("Alt+Enter");
  const reader = page.getByRole("region", { name: "RESOLUTION 491, beside the draft" });
  await reader.waitFor();
  expect(await reader.locator(".reader-unit[data-selected]").textContent()).toContain(women);
  expect(await reader.locator(".reader-unit[data-selected] .bold").allTextContents()).toEqual([
    "Recalling",
    "acknowledging",
  ]);
  // To the status line, to the header, to the source.
  for (let part = 0; part < 3; part++) await page.keyboard.press("F6");
  await expect.poll(() => focused(page)).toContain("reader-unit");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect((await printedText(page))[1]).toMatch(/^2\. Underscoring that sexual violence/);
  await page.getByRole("button", { name: "Close the source" }).click();
  await reader.waitFor({ state: "detached" });
});

test("a precedent is dragged to the clause that it is to follow", async () => {
  const page = await draftWith("Recalling that women and girls suffer", "preambular", nato);
  await openPrecedents(page);
  await firstIs(page, /^Recalling that women/);
  await cards(page).first().dragTo(unit(page, "1.").locator(".line").first());
  expect(await printedText(page)).toEqual(["1. Recalling that women and girls suffer;", `2. ${women};`]);
});

test("the other language is put in from the same place", async () => {
  const page = await draftWith("Emphasizing the universal character", "preambular", unga);
  await openPrecedents(page);
  await firstIs(page, /^Emphasizing the universal/);
  await page.getByRole("button", { name: /Language/ }).click();
  await page.getByRole("option", { name: "French" }).click();
  await firstIs(page, /^Soulignant le caractère universel/);
  await page.getByRole("button", { name: /Language/ }).click();
  await page.getByRole("option", { name: "English" }).click();
  await chosen(page).getByRole("button", { name: "Insert in French" }).click();
  expect((await printedText(page))[1]).toContain("Soulignant le caractère universel");
});

test("typing goes on while precedents are looked for, and the list stays where it is", async () => {
  const page = await draftWith("Recalling that women", "preambular", nato);
  await openPrecedents(page);
  await firstIs(page, /^Recalling that women/);
  await page.locator(".page-text .clause .line").first().click();
  await page.keyboard.press("End");
  const list = page.locator(".precedent-list");
  const before = await list.boundingBox();
  await page.keyboard.type(" and men and all others", { delay: 20 });
  expect(await cards(page).count()).toBeGreaterThan(0);
  expect(await list.boundingBox()).toEqual(before);
  expect((await printedText(page))[0]).toContain("Recalling that women and men and all others");
  expect(app.complaints).toEqual([]);
});
