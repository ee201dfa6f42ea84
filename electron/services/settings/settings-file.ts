import { copyFile, mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import * as v from "valibot";
import { type Settings, settings } from "../../../shared/host/data.ts";
import { writeFileAtomically } from "../documents/atomic-write.ts";
import { writeFailure } from "../documents/file-failure.ts";

/** The settings in a file. Where it is damaged its copy is kept as `<name>.bad` and what can be read of it counts. */
export async function readSettings(path: string, defaults: Settings): Promise<Settings> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return defaults;
  const stored = parseObject(text);
  const complete = v.safeParse(settings, stored);
  if (complete.success) return complete.output;
  await copyFile(path, `${path}.bad`).catch(() => undefined);
  return { ...defaults, ...soundFields(stored) };
}

/** Throws the UserErrors of `writeFileAtomically`. */
export async function writeSettings(path: string, value: Settings): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw writeFailure(error, path);
  }
  await writeFileAtomically(path, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
}

function soundFields(stored: Record<string, unknown>): Partial<Settings> {
  const sound = Object.entries(settings.entries).filter(
    ([name, field]) => name in stored && v.is(field, stored[name]),
  );
  return Object.fromEntries(sound.map(([name]) => [name, stored[name]])) as Partial<Settings>;
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
