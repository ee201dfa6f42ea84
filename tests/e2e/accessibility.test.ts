import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, startApp } from "../support/app.ts";
import { runCommand } from "./page.ts";

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let app: App;
beforeAll(async () => {
  // The policy of the page forbids foreign scripts; the checker is one.
  app = await startApp({ bypassCSP: true });
  await app.page.evaluate(axeSource);
}, 120_000);
afterAll(() => app.close());

/** The rules that the screen breaks now, with the elements. */
async function brokenRules(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({
      runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
  });
}

const themes = ["Light", "Dark"] as const;
const screens: readonly (readonly [string, string | null])[] = [
  ["the page", null],
  ["the command palette", "palette"],
  ["the details", "Details of the resolution"],
  ["the shortcuts", "Keyboard shortcuts"],
  ["the choice of a style for a new draft", "New draft"],
  ["the switch of the style", "House style of the draft"],
  ["the settings", "Settings"],
];

test.each(themes.flatMap((theme) => screens.map(([screen, opens]) => ({ theme, screen, opens }))))(
  "$screen breaks no rule of WCAG 2.2 AA, $theme",
  async ({ theme, opens }) => {
    const { page } = app;
    await runCommand(page, theme);
    await page.waitForFunction(
      (name) => document.documentElement.dataset.theme === name,
      theme.toLowerCase(),
    );
    if (opens === "palette") await page.keyboard.press("Control+k");
    else if (opens) await runCommand(page, opens);
    await page.waitForTimeout(300);
    expect(await brokenRules(page)).toEqual([]);
    if (opens) await page.keyboard.press("Escape");
  },
);

test("the list of an import's files and the review of one break no rule, light, dark and in French", async () => {
  const { page } = app;
  const chooser = page.waitForEvent("filechooser");
  await runCommand(page, "Import files");
  const fixture = (name: string) => join(import.meta.dirname, "../fixtures/reading", name);
  const names = ["nato-pa-resolution-461.md", "nato-pa-resolution-491.md", "README.md"];
  await (await chooser).setFiles(names.map(fixture));
  await page.getByText("2 read, 1 refused").first().waitFor();
  const switches = ["Light theme", "Dark theme", "Interface in French"];
  for (const change of switches) {
    await runCommand(page, change);
    await page.waitForTimeout(600);
    expect(await brokenRules(page), change).toEqual([]);
  }
  await runCommand(page, "Interface en anglais");
  await page.getByRole("button", { name: "Open nato-pa-resolution-491.md" }).click();
  await page.getByRole("heading", { name: "4 repairs" }).waitFor();
  await page.keyboard.press("Control+Alt+r");
  await page.keyboard.press("F8");
  await page.keyboard.press("Control+Alt+a");
  await page.keyboard.press("Control+Alt+u");
  for (const change of switches) {
    await runCommand(page, change);
    await page.waitForTimeout(600);
    expect(await brokenRules(page), change).toEqual([]);
  }
  await runCommand(page, "Interface en anglais");
  await page.keyboard.press("Control+Alt+r");
});

test("the screen speaks French, and breaks no rule there", async () => {
  const { page } = app;
  await runCommand(page, "Interface in French");
  await page.getByRole("button", { name: "Exporter" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("fr");
  await page.getByRole("heading", { name: "Préambule" }).waitFor();
  expect(await brokenRules(page)).toEqual([]);
  for (const screen of ["Nouveau projet", "Style maison du projet", "Paramètres"]) {
    await runCommand(page, screen);
    await page.getByRole("dialog", { name: screen }).waitFor();
    await page.waitForTimeout(300);
    expect(await brokenRules(page), screen).toEqual([]);
    await page.keyboard.press("Escape");
  }
});
