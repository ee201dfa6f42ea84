import { createHash } from "node:crypto";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Whether `dist/<output>` was built from the inputs as they are now. */
export async function isUpToDate(output: string, inputs: readonly string[]): Promise<boolean> {
  const stamp = await readFile(stampPath(output), "utf8").catch(() => null);
  return stamp !== null && stamp === (await fingerprint(inputs));
}

/** Remembers what `dist/<output>` was built from. */
export async function markBuilt(output: string, inputs: readonly string[]): Promise<void> {
  await writeFile(stampPath(output), await fingerprint(inputs));
}

function stampPath(output: string): string {
  return join(root, "dist", output, ".built-from");
}

/** Names, sizes and times of all files: cheap, and changes whenever a file does. */
async function fingerprint(inputs: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const input of inputs) {
    for (const file of await filesBelow(join(root, input))) {
      const { size, mtimeMs } = await stat(file);
      hash.update(`${file}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest("hex");
}

async function filesBelow(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
