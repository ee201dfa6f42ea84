import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly os?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function parsed(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"));
}

const lockfile = parsed("package-lock.json") as { readonly packages: Readonly<Record<string, Locked>> };
const manifest = parsed("package.json") as { readonly allowScripts: Readonly<Record<string, boolean>> };
const packages = Object.entries(lockfile.packages).filter(([path]) => path !== "");
const paths = new Set(packages.map(([path]) => path));

test("every package for every platform has its place in the lockfile, or a clean install is refused", () => {
  const missing = packages.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !paths.has(`node_modules/${name}`) && !paths.has(`${path}/node_modules/${name}`),
    ),
  );
  expect(missing).toEqual([]);
});

test("what is installed on Linux is checked against its hash, and no download address is written down", () => {
  const unchecked = packages.filter(
    ([, { integrity, os }]) => !integrity && (os === undefined || os.includes("linux")),
  );
  // Packages for other C libraries and processors than those at hand come without a hash from some mirrors.
  expect(
    unchecked.map(([path]) => path).filter((path) => !/(musl|arm|riscv64|ppc64|s390x)/.test(path)),
  ).toEqual([]);
  expect(packages.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
});

test("no dependency may run a script of its own when it is installed", () => {
  expect(Object.values(manifest.allowScripts).filter(Boolean)).toEqual([]);
});

/** The oldest versions without a known hole (docs/decisions/009-floors.md). */
const floors = { "prosemirror-view": "1.42.3", "prosemirror-model": "1.22.1", "pdfjs-dist": "6.2.108" };

test.each(Object.entries(floors))("%s is %s or newer", (name, floor) => {
  const parts = (version: string) => version.split(".").map(Number);
  const found = parts(lockfile.packages[`node_modules/${name}`]?.version ?? "0.0.0");
  const order =
    parts(floor)
      .map((part, index) => Math.sign((found[index] ?? 0) - part))
      .find((sign) => sign !== 0) ?? 0;
  expect(order).toBeGreaterThanOrEqual(0);
});
