import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type OutlineItem, outlinesOf } from "../../shared/form/outline.ts";
import { type ReadResolution, type ReadResult, readText } from "../../shared/reading/read-text.ts";
import { repairMessage } from "../../shared/reading/repairs/repair-message.ts";

const golden = new URL("../golden/reading/", import.meta.url);
const texts = ["../fixtures/reading/", "../fixtures/readings/"].flatMap((path) => {
  const folder = new URL(path, import.meta.url);
  const names = readdirSync(folder).filter((name) => /^(?!README).*\.(?:md|txt)$/.test(name));
  return names.map((name) => ({ name, source: readFileSync(new URL(name, folder), "utf8") }));
});

/** A whole reading as it can be looked over: every resolution of the file, what was mended, what was left out. */
function page({ others, ...first }: ReadResult): string {
  return [first, ...others].map(resolutionLines).join("\n\n");
}

function resolutionLines({ document, style, repairs, furniture }: ReadResolution): string {
  return [
    ...outlinesOf(document, style).flatMap((outline) => [
      `${style.id} ${style.language}, ${outline.stage}: ${outline.designation ?? "-"}`,
      `title: ${outline.title}`,
      ...(outline.letter === undefined ? [] : [`part ${outline.letter}: ${outline.partTitle ?? "-"}`]),
      `presenting: ${outline.presenting ?? "-"}`,
      `enacting: ${outline.enacting}`,
      ...Object.entries(outline.metadata).map(([name, value]) => `${name}: ${value}`),
      ...outline.clauses.flatMap((clause) => [
        ...(clause.heading === null ? [] : [`# ${clause.heading}`]),
        ...unitLines(clause, `${clause.part} [${clause.emphasised.join(" | ")}] `, 1),
      ]),
      ...outline.annexes.flatMap(({ heading, title, paragraphs }) => [
        `${heading}: ${title ?? "-"}`,
        ...paragraphs.flatMap((each) => [
          ...(each.heading === null ? [] : [`# ${each.heading}`]),
          ...unitLines(each, "", 1),
        ]),
      ]),
      ...outline.closing.map((line) => `closing: ${line}`),
      ...outline.notes.map(({ marker, text }) => `note ${marker}: ${text}`),
      ...outline.unplaced.map((text) => `kept: ${text}`),
    ]),
    ...repairs.map((repair) => `repair: ${repair.at} ${repairMessage(repair, "en")}`),
    ...furniture.map(({ kind, text }) => `${kind}: ${text}`),
  ].join("\n");
}

function unitLines({ label, text, items, flush }: OutlineItem, lead: string, depth: number): string[] {
  const indent = "  ".repeat(depth);
  return [
    `${lead}${label || "-"} ${text}`,
    ...items.flatMap((item) => unitLines(item, indent, depth + 1)),
    ...(flush === null ? [] : [`${indent}… ${flush}`]),
  ];
}

test.each(texts)("$name is read as it was read before", async ({ name, source }) => {
  await expect(page(readText(source, { file: name }))).toMatchFileSnapshot(
    new URL(name.replace(/\.\w+$/, ".txt"), golden).pathname,
  );
});

/** The same text as it comes by mail: no marks, no indents, lines of seventy characters, words cut at their ends. */
function mailed(source: string): string {
  return source
    .replace(/\*+|\\/g, "")
    .replace(/^ +/gm, "")
    .replace(/(?=[^\n]{72})([^\n]{50,66}\p{Ll}{3})(?=\p{Ll}{3})/gu, "$1-\n");
}

const marked = texts.filter(({ name }) => name.endsWith(".md"));

test.each(marked)("$name without marks, its lines cut, is read as before", async ({ name, source }) => {
  await expect(page(readText(mailed(source), { file: name, format: "text" }))).toMatchFileSnapshot(
    new URL(name.replace(/\.\w+$/, ".mailed.txt"), golden).pathname,
  );
});
