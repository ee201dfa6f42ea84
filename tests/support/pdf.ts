// Reads a PDF back: its words in reading order, properties and structure.
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface PdfContent {
  readonly pages: number;
  /** The text of each page, one line for each printed line. */
  readonly lines: readonly string[];
  readonly title: string | null;
  readonly language: string | null;
  readonly tagged: boolean;
  /** The roles that its structure uses, sorted. */
  readonly roles: readonly string[];
}

interface StructureNode {
  readonly role?: string;
  readonly children?: readonly StructureNode[];
}

export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const lines: string[] = [];
  const roles = new Set<string>();
  const collect = (node: StructureNode) => {
    if (node.role) roles.add(node.role);
    for (const child of node.children ?? []) collect(child);
  };
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
    lines.push(...text.split("\n"));
    const structure: unknown = await page.getStructTree();
    if (structure) collect(structure as StructureNode);
  }
  const { info } = await document.getMetadata();
  const mark: unknown = await document.getMarkInfo();
  const properties = info as { Title?: string; Language?: string };
  const content: PdfContent = {
    pages: document.numPages,
    lines,
    title: properties.Title ?? null,
    language: properties.Language ?? null,
    tagged: mark instanceof Map && mark.get("Marked") === true,
    roles: [...roles].sort(),
  };
  await task.destroy();
  return content;
}
