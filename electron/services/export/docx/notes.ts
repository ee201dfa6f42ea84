import { BuilderElement, FootnoteReferenceRun, type IPropertiesOptions, Paragraph, Run, TextRun } from "docx";
import type { PrintModel, PrintNote } from "../../../../shared/typesetting/print-model.ts";
import type { ChangesWriter } from "./changes.ts";
import { escapeXml } from "./escape-xml.ts";
import { textOfRun } from "./text-runs.ts";

/** Word's id of a note: 0 and below are its own separators. */
export function noteId(index: number): number {
  return index + 1;
}

export function footnotesOf(
  model: PrintModel,
  changes: ChangesWriter,
): NonNullable<IPropertiesOptions["footnotes"]> {
  return Object.fromEntries(
    model.notes.map((note, index) => {
      const paragraph = new Paragraph({ style: "FootnoteText", children: [new TextRun(" ")] });
      for (const child of note.runs.flatMap((run) => changes.around(textOfRun(run), run)))
        paragraph.addChildElement(child);
      return [noteId(index), { children: [paragraph] }];
    }),
  );
}

/** The mark in the text. A number is left to Word; a sign of the text's own is written behind the reference. */
export function noteReference(note: PrintNote, index: number): Run {
  if (note.numbered) return new FootnoteReferenceRun(noteId(index));
  const reference = new BuilderElement<{ customMark: string; id: number }>({
    name: "w:footnoteReference",
    attributes: {
      customMark: { key: "w:customMarkFollows", value: "1" },
      id: { key: "w:id", value: noteId(index) },
    },
  });
  return new Run({ style: "FootnoteReference", children: [reference, note.mark] });
}

/**
 * The notes part with the texts' own signs. The library begins every note with its automatic number; a note
 * that has a sign begins with the sign.
 */
export function withOwnMarks(footnotesXml: string, notes: readonly PrintNote[]): string {
  return notes.reduce(
    (xml, note, index) => {
      if (note.numbered) return xml;
      const number = new RegExp(
        `(<w:footnote w:id="${noteId(index)}">(?:(?!</w:footnote>).)*?)<w:footnoteRef/>`,
        "s",
      );
      if (!number.test(xml)) throw new RangeError(`No automatic number in note ${noteId(index)}`);
      return xml.replace(number, (_, before: string) => `${before}<w:t>${escapeXml(note.mark)}</w:t>`);
    },
    footnotesXml.replace(separatorNumber, ""),
  );
}

/** The library puts an automatic number before the separator lines too, where Word would print it. */
const separatorNumber =
  /<w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteRef\/><\/w:r>(?=<w:r><w:(?:s|continuationS)eparator\/>)/g;
