import { truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createFileHandles } from "../../../electron/services/documents/file-handles.ts";
import { checkFileName, withExtension } from "../../../electron/services/documents/file-name.ts";
import { readBytes } from "../../../electron/services/documents/read-file.ts";
import { sampleDraft } from "../../../electron/services/documents/sample.ts";
import { outlinesOf } from "../../../shared/form/outline.ts";
import { findStyle } from "../../../shared/style/house-styles.ts";
import { hostIn, temporaryFolder } from "../../support/hosts.ts";

test("names that every system can give a file are taken, in composed form", () => {
  const names = [
    "Draft 042 CDS 24 E",
    "re\u0301solution",
    "🕊️ peace.reso",
    "קרא אותי",
    " spaced ",
    "a.b.c",
    "com10.reso",
  ];
  expect(names.map(checkFileName)).toEqual([
    "Draft 042 CDS 24 E",
    "résolution",
    "🕊️ peace.reso",
    "קרא אותי",
    "spaced",
    "a.b.c",
    "com10.reso",
  ]);
});

test.each([
  "",
  " ",
  ".",
  "..",
  ".hidden",
  "a/b",
  "a\\b",
  "../a",
  "C:a",
  "a\0b",
  "a\nb",
  "a\u007fb",
  "CON",
  "con.reso",
  "LPT1",
  "nul.tar.gz",
  "ends.",
  "what?",
  "a*b",
  'a"b',
  "a<b>",
  "a|b",
  "é".repeat(121),
])("the name %j is refused", (name) => {
  expect(() => checkFileName(name)).toThrow(
    expect.objectContaining({ code: "file-name-invalid", details: { file: name } }),
  );
});

test("an extension is added once, whatever its case", () => {
  expect(["a", "a.reso", "A.RESO", "a.reso.md"].map((name) => withExtension(name, "reso"))).toEqual([
    "a.reso",
    "a.reso",
    "A.RESO",
    "a.reso.md.reso",
  ]);
});

test("handles say nothing of paths, are the same for the same file, and the oldest uploads are forgotten", async () => {
  const files = createFileHandles();
  const { file } = files.ofPath("/secret/place/draft.reso");
  expect(files.ofPath("/secret/place/draft.reso")).toEqual({ file, name: "draft.reso" });
  expect(file).toMatch(/^[\w-]{22}$/);
  expect(files.path(file)).toBe("/secret/place/draft.reso");
  const uploads = Array.from({ length: 9 }, (_, index) =>
    files.ofBytes(`${index}.md`, new Uint8Array([index])),
  );
  const read = await Promise.all(
    uploads.map(({ file: handle }) =>
      files.read(handle).then(
        ({ name }) => name,
        ({ code }) => code,
      ),
    ),
  );
  expect(read).toEqual(["handle-unknown", "1.md", "2.md", "3.md", "4.md", "5.md", "6.md", "7.md", "8.md"]);
  expect(() => files.path(uploads[8]?.file ?? "")).toThrow(
    expect.objectContaining({ code: "handle-unknown" }),
  );
});

test("files that cannot be read are named with the reason", async () => {
  const folder = await temporaryFolder();
  const large = join(folder, "large.md");
  await writeFile(large, "");
  await truncate(large, 21 * 1024 * 1024);
  await expect(readBytes(large)).rejects.toMatchObject({
    code: "file-too-large",
    details: { file: "large.md", limit: "20 MB" },
  });
  await expect(readBytes(join(folder, "none.md"))).rejects.toMatchObject({
    code: "file-missing",
    details: { file: "none.md" },
  });
  await expect(readBytes(folder)).rejects.toMatchObject({
    code: "file-unreadable",
    details: { reason: "illegal operation on a directory" },
  });
});

test("the sample is a whole draft resolution in the first house style", async () => {
  const [outline, ...others] = outlinesOf(await sampleDraft(), findStyle("nato-pa", "en"));
  const parts = outline?.clauses.map(({ part, items }) => `${part} ${items.length}`);
  expect(others).toEqual([]);
  expect(parts).toEqual([...Array.from({ length: 12 }, () => "preamble 0"), "operative 16"]);
  expect(outline).toMatchObject({
    stage: "draft",
    designation: "DRAFT RESOLUTION 042 CDS 24 E",
    title: "Breaking the silence and fighting for dignity: combatting conflict-related sexual violence",
    unplaced: [],
  });
  expect(outline?.clauses.map(({ opening }) => opening)).not.toContain(null);
});

test("a file named at the start is what the session shows; one that cannot be read is refused", async () => {
  const folder = await temporaryFolder();
  const host = hostIn(folder);
  await writeFile(
    join(folder, "a.md"),
    "# ON TESTING\n\nThe Assembly,\n\n1. **Recalling** its tests;\n\n2. **URGES** all to test.\n",
  );
  await host.show(join(folder, "a.md"));
  const { opened, first } = await host["session.start"]({});
  expect([first, JSON.stringify(opened.content).includes("its tests")]).toEqual([false, true]);
  await writeFile(join(folder, "b.reso"), "{}");
  await expect(host.show(join(folder, "b.reso"))).rejects.toMatchObject({
    code: "saved-file-damaged",
    details: { file: "b.reso" },
  });
  expect((await host["session.start"]({})).opened).toEqual(opened);
});
