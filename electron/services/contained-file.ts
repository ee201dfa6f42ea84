import { readFile, realpath } from "node:fs/promises";
import { extname, join } from "node:path";

export interface ServedFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".ttf": "font/ttf",
};

/**
 * The file that a URL's path names inside a folder; `/` is index.html. Links are followed before it is decided
 * whether the file lies inside, so that none leads out.
 *
 * @returns null for what is not there, lies outside, is of no known type or is no proper path
 */
export async function readContainedFile(folder: string, urlPath: string): Promise<ServedFile | null> {
  const path = decodePath(urlPath);
  if (path === null) return null;
  const named = path === "/" ? "/index.html" : path;
  const contentType = contentTypes[extname(named)];
  if (!contentType) return null;
  try {
    const file = join(await realpath(folder), named);
    // No link may lead elsewhere, and no system that ignores case may offer one file under two names.
    return (await realpath(file)) === file ? { bytes: await readFile(file), contentType } : null;
  } catch {
    return null;
  }
}

/** Null for a path with broken escapes, or with what only an attacker writes into one: `..`, a backslash, NUL. */
function decodePath(urlPath: string): string | null {
  try {
    const path = decodeURIComponent(urlPath);
    const sound =
      path.startsWith("/") && !path.includes("\\") && !path.includes("\0") && !path.split("/").includes("..");
    return sound ? path : null;
  } catch {
    return null;
  }
}
