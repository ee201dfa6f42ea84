import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, startApp } from "../support/app.ts";
import { printedText, runCommand } from "./page.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.close());

test("a draft is set in another house style, and one undo sets it back", async () => {
  const { page } = app;
  const before = await printedText(page);
  await runCommand(page, "Details of the resolution");
  await page.getByRole("button", { name: /House style/ }).click();
  await page.getByRole("option", { name: "United Nations Security Council" }).click();
  await page.getByRole("region", { name: "To be looked at in the new style" }).waitFor();
  await page.getByRole("button", { name: "Apply" }).click();
  await page.locator(".status", { hasText: "UNSC" }).waitFor();

  const after = await printedText(page);
  const labels = (lines: readonly string[]) => lines.map((line) => line.split(" ")[0]);
  expect(labels(before).slice(0, 15)).toEqual(
    [..."123456789"].map((digit) => `${digit}.`).concat(["10.", "11.", "12.", "13.", "a.", "b."]),
  );
  expect(labels(after).slice(0, 15)).toEqual([...Array.from({ length: 13 }, () => ""), "(a)", "(b)"]);
  expect([before[0]?.at(-1), after[0]?.at(-1)]).toEqual([";", ","]);

  await page.locator(".ProseMirror").focus();
  await page.keyboard.press("Control+z");
  await page.locator(".status", { hasText: "NATO PA" }).waitFor();
  expect(await printedText(page)).toEqual(before);
});
