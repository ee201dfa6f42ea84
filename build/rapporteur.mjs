#!/usr/bin/env node
// The command line's first step: a Node that is new enough, what is built up to date, then on to electron/cli.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findNode } from "./node-runtime.mjs";

const node = findNode();
if (!node) {
  console.error(
    `Rapporteur needs Node 22.13 or newer; this is ${process.versions.node}. Install a newer Node from nodejs.org, then try again.`,
  );
  process.exit(1);
}

if (node === process.execPath) {
  await start();
} else {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

async function start() {
  const sources = fileURLToPath(new URL("./build.ts", import.meta.url));
  if (existsSync(sources)) {
    const { buildCommandLine, buildScreen } = await import("./build.ts");
    await buildCommandLine();
    const command = process.argv[2] ?? "open";
    if (command === "open" && !process.argv.includes("--help")) await buildScreen();
  }
  const { main } = await import("../dist/node/cli.js");
  process.exitCode = await main(process.argv.slice(2));
}
