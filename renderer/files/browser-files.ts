import type { ExportFormat, TableFormat } from "../../shared/host/data.ts";

/** A file that a person chose in the browser, its bytes as base64. */
export interface PickedFile {
  readonly name: string;
  readonly content: string;
}

/** Shows the browser's file dialog; no files when it is dismissed. */
export function pickFiles(accept: string, multiple = false): Promise<readonly File[]> {
  return pickWith((input) => {
    input.accept = accept;
    input.multiple = multiple;
  });
}

/** Shows the browser's dialog for folders: all files in the one that is chosen; none when it is dismissed. */
export function pickFolder(): Promise<readonly File[]> {
  return pickWith((input) => {
    input.webkitdirectory = true;
  });
}

function pickWith(prepare: (input: HTMLInputElement) => void): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.hidden = true;
    prepare(input);
    input.addEventListener("cancel", () => {
      input.remove();
      resolve([]);
    });
    input.addEventListener("change", () => {
      input.remove();
      resolve([...(input.files ?? [])]);
    });
    // In the document, so that it lives until it is answered and can be found by its role.
    document.body.append(input);
    input.click();
  });
}

/** The bytes of a file as base64. */
export async function readFile(file: File): Promise<PickedFile> {
  return { name: file.name, content: new Uint8Array(await file.arrayBuffer()).toBase64() };
}

type DownloadFormat = ExportFormat | TableFormat | "jsonl";

const mediaTypes: Readonly<Record<DownloadFormat, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  html: "text/html",
  md: "text/markdown",
  txt: "text/plain",
  csv: "text/csv",
  jsonl: "application/jsonl",
};

/** Hands an export to the browser's downloads. @param content base64 */
export function downloadFile(name: string, content: string, format: DownloadFormat): void {
  const bytes = Uint8Array.fromBase64(content);
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaTypes[format] }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
