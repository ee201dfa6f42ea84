import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { collection, oceans, temporaryFolder } from "../services/library/records.ts";
import { type App, startApp } from "../support/app.ts";
import { sampleLibrary } from "../support/sample-library.ts";
import { caretAtEndOf, newDraft, printedText, runCommand, unit, waitUntilKept } from "./page.ts";

let app: App;
beforeAll(async () => {
  const records = [oceans(2021), oceans(2022), oceans(2023)];
  app = await startApp({ acceptDownloads: true }, undefined, (home) =>
    sampleLibrary(home, collection(temporaryFolder(), records)),
  );
  // Sooner than a test ends, so that what did not come is named.
  app.page.setDefaultTimeout(10_000);
}, 120_000);
afterAll(() => app.close());
beforeEach(() => expect(app.complaints).toEqual([]));

const write = (page: Page, text: string) => page.keyboard.type(text, { delay: 15 });

/** The status in the margin of a clause or item; waits until it is known. */
async function statusOf(page: Page, label: string): Promise<string | null> {
  const line = unit(page, label).locator(".line[data-agreed]").first();
  await line.waitFor();
  return line.getAttribute("data-agreed");
}

/** Waits until the margin says this of a clause or item. */
const becomes = (page: Page, label: string, status: string) =>
  expect.poll(() => statusOf(page, label), { timeout: 5000 }).toBe(status);

/** A draft with one clause, typed to six words and then taken. */
async function takenClause(page: Page): Promise<void> {
  await newDraft(page, "NATO Parliamentary Assembly");
  await page.locator(".ProseMirror .clause").first().waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Add the first preambular clause" }).click();
  await write(page, "Recalling that women and girls are");
  await page.locator(".ghost-words").waitFor();
  await page.keyboard.press("Tab");
}

const women =
  "Recalling that women and girls are disproportionately targeted by conflict-related sexual violence, while acknowledging that men and boys are also affected by such violence";

/** The line in which what is typed arrives; empty where the page has not the focus. */
function lineOfCaret(page: Page): Promise<string> {
  return page.evaluate(() => {
    const inPage = document.activeElement?.classList.contains("ProseMirror");
    const line = getSelection()?.anchorNode?.parentElement?.closest(".line");
    return (inPage && line?.textContent) || "";
  });
}

test("a clause that was taken is verbatim; two words changed make it adapted, with the difference and the spans; undo and redo go through it all", async () => {
  const { page } = app;
  await takenClause(page);
  await becomes(page, "1.", "verbatim");
  await page.locator(".agreed-share").getByText("100 % verbatim").waitFor();
  expect(await unit(page, "1.").getAttribute("data-changed")).toBeNull();

  await write(page, " committed everywhere");
  await becomes(page, "1.", "adapted");
  expect(await unit(page, "1.").getAttribute("data-changed")).toBe("");
  await page.keyboard.press("Alt+F9");
  const card = page.getByRole("region", { name: "Agreed language of 1" });
  await card.getByText("Adapted").waitFor();
  expect(await card.locator("ins").allTextContents()).toEqual(["committed everywhere"]);
  expect(await card.locator("del").count()).toBe(0);
  await card.getByText("since 2024, in 1 resolution").waitFor();
  expect(await card.locator(".agreed-span").allTextContents()).toEqual([`${women}1`]);
  expect(await card.locator(".agreed-sources li").allTextContents()).toEqual([
    `1RESOLUTION 491 (2024), 3${women}`,
  ]);
  await card.getByText("Taken from RESOLUTION 491 (2024), 3, with changes").waitFor();

  await page.keyboard.press("Alt+F9");
  await card.waitFor({ state: "detached" });
  for (let undone = 0; undone < 20; undone++) await page.keyboard.press("Control+z");
  expect(await printedText(page)).toEqual([]);
  for (let redone = 0; redone < 20; redone++) await page.keyboard.press("Control+y");
  expect(await printedText(page)).toEqual([`1. ${women} committed everywhere;`]);
  await becomes(page, "1.", "adapted");
});

test("the comparison follows the words while they are typed, and typing goes on in the clause", async () => {
  const { page } = app;
  await takenClause(page);
  await becomes(page, "1.", "verbatim");
  await page.keyboard.press("Alt+F9");
  await page.locator(".agreed-card").getByText("Verbatim", { exact: true }).waitFor();
  await write(page, " always");
  await page.locator(".agreed-card ins", { hasText: "always" }).waitFor();
  await write(page, " and");
  expect((await printedText(page))[0]).toBe(`1. ${women} always and;`);
  await page.getByRole("button", { name: "Remove the source" }).click();
  await expect.poll(() => unit(page, "1.").getAttribute("data-from")).toBeNull();
  await page.keyboard.press("Control+z");
  await expect.poll(() => unit(page, "1.").getAttribute("data-from")).not.toBeNull();
  await page.locator(".agreed-card").getByRole("button", { name: "Close" }).focus();
  await page.keyboard.press("Escape");
  await page.locator(".agreed-card").waitFor({ state: "detached" });
  expect(await page.evaluate(() => document.activeElement?.className)).toContain("page-text");
});

test("keys go from one departure to the next and say what it is; a press in the margin compares", async () => {
  const { page } = app;
  await newDraft(page, "NATO Parliamentary Assembly", "With a short sample");
  await becomes(page, "1.", "new");
  await caretAtEndOf(page, "1.");
  await page.keyboard.press("Alt+F7");
  await expect.poll(() => page.locator("[data-reached]").textContent()).toMatch(/^2, new/);
  await page.keyboard.press("Alt+Shift+F7");
  await expect.poll(() => page.locator("[data-reached]").textContent()).toMatch(/^1, new/);
  const line = await unit(page, "1.").locator(".line").first().boundingBox();
  await page.mouse.click((line?.x ?? 0) - 24, (line?.y ?? 0) + 8);
  await page.getByRole("region", { name: "Agreed language of 1" }).waitFor();
  expect(await page.locator('.outline-row[data-unit] [role="img"]').first().getAttribute("aria-label")).toBe(
    "new",
  );
  await page.mouse.click((line?.x ?? 0) - 24, (line?.y ?? 0) + 8);
  await page.locator(".agreed-card").waitFor({ state: "detached" });
});

test("a wording's history shows how it changed from year to year", async () => {
  const { page } = app;
  await newDraft(page, "United Nations General Assembly");
  await page.locator(".ProseMirror .clause").first().waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Add the first preambular clause" }).click();
  await write(page, "Recalling its resolution");
  await page.locator(".ghost-words").waitFor();
  await page.keyboard.press("Tab");
  await unit(page, "").first().waitFor();
  await page.locator(".line[data-agreed]").waitFor();
  await page.keyboard.press("Alt+F9");
  await page.getByRole("button", { name: /versions over the years/ }).click();
  const years = await page.locator(".agreed-history b").allTextContents();
  expect(years).toEqual(["2023", "2022", "2021"]);
  expect(await page.locator(".agreed-history ins").count()).toBeGreaterThan(0);
});

test("the sources are listed, narrowed, gone to and exported, and survive saving and reopening", async () => {
  const { page } = app;
  await takenClause(page);
  await becomes(page, "1.", "verbatim");
  await page.keyboard.press("Enter");
  await write(page, "Zqx vrb of the moon");
  await becomes(page, "2.", "new");
  await page.getByRole("button", { name: /^Agreed language: / }).click();
  const dialog = page.getByRole("dialog", { name: "Sources" });
  const rows = dialog.locator("tbody tr");
  await rows.nth(1).waitFor();
  expect(await rows.first().locator("th, td").allTextContents()).toEqual([
    "1",
    women,
    "verbatim",
    "100\u00a0%",
    "RESOLUTION 491 (2024), 3",
    "25 November 2024",
    "RESOLUTION 491 (2024), 3",
  ]);
  await dialog.getByRole("button", { name: /^All/ }).click();
  await page.getByRole("option", { name: "New" }).click();
  await expect.poll(() => rows.count()).toBe(1);
  for (const [format, ending] of [
    ["Word", "docx"],
    ["Web page", "html"],
    ["Spreadsheet (CSV)", "csv"],
  ] as const) {
    await dialog.getByRole("button", { name: "Export the table" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: format }).click();
    expect((await download).suggestedFilename()).toBe(`Untitled draft - sources.${ending}`);
  }
  await dialog.getByRole("button", { name: "Go to 2" }).click();
  await dialog.waitFor({ state: "detached" });
  await expect.poll(() => lineOfCaret(page)).toContain("Zqx");
  await write(page, "A ");
  expect((await printedText(page))[1]).toBe("2. A Zqx vrb of the moon;");

  await waitUntilKept(page);
  await app.crash();
  const again = await app.restart();
  app.complaints.length = 0;
  expect(await unit(again, "1.").getAttribute("data-from")).toBe("RESOLUTION 491 (2024)");
  await becomes(again, "1.", "verbatim");
});

test("it is switched off for good, and on again", async () => {
  const { page } = app;
  await takenClause(page);
  await becomes(page, "1.", "verbatim");
  await runCommand(page, "Agreed language in the margin");
  await expect.poll(() => page.locator("[data-agreed]").count()).toBe(0);
  expect(await page.locator(".agreed-share").count()).toBe(0);
  await runCommand(page, "Agreed language in the margin");
  await becomes(page, "1.", "verbatim");
});
