import type { Node } from "prosemirror-model";
import { writeSavedFile } from "../../../shared/resolution/saved-file.ts";
import type { HouseStyle } from "../../../shared/style/house-style.ts";
import { writeHtml } from "../../../shared/typesetting/html.ts";
import { writeMarkdown } from "../../../shared/typesetting/markdown.ts";
import { writePlainText } from "../../../shared/typesetting/plain-text.ts";
import type { PrintModel } from "../../../shared/typesetting/print-model.ts";
import { typeset } from "../../../shared/typesetting/typeset.ts";

/** The formats a resolution can be written in, by the ending of their file names. */
export const writtenFormats = ["reso", "docx", "pdf", "html", "md", "txt"] as const;
export type WrittenFormat = (typeof writtenFormats)[number];

export interface ExportOptions {
  /** The date that the file says it was made; nothing else in it depends on the clock. */
  readonly modified: Date;
}

/** Writes a resolution in a format. Throws UserError `glyph-missing` or `pdf-failed` for a PDF that cannot be made. */
export async function makeExport(
  document: Node,
  style: HouseStyle,
  format: WrittenFormat,
  options: ExportOptions,
): Promise<Uint8Array> {
  if (format === "reso") return new TextEncoder().encode(writeSavedFile(document));
  // Only Word shows changes; what is printed elsewhere is the text with them.
  return write(typeset(document, style, format === "docx" ? "shown" : "accepted"), format, options);
}

/** The two heavy writers are loaded when they are first asked for. */
async function write(
  model: PrintModel,
  format: Exclude<WrittenFormat, "reso">,
  options: ExportOptions,
): Promise<Uint8Array> {
  switch (format) {
    case "docx": {
      const { writeDocx } = await import("./docx/write-docx.ts");
      return writeDocx(model, options);
    }
    case "pdf": {
      const { writePdf } = await import("./pdf/write-pdf.ts");
      return writePdf(model, options);
    }
    case "html":
      return new TextEncoder().encode(writeHtml(model));
    case "md":
      return new TextEncoder().encode(writeMarkdown(model));
    case "txt":
      return new TextEncoder().encode(writePlainText(model));
  }
}
