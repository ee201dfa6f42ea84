import { writeNumber } from "../../form/numbering.ts";
import type { RevisionChoice } from "../blocks.ts";
import { type FileReading, fileReading } from "../files/file-blocks.ts";
import { isDataTable } from "../files/tables.ts";
import { printedLabel } from "../recognising/printed-label.ts";
import { type ElementMeaning, flow, type Surroundings } from "../xml/flow.ts";
import { names } from "../xml/names.ts";
import { childElements, descendants, textContent, type XmlElement } from "../xml/xml-tree.ts";
import { htmlNotes } from "./html-notes.ts";
import { type Declarations, htmlPoints, htmlStyles, leftMargin } from "./html-styles.ts";
import { parseHtml } from "./html-tree.ts";

/** What is on a page and no part of its text. */
const skipped = names(`
  head script style title nav form button select noscript template svg iframe object embed audio video
  canvas img input xml
`);

const blocks = names(`
  p div li ol ul dl dt dd blockquote pre table tr td th caption section article main header footer
  aside address center figure figcaption body hr details summary fieldset
`);

const pointsOfColumn = 9;

/**
 * Reads a web page, or what Word saves as one: its paragraphs with their numbers, emphasis and notes.
 *
 * @param revisions `reject` gives the changes as their opposites
 */
export function readHtml(html: string, revisions: RevisionChoice = "accept"): FileReading {
  const root = parseHtml(html);
  const stylesOf = htmlStyles(root);
  const { marks, bodies, returns } = htmlNotes(root);
  const counts = new Map<XmlElement, { number: number; readonly step: number }>();
  const listOfItem = new Map<XmlElement, XmlElement>();
  let [table, row, column] = [-1, -1, -1];

  function meaningOf(element: XmlElement, around: Surroundings): ElementMeaning | null {
    const { name } = element;
    if (skipped.has(name) || /^[vwx]:/.test(name)) return { skip: true };
    if (name === "br") return { text: "\n" };
    const declarations = stylesOf(element);
    if (declarations.display === "none" || declarations["mso-hide"] === "all" || returns.has(element))
      return { skip: true };
    const mark = marks.get(element);
    if (mark) return { reference: mark };
    const noteBody = bodies.get(element);
    if (noteBody !== undefined) return { noteBody };
    const look = lookOf(element, declarations, around, revisions);
    const heading = /^h([1-6])$/.exec(name)?.[1];
    if (heading !== undefined) return { block: "around", change: { look, headingLevel: Number(heading) } };
    if (!blocks.has(name)) return { change: { look } };
    return blockMeaning(element, declarations, { ...around, look });
  }

  function blockMeaning(
    element: XmlElement,
    declarations: Declarations,
    around: Surroundings,
  ): ElementMeaning {
    const { name } = element;
    const { look } = around;
    const shift = (leftMargin(declarations) + htmlPoints(declarations["text-indent"])) / pointsOfColumn;
    const change = { look, indent: Math.max(0, around.indent + Math.round(shift)) };
    if (name === "ol" || name === "ul") {
      const start = Number.parseInt(element.attributes.start ?? "1", 10);
      counts.set(element, { number: Number.isFinite(start) ? start - 1 : 0, step: 1 });
      for (const item of childElements(element)) listOfItem.set(item, element);
      return { block: "around", change: { look, depth: around.depth + 1, indent: around.indent + 4 } };
    }
    if (name === "li") return { block: "around", change, ...itemMark(element) };
    if (name === "blockquote") return { block: "around", change: { ...change, quoted: true } };
    if (name === "table") {
      const rows = descendants(element, "tr").map((each) =>
        childElements(each).map((cell) => textContent(cell).trim()),
      );
      table++;
      row = -1;
      return { block: "around", change: { look, quoted: around.quoted || isDataTable(rows) } };
    }
    if (name === "tr") {
      row++;
      column = -1;
    }
    if (name === "td" || name === "th") {
      const said = Number.parseInt(element.attributes.colspan ?? "1", 10);
      const columns = said > 1 && said <= 100 ? said : 1;
      column += columns;
      const cell = { table, row, column: column - columns + 1, ...(columns > 1 ? { columns } : {}) };
      return { block: "around", change: { ...change, cell } };
    }
    const level = /\blevel(\d)\b/.exec(declarations["mso-list"] ?? "")?.[1];
    return { block: "around", change: level === undefined ? change : { ...change, depth: Number(level) } };
  }

  /** The number or sign that a browser draws before a list item. */
  function itemMark(item: XmlElement): Pick<ElementMeaning, "mark"> {
    const list = listOfItem.get(item);
    const count = list ? counts.get(list) : undefined;
    const drawn = [item, list].map((each) => (each ? signOf(stylesOf(each)) : undefined));
    const type = drawn[0] ?? drawn[1] ?? list?.attributes.type ?? "";
    if (!list || !count || type === "none" || printedLabel(textContent(item).trimStart())) return {};
    const own = Number.parseInt(item.attributes.value ?? "", 10);
    count.number = Number.isFinite(own) ? own : count.number + 1;
    if (list.name === "ul") return { mark: { label: "", bullet: "•" } };
    return { mark: { label: `${listNumber(Math.min(count.number, 32767), type)}.`, bullet: "" } };
  }

  const { paragraphs, notes } = flow(root, meaningOf);
  return fileReading(paragraphs, notes);
}

/** What kind of number or sign a style draws before list items; undefined when it does not say. */
function signOf(declarations: Declarations): string | undefined {
  return (
    declarations["list-style-type"] ??
    /\bnone\b|\b(?:lower|upper)-\w+/.exec(declarations["list-style"] ?? "")?.[0]
  );
}

function listNumber(number: number, type: string): string {
  if (number < 1) return String(number);
  if (type === "a" || type === "lower-alpha" || type === "lower-latin")
    return writeNumber(number, "lower-letter");
  if (type === "A" || type === "upper-alpha" || type === "upper-latin")
    return writeNumber(number, "upper-letter");
  if (type === "i" || type === "lower-roman") return writeNumber(number, "lower-roman");
  if (type === "I" || type === "upper-roman") return writeNumber(number, "upper-roman");
  return String(number);
}

function lookOf(
  element: XmlElement,
  declarations: Declarations,
  { look }: Surroundings,
  revisions: RevisionChoice,
): Surroundings["look"] {
  const { name, attributes } = element;
  const weight = declarations["font-weight"];
  const slant = declarations["font-style"];
  const raised = declarations["vertical-align"];
  const bold = weight === undefined ? look.bold || name === "b" || name === "strong" : isBold(weight);
  // What is underlined is emphasised, but for links, which pages underline by themselves.
  const underlined = name === "u" || /\bunderline\b/.test(declarations["text-decoration"] ?? "");
  const italic =
    slant === undefined
      ? look.italic || underlined || name === "i" || name === "em" || name === "cite"
      : slant === "italic" || slant === "oblique";
  const script =
    name === "sup" || raised === "super"
      ? "superscript"
      : name === "sub" || raised === "sub"
        ? "subscript"
        : look.script;
  if (name !== "ins" && name !== "del") return { ...look, bold, italic, script };
  // To reject a change is to accept its opposite.
  const kind = (name === "ins") === (revisions === "reject") ? "deletion" : "insertion";
  const author = /mailto:([^"]*)/.exec(attributes.cite ?? "")?.[1] ?? "";
  return { bold, italic, script, revision: { kind, author, date: attributes.datetime ?? "" } };
}

function isBold(weight: string): boolean {
  return /^bold/.test(weight) || Number(weight) >= 600;
}
