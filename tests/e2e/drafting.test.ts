import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, startApp } from "../support/app.ts";
import { readPdf } from "../support/pdf.ts";
import { boldWords, caretAtEndOf, printedText, unit } from "./page.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.close());

test("the first start shows the sample, numbered and punctuated", async () => {
  const printed = await printedText(app.page);
  expect(printed).toHaveLength(29);
  expect(printed[0]).toMatch(/^1\. Deploring the persistence .* continue to benefit;$/);
  expect(printed[12]).toMatch(/^13\. Urges member governments .* NATO bodies:$/);
  expect(printed.at(-1)).toMatch(/^p\. to establish .*\.$/);
});

test("a new clause is numbered and its verb emphasised as soon as it is typed, and the rest renumbers", async () => {
  const { page } = app;
  await caretAtEndOf(page, "12.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Deeply concerned by the cost of silence, while recalling that help exists;");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Backspace");

  expect(await boldWords(unit(page, "13."))).toEqual(["Deeply concerned", "recalling"]);
  const printed = await printedText(page);
  expect(printed[12]).toBe("13. Deeply concerned by the cost of silence, while recalling that help exists;");
  expect(printed[13]).toMatch(/^14\. Urges member governments/);
});

test("items are lettered, nested and taken out again by Tab, Shift+Tab and Enter", async () => {
  const { page } = app;
  await caretAtEndOf(page, "p.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("to fund it");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("this year");
  await page.keyboard.press("Enter");
  await page.keyboard.type("next year");
  expect((await printedText(page)).slice(-4).map((line) => line.replace(/^p\. .*(.)$/, "p. …$1"))).toEqual([
    "p. …;",
    "q. to fund it:",
    "i. this year;",
    "ii. next year.",
  ]);
  await page.keyboard.press("Shift+Tab");
  expect((await printedText(page)).slice(-2)).toEqual(["i. this year;", "r. next year."]);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Decides to remain seized of it");
  expect((await printedText(page)).at(-1)).toBe("15. Decides to remain seized of it.");
  expect(await boldWords(unit(page, "15."))).toEqual(["Decides"]);
});

test("a clause moves with its items, and undo takes everything back to the sample", async () => {
  const { page } = app;
  await caretAtEndOf(page, "15.");
  await page.keyboard.press("Alt+Shift+ArrowUp");
  expect(
    (await printedText(page)).filter((line) => /^1[45]\./.test(line)).map((line) => line.slice(0, 11)),
  ).toEqual(["14. Decides", "15. Urges m"]);
  const undo = async () => {
    await page.keyboard.press("Control+z");
    return printedText(page);
  };
  let printed = await undo();
  for (let i = 0; i < 80 && printed.length !== 29; i++) printed = await undo();
  for (let i = 0; i < 5; i++) printed = await undo();
  expect(printed).toHaveLength(29);
  expect(printed[12]).toMatch(/^13\. Urges/);
  for (let i = 0; i < 90; i++) await page.keyboard.press("Control+y");
  expect((await printedText(page)).find((line) => line.startsWith("14."))).toMatch(
    /^14\. Decides to remain seized of it;$/,
  );
});

test("both exports hold what was drafted, numbered by Word itself and set in the PDF", async () => {
  const { page } = app;
  const exported = async (name: string) => {
    await page.getByRole("button", { name: "Export" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name }).click();
    return readFile(await (await download).path());
  };

  const docx = unzipSync(new Uint8Array(await exported("Export to Word")));
  const xml = strFromU8(docx["word/document.xml"] ?? new Uint8Array());
  expect(xml).toContain("Deeply concerned");
  expect(xml).toContain("URGES");
  expect(xml).not.toMatch(/<w:t[^>]*>\s*1[345]\./);
  expect(Object.keys(docx)).toContain("word/numbering.xml");

  const pdf = await readPdf(new Uint8Array(await exported("Export to PDF")));
  const words = pdf.lines.join(" ").replace(/\s+/g, " ");
  expect(words).toContain("13. Deeply concerned by the cost of silence, while recalling that help exists;");
  expect(words).toContain("DECIDES to remain seized of it;");
  expect(words).toContain("15. URGES member governments");
});

test("the browser had nothing to complain about", () => {
  expect(app.complaints).toEqual([]);
});
