// How long a page of a file takes to read: PDF against a plain dump of its text by pdf.js, DOCX against mammoth's HTML.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import mammoth from "mammoth";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { readBytes } from "../../electron/services/reading/read-bytes.ts";
import { figure, timed } from "./measure.ts";

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Words on a page of a resolution, for a format that knows no pages. */
const wordsOnPage = 400;

export async function run({ corpora }: { corpora: string | undefined }): Promise<void> {
  if (!corpora) return console.log("takes --corpora FOLDER, whose folder docs holds the files");
  const folder = join(corpora, "docs");
  await compare("PDF", await files(folder, /^unga.*\.pdf$/), "a plain dump of its text by pdf.js", dumpPdf);
  await compare("DOCX", await files(folder, /\.docx$/), "mammoth's HTML of it", mammothHtml);
}

async function compare(
  format: string,
  all: readonly File[],
  alternative: string,
  other: (bytes: Uint8Array) => Promise<{ readonly pages: number }>,
): Promise<void> {
  if (all.length === 0) return console.log(`${format}: no files`);
  let pages = 0;
  for (const { bytes } of all) pages += (await other(bytes)).pages;
  const theirs = await timed(5, async () => {
    for (const { bytes } of all) await other(bytes);
  });
  const ours = await timed(5, async () => {
    for (const { bytes, name } of all) await readBytes(bytes.slice(), name, {});
  });
  console.log(
    `${format}: ${all.length} files, ${figure(pages)} pages: ${figure(ours.median / pages)} ms a page, ` +
      `${figure(ours.median / theirs.median)} times ${alternative}`,
  );
}

/** The files of a folder that are resolutions: what is refused takes no time worth comparing. */
async function files(folder: string, form: RegExp): Promise<File[]> {
  const names = (await readdir(folder)).filter((name) => form.test(name)).sort();
  const all = await Promise.all(
    names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(folder, name))) })),
  );
  const kept: File[] = [];
  for (const file of all) if (await isRead(file)) kept.push(file);
  return kept;
}

async function isRead({ bytes, name }: File): Promise<boolean> {
  return readBytes(bytes.slice(), name, {}).then(
    () => true,
    () => false,
  );
}

async function dumpPdf(bytes: Uint8Array): Promise<{ pages: number }> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const pages = document.numPages;
  for (let number = 1; number <= pages; number++) await (await document.getPage(number)).getTextContent();
  await task.destroy();
  return { pages };
}

async function mammothHtml(bytes: Uint8Array): Promise<{ pages: number }> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return { pages: value.replace(/<[^>]*>/g, " ").split(/\s+/).length / wordsOnPage };
}
