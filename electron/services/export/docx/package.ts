import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { escapeXml } from "./escape-xml.ts";

/** A change to the XML of one part of a package. */
export type PartChange = (xml: string) => string;

/** Word's archive has no time zone: one fixed local date makes every package of the same parts the same bytes. */
const archiveDate = new Date(1980, 0, 1);

/** Changes parts of a package and packs it anew, the same input always to the same bytes. Throws for a part that is missing. */
export function repack(bytes: Uint8Array, changes: Readonly<Record<string, PartChange>>): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, change] of Object.entries(changes)) {
    const part = parts[name];
    if (!part) throw new RangeError(`The package has no part ${name}`);
    parts[name] = strToU8(change(strFromU8(part)));
  }
  return zipSync(parts, { mtime: archiveDate });
}

/** The core properties of a document (ECMA-376 part 2, 11): title, language and date. */
export function coreProperties(title: string, locale: string, modified: Date): string {
  const date = `${modified.toISOString().slice(0, 19)}Z`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:language>${escapeXml(locale)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified></cp:coreProperties>`;
}
