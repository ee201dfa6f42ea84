// Builds what is missing or stale: the main-process code with esbuild into dist/node, the screen with Vite into dist/renderer.
import { buildMainProcess } from "./main-process.ts";
import { isUpToDate, markBuilt } from "./staleness.ts";

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
  const { build } = await import("vite");
  await build({ configFile: new URL("vite.config.ts", import.meta.url).pathname, logLevel: "warn" });
  await markBuilt("renderer", inputs);
}

if (import.meta.main) {
  await buildCommandLine();
  await buildScreen();
}
