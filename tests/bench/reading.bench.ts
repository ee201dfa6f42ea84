// Resolutions read a second, beside parsing the same resolutions from their saved form.
import { makeExport } from "../../electron/services/export/export.ts";
import { readText } from "../../shared/reading/read-text.ts";
import { readSavedFile, writeSavedFile } from "../../shared/resolution/saved-file.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { longResolution } from "./long-resolution.ts";
import { figure, timed } from "./measure.ts";

export async function run(): Promise<void> {
  const style = findStyle("nato-pa", "en");
  for (const clauses of [20, 150]) {
    const document = longResolution(clauses);
    const markdown = new TextDecoder().decode(
      await makeExport(document, style, "md", { modified: new Date(0) }),
    );
    const saved = writeSavedFile(document);
    const read = await timed(50, () => readText(markdown, { file: "bench.md", format: "markdown" }));
    const opened = await timed(50, () => readSavedFile(saved, "bench.reso"));
    console.log(
      `${clauses} clauses: ${figure(1000 / read.median)} Markdown texts a second, ${figure(read.median / opened.median)} times the time that opening the saved file takes`,
    );
  }
}
