import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Dialog, FileFilter, OpenDialogOptions } from "electron";
import { withExtension } from "../services/documents/file-name.ts";
import type { FileChoice, FileDialogs } from "../services/host.ts";

/** The part of Electron's dialogs that files are chosen with, for one window. */
export interface SystemDialogs {
  showOpenDialog(options: Parameters<Dialog["showOpenDialog"]>[0]): Promise<{ filePaths: string[] }>;
  showSaveDialog(options: Parameters<Dialog["showSaveDialog"]>[0]): Promise<{ filePath: string }>;
}

const formats: Readonly<Record<NonNullable<FileChoice["format"]>, FileFilter>> = {
  reso: { name: "Rapporteur", extensions: ["reso"] },
  docx: { name: "Word", extensions: ["docx"] },
  pdf: { name: "PDF", extensions: ["pdf"] },
  html: { name: "HTML", extensions: ["html"] },
  md: { name: "Markdown", extensions: ["md"] },
  txt: { name: "Text", extensions: ["txt"] },
  csv: { name: "CSV", extensions: ["csv"] },
  jsonl: { name: "JSON Lines", extensions: ["jsonl"] },
};

const readable: FileFilter = {
  name: "Word, OpenDocument, PDF, web pages, XML, Markdown, text",
  extensions: ["docx", "odt", "pdf", "html", "htm", "xml", "md", "markdown", "txt", "text"],
};

/** What a library takes: also collections, one resolution a line, and saved drafts. */
const collectable: FileFilter = { ...readable, extensions: [...readable.extensions, "jsonl", "reso"] };

type Existing = "open" | "import" | "collect" | "folder";

/** What is looked for where something that exists is chosen. */
const existing: Readonly<Record<Existing, Pick<OpenDialogOptions, "filters" | "properties">>> = {
  open: { filters: [formats.reso], properties: ["openFile"] },
  import: { filters: [readable], properties: ["openFile", "multiSelections"] },
  collect: { filters: [collectable], properties: ["openFile", "multiSelections"] },
  folder: { properties: ["openDirectory", "multiSelections"] },
};

/** The system's own file dialogs. */
export function nativeDialogs(
  dialogs: SystemDialogs,
  exists: (path: string) => boolean = existsSync,
): FileDialogs {
  return {
    choose: (choice) =>
      choice.purpose === "save" || choice.purpose === "export"
        ? chooseNew(dialogs, choice, exists)
        : chooseExisting(dialogs, choice.purpose, choice.folder),
  };
}

async function chooseExisting(
  dialogs: SystemDialogs,
  purpose: Existing,
  folder: string,
): Promise<readonly string[]> {
  const { filePaths } = await dialogs.showOpenDialog({ defaultPath: folder, ...existing[purpose] });
  return filePaths;
}

/**
 * Some systems' dialogs leave the extension to us. Where the completed name is one that exists, the dialog has
 * not asked about it, and is shown once more with that name.
 */
async function chooseNew(
  dialogs: SystemDialogs,
  choice: FileChoice,
  exists: (path: string) => boolean,
): Promise<readonly string[]> {
  const { format, suggestedName, folder } = choice;
  const { filePath } = await dialogs.showSaveDialog({
    defaultPath: join(folder, suggestedName ?? ""),
    filters: format ? [formats[format]] : [],
    properties: ["createDirectory", "showOverwriteConfirmation"],
  });
  if (!filePath) return [];
  const complete = format ? withExtension(filePath, format) : filePath;
  if (complete === filePath || !exists(complete)) return [complete];
  return chooseNew(
    dialogs,
    { ...choice, folder: dirname(complete), suggestedName: basename(complete) },
    exists,
  );
}
