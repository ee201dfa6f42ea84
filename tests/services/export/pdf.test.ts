import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeExport } from "../../../electron/services/export/export.ts";
import { UserError } from "../../../shared/base/user-error.ts";
import { findStyle } from "../../../shared/style/house-styles.ts";
import { readPdf } from "../../support/pdf.ts";
import { clause, type Marked, preamble, resolution } from "../../support/resolution.ts";
import { everyBlock } from "../../typesetting/every-block.ts";
import { resolution461 } from "../../typesetting/resolution-461.ts";

const style = findStyle("nato-pa", "en");
const modified = new Date("2024-11-25T12:00:00Z");

function pdf(document: Marked): Promise<Uint8Array> {
  return makeExport(document.node, style, "pdf", { modified });
}

test("a PDF carries title, language and a structure of headings, lists with labels, and notes", async () => {
  const content = await readPdf(await pdf(everyBlock));
  expect({ ...content, lines: [] }).toEqual({
    pages: 2,
    lines: [],
    title: "Protecting “undersea cables” & pipelines",
    language: "en-GB",
    tagged: true,
    roles: [
      "Document",
      "H1",
      "H2",
      "H3",
      "H4",
      "L",
      "LBody",
      "LI",
      "Lbl",
      "Link",
      "Note",
      "P",
      "Root",
      "Span",
    ],
  });
});

test("the presenting line stands at the foot of the first page, above its number", async () => {
  const content = await readPdf(await pdf(resolution461));
  expect(content.pages).toBe(2);
  const foot = content.lines.slice(0, content.lines.indexOf("1") + 1).slice(-3);
  expect(foot).toEqual([
    "* presented by the Committee on Civil Dimension of Security and adopted online by the Plenary Assembly on Monday 23",
    "November 2020",
    "1",
  ]);
});

const inText = (text: string) => `§ ${text} §`;

test("what is typed is printed, whatever it would mean to the typesetter", async () => {
  const text = fc
    .string({
      unit: fc.constantFrom(..."#$*_<@\\`[]{}()=-+/~^\"'&%!:;,.|>ab1é€".split(""), " "),
      maxLength: 30,
    })
    .map((each) => each.replace(/ +/g, " ").trim());
  const texts = [
    ...fc.sample(text, { numRuns: 120, seed: 3 }),
    '#read("/etc/hostname")',
    "#(1+1)",
    '#import "@preview/a:0.1.0"',
    "$x^2$ *bold* _it_ @ref < label > // no /* comment */",
    "- a -- b --- c ~ d ... e",
    "= Heading",
    "]]> &lt; <b >",
  ];
  const content = await readPdf(
    await pdf(resolution("T", preamble(...texts.map((each) => clause(inText(each)))))),
  );
  const printed = [...content.lines.join("\n").matchAll(/§([^§]*)§/g)].map((match) =>
    (match[1] ?? "").trim(),
  );
  expect(printed).toEqual(texts);
});

test("a character that no font has is named", async () => {
  const failure = await pdf(resolution("T", preamble(clause("Recalling 漢字 and 漢")))).catch(
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(UserError);
  expect(failure).toMatchObject({ code: "glyph-missing", details: { characters: "漢 字" } });
});

test("a process that has written a PDF ends by itself", () => {
  const program = `
    import { makeExport } from "./electron/services/export/export.ts";
    import { findStyle } from "./shared/style/house-styles.ts";
    import { emptyResolution } from "./shared/resolution/facts.ts";
    const bytes = await makeExport(emptyResolution(), findStyle("nato-pa", "en"), "pdf", { modified: new Date(0) });
    console.log(bytes.length > 1000);`;
  const run = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: new URL("../../..", import.meta.url),
    timeout: 20_000,
    encoding: "utf8",
  });
  expect([run.status, run.stdout.trim(), run.stderr]).toEqual([0, "true", ""]);
});

const checkers: readonly (readonly [string, readonly string[]])[] = [
  ["qpdf", ["--check"]],
  ["pdffonts", []],
];

test.each(checkers.filter(([name]) => spawnSync(name, ["--version"]).error === undefined))(
  "%s finds nothing wrong and every font embedded",
  async (name, options) => {
    const folder = mkdtempSync(join(tmpdir(), "rapporteur-"));
    try {
      const file = join(folder, "page.pdf");
      writeFileSync(file, await pdf(everyBlock));
      const run = spawnSync(name, [...options, file], { encoding: "utf8" });
      expect(run.status).toBe(0);
      if (name === "pdffonts") {
        const fonts = run.stdout.trim().split("\n").slice(2);
        expect(fonts.filter((font) => !/Tinos.* yes yes yes /.test(font))).toEqual([]);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
