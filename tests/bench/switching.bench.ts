// Real resolutions set in another house style and back again: document and page must be the same.
import { switchStyle } from "../../shared/form/switch-style.ts";
import { builtInStyles } from "../../shared/style/house-styles.ts";
import { typeset } from "../../shared/typesetting/typeset.ts";
import { figure } from "./measure.ts";
import { structuredTexts } from "./structure-corpus.ts";
import { structuredDocument } from "./structured-document.ts";

const texts = 200;

export async function run({ corpora }: { corpora: string | undefined }): Promise<void> {
  if (!corpora) return console.log("needs --corpora FOLDER with structure.jsonl.gz");
  const all = await structuredTexts(corpora);
  const chosen = all.filter((_, index) => index % Math.ceil(all.length / texts) === 0);
  let same = 0;
  let listed = 0;
  const started = performance.now();
  for (const [index, text] of chosen.entries()) {
    const { doc } = structuredDocument(text);
    const other = builtInStyles[index % builtInStyles.length] ?? text.style;
    const there = switchStyle(doc, text.style, other);
    const back = switchStyle(there.document, other, text.style);
    listed += there.notCarried.length;
    const pages = [doc, back.document].map((document) => JSON.stringify(typeset(document, text.style)));
    if (back.document.eq(doc) && pages[0] === pages[1]) same++;
  }
  const each = figure((performance.now() - started) / chosen.length);
  console.log(
    `${same} of ${chosen.length} texts the same after A → B → A; ${listed} places listed on the way; ${each} ms a text`,
  );
}
