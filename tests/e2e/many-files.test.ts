import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeExport } from "../../electron/services/export/export.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { type App, startApp } from "../support/app.ts";
import { resolution491 } from "../typesetting/resolution-491.ts";
import { caretAtEndOf, printedText, runCommand, waitUntilKept } from "./page.ts";

const fixtures = join(import.meta.dirname, "../fixtures");
const fixture = (name: string) => join(fixtures, "reading", name);
const odd = "# ON TESTING\n\nThe Assembly,\n\n1. Recalling its tests;\n\n2. URGES all members to test.\n";

let app: App;
let folder: string;
/** What was typed while the fifty files were read. */
let typed: string;
beforeAll(async () => {
  app = await startApp();
  folder = await mkdtemp(join(tmpdir(), "rapporteur-many-"));
}, 120_000);
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function importFiles(paths: readonly string[]): Promise<void> {
  const chooser = app.page.waitForEvent("filechooser");
  await runCommand(app.page, "Import files");
  await (await chooser).setFiles([...paths]);
}

/** A short resolution on a subject as an OpenDocument file. */
function openDocument(subject: string): Uint8Array {
  const namespaces = ["office", "text"].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const paragraphs = odd.replace("TESTING", subject).replace("# ", "").split("\n\n");
  const text = paragraphs.map((words) => `<text:p>${words.trim()}</text:p>`).join("");
  return zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.text"),
    "content.xml": strToU8(
      `<office:document-content ${namespaces.join(" ")}><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ),
  });
}

/** A short resolution in Akoma Ntoso. */
const akomaNtoso =
  '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement><preamble><formula><p>The Assembly,</p></formula><container><p><i>Recalling</i> its tests;</p></container></preamble><mainBody><paragraph><num>1.</num><content><p>Urges all members to test.</p></content></paragraph></mainBody></statement></akomaNtoso>';

/** Fifty files of seven formats; three are none that can be read. */
async function mixedFiles(): Promise<readonly string[]> {
  const style = findStyle("nato-pa", "en");
  const made = (["docx", "pdf", "html", "md", "txt"] as const).map(async (format) =>
    written(
      `resolution-491.${format}`,
      await makeExport(resolution491.node, style, format, { modified: new Date(0) }),
    ),
  );
  const readings = await readdir(join(fixtures, "readings"));
  const short = Array.from({ length: 12 }, (_, index) => [
    written(`odt-${index}.odt`, openDocument(`ODT ${index}`)),
    written(`xml-${index}.xml`, akomaNtoso),
  ]);
  return [
    ...(await Promise.all(made)),
    await written("empty.md", ""),
    fixture("nato-pa-resolution-461.md"),
    fixture("nato-pa-resolution-491.md"),
    await written("picture.docx", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)),
    await written("short.txt", odd),
    await written("windows.txt", odd.replaceAll("\n", "\r\n")),
    await written("letter.txt", "Dear colleague,\n\nplease find enclosed what you asked for.\n"),
    ...(await Promise.all(short.flat())),
    ...readings.filter((name) => name !== "README.md").map((name) => join(fixtures, "readings", name)),
    await written("page.html", `<!doctype html><p>${odd.replaceAll("\n\n", "</p><p>")}</p>`),
    await written("last.md", odd),
  ];
}

/** Types words at the caret until something is shown. @returns what was typed */
async function typeUntil(shown: Locator): Promise<string> {
  let typed = "";
  while (!(await shown.isVisible())) {
    await app.page.keyboard.type(" and on", { delay: 15 });
    typed += " and on";
  }
  return typed;
}

test("fifty files of mixed formats are read while typing goes on, and three are refused with what to do", async () => {
  const { page } = app;
  const before = await printedText(page);
  await caretAtEndOf(page, "12.");
  await importFiles(await mixedFiles());
  await page.getByText("Import of 50 files").first().waitFor();
  await page.locator(".page-text").focus();
  typed = await typeUntil(page.getByText("47 read, 3 refused").first());
  expect(typed).not.toBe("");
  expect((await printedText(page))[11]).toBe(before[11]?.replace(/(;?)$/, `${typed}$1`));
  for (const said of [
    "empty.md is empty",
    "picture.docx is a picture",
    "letter.txt holds no resolution: no clause was found in it. Choose a text with",
  ])
    await page.getByText(said).waitFor();
  await waitUntilKept(page);
}, 60_000);

test("a result is opened as a draft with the list still at hand, and the others are found under Open", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "Open resolution-491.pdf" }).click();
  await page.getByRole("heading", { name: /^\d+ repairs$/ }).waitFor();
  expect(await printedText(page)).toHaveLength(29);
  await runCommand(page, "Files of the import");
  await page.getByText("Import of 50 files").first().waitFor();
  await page.keyboard.press("Control+o");
  const unsaved = page.getByRole("grid", { name: "Not saved yet" });
  await unsaved.waitFor();
  // The sample that was typed in and the forty-six that were not opened.
  const rows = unsaved.getByRole("row");
  expect(await rows.count()).toBe(47);
  // Last changed is the one that was typed in: it comes back out of its journal.
  await rows.first().click();
  await expect.poll(async () => (await printedText(page))[11]).toContain(typed);
});

test("drafts that nobody needs are thrown away, and brought back as long as the list is open", async () => {
  const { page } = app;
  await page.keyboard.press("Control+o");
  const rows = page.getByRole("grid", { name: "Not saved yet" }).getByRole("row");
  await rows.first().waitFor();
  const title = (await rows.first().locator(".file-name").textContent()) ?? "";
  await rows
    .first()
    .getByRole("button", { name: `Discard ${title}` })
    .click();
  await page.getByText("One draft was discarded.").waitFor();
  await expect.poll(() => rows.count()).toBe(46);
  await page.getByRole("button", { name: "Discard all 46" }).click();
  await page.getByText("47 drafts were discarded.").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await rows.first().waitFor();
  await expect.poll(() => rows.count()).toBe(47);
  expect(await rows.first().locator(".file-name").textContent()).toBe(title);
  await page.keyboard.press("Escape");
});

test("the report is copied with a line a file", async () => {
  const { page } = app;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy the report" }).click();
  await page.getByText("The report was copied.").waitFor();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).trim().split("\n");
  expect(lines).toHaveLength(50);
  expect(lines[9]).toBe("short.txt\t2 clauses, no repairs");
  expect(lines[11]).toMatch(/^letter\.txt\tletter\.txt holds no resolution/);
});

test("an import that is stopped keeps what was read", async () => {
  const { page } = app;
  const paths = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      written(`draft-${index}.md`, odd.replace("TESTING", `${index}`)),
    ),
  );
  await importFiles(paths);
  await page.getByRole("button", { name: "Open draft-1.md" }).waitFor();
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  const ended = page.locator(".progress-text").getByText(/\d+ read, \d+ not read/);
  await ended.waitFor({ timeout: 2000 });
  const [, read = "", left = ""] = /(\d+) read, (\d+) not read/.exec((await ended.textContent()) ?? "") ?? [];
  expect([Number(read) + Number(left), Number(read) >= 2, Number(left) > 0]).toEqual([60, true, true]);
  await page.keyboard.press("Control+o");
  await page.getByRole("grid", { name: "Not saved yet" }).waitFor();
  expect(await page.getByRole("row", { name: /^ON \d+$/ }).count()).toBe(Number(read));
  await page.keyboard.press("Escape");
});

test("several files that are dropped are read", async () => {
  const { page } = app;
  await page.locator(".page-text").evaluate((text, words) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([words], "one.md"));
    transfer.items.add(new File([words], "two.txt"));
    text.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, odd);
  await page.getByText("Import of 2 files").first().waitFor();
  await page.getByText("2 read").first().waitFor();
});

test("the browser had nothing to complain about", () => {
  expect(app.complaints).toEqual([]);
});
