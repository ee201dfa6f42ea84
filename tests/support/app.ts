import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";

const root = join(import.meta.dirname, "../..");

/** The product as a person starts it: a server process of its own, and a page of a real browser on it. */
export interface App {
  readonly page: Page;
  /** What the browser complained about: script errors, violations of the security policy, failed requests. */
  readonly complaints: string[];
  /** Ends the server as a crash would. */
  crash(): Promise<void>;
  /** Starts a server on the same drafts, and opens it in a fresh page. */
  restart(): Promise<Page>;
  close(): Promise<void>;
}

/**
 * @param file a draft to open instead of the sample
 * @param prepare makes what a person has already: a library in the home folder
 */
export async function startApp(
  options: BrowserContextOptions = {},
  file?: string,
  prepare: (home: string) => Promise<void> = async () => {},
): Promise<App> {
  const home = await mkdtemp(join(tmpdir(), "rapporteur-"));
  await prepare(home);
  const browser = await launchBrowser();
  const complaints: string[] = [];
  let server = await startServer(home, file);
  const app = {
    page: await openPage(browser, server.url, options, complaints),
    complaints,
    async crash() {
      await ended(server.process, "SIGKILL");
    },
    async restart() {
      server = await startServer(home);
      app.page = await openPage(browser, server.url, options, complaints);
      return app.page;
    },
    async close() {
      await browser.close();
      await ended(server.process, "SIGTERM");
      await rm(home, { recursive: true, force: true });
    },
  };
  return app;
}

interface Server {
  readonly process: ChildProcess;
  readonly url: string;
}

async function startServer(home: string, file?: string): Promise<Server> {
  const child = spawn(
    process.execPath,
    [join(root, "build/rapporteur.mjs"), "open", ...(file ? [file] : []), "--no-open", "--port", "0"],
    {
      env: { ...process.env, RAPPORTEUR_HOME: home, RAPPORTEUR_LANGUAGE: "en" },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/127\.0\.0\.1:\S+/.exec(line)?.[0];
    if (url) return { process: child, url };
  }
  throw new Error(`The app did not start: ${said}`);
}

async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  complaints: string[],
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    locale: "en-GB",
    ...options,
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  await page.goto(url);
  await page.getByRole("textbox", { name: "Text of the resolution" }).waitFor();
  return page;
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}
