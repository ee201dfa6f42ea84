import { copyFile, mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { build, type Plugin } from "esbuild";
import { root } from "./staleness.ts";

/** Packages that stay in node_modules: native code, and fonts that are read as files. */
const external = ["electron", "@myriaddreamin/typst-ts-node-compiler", "@expo-google-fonts/*", "fsevents"];

/** How source names a file of its own, a worker or an asset. In the bundle all of them lie side by side. */
const ownFile = /new URL\("(\.\.?\/[^"]+)", import\.meta\.url\)/g;

/**
 * Bundles the main-process code into dist/node: one module an entry, shared code in chunks beside them,
 * workers as entries of their own, assets copied. The folder is replaced in one step.
 */
export async function buildMainProcess(): Promise<void> {
  const target = join(root, "dist/node");
  const next = join(root, `dist/.node-${process.pid}`);
  const { workers, assets } = await ownFiles(join(root, "electron"));
  const entries = ["electron/cli/main.ts", "electron/desktop/main.ts"].map((path) => join(root, path));
  const common = {
    bundle: true,
    platform: "node",
    target: "node22",
    external,
    sourcemap: true,
    logLevel: "warning",
  } as const;
  await build({
    ...common,
    entryPoints: [
      { in: entries[0] ?? "", out: "cli" },
      { in: entries[1] ?? "", out: "desktop" },
      ...workers.map((worker) => ({ in: worker, out: basename(worker, ".ts") })),
    ],
    outdir: next,
    format: "esm",
    splitting: true,
    chunkNames: "[name]-[hash]",
    // Bundled CommonJS packages ask for Node's own modules with require.
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
    plugins: [flattenOwnFiles],
  });
  // A sandboxed preload is CommonJS, in one file.
  await build({
    ...common,
    entryPoints: [join(root, "electron/desktop/preload.ts")],
    outfile: join(next, "preload.cjs"),
    format: "cjs",
  });
  for (const asset of assets) await copyFile(asset, join(next, basename(asset)));
  await mkdir(dirname(target), { recursive: true });
  await rm(target, { recursive: true, force: true });
  await rename(next, target);
}

const flattenOwnFiles: Plugin = {
  name: "flatten-own-files",
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]electron[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const contents = source.replace(
        ownFile,
        (_whole, file: string) => `new URL("./${basename(file).replace(/\.ts$/, ".js")}", import.meta.url)`,
      );
      return { contents, loader: "ts" };
    });
  },
};

/** Every worker and asset that source below `folder` names. */
async function ownFiles(folder: string): Promise<{ workers: string[]; assets: string[] }> {
  const sources = (await readdir(folder, { recursive: true }))
    .filter((path) => path.endsWith(".ts"))
    .map((path) => join(folder, path));
  const files = new Set<string>();
  for (const source of sources) {
    for (const match of (await readFile(source, "utf8")).matchAll(ownFile))
      files.add(join(dirname(source), match[1] ?? ""));
  }
  const named = [...files].sort();
  return {
    workers: named.filter((file) => file.endsWith(".ts")),
    assets: named.filter((file) => !file.endsWith(".ts")),
  };
}
