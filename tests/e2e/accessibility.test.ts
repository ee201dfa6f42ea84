import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
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
