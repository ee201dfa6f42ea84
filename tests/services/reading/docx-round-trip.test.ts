import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Node } from "prosemirror-model";
import { expect, test } from "vitest";
import { makeExport } from "../../../electron/services/export/export.ts";
import { readBytes } from "../../../electron/services/reading/read-bytes.ts";
import { outlinesOf } from "../../../shared/form/outline.ts";
import { findStyle } from "../../../shared/style/house-styles.ts";
import {
  clauseWith,
  itemWith,
  line,
  type Marked,
  note,
  operative,
  preamble,
  resolution,
} from "../../support/resolution.ts";
import { everyBlock } from "../../typesetting/every-block.ts";
import { resolution461 } from "../../typesetting/resolution-461.ts";
import { resolution491 } from "../../typesetting/resolution-491.ts";

const style = findStyle("nato-pa", "en");
const modified = new Date("2026-01-02T03:04:05Z");

async function exported(document: Node): Promise<Uint8Array> {
  return makeExport(document, style, "docx", { modified });
}

/** The outline and the ids of clauses, items and headings. A style that prints capitals loses the case of titles. */
function picture(document: Node): unknown {
  const ids: unknown[] = [];
  document.descendants((node) => {
    if (typeof node.attrs.id === "string") ids.push(node.attrs.id);
  });
  const [outline, ...others] = outlinesOf(document, style);
  const capitals = (text: string | null | undefined) => text?.toUpperCase() ?? null;
  return {
    ids,
    others,
    outline: {
      ...outline,
      title: capitals(outline?.title),
      clauses: outline?.clauses.map((clause) => ({ ...clause, heading: capitals(clause.heading) })),
      annexes: outline?.annexes.map((annex) => ({
        ...annex,
        title: capitals(annex.title),
        paragraphs: annex.paragraphs.map((each) => ({ ...each, heading: capitals(each.heading) })),
      })),
      unplaced: outline?.unplaced.map((text) => text.replace(/\s+/g, " ")),
    },
  };
}

test.each([
  ["resolution 461", resolution461],
  ["resolution 491", resolution491],
  ["every block", everyBlock],
])("%s comes back from Word with its outline and ids", async (_, { node }) => {
  const { document } = await readBytes(await exported(node), "export.docx", {});
  expect(picture(document)).toEqual(picture(node));
});

const words = fc
  .array(
    fc.constantFrom(
      ..."the peace of Allies and regions in accordance with Article 5 of NATO’s women".split(" "),
    ),
    {
      minLength: 2,
      maxLength: 12,
    },
  )
  .map((list) => list.join(" "));

/** Clauses with ids by their place, items two levels deep, flush text and notes. */
const anyResolution = fc
  .record({
    preamble: fc.array(words, { minLength: 1, maxLength: 4 }),
    operative: fc.array(
      fc.record({
        words,
        note: fc.option(words, { nil: null }),
        items: fc.array(fc.record({ words, below: fc.array(words, { maxLength: 2 }) }), { maxLength: 4 }),
        flush: fc.option(words, { nil: null }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(
    ({ preamble: recitals, operative: decisions }): Marked =>
      resolution(
        "On cables",
        {
          stage: "draft",
          metadata: { documentNumber: "042 CDS 24 E", rapporteur: "Ms Ève Martin (France)" },
        },
        preamble(...recitals.map((text, at) => clauseWith(`p${at}`, `Recalling ${text}`))),
        operative(
          ...decisions.map((decision, at) =>
            clauseWith(
              `o${at}`,
              `Urges ${decision.words}`,
              ...(decision.note === null ? [] : [note(decision.note)]),
              ...decision.items.map((each, n) =>
                itemWith(
                  `o${at}-${n}`,
                  `to act on ${each.words}`,
                  ...each.below.map((text, m) => itemWith(`o${at}-${n}-${m}`, `to see ${text}`)),
                ),
              ),
              ...(decision.flush === null || decision.items.length === 0
                ? []
                : [line(`and to report on ${decision.flush}`)]),
            ),
          ),
        ),
      ),
  );

test("any resolution comes back from Word with its outline and ids", async () => {
  await fc.assert(
    fc.asyncProperty(anyResolution, async ({ node }) => {
      const { document } = await readBytes(await exported(node), "export.docx", {});
      expect(picture(document)).toEqual(picture(node));
    }),
    { numRuns: 25 },
  );
});

const office = ["/usr/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"].find((path) => {
  try {
    execFileSync(path, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});

test.skipIf(office === undefined)(
  "LibreOffice keeps the ids of what it did not make",
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "rapporteur-office-"));
    try {
      const source = join(folder, "draft.docx");
      writeFileSync(source, withClauseAddedAndMoved(await exported(resolution491.node)));
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      execFileSync(
        office ?? "",
        [
          profile,
          "--headless",
          "--convert-to",
          "docx:MS Word 2007 XML",
          "--outdir",
          join(folder, "saved"),
          source,
        ],
        {
          stdio: "ignore",
        },
      );
      const { document } = await readBytes(
        new Uint8Array(readFileSync(join(folder, "saved", "draft.docx"))),
        "draft.docx",
        {},
      );
      const ids = idsOf(document);
      const [first, ...others] = idsOf(resolution491.node);
      const added = ids.filter((id) => id !== first && !others.includes(id));
      expect(added).toHaveLength(1);
      expect(ids).toEqual([...others.slice(0, 1), first, added[0], ...others.slice(1)]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

function idsOf(document: Node): string[] {
  const ids: string[] = [];
  document.descendants((node) => {
    if (typeof node.attrs.id === "string") ids.push(node.attrs.id);
  });
  return ids;
}

/** As a person would in Word: the first clause moved behind the second, and a new one written after it. */
function withClauseAddedAndMoved(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const name = "word/document.xml";
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const clauses = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:pStyle w:val="Clause"\/>.*?<\/w:p>/g)].map(
    ([clause]) => clause,
  );
  const [first = "", second = ""] = clauses;
  const added =
    '<w:p><w:pPr><w:pStyle w:val="Clause"/></w:pPr><w:r><w:t>Welcoming this clause of our own,</w:t></w:r></w:p>';
  const edited = xml.replace(first, "").replace(second, `${second}${first}${added}`);
  return zipSync({ ...parts, [name]: strToU8(edited) });
}
