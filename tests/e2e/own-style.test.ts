import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, startApp } from "../support/app.ts";
import { caretAtEndOf, newDraft, printedText, runCommand, waitUntilKept } from "./page.ts";

let app: App;
let folder = "";
beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.close());

const source = () => app.page.getByRole("textbox", { name: "The style as a file" });
const faults = () => app.page.getByRole("dialog").locator(".faults li").allInnerTexts();
const fileText = () => readFile(join(folder, "pace-own.en.json"), "utf8");

/** Changes the text of the file as a person does: selects words of it and types over them. */
async function typeOver(old: string, typed: string): Promise<void> {
  await source().evaluate((element, words) => {
    const area = element as HTMLTextAreaElement;
    const from = area.value.indexOf(words);
    if (from < 0) throw new RangeError(`The file does not say ${words}`);
    area.focus();
    area.setSelectionRange(from, from + words.length);
  }, old);
  await app.page.keyboard.type(typed);
}

test("a style is copied and changed where it stands; what is wrong is told by its path while it is typed", async () => {
  const { page } = app;
  await page.keyboard.press("Control+,");
  const dialog = page.getByRole("dialog");
  folder = ((await page.getByText("Your own styles are files in").textContent()) ?? "").replace(
    /^.* in /,
    "",
  );
  await dialog.getByRole("option", { name: "Council of Europe" }).click();
  await page.getByRole("button", { name: "Copy and edit" }).click();
  await dialog.getByText("Saved and in use").waitFor();

  await typeOver('"body": "PACE"', '"body": ""');
  await typeOver('"fontSize": 11', '"fontSize": 1');
  await dialog.getByText("2 fields to correct").waitFor();
  expect(await faults()).toEqual([
    "body This is empty. Write at least one character.",
    "page.fontSize 1 is too small. Write 8 or more.",
  ]);
  expect(await page.getByRole("button", { name: "Save and use" }).isDisabled()).toBe(true);
  await dialog.getByRole("button", { name: "page.fontSize" }).click();
  await page.keyboard.type('"fontSize": 12,');
  await typeOver('"body": ""', '"body": "Our body"');
  await dialog.getByText("Changed, not saved yet").waitFor();
  await page.getByRole("textbox", { name: "Name of the style" }).fill("Our assembly");
});

test("what was typed outlives the settings, and saving puts it to use at once", async () => {
  const { page } = app;
  await page.keyboard.press("Escape");
  expect(await fileText()).toContain('"body": "PACE"');
  await page.keyboard.press("Control+,");
  expect(await source().inputValue()).toContain('"body": "Our body"');
  await page.getByRole("button", { name: "Save and use" }).click();
  await page.getByText("Saved and in use").waitFor();
  expect(JSON.parse(await fileText())).toMatchObject({ name: "Our assembly", page: { fontSize: 12 } });

  await page.getByRole("button", { name: "All styles" }).click();
  await page.getByRole("option", { name: "Our assembly", selected: true }).waitFor();
  await page.keyboard.press("Escape");
  await newDraft(page, "Our assembly");
  await page.getByRole("button", { name: "House style: Our body" }).waitFor();
});

test("a file that was changed elsewhere is read again, and what is wrong in it is told and mended", async () => {
  const { page } = app;
  const style = JSON.parse(await fileText()) as Record<string, object>;
  await writeFile(join(folder, "pace-own.en.json"), JSON.stringify({ ...style, levels: "roman" }, null, 2));
  await page.keyboard.press("Control+,");
  await page.getByRole("button", { name: "Reload" }).click();
  const refused = page.getByRole("alert");
  await refused.getByText("pace-own.en.json cannot be used").waitFor();
  expect(await faults()).toEqual(['levels "roman" is not a list. Write its entries between [ and ].']);

  await refused.getByRole("button", { name: "Edit", exact: true }).click();
  await typeOver('"roman"', '[{ "form": "upper-roman", "before": "", "after": ")" }]');
  await page.getByRole("button", { name: "Save and use" }).click();
  await page.getByText("Saved and in use").waitFor();
  await page.keyboard.press("Escape");
});

test("a draft in the style keeps it over a crash", async () => {
  const { page } = app;
  await page.getByText("Add the first operative clause").click();
  await page.keyboard.type("The Assembly decides to meet");
  expect(await printedText(page)).toEqual(["I) The Assembly decides to meet."]);
  await waitUntilKept(page);
  await app.crash();
  const restarted = await app.restart();
  await caretAtEndOf(restarted, "I)");
  expect(await printedText(restarted)).toEqual(["I) The Assembly decides to meet."]);
});

test("a deleted style is put back as it was, and the draft is in it again", async () => {
  const { page } = app;
  const before = await fileText();
  await page.keyboard.press("Control+,");
  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByText("pace-own.en.json was deleted.").waitFor();
  await expect(fileText()).rejects.toThrow();
  await page.getByRole("button", { name: "Put back" }).click();
  await page.getByText("pace-own.en.json was deleted.").waitFor({ state: "detached" });
  expect(await fileText()).toBe(before);
  await page.keyboard.press("Escape");
  expect(await printedText(page)).toEqual(["I) The Assembly decides to meet."]);
});

test("the whole is done from the keyboard too", async () => {
  const { page } = app;
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  const tabTo = async (name: string, key = "Tab") => {
    for (let i = 0; i < 30 && (await focused()) !== name; i++) await page.keyboard.press(key);
    expect(await focused()).toBe(name);
  };
  await runCommand(page, "Settings");
  await page.getByRole("option", { name: "Our assembly" }).waitFor();
  await tabTo("Edit", "Shift+Tab");
  await page.keyboard.press("Enter");
  await source().waitFor();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Delete");
  await page.getByText("1 field to correct").waitFor();
  await tabTo("whole file");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Home");
  await page.keyboard.type("{");
  await page.getByText("Changed, not saved yet").waitFor();
  await tabTo("Save and use", "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.getByText("Saved and in use").waitFor();
  await page.keyboard.press("Escape");
});

test("the details show the fields that a style names itself, and read a day as people write it", async () => {
  const { page } = app;
  await page.keyboard.press("Control+,");
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await typeOver(
    '"draft": "Draft resolution[ {documentNumber}]"',
    '"draft": "Draft of {leadSponsor}[, {day} {month} {year}]"',
  );
  await page.getByRole("button", { name: "Save and use" }).click();
  await page.getByText("Saved and in use").waitFor();
  await page.getByRole("button", { name: "All styles" }).click();
  await page.keyboard.press("Escape");

  await runCommand(page, "Details of the resolution");
  await page.getByRole("textbox", { name: "Lead sponsor" }).fill("Norway");
  await page.getByRole("textbox", { name: "Symbol" }).fill("OA/12");
  const day = page.getByRole("textbox", { name: "Date of adoption" });
  await day.fill("31 November 2024");
  await page.keyboard.press("Enter");
  await page.getByText("This is no day").waitFor();
  await day.fill("1/12/2024");
  await page.keyboard.press("Tab");
  expect(await day.inputValue()).toBe("1 December 2024");
  await page.getByRole("button", { name: "Apply" }).click();
  await page.getByRole("button", { name: /^Draft of Norway, 1 December 2024/ }).waitFor();
});

test("the browser had nothing to complain about", () => {
  expect(
    app.complaints.filter(
      (complaint) => !/Failed to fetch|ERR_CONNECTION|ERR_INCOMPLETE_CHUNKED/.test(complaint),
    ),
  ).toEqual([]);
});
