import { UserError } from "../../base/user-error.ts";
import { idFromBookmarks } from "../../resolution/id-bookmarks.ts";
import { type Particulars, plainRun, type RevisionChoice } from "../blocks.ts";
import { type FileReading, fileReading } from "../files/file-blocks.ts";
import type { FileParagraph } from "../files/file-paragraph.ts";
import { marginLines } from "../files/margin-lines.ts";
import { isQuotationStyle } from "../files/quotation-style.ts";
import { isDataTable } from "../files/tables.ts";
import { hiddenRepair } from "../repairs/repair.ts";
import { insertionOf, splitStruck } from "../revisions/struck-paragraphs.ts";
import {
  childElements,
  descendants,
  find,
  type Namespaces,
  parseXml,
  textContent,
  type XmlElement,
} from "../xml/xml-tree.ts";
import { type Counts, odtLists, outlineList, wholeNumber } from "./odt-lists.ts";
import { odtRunReader } from "./odt-runs.ts";
import { type OdtStyle, odtStyles } from "./odt-styles.ts";

const namespaces: Namespaces = Object.fromEntries(
  ["office", "style", "text", "table", "drawing", "meta"].map((name) => [
    name === "drawing" ? "draw" : name,
    [`urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`],
  ]),
);
const allNamespaces: Namespaces = {
  ...namespaces,
  fo: ["urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"],
  loext: ["urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"],
  dc: ["http://purl.org/dc/elements/1.1/"],
  xml: ["http://www.w3.org/XML/1998/namespace"],
};

const pointsOfColumn = 9;

/** A list that is open around a paragraph, and the item's first paragraph that is still to come. */
interface OpenList {
  readonly style: string | null;
  readonly level: number;
  readonly counts: Counts;
  /** The item has its label still to print, with the number it sets itself. */
  pending: { readonly start: number | null } | null;
}

/**
 * Reads an OpenDocument text: its paragraphs with the numbers of their lists, notes, tracked changes, comments
 * and bookmarks.
 *
 * @param parts `content.xml` and `styles.xml`
 * @param revisions `reject` gives the changes as their opposites
 * @throws UserError `file-damaged` or `file-unsafe`
 */
export function readOdt(
  parts: ReadonlyMap<string, string>,
  file: string,
  revisions: RevisionChoice = "accept",
): FileReading {
  const roots = ["styles.xml", "content.xml"].flatMap((name) => {
    const xml = parts.get(name);
    return xml === undefined ? [] : [parseXml(xml, allNamespaces, file)];
  });
  const content = roots.at(-1);
  const text = content ? find(content, "office:body", "office:text") : null;
  if (!text) throw new UserError("file-damaged", { file });
  const styleOf = odtStyles(roots);
  const lists = odtLists(roots);
  const reader = odtRunReader(text, styleOf, revisions);
  const countsOfList = new Map<string, Counts>();
  const headingCounts: Counts = [];
  let lastCounts: Counts = [];
  let tables = 0;

  function paragraphsBelow(
    container: XmlElement,
    list: OpenList | null,
    cell: Particulars["cell"],
  ): FileParagraph[] {
    return childElements(container).flatMap((child) => {
      if (child.name === "text:p" || child.name === "text:h") return paragraph(child, list, cell);
      if (child.name === "text:list") return listItems(child, list, cell);
      if (child.name === "table:table") return tableCells(child);
      if (child.name === "text:tracked-changes" || child.name === "office:forms") return [];
      return paragraphsBelow(child, list, cell);
    });
  }

  function listItems(
    element: XmlElement,
    outer: OpenList | null,
    cell: Particulars["cell"],
  ): FileParagraph[] {
    const { attributes } = element;
    const named = attributes["text:continue-list"];
    const continued = named === undefined ? undefined : countsOfList.get(named);
    const goesOn = attributes["text:continue-numbering"] === "true";
    const counts = outer?.counts ?? continued ?? (goesOn ? lastCounts : []);
    lastCounts = counts;
    if (attributes["xml:id"] !== undefined) countsOfList.set(attributes["xml:id"], counts);
    const style = attributes["text:style-name"] ?? outer?.style ?? null;
    const level = outer ? outer.level + 1 : 0;
    return childElements(element).flatMap((item) => {
      const start = wholeNumber(item.attributes["text:start-value"]);
      const pending = item.name === "text:list-item" ? { start } : null;
      return paragraphsBelow(item, { style, level, counts, pending }, cell);
    });
  }

  function tableCells(table: XmlElement): FileParagraph[] {
    const number = tables++;
    const rows: XmlElement[] = [];
    const collect = (element: XmlElement) => {
      for (const child of childElements(element)) {
        if (child.name === "table:table-row") rows.push(child);
        else if (child.name.startsWith("table:table-")) collect(child);
      }
    };
    collect(table);
    const quoted = isDataTable(rows.map((row) => childElements(row).map((each) => textContent(each).trim())));
    return rows.flatMap((row, rowNumber) =>
      childElements(row).flatMap((each, column) =>
        paragraphsBelow(each, null, cellAt(number, rowNumber, column, each)).map((inside) => ({
          ...inside,
          quoted,
        })),
      ),
    );
  }

  function paragraph(element: XmlElement, list: OpenList | null, cell: Particulars["cell"]): FileParagraph[] {
    const style = styleOf("paragraph", element.attributes["text:style-name"]);
    const { runs, bookmarks, boxes, openEnded } = reader.read(element, style);
    const outlineLevel = wholeNumber(element.attributes["text:outline-level"]) ?? style?.outlineLevel ?? null;
    const heading = element.name === "text:h";
    const mark = list
      ? listMark(list, style)
      : heading && outlineLevel !== null
        ? lists.count(outlineList, outlineLevel - 1, headingCounts, null)
        : null;
    const labels = mark && mark.label !== "" ? [plainRun(`${mark.label} `)] : [];
    const id = idFromBookmarks(bookmarks);
    const left = mark?.left ?? (style?.left ?? 0) + (style?.firstLine ?? 0);
    const inserted = openEnded ? insertionOf(runs) : null;
    return [
      ...splitStruck(labels, {
        runs,
        bullet: mark?.bullet ?? "",
        indent: Math.max(0, Math.round(left / pointsOfColumn)),
        quoted: isQuotationStyle(style?.name ?? ""),
        headingLevel: style?.name === "Title" ? 1 : heading ? outlineLevel : null,
        particulars: { id, styleName: style?.name ?? null, listLevel: list?.level ?? null, cell },
        ...(inserted ? { inserted } : {}),
      }),
      ...boxes.flatMap((box) => paragraphsBelow(box, null, cell)),
    ];
  }

  function listMark(list: OpenList, style: OdtStyle | null) {
    const { pending } = list;
    const name = list.style ?? style?.listStyle ?? null;
    list.pending = null;
    return pending && name !== null ? lists.count(name, list.level, list.counts, pending.start) : null;
  }

  const paragraphs = paragraphsBelow(text, null, null);
  const { notes, comments, hidden } = reader.findings;
  const bodies = new Map(
    [...notes].map(([key, body]) => {
      const space = { text: " ", bold: false, italic: false, script: "normal", note: null } as const;
      return [key, { runs: paragraphsBelow(body, null, null).flatMap(({ runs }) => [...runs, space]) }];
    }),
  );
  const repairs = /\p{L}/u.test(hidden) ? [hiddenRepair(hidden.trim())] : [];
  return fileReading(paragraphs, bodies, comments, repairs, marginLines(roots.flatMap(marginsOf)));
}

const margins = ["header", "header-first", "header-left", "footer", "footer-first", "footer-left"];

/** What stands at the head and foot of the pages, but for those that are switched off. */
function marginsOf(root: XmlElement): string[] {
  return margins
    .flatMap((name) => descendants(root, `style:${name}`))
    .filter(({ attributes }) => attributes["style:display"] !== "false")
    .flatMap((margin) => descendants(margin, "text:p"))
    .map(textContent);
}

function cellAt(table: number, row: number, column: number, { attributes }: XmlElement): Particulars["cell"] {
  const columns = wholeNumber(attributes["table:number-columns-spanned"]) ?? 1;
  return { table, row, column, ...(columns > 1 ? { columns } : {}) };
}
