// How long the exports take, beside Chromium printing the HTML export of the same text.
import { makeExport } from "../../electron/services/export/export.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { launchBrowser } from "../support/browser.ts";
import { longResolution } from "./long-resolution.ts";
import { figure, timed } from "./measure.ts";

export async function run(): Promise<void> {
  const style = findStyle("nato-pa", "en");
  const modified = new Date(0);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  try {
    for (const clauses of [20, 150, 429]) {
      const document = longResolution(clauses);
      const html = new TextDecoder().decode(await makeExport(document, style, "html", { modified }));
      const printed = await timed(5, async () => {
        await page.setContent(html);
        await page.pdf({ tagged: true });
      });
      const pdf = await timed(5, () => makeExport(document, style, "pdf", { modified }));
      const docx = await timed(5, () => makeExport(document, style, "docx", { modified }));
      console.log(
        `${clauses} clauses: PDF ${figure(pdf.median)} ms, ${figure(printed.median / pdf.median)} times as fast as Chromium (${figure(printed.median)} ms); DOCX ${figure(docx.median)} ms`,
      );
    }
  } finally {
    await browser.close();
  }
}
