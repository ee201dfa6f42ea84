import { createHash } from "node:crypto";
import type { Node } from "prosemirror-model";
import * as v from "valibot";
import { UserError } from "../../../shared/base/user-error.ts";
import { adoptingBody } from "../../../shared/form/adopting-body.ts";
import { designationOf } from "../../../shared/form/front-lines.ts";
import { wordsOf } from "../../../shared/form/line-text.ts";
import { sourceUnits } from "../../../shared/precedent/index/source-units.ts";
import { readText } from "../../../shared/reading/read-text.ts";
import { factsOf } from "../../../shared/resolution/facts.ts";
import type { HouseStyle } from "../../../shared/style/house-style.ts";
import { readResolution } from "../reading/read-file.ts";
import type { LibrarySource } from "./library-sources.ts";
import type { KeptOriginal } from "./library-store.ts";
import type { NewResolution } from "./write-resolutions.ts";

/** One line of a collection. What is unknown may be absent or empty. */
const recordSchema = v.looseObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  body: v.optional(v.string(), ""),
  number: v.optional(v.string(), ""),
  symbol: v.optional(v.string(), ""),
  title: v.optional(v.string(), ""),
  date: v.optional(v.string(), ""),
  year: v.optional(v.union([v.string(), v.number()]), ""),
  language: v.optional(v.string()),
  text: v.optional(v.string()),
  markdown: v.optional(v.string()),
});

/** Tells what was added, before it is read: the same source twice needs no reading. */
export function sourceIdentity(source: LibrarySource): {
  readonly key: string | null;
  readonly fingerprint: string;
} {
  const { content } = source;
  const fingerprint = createHash("sha256")
    .update(content.kind === "record" ? content.line : content.bytes)
    .digest("base64url");
  return { key: content.kind === "record" ? parseRecord(source.name, content.line).id : null, fingerprint };
}

/** Reads a source as the library keeps it: a file may hold many resolutions. Throws UserError naming the source. */
export async function readForLibrary(source: LibrarySource): Promise<readonly NewResolution[]> {
  const { fingerprint } = sourceIdentity(source);
  return source.content.kind === "record"
    ? [readRecord(source, source.content.line, fingerprint)]
    : readFileForLibrary(source, source.content.bytes, fingerprint);
}

function readRecord(source: LibrarySource, line: string, fingerprint: string): NewResolution {
  const record = parseRecord(source.name, line);
  const { document, style } = readRecordText(record);
  return {
    key: record.id,
    body: record.body || adoptingBody(document, style),
    style: style.id,
    language: record.language || style.language,
    number: record.number,
    symbol: record.symbol || record.number || record.id,
    title: record.title,
    date: record.date || String(record.year),
    source: source.file,
    fingerprint,
    original: line,
    units: unitsFrom(document, style, source.name),
  };
}

function readRecordText(record: v.InferOutput<typeof recordSchema>) {
  return readText(record.markdown ?? record.text ?? "", {
    file: record.id,
    format: record.markdown === undefined ? "text" : "markdown",
    ...(record.language ? { language: record.language } : {}),
  });
}

async function readFileForLibrary(
  source: LibrarySource,
  bytes: Uint8Array,
  fingerprint: string,
): Promise<readonly NewResolution[]> {
  const { others, ...first } = await readResolution(bytes, source.name);
  const original = JSON.stringify({ file: source.name, base64: Buffer.from(bytes).toString("base64") });
  return [first, ...others].map(({ document, style }, index) => {
    const { metadata } = factsOf(document);
    return {
      key: keyInFile(document, fingerprint, index),
      body: adoptingBody(document, style),
      style: style.id,
      language: style.language,
      number: metadata.number ?? "",
      symbol: metadata.symbol ?? (numbered(designationOf(document, style) ?? "") || source.name),
      title: document.firstChild?.firstChild ? wordsOf(document.firstChild.firstChild) : "",
      date: metadata.date ?? metadata.year ?? "",
      source: source.file,
      fingerprint,
      original,
      units: unitsFrom(document, style, source.name),
    };
  });
}

/** The key of a resolution that is the one at `index` in its file. */
function keyInFile(document: Node, fingerprint: string, index: number): string {
  const { style, language, metadata } = factsOf(document);
  const unnumbered = `${fingerprint.slice(0, 12)}${index === 0 ? "" : `.${index + 1}`}`;
  return `${style}-${metadata.number ?? unnumbered}-${language}`;
}

/** The whole document of a resolution that the library keeps, read again from its original. Throws UserError naming the file. */
export async function readKeptResolution({
  key,
  source,
  original,
}: Pick<KeptOriginal, "key" | "source" | "original">): Promise<Node> {
  const kept = sourceOfOriginal(source, original);
  if (kept.content.kind === "record")
    return readRecordText(parseRecord(kept.name, kept.content.line)).document;
  const { fingerprint } = sourceIdentity(kept);
  const { others, ...first } = await readResolution(kept.content.bytes, kept.name);
  const documents = [first, ...others].map(({ document }) => document);
  return (
    documents.find((document, index) => keyInFile(document, fingerprint, index) === key) ?? first.document
  );
}

/** A designation that names one resolution; empty where it is only a word for all, *Draft resolution*. */
function numbered(designation: string): string {
  return /\d/.test(designation) ? designation : "";
}

function unitsFrom(document: Node, style: HouseStyle, file: string) {
  const units = sourceUnits(document, style);
  if (units.length === 0) throw new UserError("no-resolution", { file });
  return units;
}

function parseRecord(name: string, line: string): v.InferOutput<typeof recordSchema> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), recordSchema), line);
  if (parsed.success) return parsed.output;
  throw new UserError("record-invalid", { file: name });
}

const keptFile = v.object({ file: v.string(), base64: v.string() });

/** The source that a kept original came from. */
export function sourceOfOriginal(file: string, original: string): LibrarySource {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), keptFile), original);
  if (!parsed.success) return { name: file, file, content: { kind: "record", line: original } };
  return {
    name: parsed.output.file,
    file,
    content: { kind: "file", bytes: Buffer.from(parsed.output.base64, "base64") },
  };
}
