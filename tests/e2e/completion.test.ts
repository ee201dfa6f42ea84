import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { collection, oceans, temporaryFolder } from "../services/library/records.ts";
import { type App, startApp } from "../support/app.ts";
import { sampleLibrary } from "../support/sample-library.ts";
import { newDraft, printedText, runCommand, unit } from "./page.ts";

let app: App;
beforeAll(async () => {
  const records = [oceans(2021), oceans(2022), oceans(2023)];
  app = await startApp({}, undefined, (home) => sampleLibrary(home, collection(temporaryFolder(), records)));
}, 120_000);
afterAll(() => app.close());

/** Waits for a ghost and gives its words. */
async function ghost(page: Page): Promise<string> {
  const words = page.locator(".ghost-words");
  await words.waitFor({ timeout: 5000 });
  return (await words.textContent()) ?? "";
}

/** Whether no ghost comes within a while. */
async function staysSilent(page: Page): Promise<boolean> {
  await page.waitForTimeout(700);
  return (await page.locator(".ghost").count()) === 0;
}

/** Types a key at a time, as a hand does. */
const write = (page: Page, text: string) => page.keyboard.type(text, { delay: 15 });

/** A blank draft with an empty first clause. */
async function firstClause(page: Page, part: "preambular" | "operative", style: string): Promise<void> {
  await newDraft(page, style);
  await page.locator(".ProseMirror .clause").first().waitFor({ state: "detached" });
  await page.getByRole("button", { name: `Add the first ${part} clause` }).click();
}

const nato = "NATO Parliamentary Assembly";
const women =
  "Recalling that women and girls are disproportionately targeted by conflict-related sexual violence, while acknowledging that men and boys are also affected by such violence";

test("after six words the rest of a known clause is shown with its source, taken by Tab and undone at once", async () => {
  const { page } = app;
  await firstClause(page, "preambular", nato);
  await write(page, "Recalling that women and girls are");
  expect(await ghost(page)).toBe(women.slice("Recalling that women and girls are".length));
  expect(await page.locator(".ghost-card").textContent()).toMatch(
    /^RESOLUTION 491 \(2024\), 3in 1 resolution/,
  );

  await page.keyboard.press("Tab");
  expect(await page.locator(".ghost").count()).toBe(0);
  expect(await printedText(page)).toEqual([`1. ${women};`]);
  expect(await unit(page, "1.").getAttribute("data-from")).toBe("RESOLUTION 491 (2024)");

  await page.keyboard.type(" x");
  await page.keyboard.press("Control+z");
  expect(await printedText(page)).toEqual([`1. ${women};`]);
  await page.keyboard.press("Control+z");
  expect(await printedText(page)).toEqual(["1. Recalling that women and girls are;"]);
  expect(await unit(page, "1.").getAttribute("data-from")).toBeNull();
  expect(await staysSilent(page)).toBe(true);
});

test("the source stays with the clause through splits, and a command removes it", async () => {
  const { page } = app;
  await firstClause(page, "preambular", nato);
  await write(page, "Recalling that women");
  await ghost(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  expect(await unit(page, "1.").getAttribute("data-from")).toBe("RESOLUTION 491 (2024)");
  expect(await unit(page, "2.").getAttribute("data-from")).toBe("RESOLUTION 491 (2024)");
  await runCommand(page, "Remove the source");
  await expect.poll(() => unit(page, "2.").getAttribute("data-from")).toBeNull();
  await page.keyboard.press("Control+z");
  expect(await unit(page, "2.").getAttribute("data-from")).toBe("RESOLUTION 491 (2024)");
});

test("it is taken word by word, consumed by its own letters and replaced by others", async () => {
  const { page } = app;
  await firstClause(page, "preambular", nato);
  await write(page, "Recalling that women");
  await ghost(page);
  await page.keyboard.press("Control+ArrowRight");
  await page.keyboard.press("Control+ArrowRight");
  expect(await printedText(page)).toEqual(["1. Recalling that women and girls;"]);
  await page.keyboard.type(" are dis");
  expect(await ghost(page)).toMatch(/^proportionately targeted/);
  await page.keyboard.type("q");
  expect(await page.locator(".ghost").count()).toBe(0);
});

test("Escape dismisses it until the text changes; the caret's moves and a selection do so too", async () => {
  const { page } = app;
  await firstClause(page, "preambular", nato);
  await write(page, "Recalling that women");
  await ghost(page);
  await page.keyboard.press("Escape");
  expect(await staysSilent(page)).toBe(true);
  await page.keyboard.type(" ");
  await ghost(page);
  await page.keyboard.press("ArrowLeft");
  expect(await staysSilent(page)).toBe(true);
  await page.keyboard.press("ArrowRight");
  expect(await staysSilent(page)).toBe(true);
  await page.keyboard.press("Backspace");
  await ghost(page);
  await page.keyboard.press("Shift+Home");
  expect(await staysSilent(page)).toBe(true);
});

test("from an empty line it takes two keys to an accepted clause, and others can be gone through", async () => {
  const { page } = app;
  await firstClause(page, "preambular", nato);
  const first = await ghost(page);
  expect(first).toMatch(/^Deploring the persistence/);
  await page.keyboard.press("Alt+]");
  const second = await ghost(page);
  expect(second).not.toBe(first);
  await page.keyboard.press("Alt+[");
  expect(await ghost(page)).toBe(first);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const next = await ghost(page);
  await page.keyboard.press("Tab");
  expect(await printedText(page)).toEqual([`1. ${first};`, `2. ${next};`]);
});

test("a clause with five items is built of suggestions alone", async () => {
  const { page } = app;
  await firstClause(page, "operative", nato);
  await write(page, "Urges member");
  await ghost(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+]");
  const items: string[] = [];
  for (let item = 0; item < 5; item++) {
    items.push(await ghost(page));
    await page.keyboard.press("Tab");
    if (item < 4) await page.keyboard.press("Enter");
  }
  expect(await page.locator(".item[data-from]").count()).toBe(5);
  const printed = await printedText(page);
  expect(printed[0]).toMatch(/^1\. Urges member governments and parliaments .*:$/);
  expect(printed.slice(1)).toEqual(
    items.map((words, index) => `${"abcde"[index]}. ${words}${index === 4 ? "." : ";"}`),
  );
  expect(new Set(items).size).toBe(5);
});

test("Tab makes an item where nothing is suggested", async () => {
  const { page } = app;
  await firstClause(page, "operative", nato);
  await write(page, "Zqx vrb");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+]");
  await write(page, "zqx");
  expect(await page.locator(".ghost").count()).toBe(0);
  await page.keyboard.press("Shift+Tab");
  expect(await printedText(page)).toEqual(["1. Zqx vrb;", "2. zqx."]);
  await page.keyboard.press("Tab");
  expect(await printedText(page)).toEqual(["1. Zqx vrb:", "a. zqx."]);
});

test("what was brought up to date is marked, and the adopted words are a key away", async () => {
  const { page } = app;
  await firstClause(page, "preambular", "United Nations General Assembly");
  await write(page, "Recalling its resolution");
  expect(await ghost(page)).toBe(" 78/7 of 7 December 2023");
  expect(await page.locator(".ghost-updated").allTextContents()).toEqual(["78/7", "2023"]);
  expect(await page.locator(".ghost-update").textContent()).toContain("77/7 → 78/7");
  await page.keyboard.press("Alt+u");
  expect(await ghost(page)).toBe(" 77/7 of 7 December 2022");
  await page.keyboard.press("Alt+u");
  await page.keyboard.press("Tab");
  expect((await printedText(page))[0]).toContain("Recalling its resolution 78/7 of 7 December 2023,");
});

test("nothing is shown while words are composed", async () => {
  const { page } = app;
  await firstClause(page, "preambular", nato);
  await ghost(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "Recalling", selectionStart: 9, selectionEnd: 9 });
  expect(await staysSilent(page)).toBe(true);
  await session.send("Input.insertText", { text: "Recalling" });
  expect(await ghost(page)).toMatch(/^ that women/);
  expect(await printedText(page)).toEqual(["1. Recalling;"]);
  await session.detach();
});

test("screen readers hear of it when typing pauses, and never read it in the text", async () => {
  const { page } = app;
  await firstClause(page, "preambular", nato);
  await write(page, "Recalling that women");
  await ghost(page);
  const status = page.locator("[data-suggestion]");
  await page.waitForFunction(() => document.querySelector("[data-suggestion]")?.textContent !== "");
  expect(await status.textContent()).toMatch(
    /^Suggestion: and girls are .*\. From: RESOLUTION 491 \(2024\), 3\. .*Tab takes it, Escape dismisses it$/,
  );
  expect(await page.locator('.ghost[aria-hidden="true"]').count()).toBe(1);
  await page.keyboard.press("Escape");
  expect(await status.textContent()).toBe("");
});

test("it can be paused for a draft and switched off for good", async () => {
  const { page } = app;
  await firstClause(page, "preambular", nato);
  await ghost(page);
  await page.getByRole("button", { name: "Suggestions" }).click();
  await page.locator(".clause .line").first().click();
  await write(page, "Recalling that women");
  expect(await staysSilent(page)).toBe(true);
  await runCommand(page, "Suggestions while typing");
  await firstClause(page, "preambular", nato);
  expect(await staysSilent(page)).toBe(true);
  await runCommand(page, "Suggestions while typing");
});

beforeEach(() => expect(app.complaints).toEqual([]));
