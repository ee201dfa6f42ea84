import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { main } from "../../electron/cli/main.ts";

const seed = join(import.meta.dirname, "../fixtures/reading/nato-pa-resolution-491.md");
const invented = join(import.meta.dirname, "../fixtures/styles/river-commission.en.json");

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "rapporteur-styles-"));
  await mkdir(join(home, "styles"));
  await writeFile(join(home, "styles/river-commission.en.json"), await readFile(invented));
});
afterAll(() => rm(home, { recursive: true, force: true }));

async function rapporteur(
  ...args: readonly string[]
): Promise<{ status: number; out: string; said: string }> {
  const out: string[] = [];
  const said: string[] = [];
  const status = await main(args, {
    language: "en",
    environment: { RAPPORTEUR_HOME: home },
    print: (text) => out.push(text),
    say: (text) => said.push(text),
  });
  return { status, out: out.join("\n"), said: said.join("\n") };
}

test("styles lists the styles that come with the program and a person's own", async () => {
  const { status, out } = await rapporteur("styles", "--json");
  const listed = (JSON.parse(out) as { id: string; language: string }[]).map(
    ({ id, language }) => `${id}.${language}`,
  );
  expect({ status, count: listed.length, last: listed.at(-1) }).toEqual({
    status: 0,
    count: 22,
    last: "river-commission.en",
  });
});

test("styles names a bad file with every wrong field", async () => {
  const bad = join(home, "styles/bad.json");
  await writeFile(bad, JSON.stringify({ basedOn: "un-ga.en", id: "bad", levels: [], page: { font: 3 } }));
  const { status, said } = await rapporteur("styles");
  await rm(bad);
  expect(status).toBe(1);
  expect(said).toContain("bad.json cannot be used as a house style");
  expect(said).toMatch(/levels: .*\n.*page\.font: |page\.font: .*\n.*levels: /);
});

test("convert --style sets a text in another style, says what it could not carry, and there and back is the same", async () => {
  const [there, back, own] = ["there.reso", "back.txt", "own.txt"].map((name) => join(home, name));
  const { status, said } = await rapporteur("convert", seed, there ?? "", "--style", "un-ga");
  expect(status).toBe(0);
  expect(said).toContain("Set from the style nato-pa in un-ga");
  expect(said).toContain("5: this body is not known to open a clause so: Emphasising");
  await rapporteur("convert", there ?? "", back ?? "", "--style", "nato-pa");
  await rapporteur("convert", seed, own ?? "");
  expect(await readFile(back ?? "", "utf8")).toBe(await readFile(own ?? "", "utf8"));
});

test("convert --style takes a style of one's own", async () => {
  const target = join(home, "own-style.txt");
  expect((await rapporteur("convert", seed, target, "--style", "river-commission")).status).toBe(0);
  expect(await readFile(target, "utf8")).toContain("(A) DEPLORING the persistence");
});
