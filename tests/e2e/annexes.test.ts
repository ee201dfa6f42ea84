import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, startApp } from "../support/app.ts";
import { caretAtEndOf } from "./page.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.close());

/** The annexes as the page shows them: what heads each, its headings and paragraphs with their numbers. */
function annexes(): Promise<string[][]> {
  return app.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".ProseMirror .annex")].map((annex) => [
      annex.dataset.annex ?? "",
      ...[...annex.querySelectorAll<HTMLElement>("h2, .clause, .item")].map((element) =>
        `${element.dataset.number ?? element.dataset.label ?? ""} ${(element.querySelector(".line") ?? element).textContent}`.trim(),
      ),
    ]),
  );
}

test("an annex is added from the keyboard and drafted like the body", async () => {
  const { page } = app;
  await caretAtEndOf(page, "12.");
  await page.keyboard.press("Control+Shift+A");
  await page.keyboard.type("Terms of reference");
  await page.keyboard.press("Enter");
  await page.keyboard.type("The forum meets:");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("each year.");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("A remark without a number.");
  await page.keyboard.press("Control+Shift+G");
  await page.keyboard.press("Control+Alt+1");
  await page.keyboard.type("Voting");
  await page.keyboard.press("Control+Shift+H");
  expect(await annexes()).toEqual([
    [
      "Annex",
      "Terms of reference",
      "1. The forum meets:",
      "a. each year.",
      "I. Voting",
      "A remark without a number.",
    ],
  ]);
  expect(await page.locator(".outline section").last().locator("h2").textContent()).toBe("Annex2");
});

test("a second annex numbers both, and undo takes it away again", async () => {
  const { page } = app;
  await page.keyboard.press("Control+Shift+A");
  expect((await annexes()).map(([heading]) => heading)).toEqual(["Annex I", "Annex II"]);
  await page.keyboard.press("Control+z");
  expect((await annexes()).map(([heading]) => heading)).toEqual(["Annex"]);
});

test("Backspace takes an annex away that holds nothing", async () => {
  const { page } = app;
  await page.keyboard.press("Control+Shift+A");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  expect((await annexes()).map(([heading]) => heading)).toEqual(["Annex"]);
  expect(app.complaints).toEqual([]);
});
