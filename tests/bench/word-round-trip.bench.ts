// Drafts that come back from Word: fifty exports opened in LibreOffice, one clause added and one moved there, saved
// and read back. Every other clause, item and heading must have the id that it left with.
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Node } from "prosemirror-model";
import { makeExport } from "../../electron/services/export/export.ts";
import { readBytes } from "../../electron/services/reading/read-bytes.ts";
import { UserError } from "../../shared/base/user-error.ts";
import { readText } from "../../shared/reading/read-text.ts";
import type { HouseStyle } from "../../shared/style/house-style.ts";
import { type StructuredText, structuredTexts } from "./structure-corpus.ts";

const exports = 50;
const office = "/usr/bin/soffice";
/** The system's own: it has the bridge to LibreOffice. */
const python = "/usr/bin/python3";
const added = "Welcoming this clause of our own";

interface Options {
  readonly corpora: string | undefined;
  readonly worst: string | undefined;
}

export async function run({ corpora, worst = "10" }: Options): Promise<void> {
  if (!corpora) {
    console.log("takes --corpora FOLDER, and needs LibreOffice with its Python bridge");
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), "rapporteur-word-"));
  try {
    await roundTrip(corpora, folder, Number(worst));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function roundTrip(corpora: string, folder: string, worst: number): Promise<void> {
  const [sent, back] = [join(folder, "sent"), join(folder, "back")];
  await mkdir(sent);
  await mkdir(back);
  const left = new Map<string, readonly string[]>();
  for (const { id, style, document } of await chosenTexts(corpora)) {
    const bytes = await makeExport(document, style, "docx", { modified: new Date(0) });
    await writeFile(join(sent, `${id}.docx`), bytes);
    left.set(`${id}.docx`, idsOf(document));
  }
  const script = new URL("edit-in-libreoffice.py", import.meta.url).pathname;
  const { stdout, stderr } = spawnSync(python, [script, office, sent, back], { encoding: "utf8" });
  const edited = [...stdout.matchAll(/^EDITED (.+)$/gm)].map(([, name = ""]) => name);
  for (const [line] of stdout.matchAll(/^FAILED .+$/gm)) console.log(`  not edited: ${line.slice(7)}`);
  if (edited.length === 0) console.log(`LibreOffice edited nothing: ${stderr.slice(-500)}`);
  const results: {
    readonly name: string;
    readonly lost: number;
    readonly fresh: number;
    readonly of: number;
  }[] = [];
  for (const name of edited) {
    const before = left.get(name) ?? [];
    const bytes = new Uint8Array(await readFile(join(back, name)));
    const after = await readBytes(bytes, name, {}).catch((error: unknown) => refusal(error));
    const ids = after ? idsOf(after.document) : [];
    const lost = before.filter((id) => !ids.includes(id)).length;
    const fresh = ids.filter((id) => !before.includes(id)).length;
    // What is left of the order must have changed by the move, or nothing was moved.
    const stayed = ids.filter((id) => before.includes(id));
    if (stayed.join() === before.join()) console.log(`  nothing was moved in ${name}`);
    const says = after?.document.textContent.includes(added) === true;
    results.push({ name, lost, fresh: says && fresh === 1 ? 0 : fresh + 1, of: before.length });
  }
  const whole = results.filter(({ lost, fresh }) => lost === 0 && fresh === 0);
  const total = results.reduce((sum, { of }) => sum + of, 0);
  const lostIds = results.reduce((sum, { lost }) => sum + lost, 0);
  console.log(
    `${whole.length} of ${results.length} keep every id and gain the one clause that was added; ${total - lostIds} of ${total} ids come back`,
  );
  for (const { name, lost, fresh, of } of results.filter((each) => !whole.includes(each)).slice(0, worst))
    console.log(
      `  ${name}: ${lost} of ${of} ids lost${fresh > 0 ? ", other clauses than the one added are new" : ""}`,
    );
}

/** Drafts from all over the corpus that have clauses enough to edit. */
async function chosenTexts(corpora: string) {
  const texts = await structuredTexts(corpora);
  const chosen: { readonly id: string; readonly style: HouseStyle; readonly document: Node }[] = [];
  for (
    let at = 0;
    at < texts.length && chosen.length < exports;
    at += Math.floor(texts.length / exports / 1.5)
  ) {
    const text = texts[at];
    const document = text && documentOf(text);
    if (document && clausesOf(document) > 8) chosen.push({ id: text.id, style: text.style, document });
  }
  return chosen;
}

function documentOf({ id, style, markdown }: StructuredText): Node | null {
  try {
    return readText(markdown, { file: id, format: "markdown", styleId: style.id, language: style.language })
      .document;
  } catch (error) {
    return refusal(error);
  }
}

function clausesOf(document: Node): number {
  let clauses = 0;
  document.descendants((node) => {
    if (node.type.name === "clause") clauses++;
  });
  return clauses;
}

function refusal(error: unknown): null {
  if (error instanceof UserError) return null;
  throw error;
}

function idsOf(document: Node): string[] {
  const ids: string[] = [];
  document.descendants((node) => {
    if (typeof node.attrs.id === "string") ids.push(node.attrs.id);
  });
  return ids;
}
