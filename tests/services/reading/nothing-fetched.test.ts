import { createServer } from "node:http";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readResolution } from "../../../electron/services/reading/read-file.ts";
import { docxParts, p } from "../../support/docx-parts.ts";

const asked: (string | undefined)[] = [];
const server = createServer((request, response) => {
  asked.push(request.url);
  response.end("Urges nobody to act.");
});

beforeAll(() => new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening)));
afterAll(() => new Promise((closed) => server.close(closed)));
beforeEach(() => {
  asked.length = 0;
});

function address(path: string): string {
  const at = server.address();
  if (at === null || typeof at === "string") throw new RangeError("The server does not listen");
  return `http://127.0.0.1:${at.port}/${path}`;
}

const clauses = ["The Assembly,", "1. Recalling Lisbon;", "2. Urges all members to act."];

/** A Word file whose parts, template and picture are said to lie elsewhere. */
function docxWithLinks(): Uint8Array {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const kinds = [
    "styles",
    "numbering",
    "footnotes",
    "header",
    "attachedTemplate",
    "image",
    "aFChunk",
    "frame",
  ];
  const links = kinds.map(
    (kind) =>
      `<Relationship Id="${kind}" Type="${office}/${kind}" Target="${address(kind)}" TargetMode="External"/>`,
  );
  const parts = docxParts({
    body: `${clauses.map((text) => p(text)).join("")}<w:altChunk xmlns:r="${office}" r:id="aFChunk"/>`,
  });
  parts.set(
    "word/_rels/document.xml.rels",
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join("")}</Relationships>`,
  );
  return zipSync(Object.fromEntries([...parts].map(([name, xml]) => [name, strToU8(xml)])));
}

function pageWithLinks(): Uint8Array {
  const links = `<base href="${address("")}"><link rel="stylesheet" href="${address("style")}"><script src="${address("script")}"></script>`;
  const media = `<img src="${address("picture")}"><iframe src="${address("frame")}"></iframe><object data="${address("object")}"></object>`;
  return strToU8(
    `<html><head>${links}</head><body>${clauses.map((text) => `<p>${text}</p>`).join("")}${media}</body></html>`,
  );
}

test.each([
  ["a Word file", docxWithLinks],
  ["a web page", pageWithLinks],
  ["a Markdown text", () => strToU8(`${clauses.join("\n\n")}\n\n![picture](${address("picture")})`)],
])("nothing that %s links to is fetched, and its own words are read", async (_, file) => {
  const { document } = await readResolution(file(), "links");
  expect(document.textContent).toContain("Urges all members to act");
  expect(asked).toEqual([]);
});

test("an entity that lies elsewhere is refused, not fetched", async () => {
  const xml = `<?xml version="1.0"?><!DOCTYPE akomaNtoso [<!ENTITY far SYSTEM "${address("entity")}">]><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement><p>&far;</p></statement></akomaNtoso>`;
  const refusal = await readResolution(strToU8(xml), "entity.xml").catch((caught: unknown) => caught);
  expect(refusal).toMatchObject({ code: "file-unsafe" });
  expect(asked).toEqual([]);
});
