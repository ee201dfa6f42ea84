// The same resolution in several formats: how far each file's outline is that of the AKN4UN XML, or of the richest
// format at hand. Files are put together by the symbol and language read from them.
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { readBytes } from "../../electron/services/reading/read-bytes.ts";
import { UserError } from "../../shared/base/user-error.ts";
import { type OutlineItem, outlinesOf } from "../../shared/form/outline.ts";
import { factsOf } from "../../shared/resolution/facts.ts";

const richest = [".xml", ".md", ".docx", ".odt", ".htm", ".html", ".txt", ".pdf"];

interface ReadFile {
  readonly name: string;
  readonly key: string;
  readonly units: readonly string[];
  readonly repairs: number;
}

export async function run({ corpora }: { corpora: string | undefined }): Promise<void> {
  if (!corpora) {
    console.log("takes --corpora FOLDER, whose folder docs holds the files");
    return;
  }
  const folder = join(corpora, "docs");
  const read: ReadFile[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const file = await readUnits(folder, name);
    if (file) read.push(file);
  }
  for (const [key, files] of Map.groupBy(read, (file) => file.key)) {
    const [reference, ...others] = files.toSorted((a, b) => rank(a.name) - rank(b.name));
    if (!reference || others.length === 0) continue;
    console.log(`${key}: ${reference.units.length} units in ${reference.name}, ${reference.repairs} repairs`);
    for (const { name, units, repairs } of others)
      console.log(`  f1 ${agreement(reference.units, units).toFixed(4)}  ${name}, ${repairs} repairs`);
  }
}

/** What no one takes for a resolution is left out. */
async function readUnits(folder: string, name: string): Promise<ReadFile | null> {
  try {
    const { document, style, repairs } = await readBytes(await bytesOf(folder, name), name, {});
    const { symbol } = factsOf(document).metadata;
    const units = outlinesOf(document, style).flatMap(({ clauses }) =>
      clauses.flatMap((clause) => [
        `${clause.part} ${clause.opening ?? ""}`,
        ...unitsOf(clause, clause.part, 0),
      ]),
    );
    return { name, key: `${symbol ?? name} ${style.language}`, units, repairs: repairs.length };
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** Part, level, label and words of a clause and all below it. */
function unitsOf(unit: OutlineItem, part: string, level: number): string[] {
  const words = `${unit.text} ${unit.flush ?? ""}`
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
  return [
    `${part} ${level} ${unit.label} ${words}`,
    ...unit.items.flatMap((item) => unitsOf(item, part, level + 1)),
  ];
}

/** The harmonic mean of precision and recall, each unit counted as often as it stands there. */
function agreement(expected: readonly string[], found: readonly string[]): number {
  const left = [...expected];
  const hits = found.filter((unit) => {
    const at = left.indexOf(unit);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * hits) / Math.max(1, expected.length + found.length);
}

async function bytesOf(folder: string, name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(join(folder, name)));
}

function rank(name: string): number {
  return richest.indexOf(extname(name).toLowerCase());
}
