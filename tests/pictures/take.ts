// Takes the pictures of the documentation from the running app: npm run pictures
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildCommandLine, buildScreen } from "../../build/build.ts";
import { caretAtEndOf, runCommand, unit } from "../e2e/page.ts";
import { oceans } from "../services/library/records.ts";
import { startApp } from "../support/app.ts";
import { sampleLibrary } from "../support/sample-library.ts";

const folder = join(import.meta.dirname, "../../docs/pictures");
const fixtures = join(import.meta.dirname, "../fixtures/reading");

await buildCommandLine();
await buildScreen();
const app = await startApp({ viewport: { width: 1440, height: 900 } }, undefined, async (home) => {
  const records = join(home, "ga.jsonl");
  await writeFile(records, [2021, 2022, 2023].map((year) => JSON.stringify(oceans(year))).join("\n"));
  await sampleLibrary(home, records);
});
const { page } = app;
try {
  const picture = async (name: string) => {
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  /** The same screen in a window of 1,024 pixels, and at 200 % zoom: as wide as half the window. */
  const everySize = async (name: string) => {
    await picture(name);
    for (const [size, width, height] of [
      ["1024", 1024, 768],
      ["zoomed", 720, 450],
    ] as const) {
      await page.setViewportSize({ width, height });
      await picture(join("sizes", `${name}-${size}`));
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.waitForTimeout(200);
  };
  // The margin and the outline say what is agreed language once the library is there.
  await page.locator(".outline-row .agreed-sign[data-agreed]").first().waitFor();
  await caretAtEndOf(page, "2.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Alarmed by the rise of violence that is planned and shared online");
  await caretAtEndOf(page, "4.");
  await page.keyboard.type(", children and the elderly");
  await page.keyboard.press("Escape");
  await unit(page, "3.").locator('.line[data-agreed="new"]').waitFor();
  for (const theme of ["Light", "Dark"]) {
    await runCommand(page, theme);
    await unit(page, "4.").locator(".line").first().click();
    await picture(`editor-${theme.toLowerCase()}`);
  }
  await page.keyboard.press("Alt+F9");
  await page.locator(".agreed-sources").waitFor();
  await runCommand(page, "Interface in French");
  await picture("agreed-dark-french");
  await runCommand(page, "Interface en anglais");
  await runCommand(page, "Light");
  await everySize("agreed");
  await page.keyboard.press("Control+Alt+t");
  await page.locator(".sources-table").waitFor();
  await everySize("sources");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+F9");
  await caretAtEndOf(page, "2.");
  await page.keyboard.press("Control+Shift+ArrowLeft");
  await page.keyboard.type("installations");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Alt+p");
  await page.locator(".precedent mark").first().waitFor();
  await page.keyboard.press("Alt+Enter");
  await page.locator(".precedent-reader").waitFor();
  await everySize("precedents");
  await page.getByRole("button", { name: "Close the source" }).click();
  await runCommand(page, "Dark");
  await runCommand(page, "Interface in French");
  await page.setViewportSize({ width: 1280, height: 800 });
  await picture("precedents-dark-french");
  await page.setViewportSize({ width: 1440, height: 900 });
  await runCommand(page, "Interface en anglais");
  await runCommand(page, "Light");
  await page.getByRole("button", { name: "Close the precedents" }).click();
  const importFiles = async (...names: string[]) => {
    const chooser = page.waitForEvent("filechooser");
    await runCommand(page, "Import files");
    await (await chooser).setFiles(names.map((name) => join(fixtures, name)));
  };
  await importFiles("nato-pa-resolution-461.md", "nato-pa-resolution-491.md", "README.md");
  await page.getByText("2 read, 1 refused").first().waitFor();
  await picture("import-files");
  await page.getByRole("button", { name: "Open nato-pa-resolution-491.md" }).click();
  await page.getByRole("heading", { name: "4 repairs" }).waitFor();
  await runCommand(page, "Source text of the import");
  await page.getByText("“o” was restored", { exact: false }).click();
  await everySize("import-review");
  await page.keyboard.press("Control+Alt+l");
  await page.getByRole("searchbox").fill("sexual violence");
  await page.getByRole("button", { name: /Look in/ }).click();
  await page.getByRole("option", { name: "Exact phrase" }).click();
  await page.locator("mark").first().waitFor();
  await page.locator(".library-row").nth(2).click();
  await page.locator(".reader-unit[aria-current]").waitFor();
  await everySize("library");
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).first().click();
  const beginFrom = async (symbol: string) => {
    await page.keyboard.press("Control+Alt+b");
    await page.getByRole("searchbox").fill(symbol);
    await page.getByRole("option", { name: symbol }).first().click();
    await page.locator(".base-chosen .reader-unit").first().waitFor();
  };
  await beginFrom("A/RES/78/7");
  await everySize("base-new-draft");
  await page.getByRole("button", { name: "Begin the draft" }).click();
  await page.locator(".base-updates").waitFor();
  await page.locator(".to-update").first().waitFor();
  await everySize("base-updates");
  await page.locator(".base-updates [role=row]").first().focus();
  await page.keyboard.press("Enter");
  await caretAtEndOf(page, "1.");
  await page.keyboard.type(" and by noise");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Welcomes the report of the Secretary-General");
  await page.locator(".preamble .line").nth(1).click({ clickCount: 3 });
  await page.keyboard.press("Delete");
  await page.keyboard.press("Backspace");
  await page.locator(".base-dropped button").waitFor();
  await page.keyboard.press("Control+Alt+d");
  await page.locator(".base-card").first().waitFor();
  await everySize("base-changes");
  await page.keyboard.press("Control+Alt+c");
  await page.locator(".compare-row").first().waitFor();
  await everySize("base-compare");
  await page.keyboard.press("Escape");
  await runCommand(page, "Dark");
  await runCommand(page, "Interface in French");
  await picture("base-changes-dark-french");
  await page.setViewportSize({ width: 1024, height: 720 });
  await page.keyboard.press("Control+Alt+l");
  await page.locator(".library-reader").waitFor();
  await page.getByRole("button", { name: "Retour à la liste" }).click();
  await picture("library-dark-french");
} finally {
  await app.close();
}
