import type { Comment, Revision, RevisionChoice, Run } from "../blocks.ts";
import { childElements, children, descendants, find, textContent, type XmlElement } from "../xml/xml-tree.ts";
import { inherit, type OdtStyle } from "./odt-styles.ts";

/** What a paragraph holds. */
export interface OdtContent {
  readonly runs: Run[];
  readonly bookmarks: string[];
  /** The text boxes that hang on it. */
  readonly boxes: XmlElement[];
  /** Whether an insertion goes on over one of its ends. */
  openEnded: boolean;
}

/** What reading runs collects over the whole document. */
export interface OdtFindings {
  /** The bodies of notes by key. */
  readonly notes: Map<string, XmlElement>;
  readonly comments: Map<string, Comment>;
  hidden: string;
}

export interface OdtRunReader {
  readonly findings: OdtFindings;
  read(paragraph: XmlElement, style: OdtStyle | null): OdtContent;
}

interface Region {
  readonly revision: Revision;
  /** The words that were struck out. */
  readonly struck: string;
}

/**
 * Reads the runs of paragraphs in the order of the document.
 *
 * @param styleOf finds a text style
 * @param text the `office:text` element, where tracked changes are listed
 * @param revisions `reject` gives the changes as their opposites
 */
export function odtRunReader(
  text: XmlElement,
  styleOf: (family: string, name: string | undefined) => OdtStyle | null,
  revisions: RevisionChoice,
): OdtRunReader {
  const findings: OdtFindings = { notes: new Map(), comments: new Map(), hidden: "" };
  const regions = changedRegions(text, revisions);
  /** What holds for the words between a change's start and its end: they were put in. */
  let insertion: Revision | null = null;
  const openComments = new Set<string>();

  function readContent(element: XmlElement, style: OdtStyle | null, content: OdtContent): void {
    for (const child of element.content) {
      if (typeof child === "string") addText(child.replace(/[ \t\n\r]+/g, " "), style, content);
      else readChild(child, style, content);
    }
  }

  function readChild(child: XmlElement, style: OdtStyle | null, content: OdtContent): void {
    const { attributes } = child;
    switch (child.name) {
      case "text:span": {
        const own = styleOf("text", attributes["text:style-name"]);
        readContent(child, own ? inherit(own, style) : style, content);
        break;
      }
      case "text:s":
        addText(" ", style, content);
        break;
      case "text:tab":
        addText("\t", style, content);
        break;
      case "text:line-break":
        addText("\n", style, content);
        break;
      case "text:note":
        addNote(child, style, content);
        break;
      case "text:bookmark":
      case "text:bookmark-start":
        content.bookmarks.push(attributes["text:name"] ?? "");
        break;
      case "text:change":
      case "text:change-start":
      case "text:change-end":
        turnChange(child, style, content);
        break;
      case "office:annotation":
        addComment(child);
        break;
      case "office:annotation-end":
        openComments.delete(attributes["office:name"] ?? "");
        break;
      case "draw:frame":
      case "draw:custom-shape":
        content.boxes.push(...descendants(child, "draw:text-box"));
        break;
      case "text:ruby-text":
      case "text:alphabetical-index-mark":
      case "text:toc-mark":
        break;
      default:
        readContent(child, style, content);
    }
  }

  function addText(words: string, style: OdtStyle | null, content: OdtContent): void {
    if (style?.hidden) findings.hidden += words;
    else content.runs.push(run(words, style, insertion, null));
  }

  function run(words: string, style: OdtStyle | null, revision: Revision | null, note: string | null): Run {
    return {
      text: words,
      bold: style?.bold ?? false,
      italic: style?.italic ?? false,
      script: note === null ? (style?.script ?? "normal") : "normal",
      note,
      ...(revision ? { revision } : {}),
      ...(openComments.size > 0 ? { comments: [...openComments] } : {}),
    };
  }

  function addNote(note: XmlElement, style: OdtStyle | null, content: OdtContent): void {
    const key = note.attributes["text:id"] ?? `note ${findings.notes.size + 1}`;
    const citation = find(note, "text:note-citation");
    const body = find(note, "text:note-body");
    const mark = citation?.attributes["text:label"] ?? (citation ? textContent(citation).trim() : "");
    if (body) findings.notes.set(key, body);
    content.runs.push(run(mark === "" ? String(findings.notes.size) : mark, style, insertion, key));
  }

  function turnChange({ name, attributes }: XmlElement, style: OdtStyle | null, content: OdtContent): void {
    const region = regions.get(attributes["text:change-id"] ?? "");
    if (name === "text:change-end") insertion = null;
    else if (name === "text:change-start") insertion = region?.revision ?? null;
    else if (region && region.struck !== "")
      content.runs.push(run(region.struck, style, region.revision, null));
  }

  function addComment(annotation: XmlElement): void {
    const key = annotation.attributes["office:name"] ?? `comment ${findings.comments.size + 1}`;
    const [author, date] = ["dc:creator", "dc:date"].map((name) => find(annotation, name));
    findings.comments.set(key, {
      author: author ? textContent(author) : "",
      date: date ? textContent(date) : "",
      text: children(annotation, "text:p").map(textContent).join(" ").trim(),
    });
    if (annotation.attributes["office:name"] !== undefined) openComments.add(key);
  }

  return {
    findings,
    read(paragraph, style) {
      const content: OdtContent = { runs: [], bookmarks: [], boxes: [], openEnded: insertion !== null };
      readContent(paragraph, style, content);
      if (insertion !== null) content.openEnded = true;
      return content;
    },
  };
}

function changedRegions(text: XmlElement, revisions: RevisionChoice): Map<string, Region> {
  const regions = children(find(text, "text:tracked-changes"), "text:changed-region");
  return new Map(
    regions.flatMap((region): [string, Region][] => {
      const [change] = childElements(region);
      const kind = change?.name.slice("text:".length);
      if (!change || (kind !== "insertion" && kind !== "deletion")) return [];
      const info = find(change, "office:change-info");
      const said = (name: string) => textContent((info && find(info, name)) ?? nothing);
      // To reject a change is to accept its opposite.
      const opposite = kind === "insertion" ? "deletion" : "insertion";
      const revision = {
        kind: revisions === "reject" ? opposite : kind,
        author: said("dc:creator"),
        date: said("dc:date"),
      } as const;
      const struck = paragraphsIn(change).map(struckText).join("\n");
      return [[region.attributes["text:id"] ?? region.attributes["xml:id"] ?? "", { revision, struck }]];
    }),
  );
}

/** The paragraphs of a deletion, those in lists too. */
function paragraphsIn(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap((child) =>
    child.name === "text:p" || child.name === "text:h" ? [child] : paragraphsIn(child),
  );
}

function struckText(element: XmlElement): string {
  if (["text:s", "text:tab", "text:line-break"].includes(element.name)) return " ";
  return element.content.map((child) => (typeof child === "string" ? child : struckText(child))).join("");
}

const nothing: XmlElement = { name: "", attributes: {}, content: [] };
