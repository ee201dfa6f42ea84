// The words of a file, got at by the plainest means, so that what our readers make of it can be held against them.
import { strFromU8, unzipSync } from "fflate";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { decodeText } from "../../electron/services/reading/decode-text.ts";
import { fileKind, textKind } from "../../electron/services/reading/file-format.ts";

/** All words of a file of any format that is read, one text with white space between paragraphs. */
export async function wordsHeld(bytes: Uint8Array): Promise<string> {
  const kind = fileKind(bytes, "file");
  if (kind === "pdf") return pdfWords(bytes);
  if (kind === "zip") return packageWords(bytes);
  const text = decodeText(bytes, "file");
  return textKind(text) === "plain" ? plainWords(text) : markupWords(text);
}

/** Markdown and plain text as they are; what files of a Model United Nations editor hold are the strings below `resolution`. */
function plainWords(text: string): string {
  if (!text.startsWith("{")) return withoutTextTags(text);
  const strings: string[] = [];
  const { resolution } = JSON.parse(text) as { readonly resolution?: unknown };
  JSON.stringify(resolution, (_, value: unknown) => {
    if (typeof value === "string") strings.push(value);
    return value;
  });
  return strings.join("\n");
}

/** Tags that stand for raised, lowered and underlined words in texts are no words. */
export function withoutTextTags(text: string): string {
  return text.replace(/<\/?(?:su[bp]|u)>/g, "");
}

/** Elements within a paragraph: what they hold goes on with the word before. */
const inlineTags =
  /<\/?(?:[\w-]+:)?(?:a|abbr|b|big|bold|del|em|external-xref|font|i|inline|ins|italic|ref|short-title|small|span|strong|sub|sup|u)(?:\s[^>]*)?>/gi;

/** The text nodes of HTML and XML. */
function markupWords(markup: string): string {
  const body = markup
    .replace(/<!--[\s\S]*?-->|<!\[CDATA\[|\]\]>|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>|<\?[^>]*>/gi, "")
    .replace(/<(head|script|style|metadata|meta)\b[^>]*>[\s\S]*?<\/\1>/gi, " ");
  return entities(body.replace(inlineTags, "").replace(/<[^>]*>/g, " "));
}

/** Word: what stands in text elements, tracked deletions and comments too. OpenDocument: all text of the content. */
function packageWords(bytes: Uint8Array): string {
  const parts = Object.entries(unzipSync(bytes));
  const texts = (names: RegExp) =>
    parts.filter(([name]) => names.test(name)).map(([, part]) => strFromU8(part));
  const word = texts(/^word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/).map((xml) =>
    xml
      .replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, "")
      .replace(/<w:(?:tab|br|cr)\b[^>]*>|<\/w:p>/g, "<w:t> </w:t>")
      .replace(/<w:noBreakHyphen\/>/g, "<w:t>-</w:t>")
      .replace(/<w:(?:t|delText)(?:\s[^>]*)?>([^<]*)<\/w:(?:t|delText)>|<[^>]*>|[^<]+/g, "$1"),
  );
  const open = texts(/^content\.xml$/).map((xml) =>
    xml
      .replace(/^[\s\S]*?<office:text\b/, "<office:text")
      .replace(/<text:(?:s|tab|line-break)\b[^>]*>|<\/text:(?:p|h|note-citation)>/g, " ")
      .replace(/<[^>]*>/g, ""),
  );
  return entities([...word, ...open].join("\n"));
}

function entities(text: string): string {
  const named: Readonly<Record<string, string>> = {
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: " ",
  };
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal: string, hex: string, name: string) => {
      if (decimal) return String.fromCodePoint(Number(decimal));
      return hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (named[name.toLowerCase()] ?? whole);
    },
  );
}

async function pdfWords(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join(""));
  }
  await task.destroy();
  return pages.join("\n");
}
