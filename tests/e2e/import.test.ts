import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeExport } from "../../electron/services/export/export.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { type App, startApp } from "../support/app.ts";
import { resolution491 } from "../typesetting/resolution-491.ts";
import { newDraft, printedText, runCommand, unit } from "./page.ts";

const fixture = (name: string) => join(import.meta.dirname, "../fixtures/reading", name);

let app: App;
beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.close());

async function importFile(path: string): Promise<void> {
  const { page } = app;
  const chooser = page.waitForEvent("filechooser");
  await runCommand(page, "Import files");
  await (await chooser).setFiles(path);
}

test("a scanned resolution is imported with the list of what was mended, and a repair leads to its place", async () => {
  const { page } = app;
  await importFile(fixture("nato-pa-resolution-491.md"));
  await page.getByText("4 repairs").waitFor();
  expect(await printedText(page)).toHaveLength(29);
  await page.getByText("“o” was restored", { exact: false }).click();
  const place = await unit(page, "o.").boundingBox();
  expect(place && place.y > 0 && place.y < 860).toBe(true);
});

test("the import is saved under a name, and opened again from the list of drafts", async () => {
  const { page } = app;
  const before = await printedText(page);
  await page.keyboard.press("Control+s");
  await page.getByRole("textbox", { name: "Name" }).fill("Resolution 491");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page
    .getByText(/saved \d/)
    .first()
    .waitFor();
  await newDraft(page, "NATO Parliamentary Assembly");
  await page.getByText("Add the first preambular clause").waitFor();
  await page.keyboard.press("Control+o");
  await page.getByRole("dialog").getByRole("row", { name: "Resolution 491" }).click();
  await unit(page, "p.").waitFor();
  expect(await printedText(page)).toEqual(before);
});

test.each(["docx", "pdf"] as const)("a .%s file is imported with its clauses and items", async (format) => {
  const { page } = app;
  const file = join(tmpdir(), `rapporteur-import-${process.pid}.${format}`);
  const style = findStyle("nato-pa", "en");
  await writeFile(file, await makeExport(resolution491.node, style, format, { modified: new Date(0) }));
  await newDraft(page, "NATO Parliamentary Assembly");
  await importFile(file);
  await unit(page, "p.").waitFor();
  expect(await printedText(page)).toHaveLength(29);
  await rm(file);
});

test("a file that is no resolution is refused in one sentence, and the draft stays", async () => {
  const { page } = app;
  const before = await printedText(page);
  await importFile(join(import.meta.dirname, "../bench/README.md"));
  await page.getByText("README.md holds no resolution", { exact: false }).waitFor();
  expect(await printedText(page)).toEqual(before);
});

test("what another program copied becomes clauses, under the page's policy for strings of HTML", async () => {
  const { page } = app;
  await newDraft(page, "NATO Parliamentary Assembly");
  await page.getByText("Add the first preambular clause").click();
  await page.locator(".page-text").evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", "<p><b>Recalling</b> its work,</p><p><i>Noting</i> the delay;</p>");
    clipboardData.setData("text/plain", "Recalling its work,\nNoting the delay;");
    text.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  expect(await printedText(page)).toEqual(["1. Recalling its work;", "2. Noting the delay;"]);
});

test("the browser had nothing to complain about", () => {
  expect(app.complaints).toEqual([]);
});
