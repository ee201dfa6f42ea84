// Everything that must hold before a change is shared: types, lint, format, the direction of imports, the tests.
import { spawnSync } from "node:child_process";
import { root } from "./staleness.ts";

const steps: readonly (readonly [string, readonly string[]])[] = [
  ["types", ["tsc", "-b"]],
  ["lint and format", ["biome", "check", "--error-on-warnings", "."]],
  [
    "promises",
    [
      "oxlint",
      "--type-aware",
      "--deny-warnings",
      "-c",
      "build/oxlint.json",
      "shared",
      "electron",
      "renderer",
      "build",
      "tests",
    ],
  ],
  [
    "imports",
    [
      "depcruise",
      "--config",
      "build/dependency-rules.cjs",
      "--output-type",
      "err",
      "shared",
      "electron",
      "renderer",
    ],
  ],
  ["tests", ["npm", "test"]],
];

for (const [name, [command = "", ...args]] of steps) {
  const started = performance.now();
  process.stdout.write(`— ${name}\n`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    process.stdout.write(`✗ ${name}\n`);
    process.exit(status ?? 1);
  }
  process.stdout.write(`✓ ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`);
}
