import { type FileReading, fileReading } from "../files/file-blocks.ts";
import { type ElementMeaning, flow, type Surroundings } from "../xml/flow.ts";
import { names } from "../xml/names.ts";
import { type Namespaces, parseXml, type XmlElement } from "../xml/xml-tree.ts";

/** The bill DTD has none. */
const namespaces: Namespaces = {
  "": ["http://schemas.gpo.gov/xml/uslm"],
  dc: ["http://purl.org/dc/elements/1.1/"],
};

/** Parts of a section, in United States Legislative Markup and in the older bill DTD alike. */
const units = names(
  "section subsection paragraph subparagraph clause subclause item subitem level recital whereas",
);

const blocks = names(`
  content chapeau continuation text p heading header docTitle officialTitle official-title legis-type
  legis-num current-chamber currentChamber action congress session slugLine distribution-code
  distributionCode dc:title signature attestation endorsement endMarker preface
  resolution-body longTitle form action-date action-desc actionDescription quoted-block
  quotedContent table tr row td entry
`);

const quotations = names("quoted-block quotedContent");

/** What a file says to machines. */
const skipped = names("meta metadata dublinCore");

/** What stands at the head and foot of a bill's pages. */
const furniture = names("endMarker slugLine distributionCode");

/**
 * Reads a resolution of the United States Congress, in United States Legislative Markup (USLM 2) or the bill DTD
 * before it.
 *
 * @throws UserError `file-damaged` or `file-unsafe`
 */
export function readUsXml(xml: string, file: string): FileReading {
  const root = parseXml(xml, namespaces, file);
  let notes = 0;
  let resolving = false;

  function meaningOf(element: XmlElement, around: Surroundings): ElementMeaning | null {
    const { name, attributes } = element;
    if (skipped.has(name)) return { skip: true };
    if (furniture.has(name) || attributes.display === "no") return { furniture: true };
    if (name === "br" || name === "linebreak") return { text: "\n" };
    if (name === "num" || name === "enum") return { label: true };
    if (name === "footnote" || name === "ednote") {
      notes++;
      return { note: { key: attributes.id ?? `note ${notes}`, mark: String(notes) } };
    }
    // The kind and number of a resolution are one line, and so are the resolving words and the section behind them.
    if (name === "dc:type") return { block: "before" };
    if (name === "resolvingClause") {
      resolving = true;
      return { block: "before" };
    }
    if (quotations.has(name)) return { block: "around", change: { quoted: true } };
    if (name === "officialTitle" || name === "official-title")
      return { block: "around", change: { headingLevel: 1 } };
    if (name === "heading" || name === "header") return { block: "around", change: { headingLevel: 2 } };
    if (name === "section" && resolving) {
      resolving = false;
      return { change: { depth: around.depth + 1, indent: around.depth * 4 } };
    }
    const inline = attributes.class === "inline" || attributes["display-inline"] === "yes-display-inline";
    if (units.has(name)) {
      const change = { depth: around.depth + 1, indent: around.depth * 4 };
      return inline ? { change } : { block: "around", change };
    }
    if (blocks.has(name)) return inline ? null : { block: "around" };
    return { change: { look: emphasised(name, attributes.class ?? "", around) } };
  }

  const { paragraphs, notes: bodies, removed } = flow(root, meaningOf);
  return { ...fileReading(paragraphs, bodies, undefined, [], removed), styleId: "us-house" };
}

function emphasised(name: string, className: string, { look }: Surroundings): Surroundings["look"] {
  return {
    bold: look.bold || name === "b" || name === "bold" || className === "bold",
    italic: look.italic || name === "i" || name === "italic" || name === "u" || className === "italic",
    script:
      name === "sup" || name === "superscript" ? "superscript" : name === "sub" ? "subscript" : look.script,
  };
}
