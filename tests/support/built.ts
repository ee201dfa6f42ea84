import { buildCommandLine, buildScreen } from "../../build/build.ts";

/** Before the first test: builds what is missing or stale, once, so that no test waits for it. */
export async function setup(): Promise<void> {
  await buildCommandLine();
  await buildScreen();
}
