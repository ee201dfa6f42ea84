import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { makeExport } from "../../../electron/services/export/export.ts";
import { readBytes } from "../../../electron/services/reading/read-bytes.ts";
import { UserError } from "../../../shared/base/user-error.ts";
import { findStyle } from "../../../shared/style/house-styles.ts";
import { damagedBytes, damagedMarkup, damagedPackage } from "../../support/mutations.ts";
import { everyBlock } from "../../typesetting/every-block.ts";

/** `RAPPORTEUR_DAMAGED=1000` asks for more of each kind than every run of the suite can wait for. */
const each = Number(process.env.RAPPORTEUR_DAMAGED ?? 60);
/** No file of a page takes a hundredth of it. */
const longest = 5000;

const style = findStyle("nato-pa", "en");
const exported = (format: "docx" | "pdf" | "html" | "md") =>
  makeExport(everyBlock.node, style, format, { modified: new Date(0) });

const odt = zipSync({
  mimetype: strToU8("application/vnd.oasis.opendocument.text"),
  "content.xml": strToU8(
    `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="P2"/><style:style style:name="P2" style:family="paragraph"><style:paragraph-properties fo:margin-left="1in"/></style:style><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/><text:list-level-style-number text:level="2" style:num-suffix=")" style:num-format="i" text:display-levels="2"/></text:list-style></office:automatic-styles><office:body><office:text><text:h text:outline-level="1">On cables</text:h><text:p text:style-name="P1">The Assembly,</text:p><text:list text:style-name="L1"><text:list-item><text:p>Recalling Lisbon<text:note text:id="n1"><text:note-citation>1</text:note-citation><text:note-body><text:p>2010.</text:p></text:note-body></text:note>;</text:p></text:list-item><text:list-item text:start-value="2"><text:p>Urges members:</text:p><text:list><text:list-item><text:p>to act.</text:p></text:list-item></text:list></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>1.</text:p></table:table-cell><table:table-cell><text:p>one</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>`,
  ),
});

const akn = strToU8(
  '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement><preamble><formula><p>The Assembly,</p></formula><container><p><i>Recalling</i> Lisbon<authorialNote marker="1"><p>2010.</p></authorialNote>;</p></container></preamble><mainBody><paragraph><num>1.</num><content><p>Urges all.</p></content></paragraph></mainBody></statement></akomaNtoso>',
);

const withoutCompression = (bytes: Uint8Array) => zipSync(unzipSync(bytes), { level: 0 });

test.each<[string, () => Promise<Uint8Array> | Uint8Array, (bytes: Uint8Array, seed: number) => Uint8Array]>([
  ["Word files, inside the package", () => exported("docx"), damagedPackage],
  [
    "Word files, in the package's bytes",
    async () => withoutCompression(await exported("docx")),
    damagedBytes,
  ],
  ["OpenDocument files, inside the package", () => odt, damagedPackage],
  ["PDFs", () => exported("pdf"), damagedBytes],
  ["web pages", () => exported("html"), (bytes, seed) => strToU8(damagedMarkup(strFromU8(bytes), seed))],
  ["Akoma Ntoso, in its mark-up", () => akn, (bytes, seed) => strToU8(damagedMarkup(strFromU8(bytes), seed))],
  ["Akoma Ntoso, in its bytes", () => akn, damagedBytes],
  ["Markdown", () => exported("md"), damagedBytes],
])("damaged %s are read or refused in one sentence", { timeout: 600_000 }, async (_, original, damaged) => {
  const bytes = await original();
  for (let seed = 1; seed <= each; seed++) {
    const file = damaged(bytes, seed);
    const began = performance.now();
    const outcome = await readBytes(file, "damaged", {}).catch((error: unknown) => error);
    if (outcome instanceof Error && !(outcome instanceof UserError))
      throw new Error(`Damage ${seed}: ${outcome.stack}`);
    if (!(outcome instanceof Error)) (outcome as { document: { check(): void } }).document.check();
    expect(performance.now() - began, `damage ${seed}`).toBeLessThan(longest);
  }
});
