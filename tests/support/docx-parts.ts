// The parts of a Word file, from the little XML that a test is about.
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const extras =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface DocxContent {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly footer?: string;
}

/** The parts by name, as `readDocx` takes them. */
export function docxParts({ body, ...others }: DocxContent): Map<string, string> {
  const parts = new Map([
    [
      "[Content_Types].xml",
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ],
    ["_rels/.rels", relationships([["officeDocument", "word/document.xml"]])],
    ["word/document.xml", `<w:document ${w} ${extras}><w:body>${body}</w:body></w:document>`],
    [
      "word/_rels/document.xml.rels",
      relationships(Object.keys(others).map((kind) => [kind, `${kind}.xml`] as const)),
    ],
  ]);
  for (const [kind, xml] of Object.entries(others))
    parts.set(`word/${kind}.xml`, `<w:${kind} ${w}>${xml}</w:${kind}>`);
  return parts;
}

function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const each = targets.map(
    ([kind, target], index) => `<Relationship Id="r${index}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}

/** A paragraph; `properties` is what its `w:pPr` holds. A text without mark-up becomes one run. */
export function p(content: string, properties = ""): string {
  const runs = content.startsWith("<") || content === "" ? content : r(content);
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A run; `properties` is what its `w:rPr` holds. */
export function r(text: string, properties = ""): string {
  const look = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** `w:numPr`: a list and a level of it. */
export function inList(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A level of a list's definition. */
export function level(at: number, format: string, text: string, more = ""): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** Definitions by number, and lists that use them; `overrides` is what a `w:num` holds besides. */
export function numbering(
  definitions: Readonly<Record<number, string>>,
  lists: readonly (readonly [list: number, definition: number, overrides?: string])[],
): string {
  return [
    ...Object.entries(definitions).map(
      ([id, levels]) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`,
    ),
    ...lists.map(
      ([id, definition, overrides = ""]) =>
        `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`,
    ),
  ].join("");
}
