import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";
import { currentVersion } from "../../shared/resolution/migrations.ts";
import { writeSavedFile } from "../../shared/resolution/saved-file.ts";
import { clause, item, operative, preamble, resolution } from "../support/resolution.ts";
import { reviewedDraft } from "../support/reviewed-draft.ts";

const program = join(import.meta.dirname, "../../build/rapporteur.mjs");
const seed = join(import.meta.dirname, "../fixtures/reading/nato-pa-resolution-491.md");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rapporteur-cli-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly said: string;
}

async function rapporteur(args: readonly string[], environment: Record<string, string> = {}): Promise<Run> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...process.env, RAPPORTEUR_LANGUAGE: "en", ...environment },
  });
  let out = "";
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const [status] = (await once(child, "close")) as [number | null];
  return { status, out, said: said.trim() };
}

test("read prints one JSON value with the outline and the repairs, and nothing else", async () => {
  const { status, out, said } = await rapporteur(["read", seed, "--json"]);
  const outline = JSON.parse(out);
  expect({ status, said, designation: outline.designation, stage: outline.stage }).toEqual({
    status: 0,
    said: "",
    designation: "RESOLUTION 491",
    stage: "adopted",
  });
  expect(outline.clauses.map((each: { label: string }) => each.label).join(" ")).toBe(
    "1 2 3 4 5 6 7 8 9 10 11 12 13",
  );
  expect(outline.clauses[12].items.map((each: { label: string }) => each.label).join("")).toBe(
    "abcdefghijklmnop",
  );
  expect(outline.clauses.slice(2, 5).map((each: { emphasised: string[] }) => each.emphasised)).toEqual([
    ["Recalling", "acknowledging"],
    ["Underscoring", "considering"],
    ["Emphasising", "highlighting"],
  ]);
  expect(outline.unplaced).toEqual([]);
});

test("read --batch answers each line, also the ones it refuses", async () => {
  const batch = join(folder, "batch.jsonl");
  const lines = [
    JSON.stringify({ id: "one", markdown: "The Assembly,\n\n1. **Recalling** this;\n\n2. **URGES** them." }),
    JSON.stringify({ id: "two", text: "Dear Sir, thank you for your letter." }),
    "no JSON",
  ];
  await writeFile(batch, lines.join("\n"));
  const { status, out } = await rapporteur(["read", "--batch", batch, "--json"]);
  const answers = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(status).toBe(0);
  expect(answers.map(({ id, error }) => [id, error?.code ?? null])).toEqual([
    ["one", null],
    ["two", "no-resolution"],
    [null, "request-invalid"],
  ]);
  expect(answers[0].outline.clauses.map((each: { text: string }) => each.text)).toEqual([
    "Recalling this",
    "Urges them",
  ]);
});

test("convert writes every format, and the structured ones read back to the same outline", async () => {
  const targets = ["docx", "pdf", "html", "md", "txt", "reso"].map((ending) => join(folder, `out.${ending}`));
  expect((await rapporteur(["convert", seed, ...targets])).status).toBe(0);
  for (const target of targets) expect((await stat(target)).size).toBeGreaterThan(4000);

  const outlineOf = async (file: string) => {
    const { repairs: _repairs, ...outline } = JSON.parse((await rapporteur(["read", file, "--json"])).out);
    return outline;
  };
  const original = await outlineOf(seed);
  for (const ending of ["reso", "md", "txt"])
    expect(await outlineOf(join(folder, `out.${ending}`))).toEqual(original);
});

test("the same file converted twice gives the same bytes", async () => {
  const [once_, twice] = ["first", "second"].map((name) =>
    ["docx", "pdf"].map((ending) => join(folder, `${name}.${ending}`)),
  );
  await rapporteur(["convert", seed, ...(once_ ?? [])]);
  await rapporteur(["convert", seed, ...(twice ?? [])]);
  for (const [index, file] of (once_ ?? []).entries())
    expect(await readFile(file)).toEqual(await readFile(twice?.[index] ?? ""));
});

const saved = writeSavedFile(
  resolution("T", preamble(clause("Recalling it")), operative(clause("Urges them", item("to act")))).node,
);

test.each([
  ["an empty file", "empty.md", "", "empty.md is empty. Choose a file that holds the text of a resolution."],
  [
    "a binary file",
    "image.md",
    "\u0000\u0001\u0002",
    "image.md holds no text that can be read. Save it as .docx, PDF, Markdown or plain text, then import it again.",
  ],
  [
    "a text that is no resolution",
    "letter.txt",
    "Dear Sir, thank you for your letter.",
    "letter.txt holds no resolution: no clause was found in it. Choose a text with an enacting formula and clauses.",
  ],
  [
    "a saved file with a wrong checksum",
    "damaged.reso",
    saved.replace("Recalling", "Regalling"),
    "damaged.reso is damaged: its content does not match its checksum. Restore an earlier copy of it; it was not opened and not changed.",
  ],
  [
    "a saved file of a newer version",
    "newer.reso",
    saved.replace(/"version": \d+/, '"version": 99'),
    `newer.reso was saved by a newer version of Rapporteur (format 99, this one knows ${currentVersion}). Update Rapporteur to open it.`,
  ],
])("%s is refused in one clear sentence", async (_what, name, content, sentence) => {
  await writeFile(join(folder, name), content);
  const target = join(folder, `${name}.docx`);
  expect(await rapporteur(["convert", join(folder, name), target])).toEqual({
    status: 1,
    out: "",
    said: sentence,
  });
  await expect(stat(target)).rejects.toThrow();
});

test("a folder that is not there is named, and a format that cannot be written is refused before anything is", async () => {
  const { status, said } = await rapporteur(["convert", seed, join(folder, "nowhere", "out.txt")]);
  expect({ status, said }).toEqual({
    status: 1,
    said: `out.txt was not written: the folder ${join(folder, "nowhere")} does not exist. Create it or choose another folder.`,
  });
  const refused = await rapporteur(["convert", seed, join(folder, "good.md"), join(folder, "out.odp")]);
  expect(refused.status).toBe(1);
  expect(refused.said).toMatch(/out\.odp asks for a format that cannot be written/);
  await expect(stat(join(folder, "good.md"))).rejects.toThrow();
});

test("wrong usage ends with status 2 and shows how the command is used", async () => {
  for (const args of [
    ["fly"],
    ["read"],
    ["convert", seed],
    ["read", seed, "--colour"],
    ["open", "--port", "x"],
  ]) {
    const { status, out, said } = await rapporteur(args);
    expect([args.join(" "), status, out]).toEqual([args.join(" "), 2, ""]);
    expect(said).not.toBe("");
  }
});

test("messages come in French where the person's language is French", async () => {
  expect(
    (await rapporteur(["read", join(folder, "nothing.md")], { RAPPORTEUR_LANGUAGE: "fr" })).said,
  ).toMatch(/est introuvable/);
  expect((await rapporteur(["help"], { LC_ALL: "fr_FR.UTF-8", RAPPORTEUR_LANGUAGE: "fr" })).out).toMatch(
    /Énumère les styles/,
  );
});

test("styles lists the house styles", async () => {
  const styles = JSON.parse((await rapporteur(["styles", "--json"])).out) as {
    id: string;
    language: string;
  }[];
  expect(styles).toContainEqual(
    expect.objectContaining({ id: "nato-pa", language: "en", name: "NATO Parliamentary Assembly" }),
  );
});

test("open serves the app, gives a file to a server that runs already, and leaves nothing behind when told to stop", async () => {
  const home = join(folder, "home");
  await mkdir(home);
  const environment = { ...process.env, RAPPORTEUR_HOME: home, RAPPORTEUR_LANGUAGE: "en" };
  const server = spawn(process.execPath, [program, "open", "--no-open"], { env: environment });
  const [line] = (await once(createInterface({ input: server.stdout }), "line")) as [string];
  expect(line).toMatch(
    /^Rapporteur is served at http:\/\/127\.0\.0\.1:\d+\/\?token=\S+ \(one browser, this machine only\)\.$/,
  );

  await writeFile(join(folder, "given.reso"), saved);
  const second = await rapporteur(["open", join(folder, "given.reso"), "--no-open"], {
    RAPPORTEUR_HOME: home,
  });
  const port = /:(\d+)\//.exec(line)?.[1];
  expect(second.out).toContain(`http://127.0.0.1:${port}/?token=`);
  const url = /http:\S+/.exec(second.out)?.[0] ?? "";
  const entered = await fetch(url, { redirect: "manual" });
  const cookie = entered.headers.get("set-cookie")?.split(";")[0] ?? "";
  const answer = await fetch(`http://127.0.0.1:${port}/api/session.start`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Cookie: cookie },
    body: "{}",
  });
  expect(((await answer.json()) as { value: { opened: { name: string } } }).value.opened.name).toBe(
    "given.reso",
  );

  server.kill("SIGTERM");
  expect(await once(server, "exit")).toEqual([0, null]);
  expect(await readdir(home)).not.toContain("web-host.json");
});

test("tracked changes are accepted, rejected or kept as is asked for", async () => {
  const reviewed = join(folder, "reviewed.reso");
  await writeFile(reviewed, writeSavedFile(reviewedDraft.node));
  const texts = async (...args: string[]) => {
    const { out } = await rapporteur(["read", ...args, "--json"]);
    return JSON.parse(out)
      .clauses.slice(0, 2)
      .map((each: { text: string }) => each.text);
  };
  await rapporteur(["convert", reviewed, "kept.docx"]);
  await rapporteur(["convert", reviewed, "rejected.docx", "--revisions", "reject"]);
  const [before, after] = [
    ["Recalling its former resolutions on peace", "Noting the report of the rapporteur"],
    ["Recalling its earlier resolutions on peace", "Convinced that peace is near"],
  ];
  expect(await texts(reviewed)).toEqual(after);
  expect(await texts(reviewed, "--revisions", "reject")).toEqual(before);
  expect(await texts("kept.docx")).toEqual(after);
  expect(await texts("kept.docx", "--revisions", "reject")).toEqual(before);
  expect(await texts("rejected.docx")).toEqual(before);
  const wrong = await rapporteur(["read", reviewed, "--revisions", "perhaps"]);
  expect([wrong.status, wrong.said]).toEqual([2, expect.stringContaining("not “perhaps”")]);
}, 60_000);
