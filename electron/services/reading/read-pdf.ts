import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { UserError } from "../../../shared/base/user-error.ts";
import type { FileReading } from "../../../shared/reading/files/file-blocks.ts";
import { withDrawnCharacters } from "../../../shared/reading/pdf/pdf-glyph-text.ts";
import type { PdfPage, PdfText } from "../../../shared/reading/pdf/pdf-lines.ts";
import { readPdfPages } from "../../../shared/reading/pdf/read-pdf-pages.ts";

/** Reports of this length still hold resolutions; longer files are collections. */
const mostPages = 500;

type PdfDocument = Awaited<ReturnType<typeof getDocument>["promise"]>;
type PdfPageProxy = Awaited<ReturnType<PdfDocument["getPage"]>>;

/**
 * Reads the text of a PDF with the core of pdf.js: no script is run, no font is made into code, nothing is
 * fetched.
 *
 * @throws UserError `file-damaged`, `file-protected`, `pdf-too-long` or `pdf-without-text`
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<FileReading> {
  const task = getDocument({
    // pdf.js takes the bytes away.
    data: Uint8Array.from(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    // The only way to a font's own name, which tells bold and italic.
    fontExtraProperties: true,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const pages = document.numPages;
    if (pages > mostPages) throw new UserError("pdf-too-long", { file, pages, limit: mostPages });
    const read: PdfPage[] = [];
    for (let number = 1; number <= pages; number++) read.push(await readPage(document, number));
    const reading = readPdfPages(read);
    if (!reading) throw new UserError("pdf-without-text", { file });
    return reading;
  } catch (error) {
    if (error instanceof UserError) throw error;
    const protectedFile = error instanceof Error && error.name === "PasswordException";
    throw new UserError(protectedFile ? "file-protected" : "file-damaged", { file });
  } finally {
    await task.destroy();
  }
}

async function readPage(document: PdfDocument, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent({ disableNormalization: true });
  // Loads the fonts too, whose names are asked for below.
  const drawn = drawnCharacters(await page.getOperatorList());
  const { width, height } = page.getViewport({ scale: 1 });
  const [left = 0, bottom = 0] = page.view;
  const placed: PdfText[] = [];
  for (const item of items) {
    if (!("str" in item)) continue;
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    const font = fontNameOf(page, item.fontName);
    const place = { x: x - left, y: y - bottom, width: item.width, size: Math.hypot(a, b) };
    placed.push({ text: item.str, ...place, font, turned: Math.abs(b) > Math.abs(a) });
  }
  const texts = withDrawnCharacters(placed, drawn).map((text) => ({ ...text, text: composed(text.text) }));
  page.cleanup();
  return { width, height, texts };
}

/** Every character that a page draws, in the order of its operators. */
function drawnCharacters({ fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] }): string {
  let drawn = "";
  fnArray.forEach((operator, index) => {
    const [glyphs] = operator === OPS.showText ? (argsArray[index] as [unknown]) : [[]];
    if (!Array.isArray(glyphs)) return;
    for (const glyph of glyphs as unknown[]) {
      if (typeof glyph === "object" && glyph !== null && "unicode" in glyph) drawn += String(glyph.unicode);
    }
  });
  return drawn;
}

/** Ligatures and other presentation forms as the letters they stand for. */
function composed(text: string): string {
  return text.replace(/[\ufb00-\ufdff\ufe70-\ufefe]/g, (form) => form.normalize("NFKC"));
}

function fontNameOf(page: PdfPageProxy, key: string): string {
  if (!page.commonObjs.has(key)) return "";
  const font: unknown = page.commonObjs.get(key);
  return typeof font === "object" && font !== null && "name" in font ? String(font.name) : "";
}
