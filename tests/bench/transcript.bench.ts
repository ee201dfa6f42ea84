// What is offered while NATO PA resolution 491 is drafted from a library of everything else: writes the transcript in
// docs/drafting-491.md.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPrecedents } from "../../electron/services/library/precedents.ts";
import type { AskedPoint, Suggestion } from "../../shared/host/precedent-data.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { corpusLibrary } from "./corpus-library.ts";
import { corpusRecords } from "./corpus-records.ts";
import { type DraftedText, type DraftedUnit, draftedText } from "./drafted-text.ts";
import { figure } from "./measure.ts";

const resolution491 = join(import.meta.dirname, "../fixtures/reading/nato-pa-resolution-491.md");
const transcript = join(import.meta.dirname, "../../docs/drafting-491.md");
const wordsTyped = 4;
const longest = 170;

export async function run({ corpora }: { readonly corpora: string | undefined }): Promise<void> {
  if (!corpora || !corpusRecords(corpora, "en")) return;
  const text = draftedText(await readFile(resolution491, "utf8"), "491");
  if (!text) throw new RangeError("resolution 491 is not clauses and items alone");
  const folder = await mkdtemp(join(tmpdir(), "rapporteur-bench-"));
  try {
    await corpusLibrary(corpora, folder, ({ title = "", number = "" }) => {
      return !(number === "491" || /breaking the silence and fighting/i.test(title));
    });
    const precedents = openPrecedents(join(folder, "library.db"), "en");
    const style = findStyle("nato-pa", "en");
    const sections = placed(text).map(({ unit, label, point }) => {
      const start = `${unit.text.split(" ").slice(0, wordsTyped).join(" ")} `;
      const offered = (typed: string) => precedents.suggest({ ...point, text: typed }, style, 3);
      return section(label, unit, offered(""), { start, offers: offered(start).slice(0, 2) });
    });
    const { resolutions } = precedents.index;
    precedents.close();
    await writeFile(transcript, `${[introduction(resolutions.length), ...sections].join("\n\n")}\n`);
    console.log(`  ${figure(sections.length)} units written to docs/drafting-491.md`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface PlacedUnit {
  readonly unit: DraftedUnit;
  readonly label: string;
  readonly point: Omit<AskedPoint, "text">;
}

/** Each line with its label and what stands around it when it is written. */
function placed({ title, units }: DraftedText): PlacedUnit[] {
  let clause = 0;
  let item = 0;
  return units.map((unit, index) => {
    if (unit.level === 0) clause++;
    item = unit.level === 0 ? 0 : item + 1;
    const letter = item === 0 ? "" : `(${String.fromCharCode(96 + item)})`;
    const parent = units.slice(0, index).findLast(({ level }) => level === 0);
    return {
      unit,
      label: `${clause}${letter}`,
      point: {
        part: unit.part,
        level: unit.level === 0 ? "clause" : "item",
        title: title.charAt(0) + title.slice(1).toLowerCase(),
        parent: unit.level === 0 ? null : (parent?.text ?? null),
        before: units.slice(0, index).map(({ text }) => text),
      },
    };
  });
}

function introduction(resolutions: number): string {
  return `# Drafting resolution 491 from everything else

NATO Parliamentary Assembly resolution 491 (2024) drafted clause by clause from a library of ${resolutions.toLocaleString("en")} English resolutions of the United Nations, the General Conference on Weights and Measures and, as far as they could be found, of the Assembly, without 491 itself. Of each unit: what was written in the end; the first offers on an empty line, with the title and the units before on the screen; the first offers after ${wordsTyped} words, and what the first would have completed. Made by \`npm run bench -- --only transcript\`; the United Nations is the source of its resolutions.

Of the Assembly's own resolutions the library holds one whole, 461 of 2020, and beginnings of a few others, so most offers come from the Security Council's and General Assembly's resolutions on the same matter.`;
}

function section(
  label: string,
  { text }: DraftedUnit,
  empty: readonly Suggestion[],
  { start, offers }: { readonly start: string; readonly offers: readonly Suggestion[] },
): string {
  const completes = ({ completion }: Suggestion) =>
    completion === "" ? "" : ` Completes: *${shortened(completion.trim())}*`;
  return [
    `## ${label}`,
    `> ${text}`,
    "Empty line:",
    empty.map((suggestion) => `- ${cited(suggestion)}`).join("\n"),
    `After “${start.trim()}”:`,
    offers.map((suggestion) => `- ${cited(suggestion)}.${completes(suggestion)}`).join("\n"),
  ].join("\n\n");
}

function cited({ text, source }: Suggestion): string {
  return `${shortened(text)} (${source.symbol}, ${source.label}, ${source.date})`;
}

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/, "")} …`;
}
