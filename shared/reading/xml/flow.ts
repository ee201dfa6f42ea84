import type { Particulars, Run } from "../blocks.ts";
import { tidyRuns } from "../files/file-blocks.ts";
import type { FileParagraph } from "../files/file-paragraph.ts";
import type { Furniture } from "../repairs/repair.ts";
import { textContent, type XmlElement } from "./xml-tree.ts";

/** How letters look at a place in the text. */
export type Look = Omit<Run, "text" | "note" | "comments">;

/** What holds for all paragraphs within an element. */
export interface Surroundings {
  readonly look: Look;
  readonly headingLevel: number | null;
  readonly quoted: boolean;
  readonly indent: number;
  /** How many clauses or items are open around; the paragraph's own unit among them. */
  readonly depth: number;
  readonly cell: Particulars["cell"];
}

/** What an element means for the text. */
export interface ElementMeaning {
  /** A paragraph begins (and ends) with the element; `before`: it only begins. Else the element is part of a line. */
  readonly block?: "around" | "before";
  /** Holds no text of the document. */
  readonly skip?: boolean;
  /** The element's text is of the page: it is no paragraph. */
  readonly furniture?: boolean;
  /** Printed in its place: `\n` for a line break. */
  readonly text?: string;
  /** The element's text is the label of the paragraph that comes next. */
  readonly label?: boolean;
  /** A label or list sign that is not in the text, for the first paragraph within. */
  readonly mark?: { readonly label: string; readonly bullet: string };
  /** The element's text is the body of a note whose mark stands here. */
  readonly note?: { readonly key: string; readonly mark: string };
  /** The mark of a note whose body stands elsewhere. */
  readonly reference?: { readonly key: string; readonly mark: string };
  /** The element is the body of a note whose mark stands elsewhere. */
  readonly noteBody?: string;
  readonly id?: string;
  readonly change?: Partial<Surroundings>;
}

/** What each element of a vocabulary means; null: nothing but its content. */
export type Vocabulary = (element: XmlElement, around: Surroundings) => ElementMeaning | null;

export interface Flow {
  readonly paragraphs: readonly FileParagraph[];
  readonly notes: ReadonlyMap<string, FileParagraph>;
  /** What is of the page. */
  readonly removed: readonly Omit<Furniture, "span">[];
}

const plain: Surroundings = {
  look: { bold: false, italic: false, script: "normal" },
  headingLevel: null,
  quoted: false,
  indent: 0,
  depth: 0,
  cell: null,
};

/**
 * The paragraphs of a tree in which blocks and lines are mixed: what stands between the bounds of two blocks is
 * one paragraph, whether an element was meant for it or not.
 */
export function flow(root: XmlElement, meaningOf: Vocabulary, start: Partial<Surroundings> = {}): Flow {
  const paragraphs: FileParagraph[] = [];
  const notes = new Map<string, FileParagraph>();
  const removed: Omit<Furniture, "span">[] = [];
  let runs: Run[] = [];
  let label = "";
  let bullet = "";
  let id: string | null = null;
  let headingLevel: number | null = null;

  function end(around: Surroundings): void {
    if (runs.some((run) => run.note !== null || run.text.trim() !== "")) {
      const labelRun: Run[] = label === "" ? [] : [{ ...plain.look, text: `${label} `, note: null }];
      paragraphs.push({
        runs: [...labelRun, ...runs],
        bullet,
        indent: around.indent,
        quoted: around.quoted,
        headingLevel: headingLevel ?? around.headingLevel,
        particulars: { id, listLevel: around.depth > 0 ? around.depth - 1 : null, cell: around.cell },
      });
      label = "";
      bullet = "";
      id = null;
    }
    runs = [];
    headingLevel = null;
  }

  function read(element: XmlElement, around: Surroundings): void {
    for (const child of element.content) {
      if (typeof child === "string")
        runs.push({ ...around.look, text: child.replace(/[ \t\n\r\f]+/g, " "), note: null });
      else readElement(child, around);
    }
  }

  function readElement(element: XmlElement, around: Surroundings): void {
    const meaning = meaningOf(element, around);
    if (meaning?.skip) return;
    if (meaning?.furniture)
      removed.push({ kind: "running-head", text: textContent(element).replace(/\s+/g, " ").trim() });
    else if (meaning?.text !== undefined) runs.push({ ...around.look, text: meaning.text, note: null });
    else if (meaning?.label) label = `${label} ${textContent(element).replace(/\s+/g, " ").trim()}`.trim();
    else if (meaning?.note) readNote(element, meaning.note);
    else if (meaning?.noteBody !== undefined) {
      end(around);
      notes.set(meaning.noteBody, bodyOf(element));
    } else if (meaning?.reference)
      runs.push({ ...plain.look, text: meaning.reference.mark, note: meaning.reference.key });
    else readWithin(element, meaning ?? {}, around);
  }

  function readWithin(element: XmlElement, meaning: ElementMeaning, around: Surroundings): void {
    const within = { ...around, ...meaning.change };
    if (meaning.block) end(around);
    // A heading that is part of a line makes a heading of the line.
    if (!meaning.block) headingLevel ??= meaning.change?.headingLevel ?? null;
    if (meaning.id !== undefined) id = meaning.id;
    if (meaning.mark) [label, bullet] = [meaning.mark.label, meaning.mark.bullet];
    read(element, within);
    if (meaning.block === "around") end(within);
  }

  function readNote(element: XmlElement, { key, mark }: { key: string; mark: string }): void {
    notes.set(key, bodyOf(element));
    runs.push({ ...plain.look, text: mark, note: key });
  }

  /** A note's paragraphs as one. */
  function bodyOf(element: XmlElement): FileParagraph {
    const inside = flow(element, meaningOf);
    const space = { ...plain.look, text: " ", note: null };
    return { runs: tidyRuns(inside.paragraphs.flatMap((paragraph) => [...paragraph.runs, space])) };
  }

  read(root, { ...plain, ...start });
  end({ ...plain, ...start });
  return { paragraphs, notes, removed };
}
