import { access, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * The path of Electron's program, or null where it is not installed. Its package alone is not enough: the
 * program comes in a download of its own, and asking the package for it would start that download.
 *
 * @param from resolves packages as the caller would
 */
export async function installedElectron(from: { resolve(name: string): string }): Promise<string | null> {
  try {
    const folder = dirname(from.resolve("electron/package.json"));
    const program = join(folder, "dist", (await readFile(join(folder, "path.txt"), "utf8")).trim());
    await access(program);
    return program;
  } catch {
    return null;
  }
}
