import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where a Chromium, Chrome or Edge usually is. */
const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Keeps a browser quiet: no start page, no look-ups, no updates. Tests may run as root in a container. */
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts a real Chromium: the one named by RAPPORTEUR_CHROMIUM, an installed one, or the one that comes with
 * the development dependencies on Linux x64.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env.RAPPORTEUR_CHROMIUM ?? installed.find((path) => existsSync(path));
  if (named) return chromium.launch({ executablePath: named, args: quiet });
  const { default: bundled } = await import("@sparticuz/chromium");
  return chromium.launch({ executablePath: await bundled.executablePath(), args: [...quiet, "--no-zygote"] });
}
