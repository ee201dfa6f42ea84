// What a drafter sees and does, in the words of the screen.
import type { Locator, Page } from "playwright-core";

/** The clause or item that is printed with this label: `13.` or `a.`; the first one of it. */
export function unit(page: Page, label: string): Locator {
  return page.locator(`[data-label="${label}"]`).first();
}

/** The text of the page as it is printed: labels and terminators included, suggestions not, a line a clause or item. */
export function printedText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".ProseMirror [data-label]")].map((element) => {
      const line = element.querySelector<HTMLElement>(".line");
      const written = [...(line?.childNodes ?? [])].filter(
        (node) => !(node instanceof Element && node.classList.contains("ghost")),
      );
      const words = written.map((node) => node.textContent).join("");
      return `${element.dataset.label} ${words}${line?.dataset.ends ?? ""}`;
    }),
  );
}

/** The words that are set in bold, in a clause or item. */
export function boldWords(clause: Locator): Promise<string[]> {
  return clause
    .locator(".line")
    .first()
    .locator("span, strong, b, em")
    .evaluateAll((elements) =>
      elements
        .filter((element) => Number(getComputedStyle(element).fontWeight) >= 600)
        .map((element) => element.textContent ?? ""),
    );
}

/** Puts the caret after the last word of a clause or item, as a person does: a click on its last row, then End. */
export async function caretAtEndOf(page: Page, label: string): Promise<void> {
  const line = unit(page, label).locator(".line").first();
  await line.scrollIntoViewIfNeeded();
  const height = (await line.boundingBox())?.height ?? 0;
  await line.click({ position: { x: 8, y: height - 6 } });
  await page.keyboard.press("End");
}

/** Waits until everything typed is in the journal. */
export async function waitUntilKept(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    /kept in the journal/.test(document.querySelector(".status .saved")?.textContent ?? ""),
  );
}

/** Runs a command by its name, as from the keyboard: the palette, the name, Enter. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill(name);
  await page.getByRole("option", { name }).first().waitFor();
  await page.keyboard.press("Enter");
}

/** Begins a draft in a house style: the command, a press on the style's name, the button. */
export async function newDraft(
  page: Page,
  style: string,
  from: "Blank draft" | "With a short sample" = "Blank draft",
): Promise<void> {
  await runCommand(page, "New draft");
  await page.getByRole("dialog").getByRole("option", { name: style }).click();
  await page.getByRole("button", { name: from }).click();
  const shown = from === "Blank draft" ? "Untitled draft" : /waters|eaux/;
  await page.getByRole("banner").getByRole("heading", { name: shown }).waitFor();
}

/** Sets the draft in another house style, from the status line. */
export async function switchTo(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "House style:" }).click();
  await page.getByRole("dialog").getByRole("option", { name, exact: false }).first().click();
  await page.getByRole("button", { name: "Switch style" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}
