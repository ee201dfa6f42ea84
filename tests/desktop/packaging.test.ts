import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect, test } from "vitest";

const require = createRequire(import.meta.url);
const { validateConfiguration } = require("app-builder-lib/out/util/config/config.js") as {
  validateConfiguration(configuration: unknown, log: unknown): Promise<void>;
};
const quiet = { isEnabled: false, add: () => {} };

async function configuration(): Promise<Record<string, unknown>> {
  const path = new URL("../../build/electron-builder.json", import.meta.url);
  return JSON.parse(await readFile(path, "utf8")) as Record<string, unknown>;
}

test("the packaging configuration is one that electron-builder accepts", async () => {
  const { $schema: _schema, ...config } = await configuration();
  await validateConfiguration(config, quiet);
  await expect(validateConfiguration({ ...config, asarr: true }, quiet)).rejects.toThrow(/unknown property/);
});

test("a package cannot be turned into a Node or made to load anything but itself", async () => {
  const { electronFuses, asar, npmRebuild } = await configuration();
  expect({ electronFuses, asar, npmRebuild }).toEqual({
    asar: true,
    npmRebuild: false,
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    },
  });
});
