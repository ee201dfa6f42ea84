import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, startApp } from "../support/app.ts";
import {
  caretAtEndOf,
  newDraft,
  printedText,
  runCommand,
  switchTo as switchStyle,
  unit,
  waitUntilKept,
} from "./page.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.close());

/** The words that are set in italics. */
function italicWords(place: Locator): Promise<string[]> {
  return place
    .locator("span")
    .evaluateAll((spans) =>
      spans
        .filter((span) => !span.querySelector("span") && getComputedStyle(span).fontStyle === "italic")
        .map((span) => span.textContent ?? ""),
    );
}

const switchTo = (name: string) => switchStyle(app.page, name);

const inUnGa = [
  " Recalling its earlier resolutions,",
  " Lamenting the delay,",
  "1. Urges all members to act;",
  "2. Decides to remain seized of the matter.",
];
const inNatoPa = [
  "1. Recalling its earlier resolutions;",
  "2. Lamenting the delay;",
  "3. Urges all members to act;",
  "4. Decides to remain seized of the matter.",
];

test("a draft in the General Assembly's style has an unnumbered preamble in italics and numbers what it decides", async () => {
  const { page } = app;
  await newDraft(page, "United Nations General Assembly");
  await page.keyboard.type("Shared waters");
  await page.getByText("Add the first preambular clause").click();
  await page.keyboard.type("Recalling its earlier resolutions");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Lamenting the delay");
  await page.getByText("Add the first operative clause").click();
  await page.keyboard.type("Urges all members to act");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Decides to remain seized of the matter");

  expect(await printedText(page)).toEqual(inUnGa);
  expect(await italicWords(page.locator(".page-text"))).toEqual([
    "The General Assembly",
    "Recalling",
    "Lamenting",
    "Urges",
    "Decides",
  ]);
});

test("a switch sets it all at once, lists what it could not carry, and one undo takes it back", async () => {
  const { page } = app;
  await switchTo("NATO Parliamentary Assembly");
  expect(await printedText(page)).toEqual(inNatoPa);
  expect(await italicWords(page.locator(".page-text"))).toEqual([]);
  await page.keyboard.press("Control+z");
  expect(await printedText(page)).toEqual(inUnGa);

  await page.keyboard.press("Control+y");
  expect(await printedText(page)).toEqual(inNatoPa);
  await switchTo("United Nations General Assembly");
  expect(await printedText(page)).toEqual(inUnGa);
  const panel = page.getByRole("complementary", { name: "Not carried over" });
  expect(await panel.getByRole("row").allInnerTexts()).toEqual([
    expect.stringMatching(/^Preamble 2\s+This opening is not one .*\s+Lamenting$/),
  ]);
  await panel.getByRole("row").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" in this matter");
  expect((await printedText(page))[1]).toBe(" Lamenting the delay in this matter,");
  for (let i = 0; i < 2; i++) await page.keyboard.press("Control+z");
  await panel.waitFor({ state: "detached" });
  expect(await printedText(page)).toEqual(inNatoPa);
  await page.keyboard.press("Control+y");
  expect(await printedText(page)).toEqual(inUnGa);
});

test("the export is set as the style on the screen", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Export to Word" }).click();
  const bytes = await readFile(await (await download).path());
  const xml = strFromU8(unzipSync(new Uint8Array(bytes))["word/document.xml"] ?? new Uint8Array());
  expect(xml).toMatch(/<w:i\/>(?:(?!<w:t[ >]).)*<w:t[^>]*>Recalling</);
  expect(xml.replace(/<[^>]+>/g, "")).toContain("Lamenting the delay,Urges all members to act;");
});

test("a clause that opens as the one before is varied from the status line or by keys, and undo takes it back", async () => {
  const { page } = app;
  await caretAtEndOf(page, "2.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Decides to meet again");
  const due = page.getByRole("button", { name: "Opening in sequence: Also decides" });
  await due.click();
  await due.waitFor({ state: "detached" });
  await page.keyboard.type(" soon");
  expect((await printedText(page))[4]).toBe("3. Also decides to meet again soon.");
  await page.keyboard.press("Control+Alt+v");
  expect((await printedText(page))[4]).toBe("3. Further decides to meet again soon.");
  await page.keyboard.press("Control+z");
  expect((await printedText(page))[4]).toBe("3. Also decides to meet again soon.");
  await runCommand(page, "Vary the opening");
  await runCommand(page, "Vary the opening");
  await expect.poll(async () => (await printedText(page))[4]).toBe("3. Decides to meet again soon.");
});

test("a style of the other language is told once, and a press on the card goes to the first clause", async () => {
  const { page } = app;
  await switchTo("Assemblée générale des Nations Unies");
  const panel = page.getByRole("complementary", { name: "Not carried over" });
  expect(await panel.getByRole("row").allInnerTexts()).toEqual([
    expect.stringMatching(/^Whole text\s+5 clauses are in English; the new style is French\./),
  ]);
  await panel.getByRole("row").click();
  await page.keyboard.type("Here ");
  expect((await printedText(page))[0]).toBe(" Here Recalling its earlier resolutions,");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await panel.waitFor({ state: "detached" });
});

test("what was left without a file is found again in the list of drafts", async () => {
  const { page } = app;
  await waitUntilKept(page);
  await newDraft(page, "European Parliament", "With a short sample");
  await unit(page, "A.").waitFor();
  await page.keyboard.press("Control+o");
  await page.getByRole("grid", { name: "Not saved yet" }).getByRole("row", { name: "Shared waters" }).click();
  await unit(page, "3.").waitFor();
});

test("the browser had nothing to complain about", () => {
  expect(app.complaints.filter((complaint) => !/Failed to fetch|ERR_CONNECTION/.test(complaint))).toEqual([]);
});
