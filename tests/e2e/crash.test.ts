import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, startApp } from "../support/app.ts";
import { caretAtEndOf, printedText, waitUntilKept } from "./page.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.close());

test("after a crash the text is there, and so is undo", async () => {
  await caretAtEndOf(app.page, "12.");
  await app.page.keyboard.press("Enter");
  await app.page.keyboard.type("Noting that machines fail", { delay: 5 });
  const before = await printedText(app.page);
  await app.page.waitForTimeout(400);
  await app.crash();

  const page = await app.restart();
  expect(await printedText(page)).toEqual(before);
  expect(before[12]).toBe("13. Noting that machines fail;");
  await page.getByRole("textbox", { name: "Text of the resolution" }).focus();
  for (let i = 0; i < 10; i++) await page.keyboard.press("Control+z");
  expect(await printedText(page)).toHaveLength(29);
  await waitUntilKept(page);
});
