import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { userFolders } from "../../../electron/services/settings/folders.ts";
import { readSettings, writeSettings } from "../../../electron/services/settings/settings-file.ts";
import { temporaryFolder } from "../../support/hosts.ts";

const newDraft = { style: "un-ga", language: "fr" };
const defaults = { language: "en", theme: "system", newDraft, completion: true, agreed: true } as const;

test("settings are kept in a file of the user's own", async () => {
  const path = join(await temporaryFolder(), "home", "settings.json");
  expect(await readSettings(path, defaults)).toEqual(defaults);
  await writeSettings(path, { language: "fr", theme: "dark", newDraft, completion: true, agreed: true });
  expect(await readSettings(path, defaults)).toEqual({
    language: "fr",
    theme: "dark",
    newDraft,
    completion: true,
    agreed: true,
  });
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test.each([
  ["empty", "", defaults],
  ["cut short", '{"language":"fr","the', defaults],
  ["no object", "null", defaults],
  [
    "of wrong types",
    '{"language":7,"theme":"dark"}',
    { language: "en", theme: "dark", newDraft, completion: true, agreed: true },
  ],
  [
    "of a later version",
    '{"language":"fr","theme":"dark","zoom":2}',
    { language: "fr", theme: "dark", newDraft, completion: true, agreed: true },
  ],
  ["of a language that is not spoken", '{"language":"xx","theme":"neon"}', defaults],
])("settings that are %s never stop a start, and a copy is kept", async (_state, text, expected) => {
  const folder = await temporaryFolder();
  const path = join(folder, "settings.json");
  await writeFile(path, text);
  expect(await readSettings(path, defaults)).toEqual(expected);
  expect(await readFile(`${path}.bad`, "utf8")).toBe(text);
});

test("any bytes at all give settings", async () => {
  const path = join(await temporaryFolder(), "settings.json");
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array(),
        fc.json().map((text) => new TextEncoder().encode(text)),
      ),
      async (bytes) => {
        await writeFile(path, bytes);
        expect(Object.keys(await readSettings(path, defaults)).sort()).toEqual([
          "agreed",
          "completion",
          "language",
          "newDraft",
          "theme",
        ]);
      },
    ),
    { numRuns: 100 },
  );
});

test("a folder in the place of the settings is passed over and said to be in the way of new ones", async () => {
  const path = join(await temporaryFolder(), "settings.json");
  await mkdir(path);
  expect(await readSettings(path, defaults)).toEqual(defaults);
  await expect(writeSettings(path, defaults)).rejects.toMatchObject({ code: "write-failed" });
  expect(await readdir(join(path, ".."))).toEqual(["settings.json"]);
});

test("each system keeps the program's files where it keeps such files, unless they are moved", () => {
  const moved = userFolders({ RAPPORTEUR_HOME: "/elsewhere" }, "linux");
  expect(moved).toEqual({ home: "/elsewhere", documents: join("/elsewhere", "documents") });
  expect(userFolders({ XDG_DATA_HOME: "/data" }, "linux").home).toBe(join("/data", "rapporteur"));
  expect(userFolders({ APPDATA: "/roaming" }, "win32").home).toBe(join("/roaming", "Rapporteur"));
  expect(userFolders({}, "darwin").home).toMatch(/Library.Application Support.Rapporteur$/);
});
