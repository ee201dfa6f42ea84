import type { Page } from "playwright-core";
import type { DraftedText, DraftedUnit } from "./drafted-text.ts";

/** Keys pressed while one text was drafted. */
export interface Keys {
  /** All of them: letters, and those that begin, place and complete units. */
  readonly pressed: number;
  /** What the same text takes without suggestions: every letter, and the keys that begin and place units. */
  readonly without: number;
  /** Suggestions taken whole, and words taken from suggestions one by one. */
  readonly whole: number;
  readonly words: number;
}

/**
 * Drafts a text in the window as a person does who knows what it is to say and looks at every suggestion: one
 * that is right is taken whole, one that begins right a word at a time, and what is not suggested is typed. Other
 * suggestions than the one that is shown are not looked at.
 */
export async function draft(page: Page, { title, units }: DraftedText): Promise<Keys> {
  await watchLibrary(page);
  await page.locator(".ProseMirror h1").click();
  await page.keyboard.type(title);
  let without = 0;
  const taken = { typed: 0, whole: 0, words: 0 };
  const placing = async (key: string) => {
    without += 1;
    await page.keyboard.press(key);
  };
  for (const [index, unit] of units.entries()) {
    const before = units[index - 1];
    if (before?.part === unit.part) {
      await placing("Enter");
      for (const key of placingKeys(before, unit)) await placing(key);
    } else {
      without += 1;
      const name = unit.part === "preamble" ? "preambular" : "operative";
      await page.getByRole("button", { name: `Add the first ${name} clause` }).click();
    }
    await write(page, unit.text, taken);
    without += unit.text.length;
  }
  const typed = units.reduce((sum, { text }) => sum + text.length, 0);
  const placed = without - typed;
  return { pressed: placed + taken.typed + taken.whole + taken.words, without, ...taken };
}

/** The keys that bring a new unit, which begins as deep as the one before, to its own level. */
function placingKeys(before: DraftedUnit, unit: DraftedUnit): string[] {
  const deeper = unit.level - before.level;
  return Array<string>(Math.abs(deeper)).fill(deeper > 0 ? "Control+]" : "Control+[");
}

async function write(
  page: Page,
  text: string,
  taken: { typed: number; whole: number; words: number },
): Promise<void> {
  let rest = text;
  while (rest !== "") {
    const ghost = await suggestion(page);
    const word = /^\s*\S+/.exec(ghost)?.[0] ?? "";
    if (ghost !== "" && begins(rest, ghost)) {
      await page.keyboard.press("Tab");
      taken.whole += 1;
      rest = rest.slice(ghost.length);
    } else if (word.length > 1 && begins(rest, word)) {
      await page.keyboard.press("Control+ArrowRight");
      taken.words += 1;
      rest = rest.slice(word.length);
    } else {
      await page.keyboard.type(rest.slice(0, 1));
      taken.typed += 1;
      rest = rest.slice(1);
    }
  }
}

/** Whether a text begins with these words, the last of them whole. */
function begins(text: string, words: string): boolean {
  return text.startsWith(words) && !/^[\p{L}\p{N}]/u.test(text.slice(words.length));
}

declare global {
  interface Window {
    questions?: number;
  }
}

/** Counts the questions to the library that are not answered yet. */
async function watchLibrary(page: Page): Promise<void> {
  await page.evaluate(() => {
    const ask = window.fetch.bind(window);
    window.questions = 0;
    window.fetch = async (address, options) => {
      if (!String(address).includes("precedents.suggest")) return ask(address, options);
      window.questions = (window.questions ?? 0) + 1;
      try {
        return await ask(address, options);
      } finally {
        window.questions -= 1;
      }
    };
  });
}

/** The suggestion at the caret once the library has answered; empty when it is silent. */
function suggestion(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await frame();
    while (window.questions) await frame();
    await frame();
    return document.querySelector(".ghost-words")?.textContent ?? "";
  });
}
