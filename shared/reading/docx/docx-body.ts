import { idFromBookmarks } from "../../resolution/id-bookmarks.ts";
import type { Particulars, Run } from "../blocks.ts";
import type { FileParagraph } from "../file-paragraph.ts";
import { isDataTable } from "../tables.ts";
import { childElements, children, find, type XmlElement } from "../xml/xml-tree.ts";
import type { DocxNumbering, ListMark } from "./docx-numbering.ts";
import { settingOf } from "./docx-package.ts";
import type { NoteReference, RunReader } from "./docx-runs.ts";
import { type DocxStyle, type DocxStyles, type Layout, layoutOf, over } from "./docx-styles.ts";

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

/** The style in which our own exports set text that has no place in the resolution. */
const keptStyle = "Kept";

const twipsOfColumn = 180;

/** Reads the paragraphs below an element, those of tables and text boxes among them. */
export function docxBody(element: XmlElement, { styles, numbering, runs: reader }: BodyReaders): DocxBody {
  const body: DocxBody = { paragraphs: [], references: [], hidden: [] };
  let tables = 0;
  // What a paragraph whose end was struck out hands on to the next: the two become one, formatted as the next is.
  let handedOn: Run[] = [];
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
    const rows = children(table, "w:tr").filter((row) => !find(row, "w:trPr", "w:del"));
    const quoted = isDataTable(rows.map((row) => children(row, "w:tc").map(wordsIn)));
    rows.forEach((row, rowNumber) => {
      const cells = childElements(row).flatMap((child) =>
        child.name === "w:sdt"
          ? children(find(child, "w:sdtContent"), "w:tc")
          : child.name === "w:tc"
            ? [child]
            : [],
      );
      cells.forEach((each, column) => {
        read(each, { table: number, row: rowNumber, column }, quoted);
      });
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
    const struck = properties ? find(properties, "w:rPr", "w:del") : null;
    if (struck) {
      handedOn = runs;
      bookmarks = ids;
    } else {
      handedOn = [];
      bookmarks = [];
      const own = layoutOf(properties);
      // An empty paragraph of a list counts too, as it does in Word.
      const mark = listMark(own, style, numbering);
      const worded = runs.some((run) => run.revision?.kind !== "deletion" && run.text.trim() !== "");
      // A heading may be no more than the number of its section.
      const heading = headingLevel(own, style);
      const numbered = mark !== null && mark.label !== "" && (worded || heading !== null);
      body.paragraphs.push({
        runs: numbered ? [labelRun(mark.label), ...runs] : runs,
        bullet: mark?.bullet ?? "",
        indent: indentOf(own, style, mark),
        quoted: quoted || style?.name === keptStyle,
        headingLevel: heading,
        particulars: {
          id: idFromBookmarks(ids),
          styleName: style?.name ?? null,
          listLevel: mark?.level ?? null,
          cell,
        },
      });
    }
    for (const box of content.boxes) read(box, cell, quoted);
  }

  read(element, null, false);
  if (handedOn.length > 0) body.paragraphs.push({ runs: handedOn });
  return body;
}

/** The words of an element, the texts of properties left out. */
function wordsIn(element: XmlElement): string {
  return element.content
    .map((child) => (typeof child === "string" ? child : child.name === "w:pPr" ? "" : wordsIn(child)))
    .join("")
    .trim();
}

/**
 * What Word prints before a paragraph. A list that the paragraph itself names comes with its own level; one of
 * the style's with the level that is tied to the style.
 */
function listMark(own: Layout, style: DocxStyle | null, numbering: DocxNumbering): ListMark | null {
  const list = own.list ?? style?.layout.list ?? null;
  if (list === null || list === "0") return null;
  const tied = style?.listStyle ? numbering.levelOfStyle(list, style.listStyle) : null;
  const level = own.listLevel ?? (own.list === null ? (tied ?? style?.layout.listLevel) : null) ?? 0;
  return numbering.count(list, level);
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
