// Builds what is missing or stale: the main-process code with esbuild into dist/node, the screen with Vite into dist/renderer.

import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildMainProcess } from "./main-process.ts";
import { isUpToDate, markBuilt, root } from "./staleness.ts";

const run = promisify(execFile);

/** Main-process code: command line, web host, desktop shell, workers. About half a second when stale. */
export async function buildCommandLine(): Promise<void> {
  const inputs = ["shared", "electron", "build", "package-lock.json"];
  if (await isUpToDate("node", inputs)) return;
  await buildMainProcess();
  await markBuilt("node", inputs);
}

/** The screen. A few seconds when stale; says so on standard error. */
export async function buildScreen(): Promise<void> {
  const inputs = ["shared", "renderer", "build", "package-lock.json"];
  if (await isUpToDate("renderer", inputs)) return;
  process.stderr.write("Building the screen…\n");
  const vite = join(root, "node_modules/vite/bin/vite.js");
  // In a process of its own: whoever asks for the build may run as a test or in development.
  await run(process.execPath, [vite, "build", "--config", "build/vite.config.ts", "--logLevel", "warn"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production" },
  });
  await markBuilt("renderer", inputs);
}

if (import.meta.main) {
  await buildCommandLine();
  await buildScreen();
}
