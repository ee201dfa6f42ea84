// From a key to the painted frame, with labels, emphasis, outline and journal, beside a bare ProseMirror view with the same text.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { writeSavedFile } from "../../shared/resolution/saved-file.ts";
import { startApp } from "../support/app.ts";
import { launchBrowser } from "../support/browser.ts";
import { longResolution } from "./long-resolution.ts";
import { figure, percentile } from "./measure.ts";

const typed =
  "and the cost of silence in places where nobody listens to those who suffer from it every day ".repeat(2);

export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "rapporteur-bench-"));
  try {
    for (const clauses of [60, 150, 429]) {
      const document = longResolution(clauses);
      const file = join(folder, `${clauses}.reso`);
      await writeFile(file, writeSavedFile(document));
      const paragraphs: string[] = [];
      document.descendants((node) => {
        if (node.type.name === "line") paragraphs.push(node.textContent);
      });
      const ours = await inTheApp(file);
      const bare = await inABareView(paragraphs);
      const ratio = (share: number) => figure(percentile(ours, share) / percentile(bare, share));
      console.log(
        `${clauses} clauses: p50 ${figure(percentile(ours, 0.5))} ms, p95 ${figure(percentile(ours, 0.95))} ms; against the bare view p50 × ${ratio(0.5)}, p95 × ${ratio(0.95)}`,
      );
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function inTheApp(file: string): Promise<number[]> {
  const app = await startApp({}, file);
  try {
    return await timesOfKeys(app.page);
  } finally {
    await app.close();
  }
}

async function inABareView(paragraphs: readonly string[]): Promise<number[]> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "bare-editor.ts")],
    bundle: true,
    write: false,
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
    await page.setContent("<!doctype html><style>.ProseMirror{white-space:pre-wrap}</style>");
    await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
    await page.evaluate((texts) => {
      (window as unknown as { showBareEditor(texts: readonly string[]): void }).showBareEditor(texts);
    }, paragraphs);
    return await timesOfKeys(page);
  } finally {
    await browser.close();
  }
}

/** Milliseconds from each key to after the frame that shows it. */
async function timesOfKeys(page: Page): Promise<number[]> {
  await page.locator(".ProseMirror .line").nth(10).click();
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
  await page.keyboard.type(typed, { delay: 30 });
  return page.evaluate(() => (window as unknown as { times: number[] }).times.slice(20));
}
