import { writeNumber } from "../../form/numbering.ts";
import type { Revision, Run } from "../blocks.ts";
import { childElements, descendants, find, textContent, type XmlElement } from "../xml/xml-tree.ts";
import { settingOf } from "./docx-package.ts";
import { boxesIn, drawings, printedText } from "./docx-run-parts.ts";
import { type DocxStyle, type DocxStyles, lookOf, type RunLook, runLook } from "./docx-styles.ts";

/** The mark of a footnote or endnote, where it stands in the text. */
export interface NoteReference {
  /** What `Run.note` says. */
  readonly key: string;
  readonly kind: "footnote" | "endnote";
  readonly id: string;
  /** Typed, rather than counted by Word. */
  readonly ownMark: boolean;
}

/** What one paragraph holds. */
export interface ParagraphContent {
  readonly runs: Run[];
  readonly references: NoteReference[];
  /** The contents of text boxes that hang on the paragraph. */
  readonly boxes: XmlElement[];
  readonly bookmarks: string[];
  /** Words that are set not to print. */
  hidden: string;
}

/** What goes on from paragraph to paragraph: fields, comments and the counts of notes. */
export interface RunReader {
  read(paragraph: XmlElement, style: DocxStyle | null): ParagraphContent;
}

interface Place {
  readonly content: ParagraphContent;
  readonly style: DocxStyle | null;
  readonly revision: Revision | null;
}

/** Elements around runs that say nothing of them. */
const wrappers = new Set([
  "w:hyperlink",
  "w:smartTag",
  "w:sdt",
  "w:sdtContent",
  "w:fldSimple",
  "w:dir",
  "w:bdo",
  "w:customXml",
  "w:ruby",
  "w:rubyBase",
  "mc:Choice",
  "m:oMathPara",
]);

/** Reads the runs of paragraphs, which must come in the order of the document. */
export function runReader(styles: DocxStyles): RunReader {
  const fields: ("instruction" | "result")[] = [];
  const comments = new Set<string>();
  const counts = { footnote: 0, endnote: 0 };
  let awaitingMark: NoteReference | null = null;

  function readContent(element: XmlElement, place: Place): void {
    for (const child of childElements(element)) readChild(child, place);
  }

  function readChild(child: XmlElement, place: Place): void {
    const { attributes, name } = child;
    if (name === "w:r") readRun(child, place);
    else if (wrappers.has(name)) readContent(child, place);
    else if (name === "w:ins" || name === "w:moveTo")
      readContent(child, { ...place, revision: place.revision ?? revisionOf(child, "insertion") });
    else if (name === "w:del" || name === "w:moveFrom")
      readContent(child, { ...place, revision: deletionOf(child, place.revision) });
    else if (name === "mc:AlternateContent") readAlternatives(child, place);
    else if (name === "w:bookmarkStart") place.content.bookmarks.push(attributes["w:name"] ?? "");
    else if (name === "w:commentRangeStart") comments.add(attributes["w:id"] ?? "");
    else if (name === "w:commentRangeEnd") comments.delete(attributes["w:id"] ?? "");
    else if (name === "m:oMath")
      addText(
        descendants(child, "m:t").map(textContent).join(""),
        runLook(lookOf(null), null, null, styles.defaultLook),
        place,
      );
  }

  /** The same content for newer and older programs: one of them is read. */
  function readAlternatives(element: XmlElement, place: Place): void {
    const chosen = find(element, "mc:Choice") ?? find(element, "mc:Fallback");
    if (chosen) readContent(chosen, place);
  }

  function readRun(run: XmlElement, place: Place): void {
    const properties = find(run, "w:rPr");
    const character = styles.find(settingOf(properties && find(properties, "w:rStyle")));
    const look = runLook(lookOf(properties), character, place.style, styles.defaultLook);
    for (const part of childElements(run)) readPart(part, look, place);
  }

  function readPart(part: XmlElement, look: RunLook, place: Place): void {
    const text = printedText(part);
    if (text !== null) addText(text, look, place);
    else if (part.name === "w:fldChar") turnField(part.attributes["w:fldCharType"] ?? "");
    else if (part.name === "w:footnoteReference") addReference(part, "footnote", look, place);
    else if (part.name === "w:endnoteReference") addReference(part, "endnote", look, place);
    else if (drawings.has(part.name)) place.content.boxes.push(...boxesIn(part));
  }

  function turnField(turn: string): void {
    if (turn === "begin") fields.push("instruction");
    else if (turn === "separate" && fields.length > 0) fields[fields.length - 1] = "result";
    else if (turn === "end") fields.pop();
  }

  function addText(text: string, look: RunLook, { content, revision }: Place): void {
    if (fields.includes("instruction")) return;
    if (awaitingMark && text.trim() !== "") {
      const { key } = awaitingMark;
      awaitingMark = null;
      content.runs.push(run(text.trim(), look, revision, key));
    } else if (look.hidden) {
      content.hidden += text;
    } else {
      content.runs.push(run(text, look, revision, null));
    }
  }

  function run(text: string, look: RunLook, revision: Revision | null, note: string | null): Run {
    const { bold, italic, script } = look;
    return {
      text,
      bold,
      italic,
      script,
      note,
      ...(revision ? { revision } : {}),
      ...(comments.size > 0 ? { comments: [...comments] } : {}),
    };
  }

  function addReference(
    part: XmlElement,
    kind: NoteReference["kind"],
    look: RunLook,
    { content, revision }: Place,
  ): void {
    const id = part.attributes["w:id"] ?? "";
    const ownMark = ["1", "true", "on"].includes(part.attributes["w:customMarkFollows"] ?? "");
    const reference = { key: `${kind} ${id}`, kind, id, ownMark } as const;
    content.references.push(reference);
    if (ownMark) {
      awaitingMark = reference;
      return;
    }
    const number = counts[kind] + 1;
    if (revision?.kind !== "deletion") counts[kind] = number;
    const mark = kind === "footnote" ? String(number) : writeNumber(number, "lower-roman");
    content.runs.push(run(mark, { ...look, script: "normal" }, revision, reference.key));
  }

  return {
    read(paragraph, style) {
      const content: ParagraphContent = { runs: [], references: [], boxes: [], bookmarks: [], hidden: "" };
      awaitingMark = null;
      readContent(paragraph, { content, style, revision: null });
      return content;
    },
  };
}

/** A deletion; of words that an insertion around it had put in, it says so. */
function deletionOf(element: XmlElement, around: Revision | null): Revision {
  const deletion = revisionOf(element, "deletion");
  if (around?.kind !== "insertion") return deletion;
  return { ...deletion, inserted: { author: around.author, date: around.date } };
}

function revisionOf(element: XmlElement, kind: Revision["kind"]): Revision {
  return { kind, author: element.attributes["w:author"] ?? "", date: element.attributes["w:date"] ?? "" };
}
