import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, startApp } from "../support/app.ts";
import { sampleLibrary } from "../support/sample-library.ts";
import { newDraft, runCommand } from "./page.ts";

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let app: App;
beforeAll(async () => {
  // The policy of the page forbids foreign scripts; the checker is one.
  app = await startApp({ bypassCSP: true }, undefined, (home) => sampleLibrary(home));
  await app.page.evaluate(axeSource);
}, 120_000);
afterAll(() => app.close());

/** The rules that the screen breaks now, with the elements. */
async function brokenRules(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(
          context: Node,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    // Behind a dialog nothing can be reached, and nothing has changed.
    const shown = document.querySelector('[role="dialog"]') ?? document;
    const { violations } = await axe.run(shown, {
      runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
  });
}

type Screen = {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  readonly close?: string;
};

/** What each language calls what is pressed on the way to a screen. */
const words = {
  en: {
    details: "Details of the resolution",
    shortcuts: "Keyboard shortcuts",
    fresh: "New draft",
    style: "House style of the draft",
    settings: "Settings",
    copy: "Copy and edit",
    back: "All styles",
    remove: "Delete",
    other: "Assemblée générale",
    turn: "Switch style",
    undo: "Undo",
    compare: "Compare with the closest precedent",
    themes: { light: "Light theme", dark: "Dark theme" },
  },
  fr: {
    details: "Renseignements sur la résolution",
    shortcuts: "Raccourcis clavier",
    fresh: "Nouveau projet",
    style: "Style maison du projet",
    settings: "Paramètres",
    copy: "Copier et modifier",
    back: "Tous les styles",
    remove: "Supprimer",
    other: "Conseil de sécurité",
    turn: "Changer de style",
    undo: "Annuler",
    compare: "Comparer avec le précédent le plus proche",
    themes: { light: "Thème clair", dark: "Thème sombre" },
  },
} as const;

/** The screens of the window, each opened as a person does. */
function screens(said: (typeof words)["en" | "fr"]): readonly Screen[] {
  const dialog = (name: string): Screen => ({
    name,
    open: async (page) => {
      await runCommand(page, name);
      await page.getByRole("dialog", { name }).waitFor();
    },
  });
  return [
    { name: "the page", open: async () => {} },
    { name: "the command palette", open: (page) => page.keyboard.press("Control+k") },
    ...[said.details, said.shortcuts, said.fresh, said.style, said.settings].map(dialog),
    {
      name: "a day that is none",
      open: async (page) => {
        await runCommand(page, said.details);
        await page.getByRole("textbox", { name: /^Date/ }).fill("31/11/2024");
        await page.keyboard.press("Enter");
      },
    },
    {
      name: "the editor of a style, with faults",
      open: async (page) => {
        await runCommand(page, said.settings);
        await page.getByRole("button", { name: said.copy }).click();
        const source = page.getByRole("dialog").locator("textarea");
        await source.fill((await source.inputValue()).replace('"fontSize": 11', '"fontSize": 1'));
        await page.locator(".faults").waitFor();
      },
    },
    {
      name: "the styles behind it, one of them one's own",
      open: async (page) => {
        await page.keyboard.press("Control+,");
        await page.getByRole("button", { name: said.back }).click();
        await page
          .getByRole("option", { name: /our own|version maison/ })
          .first()
          .click();
      },
    },
    {
      name: "a deleted style",
      open: async (page) => {
        await page.keyboard.press("Control+,");
        await page
          .getByRole("option", { name: /our own|version maison/ })
          .first()
          .click();
        await page.getByRole("button", { name: said.remove }).click();
        await page.locator(".style-word").waitFor();
      },
    },
    {
      name: "the library with a resolution that is read",
      open: async (page) => {
        await page.keyboard.press("Control+Alt+l");
        await page.locator(".library-row").first().click();
        await page.locator(".library-reader").waitFor();
      },
    },
    {
      name: "a search in the library, and what came of a work",
      open: async (page) => {
        await page.keyboard.press("Control+Alt+l");
        await page.getByRole("searchbox").fill("women");
        await page.locator(".library-bar .select").click();
        await page.locator(".popover").getByRole("option").nth(1).click();
        await page.locator("mark").first().waitFor();
        await page.locator(".library-bar .button.icon").click();
        await page.getByRole("menuitem").first().click();
        await page.locator(".library-outcome").waitFor();
      },
    },
    {
      name: "what a switch could not carry",
      open: async (page) => {
        await runCommand(page, said.style);
        await page.getByRole("option", { name: said.other }).first().click();
        await page.getByRole("button", { name: said.turn }).click();
        await page.getByRole("complementary").waitFor();
      },
      close: said.undo,
    },
    {
      name: "the comparison of a clause",
      open: async (page) => {
        await page.locator(".clause .line[data-agreed]").nth(1).click();
        await page.keyboard.press("Alt+F9");
        await page.locator(".agreed-sources").waitFor();
      },
      close: said.compare,
    },
    {
      name: "the sources of the draft",
      open: async (page) => {
        await page.keyboard.press("Control+Alt+t");
        await page.locator(".sources-table tbody tr").first().waitFor();
      },
    },
  ];
}

const settings = (["en", "fr"] as const).flatMap((language) =>
  (["light", "dark"] as const).map((theme) => ({ language, theme })),
);

test.each(settings)(
  "no screen breaks a rule of WCAG 2.2 AA: $language, $theme",
  async ({ language, theme }) => {
    const { page } = app;
    const spoken = await page.evaluate(() => document.documentElement.lang);
    if (spoken !== language) await runCommand(page, "Interface in French");
    await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
    const said = words[language];
    await runCommand(page, said.themes[theme]);
    await page.waitForFunction((name) => document.documentElement.dataset.theme === name, theme);
    for (const { name, open, close } of screens(said)) {
      await open(page);
      await page.waitForTimeout(300);
      expect(await brokenRules(page), name).toEqual([]);
      if (close) await runCommand(page, close);
      else if (name !== "the page") {
        // In a search field the first one clears what was searched for.
        await expect
          .poll(async () => {
            const open = await page.getByRole("dialog").count();
            if (open > 0) await page.keyboard.press("Escape");
            return open;
          })
          .toBe(0);
      }
    }
  },
  120_000,
);

test("the list of an import's files and the review of one break no rule, light, dark and in French", async () => {
  const { page } = app;
  if ((await page.evaluate(() => document.documentElement.lang)) === "fr")
    await runCommand(page, "Interface en anglais");
  await page.waitForFunction(() => document.documentElement.lang === "en");
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

test("a draft and its base text break no rule: beginning it, its updates, its changes, both side by side", async () => {
  const { page } = app;
  if ((await page.evaluate(() => document.documentElement.lang)) === "fr")
    await runCommand(page, "Interface en anglais");
  await page.keyboard.press("Control+Alt+b");
  await page.getByRole("option", { name: "RESOLUTION 461" }).click();
  await page.locator(".base-chosen .reader-unit").first().waitFor();
  expect(await brokenRules(page), "beginning").toEqual([]);
  await page.keyboard.press("Enter");
  await page.getByRole("complementary", { name: "To update" }).getByRole("row").first().waitFor();
  await page.locator(".clause .line").first().click();
  await page.keyboard.press("Home");
  await page.keyboard.type("Zqx ");
  await page.locator(".clause .line").nth(2).click({ clickCount: 3 });
  await page.keyboard.press("Delete");
  await page.keyboard.press("Backspace");
  await page.locator(".base-dropped button").waitFor();
  for (const change of ["Light theme", "Dark theme", "Interface in French"]) {
    await runCommand(page, change);
    for (const [keys, place] of [
      ["Control+Alt+j", ".base-updates"],
      ["Control+Alt+d", ".base-card"],
      ["Control+Alt+c", ".compare-row"],
    ] as const) {
      await page.keyboard.press(keys);
      await page.locator(place).first().waitFor();
      await page.waitForTimeout(400);
      expect(await brokenRules(page), `${change} ${place}`).toEqual([]);
      expect(await lowestContrast(page, `${place} *:not(.base-sign)`), `${change} ${place}`).toBeGreaterThan(
        4.5,
      );
    }
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.locator(".page-text").focus();
  }
  await runCommand(page, "Interface en anglais");
});

test("a suggestion breaks no rule, and all it says is read at a contrast of 4.5 in both themes", async () => {
  const { page } = app;
  if ((await page.evaluate(() => document.documentElement.lang)) === "fr")
    await runCommand(page, "Interface en anglais");
  await newDraft(page, "NATO Parliamentary Assembly");
  await page.locator(".ProseMirror .clause").first().waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Add the first preambular clause" }).click();
  for (const theme of ["Light theme", "Dark theme"]) {
    await runCommand(page, theme);
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.locator(".page-text").focus();
    await page.keyboard.press("Alt+]");
    await page.locator(".ghost-card").waitFor();
    // The colours of the other theme come in a moment.
    await page.waitForTimeout(600);
    expect(await brokenRules(page), theme).toEqual([]);
    expect(await lowestContrast(page, ".ghost-words, .ghost-card, .ghost-card *"), theme).toBeGreaterThan(
      4.5,
    );
  }
});

test("what agreed language shows is read at a contrast of 4.5, and its signs are seen at 3, in both themes", async () => {
  const { page } = app;
  await newDraft(page, "NATO Parliamentary Assembly");
  await page.locator(".ProseMirror .clause").first().waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Add the first preambular clause" }).click();
  await page.keyboard.type("Recalling that women and girls are");
  await page.locator(".ghost-words").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.type(" always");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Zqx vrb of the moon");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Deploring the persistence of widespread and systematic");
  await page.locator(".ghost-words").waitFor();
  await page.keyboard.press("Tab");
  for (const status of ["adapted", "new", "verbatim"])
    await page.locator(`.line[data-agreed="${status}"]`).waitFor();
  await page.locator(".line[data-agreed]").first().click();
  await page.keyboard.press("Alt+F9");
  await page.locator(".agreed-card ins").first().waitFor();
  for (const theme of ["Light theme", "Dark theme"]) {
    await runCommand(page, theme);
    await page.waitForTimeout(600);
    expect(
      await lowestContrast(page, ".agreed-card, .agreed-card *, .agreed-share > span:last-child"),
      theme,
    ).toBeGreaterThan(4.5);
    expect(
      await lowestContrast(page, ".line[data-agreed]", "::before", "borderLeftColor"),
      theme,
    ).toBeGreaterThan(3);
    expect(
      await lowestContrast(page, ".agreed-span, .agreed-number", "", "borderBottomColor"),
      theme,
    ).toBeGreaterThan(3);
    expect(
      await lowestContrast(page, ".agreed-sign[data-agreed]", "", "borderLeftColor"),
      theme,
    ).toBeGreaterThan(3);
  }
});

/** The lowest contrast of text to what lies behind it; axe passes over what is hidden from screen readers. */
function lowestContrast(
  page: Page,
  selector: string,
  pseudo = "",
  colour: "color" | "borderLeftColor" | "borderBottomColor" = "color",
): Promise<number> {
  return page.evaluate(
    ([selected, part, property]) => {
      const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
      const luminance = (colour: string) => {
        const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
          const share = value / 255;
          return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const behind = (element: Element | null): string => {
        const colour = element ? getComputedStyle(element).backgroundColor : "rgb(255, 255, 255)";
        return element && channels(colour)[3] === 0 ? behind(element.parentElement) : colour;
      };
      const contrasts = [...document.querySelectorAll(selected)].map((element) => {
        const [a, b] = [getComputedStyle(element, part)[property], behind(element)]
          .map(luminance)
          .sort((x, y) => y - x);
        return ((a ?? 0) + 0.05) / ((b ?? 0) + 0.05);
      });
      return Math.min(...contrasts);
    },
    [selector, pseudo, colour] as const,
  );
}

test("precedents and their source break no rule, light, dark and in French", async () => {
  const { page } = app;
  if ((await page.evaluate(() => document.documentElement.lang)) === "fr")
    await runCommand(page, "Interface en anglais");
  await newDraft(page, "NATO Parliamentary Assembly");
  await page.locator(".ProseMirror .clause").first().waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Add the first preambular clause" }).click();
  await page.keyboard.type("Recalling that women and girls suffer");
  await page.keyboard.press("Control+Alt+p");
  await page.locator(".precedent-actions").waitFor();
  await page.keyboard.press("Alt+Enter");
  await page.locator(".precedent-reader").waitFor();
  for (const change of ["Light theme", "Dark theme", "Interface in French"]) {
    await runCommand(page, change);
    await page.waitForTimeout(600);
    expect(await brokenRules(page), change).toEqual([]);
  }
});
