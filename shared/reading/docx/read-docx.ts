import type { Comment, RevisionChoice } from "../blocks.ts";
import { type FileReading, fileReading, tidyRuns } from "../files/file-blocks.ts";
import type { FileParagraph } from "../files/file-paragraph.ts";
import { marginLines } from "../files/margin-lines.ts";
import { hiddenRepair, type Repair } from "../repairs/repair.ts";
import { children, descendants, textContent, type XmlElement } from "../xml/xml-tree.ts";
import { type DocxBody, docxBody } from "./docx-body.ts";
import { docxNumbering } from "./docx-numbering.ts";
import { type DocxPackage, docxPackage } from "./docx-package.ts";
import { type NoteReference, runReader } from "./docx-runs.ts";
import { docxStyles } from "./docx-styles.ts";
import { withOppositeChanges } from "./opposite-changes.ts";

/**
 * Reads a Word document: its paragraphs with the numbers that Word prints before them, their notes, tracked
 * changes, comments, and the ids that our own exports carry in hidden bookmarks.
 *
 * @param parts the XML parts of the file by name
 * @param revisions `reject` gives the changes as their opposites
 * @throws UserError `file-damaged` or `file-unsafe`
 */
export function readDocx(
  parts: ReadonlyMap<string, string>,
  file: string,
  revisions: RevisionChoice = "accept",
): FileReading {
  const docx = withRevisions(docxPackage(parts, file), revisions);
  const styles = docxStyles(docx.styles);
  const numbering = docxNumbering(docx.numbering, (style) => styles.find(style)?.layout.list ?? null);
  const readers = { styles, numbering, runs: runReader(styles) };
  const body = docxBody(docx.document, readers);
  const notes = new Map(
    body.references.flatMap((reference): [string, FileParagraph][] => {
      const element = noteElement(docx, reference);
      return element ? [[reference.key, noteBody(docxBody(element, readers), reference, body)]] : [];
    }),
  );
  return fileReading(body.paragraphs, notes, commentsOf(docx.comments), hiddenRepairs(body), marginsOf(docx));
}

/** What stands at the head and foot of the pages, a paragraph each. */
function marginsOf({ margins }: DocxPackage) {
  const paragraphs = margins.flatMap((part) => descendants(part, "w:p"));
  return marginLines(paragraphs.map((paragraph) => descendants(paragraph, "w:t").map(textContent).join("")));
}

function withRevisions(docx: DocxPackage, revisions: RevisionChoice): DocxPackage {
  if (revisions !== "reject") return docx;
  const opposite = (part: XmlElement | null) => part && withOppositeChanges(part);
  const { document, footnotes, endnotes } = docx;
  return {
    ...docx,
    document: withOppositeChanges(document),
    footnotes: opposite(footnotes),
    endnotes: opposite(endnotes),
  };
}

function noteElement(docx: DocxPackage, { kind, id }: NoteReference): XmlElement | null {
  const elements = children(kind === "footnote" ? docx.footnotes : docx.endnotes, `w:${kind}`);
  return elements.find(({ attributes }) => attributes["w:id"] === id) ?? null;
}

/** A note's paragraphs as one. A sign of the text's own is typed again at its start. */
function noteBody(note: DocxBody, { key, ownMark }: NoteReference, body: DocxBody): FileParagraph {
  const space = { text: " ", bold: false, italic: false, script: "normal", note: null } as const;
  const runs = tidyRuns(note.paragraphs.flatMap((paragraph) => [...paragraph.runs, space]));
  const mark = ownMark
    ? body.paragraphs.flatMap((paragraph) => paragraph.runs).find((run) => run.note === key)?.text
    : undefined;
  const [first, ...rest] = runs;
  if (!first || mark === undefined || !first.text.startsWith(mark)) return { runs };
  return { runs: [{ ...first, text: first.text.slice(mark.length) }, ...rest] };
}

function commentsOf(part: XmlElement | null): Map<string, Comment> {
  return new Map(
    children(part, "w:comment").map((element) => [
      element.attributes["w:id"] ?? "",
      {
        author: element.attributes["w:author"] ?? "",
        date: element.attributes["w:date"] ?? "",
        text: descendants(element, "w:t").map(textContent).join("").trim(),
      },
    ]),
  );
}

function hiddenRepairs(body: DocxBody): Repair[] {
  return body.hidden.map(hiddenRepair);
}
