// From a key to the painted frame, with labels, emphasis, outline, journal and completion, beside a bare ProseMirror
// view with the same text; the same in a draft with a base text; and from a key to the completion that it calls for.
import { copyFile, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { defined } from "../../shared/base/assert.ts";
import { draftFromBase } from "../../shared/editing/draft-from-base.ts";
import { idsFor } from "../../shared/resolution/ids.ts";
import { writeSavedFile } from "../../shared/resolution/saved-file.ts";
import { type App, startApp } from "../support/app.ts";
import { launchBrowser } from "../support/browser.ts";
import { sampleLibrary } from "../support/sample-library.ts";
import { corpusLibrary } from "./corpus-library.ts";
import { longResolution } from "./long-resolution.ts";
import { figure, percentile } from "./measure.ts";

const typed =
  "and the cost of silence in places where nobody listens to those who suffer from it every day ".repeat(2);

/** So many times each of the views is typed in, in turn: what else the machine does then slows all of them. */
const rounds = 4;

/** Words that many resolutions have, so that much can be offered behind them. */
const known =
  "Recalling its resolution on the situation of human rights, and reaffirming the purposes and principles of the Charter of the United Nations and the Universal Declaration of Human Rights";

/** Where the draft with a base comes from. */
const base = { symbol: "A/RES/79/300", title: "A long resolution", date: "2024-12-01" };

export async function run({ corpora }: { readonly corpora: string | undefined }): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "rapporteur-bench-"));
  try {
    const library = await mkdtemp(join(folder, "library-"));
    if (corpora === undefined) await sampleLibrary(library);
    else await corpusLibrary(corpora, library);
    console.log(
      `  the library: ${corpora === undefined ? "two resolutions" : "the whole corpus in English"}`,
    );
    for (const clauses of [60, 150, 429]) {
      const document = longResolution(clauses);
      const file = join(folder, `${clauses}.reso`);
      await writeFile(file, writeSavedFile(document));
      const withBase = join(folder, `${clauses}-with-base.reso`);
      const begun = draftFromBase(document, base, idsFor("draft"));
      await writeFile(withBase, writeSavedFile(begun));
      const paragraphs: string[] = [];
      document.descendants((node) => {
        if (node.type.name === "line") paragraphs.push(node.textContent);
      });
      const measured = await inTurn(file, withBase, paragraphs, library);
      const { ours, besideBase, bare, besidePrecedents, completions } = measured;
      const ratio = (share: number, times = ours) =>
        figure(percentile(times, share) / percentile(bare, share));
      console.log(
        `${clauses} clauses: p50 ${figure(percentile(ours, 0.5))} ms, p95 ${figure(percentile(ours, 0.95))} ms; against the bare view p50 × ${ratio(0.5)}, p95 × ${ratio(0.95)}`,
      );
      console.log(
        `  in bursts beside the list of precedents p50 ${figure(percentile(besidePrecedents, 0.5))} ms, p95 ${figure(percentile(besidePrecedents, 0.95))} ms`,
      );
      console.log(
        `  in a draft with a base p50 ${figure(percentile(besideBase, 0.5))} ms, p95 ${figure(percentile(besideBase, 0.95))} ms; against the bare view p50 × ${ratio(0.5, besideBase)}, p95 × ${ratio(0.95, besideBase)}`,
      );
      console.log(
        `  key to completion p50 ${figure(percentile(completions, 0.5))} ms, p95 ${figure(percentile(completions, 0.95))} ms (${completions.length} of ${known.length} keys showed one)`,
      );
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Types in the app, in the app with a base and in the bare view in turn, then measures the rest in the app. */
async function inTurn(file: string, withBase: string, paragraphs: readonly string[], library: string) {
  const apps = [await appOn(file, library), await appOn(withBase, library)];
  const browser = await launchBrowser();
  try {
    const pages = [...apps.map(({ page }) => page), await bareView(browser, paragraphs)];
    const times: number[][] = pages.map(() => []);
    for (const page of pages) await watchKeys(page);
    for (let round = 0; round < rounds; round++)
      for (const [index, page] of pages.entries()) times[index]?.push(...(await timesOfKeys(page)));
    const [ours = [], besideBase = [], bare = []] = times;
    const page = defined(pages[0], "the app was opened");
    const besidePrecedents = await timesBesidePrecedents(page);
    return { ours, besideBase, bare, besidePrecedents, completions: await timesOfCompletions(page) };
  } finally {
    await browser.close();
    for (const app of apps) await app.close();
  }
}

/** The app as it opens a file, with a copy of a library. */
function appOn(file: string, library: string): Promise<App> {
  return startApp({}, file, async (home) => {
    for (const name of await readdir(library)) await copyFile(join(library, name), join(home, name));
  });
}

async function bareView(browser: Browser, paragraphs: readonly string[]): Promise<Page> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "bare-editor.ts")],
    bundle: true,
    write: false,
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  await page.setContent("<!doctype html><style>.ProseMirror{white-space:pre-wrap}</style>");
  await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
  await page.evaluate((texts) => {
    (window as unknown as { showBareEditor(texts: readonly string[]): void }).showBareEditor(texts);
  }, paragraphs);
  return page;
}

/** Puts the caret where every key asks the library, and keeps from each key the time to after its frame. */
async function watchKeys(page: Page): Promise<void> {
  await page.locator(".ProseMirror .line").nth(10).click();
  await page.evaluate(() => {
    const line = document.querySelectorAll(".ProseMirror .line")[10];
    if (line) getSelection()?.selectAllChildren(line);
    getSelection()?.collapseToEnd();
  });
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    document.addEventListener(
      "keydown",
      (event) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => times.push(performance.now() - event.timeStamp);
          channel.port2.postMessage(null);
        });
      },
      true,
    );
  });
}

/** Milliseconds from each key to after the frame that shows it. */
async function timesOfKeys(page: Page): Promise<number[]> {
  await page.bringToFront();
  await page.keyboard.type(typed.slice(0, 20), { delay: 30 });
  const before = await page.evaluate(() => (window as unknown as { times: number[] }).times.length);
  await page.keyboard.type(typed.slice(20, 70), { delay: 30 });
  return page.evaluate((count) => (window as unknown as { times: number[] }).times.slice(count), before);
}

/** The same while the list of precedents is shown, with rests after which it is looked up and drawn anew. */
async function timesBesidePrecedents(page: Page): Promise<number[]> {
  const before = await page.evaluate(() => (window as unknown as { times: number[] }).times.length);
  await page.keyboard.press("Control+Alt+p");
  await page.locator(".precedent").first().waitFor();
  await page.keyboard.press("Escape");
  for (const burst of typed.match(/.{1,12}/g) ?? []) {
    await page.keyboard.type(burst, { delay: 30 });
    // A little longer than it waits: the answer comes while the next words are typed.
    await page.waitForTimeout(220);
  }
  const times = await page.evaluate(
    (count) => (window as unknown as { times: number[] }).times.slice(count + 2),
    before,
  );
  await page.getByRole("button", { name: "Close the precedents" }).click();
  await page.locator(".page-text").focus();
  return times;
}

/** Milliseconds from each key behind which a completion was shown to after the frame that shows it. */
async function timesOfCompletions(page: Page): Promise<number[]> {
  await page.keyboard.press("Enter");
  await page.evaluate(() => {
    const shown: number[] = [];
    let pressed: number | null = null;
    Object.assign(window, { shown });
    document.addEventListener("keydown", (event) => (pressed = event.timeStamp), true);
    const isGhost = (node: Node) => node instanceof Element && node.classList.contains("ghost");
    new MutationObserver((changes) => {
      if (pressed === null || !changes.some(({ addedNodes }) => [...addedNodes].some(isGhost))) return;
      const from = pressed;
      pressed = null;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => shown.push(performance.now() - from);
        channel.port2.postMessage(null);
      });
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.keyboard.type(known, { delay: 120 });
  return page.evaluate(() => (window as unknown as { shown: number[] }).shown);
}
