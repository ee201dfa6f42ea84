import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { UserError } from "../../../shared/base/user-error.ts";
import { liesOnNetwork } from "./network-drive.ts";

/** Why a library cannot be changed where it lies; null where it can. */
export type Hindrance = "library-elsewhere" | "library-read-only" | null;

/** Whether a library may be changed where it lies: not on another machine's drive, and not where one may only read. */
export function hindranceTo(file: string): Hindrance {
  if (liesOnNetwork(file)) return "library-elsewhere";
  const writable = [dirname(file), file].every((place) => !existsSync(place) || mayWrite(place));
  return writable ? null : "library-read-only";
}

/** Throws `library-elsewhere` or `library-read-only` for a library that cannot be changed where it lies. */
export function refuseHindered(file: string, hindrance: Hindrance = hindranceTo(file)): void {
  if (hindrance) throw new UserError(hindrance, { file: basename(file) });
}

/**
 * The file to read a library from: itself, or for one that cannot be changed where it lies a copy in the folder
 * `copies`, made anew when the library changed. While its drive is away, the last copy answers.
 */
export function readableLibrary(
  file: string,
  copies: string,
  hindrance: (file: string) => Hindrance = hindranceTo,
): string {
  const folder = join(copies, createHash("sha256").update(resolve(file)).digest("hex").slice(0, 16));
  const copy = join(folder, basename(file));
  if (!existsSync(file)) return existsSync(copy) ? copy : file;
  if (hindrance(file) === null) return file;
  refresh(file, copy);
  return copy;
}

/** A writer may be at work while its database is copied: a copy counts when nothing changed meanwhile. */
const attempts = 3;

function refresh(file: string, copy: string): void {
  const stamp = `${copy}.copied`;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const state = stateOf(file);
    if (existsSync(copy) && existsSync(stamp) && readFileSync(stamp, "utf8") === state) return;
    try {
      copyLibrary(file, copy);
    } catch (error) {
      // the copy of before is in use, or the drive went away: better than none
      if (existsSync(copy)) return;
      throw error;
    }
    if (stateOf(file) === state) writeFileSync(stamp, state);
  }
}

/** Sizes and times of the database and of the changes that still lie beside it. */
function stateOf(file: string): string {
  return ["", "-wal"]
    .map((ending) => statSync(`${file}${ending}`, { throwIfNoEntry: false }))
    .map((stat) => (stat ? `${stat.size} ${stat.mtimeMs}` : "none"))
    .join(", ");
}

/** Copies a database with the changes that still lie beside it, and its indexes. */
function copyLibrary(file: string, copy: string): void {
  mkdirSync(dirname(copy), { recursive: true });
  const name = basename(file);
  const beside = readdirSync(dirname(file)).filter(
    (other) => other.startsWith(`${name}.`) && other.endsWith(".index"),
  );
  const parts = [name, ...(existsSync(`${file}-wal`) ? [`${name}-wal`] : []), ...beside];
  for (const part of parts) copyFileSync(join(dirname(file), part), join(dirname(copy), `${part}.next`));
  for (const ending of ["-wal", "-shm"]) rmSync(`${copy}${ending}`, { force: true });
  for (const part of parts) renameSync(join(dirname(copy), `${part}.next`), join(dirname(copy), part));
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
