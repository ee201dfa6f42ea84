import { idFromBookmarks } from "../../resolution/id-bookmarks.ts";
import { isStruckRun, type Particulars, type Revision, type Run } from "../blocks.ts";
import type { FileParagraph } from "../files/file-paragraph.ts";
import { isQuotationStyle, keptStyle } from "../files/quotation-style.ts";
import { isDataTable } from "../files/tables.ts";
import { insertionOf } from "../revisions/struck-paragraphs.ts";
import { childElements, children, find, type XmlElement } from "../xml/xml-tree.ts";
import type { DocxNumbering, ListMark } from "./docx-numbering.ts";
import { settingOf } from "./docx-package.ts";
import type { NoteReference, RunReader } from "./docx-runs.ts";
import { type DocxStyle, type DocxStyles, type Layout, layoutOf, over } from "./docx-styles.ts";
import { withWordsStruck } from "./struck-rows.ts";

/** What stands in a document, or in one of its notes. */
export interface DocxBody {
  readonly paragraphs: FileParagraph[];
  readonly references: NoteReference[];
  /** Words that are set not to print. */
  readonly hidden: string[];
}

export interface BodyReaders {
  readonly styles: DocxStyles;
  readonly numbering: DocxNumbering;
  readonly runs: RunReader;
}

type Cell = Particulars["cell"];

const twipsOfColumn = 180;

/** Reads the paragraphs below an element, those of tables and text boxes among them. */
export function docxBody(element: XmlElement, { styles, numbering, runs: reader }: BodyReaders): DocxBody {
  const body: DocxBody = { paragraphs: [], references: [], hidden: [] };
  let tables = 0;
  // What a paragraph whose end was struck out hands on to the next: the two become one, formatted as the next is.
  let handedOn: Run[] = [];
  let endBefore: Revision["kind"] | null = null;
  let bookmarks: string[] = [];

  function read(container: XmlElement, cell: Cell, quoted: boolean): void {
    for (const child of childElements(container)) {
      if (child.name === "w:p") readParagraph(child, cell, quoted);
      else if (child.name === "w:tbl") readTable(child);
      else if (child.name === "w:bookmarkStart") bookmarks.push(child.attributes["w:name"] ?? "");
      else if (child.name !== "w:sectPr" && child.name !== "w:sdtPr") read(child, cell, quoted);
    }
  }

  function readTable(table: XmlElement): void {
    const number = tables++;
    const rows = children(table, "w:tr").map(withWordsStruck);
    const isOwn = settingOf(find(table, "w:tblPr", "w:tblStyle")) === "QuotedTable";
    const quoted = isOwn || isDataTable(rows.map((row) => children(row, "w:tc").map(wordsIn)));
    rows.forEach((row, rowNumber) => {
      const cells = childElements(row).flatMap((child) =>
        child.name === "w:sdt"
          ? children(find(child, "w:sdtContent"), "w:tc")
          : child.name === "w:tc"
            ? [child]
            : [],
      );
      let column = 0;
      for (const each of cells) {
        const columns = Number(settingOf(find(each, "w:tcPr", "w:gridSpan")) ?? 1) || 1;
        read(each, { table: number, row: rowNumber, column, ...(columns > 1 ? { columns } : {}) }, quoted);
        column += columns;
      }
    });
  }

  function readParagraph(paragraph: XmlElement, cell: Cell, quoted: boolean): void {
    const properties = find(paragraph, "w:pPr");
    const style =
      styles.find(settingOf(properties && find(properties, "w:pStyle"))) ?? styles.defaultParagraph;
    const content = reader.read(paragraph, style);
    body.references.push(...content.references);
    if (/\p{L}/u.test(content.hidden)) body.hidden.push(content.hidden.trim());
    const ids = [...bookmarks, ...content.bookmarks];
    const runs = [...handedOn, ...content.runs];
    const end = endOf(properties);
    const worded = runs.some((run) => !isStruckRun(run) && (run.note !== null || run.text.trim() !== ""));
    if (end === "deletion" && worded) {
      handedOn = runs;
      bookmarks = ids;
    } else {
      handedOn = [];
      bookmarks = [];
      const own = layoutOf(properties);
      // An empty paragraph of a list counts too, as it does in Word; one that is struck out does not.
      const place = listPlace(own, style, numbering);
      const mark = place && end !== "deletion" ? numbering.count(place.list, place.level) : null;
      const comesWhole = end === "insertion" || endBefore === "insertion";
      const inserted = comesWhole ? insertionOf(runs) : null;
      const worded = runs.some((run) => !isStruckRun(run) && run.text.trim() !== "");
      // A heading may be no more than the number of its section.
      const heading = headingLevel(own, style);
      const numbered = mark !== null && mark.label !== "" && (worded || heading !== null);
      body.paragraphs.push({
        runs: numbered ? [labelRun(mark.label), ...runs] : runs,
        bullet: mark?.bullet ?? "",
        indent: indentOf(own, style, mark),
        quoted: quoted || style?.name === keptStyle || isQuotationStyle(style?.name ?? ""),
        headingLevel: heading,
        particulars: {
          id: idFromBookmarks(ids),
          styleName: style?.name ?? null,
          listLevel: mark?.level ?? place?.level ?? null,
          cell,
        },
        ...(inserted ? { inserted } : {}),
      });
    }
    endBefore = end;
    for (const box of content.boxes) read(box, cell, quoted);
  }

  read(element, null, false);
  if (handedOn.length > 0) body.paragraphs.push({ runs: handedOn });
  return body;
}

/** How the end of a paragraph was changed: struck out, it makes one paragraph of two. */
function endOf(properties: XmlElement | null): Revision["kind"] | null {
  const mark = properties && find(properties, "w:rPr");
  if (!mark) return null;
  if (find(mark, "w:del") ?? find(mark, "w:moveFrom")) return "deletion";
  return (find(mark, "w:ins") ?? find(mark, "w:moveTo")) ? "insertion" : null;
}

/** The words of an element, the texts of properties left out. */
function wordsIn(element: XmlElement): string {
  return element.content
    .map((child) => (typeof child === "string" ? child : child.name === "w:pPr" ? "" : wordsIn(child)))
    .join("")
    .trim();
}

/**
 * The list that a paragraph counts in, and its level there. A list that the paragraph itself names comes with its
 * own level; one of the style's with the level that is tied to the style.
 */
function listPlace(
  own: Layout,
  style: DocxStyle | null,
  numbering: DocxNumbering,
): { readonly list: string; readonly level: number } | null {
  const list = own.list ?? style?.layout.list ?? null;
  if (list === null || list === "0") return null;
  const tied = style?.listStyle ? numbering.levelOfStyle(list, style.listStyle) : null;
  const level = own.listLevel ?? (own.list === null ? (tied ?? style?.layout.listLevel) : null) ?? 0;
  return { list, level };
}

/** Columns from the margin to the first character: the label's where there is one. */
function indentOf(own: Layout, style: DocxStyle | null, mark: ListMark | null): number {
  const parts = [own, style?.layout, mark?.layout].filter((layout) => layout !== undefined);
  const ordered = own.list !== null && mark ? [own, mark.layout, style?.layout ?? own] : parts;
  const { left, firstLine } = ordered.reduceRight((lower, upper) => over(upper, lower));
  return Math.max(0, Math.round(((left ?? 0) + (firstLine ?? 0)) / twipsOfColumn));
}

function headingLevel(own: Layout, style: DocxStyle | null): number | null {
  if (style?.name.toLowerCase() === "title") return 1;
  const level = own.outlineLevel ?? style?.layout.outlineLevel ?? null;
  return level === null || level < 0 || level > 8 ? null : level + 1;
}

function labelRun(label: string): Run {
  return { text: `${label} `, bold: false, italic: false, script: "normal", note: null };
}
