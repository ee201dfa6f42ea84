import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type App, startApp } from "../support/app.ts";
import { sampleLibrary } from "../support/sample-library.ts";

let app: App;
beforeAll(async () => {
  app = await startApp({}, undefined, sampleLibrary);
}, 60_000);
afterAll(() => app.close());
beforeEach(() => app.page.setViewportSize(twice));

/** A window of 1,280 by 860 pixels at twice the size. */
const twice = { width: 640, height: 430 };

/** What can be reached in the middle of the window: the name of the pane that is in front there. */
function inFront(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { innerWidth, innerHeight } = window;
    const seen = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    return seen?.closest("[data-pane]")?.getAttribute("aria-label") ?? null;
  });
}

/** The pane that has the focus. */
function withFocus(page: Page): Promise<string | null> {
  return page.evaluate(
    () => document.activeElement?.closest("[data-pane]")?.getAttribute("aria-label") ?? null,
  );
}

/** The panes that can be brought to the front. */
const switches = (page: Page) => page.locator(".pane-switch button").allTextContents();

async function isShown(page: Page, pane: string): Promise<void> {
  await expect.poll(async () => [await inFront(page), await withFocus(page)]).toEqual([pane, pane]);
}

test("page, precedents and source are shown one at a time, and keys lead from one to the other", async () => {
  const { page } = app;
  await page.locator(".ProseMirror .line").nth(2).click();
  expect(await switches(page)).toEqual(["Draft"]);
  await page.keyboard.press("Control+Alt+p");
  await isShown(page, "Precedents");
  await page.locator(".precedent").first().waitFor();
  await page.keyboard.press("Alt+Enter");
  await isShown(page, "RESOLUTION 491, beside the draft");
  expect(await switches(page)).toEqual(["Source", "Draft", "Precedents"]);
  await page.keyboard.press("Escape");
  await isShown(page, "Page");
  await page.keyboard.press("F6");
  await isShown(page, "Precedents");
});

test("a press brings another to the front, and one that is closed gives way to where it was opened", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "Source", exact: true }).first().click();
  await expect.poll(() => inFront(page)).toBe("RESOLUTION 491, beside the draft");
  await page.getByRole("button", { name: "Close the source" }).click();
  await isShown(page, "Precedents");
  await page.getByRole("button", { name: "Close the precedents" }).click();
  await isShown(page, "Page");
  expect(await page.locator(".pane-switch").isVisible()).toBe(false);
});

test("what is put in is seen: the page comes to the front", async () => {
  const { page } = app;
  await page.keyboard.press("Control+Alt+p");
  await isShown(page, "Precedents");
  await page.locator(".precedent-choice:focus").waitFor();
  await page.keyboard.press("Enter");
  await isShown(page, "Page");
  await page.keyboard.press("Control+z");
  await page.getByRole("button", { name: "Precedents", exact: true }).last().click();
  await page.getByRole("button", { name: "Close the precedents" }).click();
});

test("with room for two, the list stands beside the page and nothing lies over it", async () => {
  const { page } = app;
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.keyboard.press("Control+Alt+p");
  await page.locator(".precedent").first().waitFor();
  const box = (selector: string) => page.locator(selector).boundingBox();
  const [canvas, list] = [await box(".canvas"), await box(".side-panel")];
  expect((canvas?.x ?? 0) + (canvas?.width ?? 0)).toBe(list?.x);
  expect(canvas?.width).toBeGreaterThan(600);
  await page.getByRole("button", { name: "Close the precedents" }).click();
});

test("a dialog hears its keys though the window became too narrow for what had the focus", async () => {
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.locator(".page-text").focus();
  await page.keyboard.press("Control+Alt+l");
  const dialog = page.getByRole("dialog", { name: "Library" });
  await dialog.locator(".library-row").first().click();
  await dialog.locator(".reader-text").waitFor();
  await dialog.locator(".library-row").first().focus();
  await page.setViewportSize({ width: 1000, height: 860 });
  await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(app.complaints).toEqual([]);
});
