import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isAppAddress } from "../../electron/desktop/app-address.ts";
import { answerAppRequest, customSchemes } from "../../electron/desktop/app-protocol.ts";
import { temporaryFolder } from "../support/hosts.ts";

async function screen(): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "screen/assets"), { recursive: true });
  await writeFile(join(folder, "screen/index.html"), "<!doctype html>");
  await writeFile(join(folder, "screen/assets/main.js"), "export {};");
  await mkdir(join(folder, "screen-evil"));
  await writeFile(join(folder, "screen-evil/main.js"), "evil");
  await writeFile(join(folder, "secret.json"), "secret");
  await symlink(join(folder, "secret.json"), join(folder, "screen/link.json"));
  await symlink(folder, join(folder, "screen/out"));
  return join(folder, "screen");
}

test("the screen's files are served with their types and the page's defences", async () => {
  const folder = await screen();
  const page = await answerAppRequest(new Request("app://rapporteur/"), folder);
  expect([page.status, page.headers.get("content-type"), await page.text()]).toEqual([
    200,
    "text/html; charset=utf-8",
    "<!doctype html>",
  ]);
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'; script-src 'self'");
  const script = await answerAppRequest(new Request("app://rapporteur/assets/main.js?v=1#top"), folder);
  expect([script.status, script.headers.get("content-type")]).toEqual([
    200,
    "text/javascript; charset=utf-8",
  ]);
});

test.each([
  "app://rapporteur/../secret.json",
  "app://rapporteur/..%2fsecret.json",
  "app://rapporteur/%2e%2e/secret.json",
  "app://rapporteur/%2e%2e%2fsecret.json",
  "app://rapporteur/%252e%252e%252fsecret.json",
  "app://rapporteur/..\\secret.json",
  "app://rapporteur/..%5csecret.json",
  "app://rapporteur/assets/../../secret.json",
  "app://rapporteur/../screen-evil/main.js",
  "app://rapporteur/..%2fscreen-evil%2fmain.js",
  "app://rapporteur/link.json",
  "app://rapporteur/out/secret.json",
  "app://rapporteur/secret.json%00.js",
  "app://rapporteur/%",
  "app://rapporteur/ASSETS/MAIN.JS",
  "app://rapporteur/assets",
  "app://rapporteur//etc/passwd",
  "app://rapporteur/none.js",
  "app://evil/index.html",
  "app://rapporteur@evil/index.html",
  "app://user@rapporteur/index.html",
  "app:index.html",
  "file:///etc/hostname",
  "https://rapporteur/index.html",
])("%s is not found", async (url) => {
  // Electron hands over addresses that Request itself would refuse.
  const request = { url, method: "GET" } as Request;
  expect((await answerAppRequest(request, await screen())).status).toBe(404);
});

test("nothing is taken in by other methods", async () => {
  const request = new Request("app://rapporteur/", { method: "POST", body: "{}" });
  expect((await answerAppRequest(request, await screen())).status).toBe(404);
});

test("the scheme has an origin of its own and no way around the page's defences", () => {
  expect(customSchemes).toEqual([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
  expect(["app://rapporteur/", "app://rapporteur/a?b#c"].every(isAppAddress)).toBe(true);
  const others = [
    "app://rapporteur.evil/",
    "app://evil/rapporteur/",
    "apps://rapporteur/",
    "about:blank",
    "",
    "null",
  ];
  expect(others.filter(isAppAddress)).toEqual([]);
});
