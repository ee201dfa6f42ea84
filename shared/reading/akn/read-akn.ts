import { type FileReading, fileReading } from "../files/file-blocks.ts";
import { type ElementMeaning, flow, type Surroundings } from "../xml/flow.ts";
import { names } from "../xml/names.ts";
import { type Namespaces, parseXml, type XmlElement } from "../xml/xml-tree.ts";

/** Akoma Ntoso's namespaces, as it was standardised and before. */
const namespaces: Namespaces = {
  "": [
    "http://docs.oasis-open.org/legaldocml/ns/akn/3.0",
    ...["13", "14", "15", "16", "17"].map(
      (draft) => `http://docs.oasis-open.org/legaldocml/ns/akn/3.0/CSD${draft}`,
    ),
    "http://www.akomantoso.org/2.0",
  ],
};

/** Paragraphs and their parts (Akoma Ntoso 3.0, hierarchical elements): each opens a unit. */
const units = names("paragraph subparagraph point alinea indent clause subclause item");

const blocks = names(`
  p block longTitle formula container content intro wrapUp heading subheading crossHeading tblock toc
  blockList list listIntroduction listWrapUp interstitial section part chapter title article division
  hcontainer table tr caption preface preamble mainBody body conclusions attachment doc statement
  quotedStructure
`);

const headings = names("heading subheading crossHeading");

/**
 * Reads a resolution in Akoma Ntoso, as the United Nations publish theirs (AKN4UN): every number stands in a
 * `num`, every level in an element of its own.
 *
 * @throws UserError `file-damaged` or `file-unsafe`
 */
export function readAkn(xml: string, file: string): FileReading {
  const root = parseXml(xml, namespaces, file);
  let [table, row, column] = [-1, -1, -1];
  let noteCount = 0;

  function meaningOf(element: XmlElement, around: Surroundings): ElementMeaning | null {
    const { name, attributes } = element;
    if (name === "meta" || name === "img" || name === "remark") return { skip: true };
    if (name === "eol" || name === "br") return { text: "\n" };
    if (name === "num") return { label: true };
    if (name === "authorialNote") {
      noteCount++;
      return {
        note: { key: attributes.eId ?? `note ${noteCount}`, mark: attributes.marker ?? String(noteCount) },
      };
    }
    if (name === "table") {
      table++;
      row = -1;
    }
    if (name === "tr") {
      row++;
      column = -1;
    }
    if (name === "td" || name === "th") {
      column++;
      return { block: "around", change: { quoted: true, cell: { table, row, column } } };
    }
    if (units.has(name))
      return { block: "around", change: { depth: around.depth + 1, indent: around.depth * 4 } };
    if (headings.has(name)) return { block: "around", change: { headingLevel: around.headingLevel ?? 2 } };
    if (name === "quotedStructure" || name === "embeddedStructure")
      return { block: "around", change: { quoted: true, depth: 0 } };
    if (name === "docTitle" && attributes.refersTo === "#resolutionTitle")
      return { change: { headingLevel: 1, look: emphasised(element, around) } };
    if (blocks.has(name)) return { block: "around" };
    return { change: { look: emphasised(element, around) } };
  }

  const { paragraphs, notes } = flow(root, meaningOf);
  return fileReading(paragraphs, notes);
}

function emphasised({ name, attributes }: XmlElement, { look }: Surroundings): Surroundings["look"] {
  const words = `${name} ${attributes.class ?? ""} ${attributes.style ?? ""}`.toLowerCase();
  return {
    bold: look.bold || /\b(?:b|bold|strong)\b/.test(words),
    italic: look.italic || /\b(?:i|italic|em)\b/.test(words),
    script: /\b(?:sup|superscript)\b/.test(words)
      ? "superscript"
      : /\b(?:sub|subscript)\b/.test(words)
        ? "subscript"
        : look.script,
  };
}
