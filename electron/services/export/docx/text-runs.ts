import { TextRun } from "docx";
import type { TextRun as PrintText } from "../../../../shared/typesetting/print-model.ts";

/** Only what a run adds to its style is written: an explicit "not bold" would override styles. */
export function textOfRun(run: PrintText): TextRun {
  return new TextRun({
    text: run.text,
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
    ...(run.underline ? { underline: {} } : {}),
    ...(run.script === "superscript" ? { superScript: true } : {}),
    ...(run.script === "subscript" ? { subScript: true } : {}),
  });
}
