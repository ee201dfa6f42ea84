import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { main } from "../../electron/cli/main.ts";
import { progressText } from "../../electron/cli/progress.ts";
import type { InterfaceLanguage } from "../../shared/base/user-error.ts";
import { collection, oceans, temporaryFolder } from "../services/library/records.ts";

/** Runs a command as a terminal would, with a home folder of its own. */
function terminalIn(home: string, language: InterfaceLanguage = "en") {
  return async (...args: readonly string[]) => {
    const printed: string[] = [];
    const said: string[] = [];
    const status = await main(args, {
      language,
      environment: { RAPPORTEUR_HOME: home },
      print: (text) => printed.push(text),
      say: (text) => said.push(text),
    });
    return { status, printed: printed.join("\n"), said: said.join("\n") };
  };
}

test("an addition reports each file, and what was refused and why", async () => {
  const home = temporaryFolder();
  const run = terminalIn(home);
  const folder = temporaryFolder();
  collection(folder, [oceans(2022), oceans(2023)], "one.jsonl");
  collection(folder, [oceans(2024), "no resolution"], "two.jsonl");
  const { status, printed } = await run("library", "add", folder);
  expect(status).toBe(0);
  expect(printed.split("\n")).toEqual([
    "3 added, 0 replaced, 0 held already, 1 refused.",
    "  one.jsonl: 2 added, 0 replaced, 0 held already, 0 refused.",
    "  two.jsonl: 1 added, 0 replaced, 0 held already, 1 refused.",
    expect.stringContaining("two.jsonl:2 is no resolution"),
  ]);
});

test("several libraries stand side by side, and one is exported into another", async () => {
  const home = temporaryFolder();
  const run = terminalIn(home);
  const out = join(home, "out.jsonl");
  const other = join(home, "other.db");
  await run("library", "add", collection(home, [oceans(2022)]));
  await run("library", "add", collection(home, [oceans(2023)]), "--library", other);
  expect((await run("library", "export", out)).printed).toBe(`1 resolutions written to ${out}.`);
  await run("library", "add", out, "--library", other);
  expect((await run("library", "list", "--library", other)).printed.split("\n")).toHaveLength(2);
  expect((await run("library", "list")).printed.split("\n")).toHaveLength(1);
  expect((await terminalIn(home, "fr")("library", "export")).said).toContain("Indiquez le fichier à écrire.");
});

test("a damaged library is healed by the next addition, which says so", async () => {
  const home = temporaryFolder();
  const run = terminalIn(home);
  await run("library", "add", collection(home, [oceans(2022)]));
  const file = join(home, "library.db");
  writeFileSync(file, readFileSync(file).fill(0, 0, 100));
  expect((await run("suggest", "--part", "preamble", "--text", "Emphasizing")).said).toContain("damaged");
  const { status, said } = await run("library", "add", collection(home, [oceans(2023)]));
  expect(status).toBe(0);
  expect(said).toContain("rebuilt: 1 resolutions kept, 0 lost.");
});

test("progress tells the rate and the time left where the total is known", () => {
  const progress = { done: 1200, total: 7542, subject: "un.jsonl:1200" };
  expect(progressText(progress, 15_000, "en")).toBe(
    "1,200 of 7,542, 80 a second, 1 min 20 s left: un.jsonl:1200",
  );
  expect(progressText({ ...progress, total: null }, 15_000, "en")).toBe(
    "1,200 read, 80 a second: un.jsonl:1200",
  );
  expect(progressText({ done: 3, total: 4, subject: "a" }, 6000, "fr")).toBe(
    "3 sur 4, 0,5 par seconde, encore 2 s : a",
  );
});

test("Ctrl-C keeps what was added, and the same command goes on from there", {
  timeout: 60_000,
}, async () => {
  const home = temporaryFolder();
  const many = Array.from({ length: 1500 }, (_, i) =>
    oceans(2000, { id: `GA-${i}`, symbol: `A/RES/55/${i}` }),
  );
  const records = collection(home, many);
  const file = join(home, "library.db");
  const command = JSON.stringify(new URL("../../electron/cli/main.ts", import.meta.url).href);
  const code = `import { main } from ${command}; process.exitCode = await main(["library", "add", ${JSON.stringify(records)}, "--json"]);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
    env: { ...process.env, RAPPORTEUR_HOME: home },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const output: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  while (!existsSync(file)) await pause(20);
  await pause(200);
  child.kill("SIGINT");
  // from the terminal and from the process above, at the same moment
  child.kill("SIGINT");
  const [status] = await once(child, "close");
  const stopped = JSON.parse(Buffer.concat(output).toString());
  expect({ status, cancelled: stopped.cancelled }).toEqual({ status: 1, cancelled: true });
  const { printed } = await terminalIn(home)("library", "add", records, "--json");
  expect(JSON.parse(printed)).toMatchObject({ unchanged: stopped.added, added: many.length - stopped.added });
});
