import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { FileDialogs } from "../../electron/services/host.ts";
import { connectHost, type Transport } from "../../shared/host/client.ts";
import { contract, type Host, type Method } from "../../shared/host/contract.ts";
import { writeSavedFile } from "../../shared/resolution/saved-file.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { libraryIn, mers, oceans } from "../services/library/records.ts";
import { hostIn, temporaryFolder, testTime, transports, typed } from "../support/hosts.ts";
import { clause, operative, preamble, resolution } from "../support/resolution.ts";

const document = resolution(
  "On testing",
  preamble(clause("Recalling its earlier tests")),
  operative(clause("Urges all members to test")),
).node;
const content = document.toJSON() as Record<string, unknown>;
const markdown =
  "# ON TESTING\n\nThe Assembly,\n\n1. **Recalling** its earlier tests;\n\n2. **URGES** all members to test.\n";
const noDocument = "0123456789abcdef";
const task = "a-task-of-the-screen";

describe.each(Object.entries(transports))("the contract %s", (_name, connect) => {
  const exercised = new Set<Method>();

  /** A host at the far end of the transport, whose dialogs choose the files named, in turn; several with spaces between. */
  async function connected(...choices: string[]) {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "documents"));
    const dialogs: FileDialogs = {
      choose: async () => {
        const names = choices.shift()?.split(" ") ?? [];
        return names.map((name) => join(folder, name));
      },
    };
    const transport = await connect(hostIn(folder, choices.length > 0 ? dialogs : null), folder);
    const counted: Transport = {
      ...transport,
      call(method, input) {
        exercised.add(method);
        return transport.call(method, input);
      },
    };
    return { host: connectHost(counted), folder };
  }

  const base64 = (text: string) => Buffer.from(text).toString("base64");
  const failureOf = (call: Promise<unknown>) =>
    call.then(
      () => null,
      (error: { code?: string }) => error.code,
    );

  test("the first start shows the sample, the next one the same draft with its changes", async () => {
    const { host } = await connected();
    const first = await host["session.start"]({});
    expect(first).toMatchObject({
      first: true,
      dialogs: "browser",
      settings: { theme: "system" },
      styles: { files: [] },
      opened: { name: null, savedAt: null, sequence: 0, entries: [], repairs: [] },
    });
    const entries = [typed("A"), typed("B")];
    const { document: draft } = first.opened;
    expect(await host["documents.append"]({ document: draft, sequence: 0, entries })).toEqual({
      acknowledged: 2,
    });
    const second = await host["session.start"]({});
    expect(second).toEqual({ ...first, first: false, opened: { ...first.opened, entries } });
  });

  test("settings are kept", async () => {
    const { host } = await connected();
    const newDraft = { style: "un-ga", language: "fr" };
    const settings = { language: "fr", theme: "dark", newDraft, completion: true, agreed: true } as const;
    expect(await host["settings.change"]({ settings })).toEqual({ settings });
    expect((await host["session.start"]({})).settings).toEqual(settings);
  });

  test("a new draft is saved under a name, listed, and opened again as the same draft", async () => {
    const { host, folder } = await connected();
    const created = await host["documents.create"]({ style: "nato-pa", language: "en", from: "blank" });
    const save = { document: created.document, content, sequence: 0 };
    expect(await host["documents.save"]({ ...save, file: null })).toEqual({ saved: null });
    const { file } = await host["files.name"]({ name: "On testing", replace: false });
    const saved = { name: "On testing.reso", savedAt: testTime };
    expect(await host["documents.save"]({ ...save, file })).toEqual({ saved });
    expect(await readFile(join(folder, "documents", "On testing.reso"), "utf8")).toBe(
      writeSavedFile(document),
    );
    const listed = await host["files.list"]({});
    expect(listed.files.map(({ name }) => name)).toEqual(["On testing.reso"]);
    const opened = await host["documents.open"]({ file: listed.files[0]?.file ?? "" });
    expect(opened).toEqual({ ...created, content, name: saved.name, savedAt: testTime });
    expect(await failureOf(host["files.name"]({ name: "On testing.reso", replace: false }))).toBe(
      "file-exists",
    );
    expect(await host["files.name"]({ name: "On testing.reso", replace: true })).toMatchObject({ file });
  });

  test("a draft that is in no file is found again after another one was begun", async () => {
    const { host } = await connected();
    const { opened } = await host["session.start"]({});
    await host["documents.create"]({ style: "nato-pa", language: "en", from: "blank" });
    expect(await host["documents.unsaved"]({})).toEqual({ drafts: [] });
    await host["documents.append"]({ document: opened.document, sequence: 0, entries: [typed("Not ")] });
    const { drafts } = await host["documents.unsaved"]({});
    const title =
      "Not Breaking the silence and fighting for dignity: combatting conflict-related sexual violence";
    expect(drafts).toEqual([{ document: opened.document, title, changedAt: expect.any(Number) }]);
    expect(await host["documents.resume"]({ document: opened.document })).toEqual({
      ...opened,
      entries: [typed("Not ")],
    });
    await host["documents.discard"]({ documents: [opened.document] });
    expect(await host["documents.unsaved"]({})).toEqual({ drafts: [] });
    await host["documents.restore"]({ documents: [opened.document] });
    expect((await host["documents.unsaved"]({})).drafts).toHaveLength(1);
  });

  test("a style is copied to a file of one's own, and used; a bad file is listed with every wrong field", async () => {
    const { host, folder } = await connected();
    const copied = await host["styles.copy"]({ style: "pace", language: "en", name: "Our assembly" });
    const copy = { style: "pace-own", language: "en" };
    expect(copied).toMatchObject({ file: "pace-own.en.json", copy });
    const style = { ...findStyle("pace", "en"), id: "pace-own", name: "Our assembly" };
    expect(copied.own.files).toMatchObject([{ name: "pace-own.en.json", style, faults: [] }]);
    expect(await host["documents.create"]({ ...copy, from: "sample" })).toMatchObject({
      content: { attrs: { style: "pace-own" } },
    });

    const bad = { basedOn: "un-ga.en", id: "Bad", language: "en", page: { fontSize: 1 } };
    await writeFile(join(folder, "home", "styles", "bad.json"), JSON.stringify(bad));
    const own = await host["styles.list"]({});
    expect(own.files.map(({ name, faults }) => [name, faults.map(({ path }) => path)])).toEqual([
      ["bad.json", ["id", "page.fontSize"]],
      ["pace-own.en.json", []],
    ]);
    expect((await host["session.start"]({})).styles).toEqual(own);
    expect((await host["styles.copy"]({ style: "pace", language: "en", name: "Second" })).copy.style).toBe(
      "pace-own-2",
    );
  });

  test("a style file is written as it is, read at once, and deleted; a name that leads elsewhere is refused", async () => {
    const { host, folder } = await connected();
    const file = { name: "council.en.json", content: '{ "basedOn": "un-ga.en", "id": "council" }\n' };
    const { files } = await host["styles.write"](file);
    expect(files).toMatchObject([{ ...file, style: { id: "council" }, faults: [] }]);
    expect(await readFile(join(folder, "home", "styles", file.name), "utf8")).toBe(file.content);
    const torn = await host["styles.write"]({ ...file, content: "{" });
    expect(torn.files).toMatchObject([
      { content: "{", style: null, faults: [{ code: "not-json", found: "1" }] },
    ]);
    expect((await host["styles.delete"]({ name: file.name })).files).toEqual([]);
    expect((await host["styles.delete"]({ name: file.name })).files).toEqual([]);
    const refused = ["../settings.json", "a\\b.json", "style.txt", "con.json"].map((name) =>
      failureOf(host["styles.write"]({ name, content: "{}" })),
    );
    expect(await Promise.all(refused)).toEqual([
      "request-invalid",
      "request-invalid",
      "request-invalid",
      "file-name-invalid",
    ]);
  });

  test("a native dialog chooses what is opened; dismissed, it chooses nothing", async () => {
    const { host, folder } = await connected("draft.reso");
    await writeFile(join(folder, "draft.reso"), writeSavedFile(document));
    const ask = { purpose: "open", suggestedName: null, format: "reso" } as const;
    const [chosen] = (await host["files.choose"](ask)).chosen;
    expect(chosen?.name).toBe("draft.reso");
    expect(await host["documents.open"]({ file: chosen?.file ?? "" })).toMatchObject({
      name: "draft.reso",
      content,
    });
    expect(await host["files.choose"](ask)).toEqual({ chosen: [] });
  });

  test("a file that a browser read is opened or imported, and not written to", async () => {
    const { host } = await connected();
    const saved = await host["files.receive"]({ name: "a.reso", content: base64(writeSavedFile(document)) });
    const opened = await host["documents.open"]({ file: saved.file });
    expect(opened).toMatchObject({ name: null, content });
    const text = await host["files.receive"]({ name: "a.md", content: base64(markdown) });
    const save = host["documents.save"]({ document: opened.document, content, sequence: 0, file: text.file });
    expect(await failureOf(save)).toBe("handle-unknown");
    const read = await host["documents.read"]({ file: text.file, task });
    expect(read).toMatchObject({ title: "ON TESTING", clauses: 2, repairs: 0 });
    const imported = await host["documents.resume"]({ document: read.document });
    expect(JSON.stringify(imported.content)).toContain("its earlier tests");
    expect(await failureOf(host["documents.read"]({ file: text.file, task }))).toBe("handle-unknown");
  });

  test("what was read is found again with its source, and keeps which repairs were accepted", async () => {
    const { host, folder } = await connected("scan.md good.md");
    const scan = markdown.replace("2. **URGES**", "- **URGES**");
    await writeFile(join(folder, "scan.md"), scan);
    await writeFile(join(folder, "good.md"), markdown);
    const ask = { purpose: "import", suggestedName: null, format: null } as const;
    const { chosen } = await host["files.choose"](ask);
    expect(chosen.map(({ name }) => name)).toEqual(["scan.md", "good.md"]);
    const { opened: shown } = await host["session.start"]({});
    const { document: draft } = await host["documents.read"]({ file: chosen[0]?.file ?? "", task });
    expect((await host["session.start"]({})).opened.document).toBe(shown.document);
    expect(await host["documents.unsaved"]({})).toMatchObject({
      drafts: [{ document: draft, title: "ON TESTING" }],
    });
    const { repairs, accepted } = await host["documents.resume"]({ document: draft });
    expect([repairs.map(({ code }) => code), accepted]).toEqual([["bullet-removed", "label-restored"], []]);
    await host["documents.accept"]({ document: draft, accepted: [1] });
    expect((await host["documents.resume"]({ document: draft })).accepted).toEqual([1]);
    const { source } = await host["documents.source"]({ document: draft });
    expect(source).toMatchObject({ name: "scan.md", text: scan });
    const words = source?.places.map(({ from, to }) => scan.slice(from, to));
    expect(words).toEqual(["1. **Recalling** its earlier tests;", "- **URGES** all members to test."]);
    expect(await host["documents.source"]({ document: shown.document })).toEqual({ source: null });
    expect(await failureOf(host["documents.accept"]({ document: shown.document, accepted: [] }))).toBe(
      "handle-unknown",
    );
  });

  test("reading that is cancelled ends before it is done and leaves no draft", async () => {
    const { host } = await connected();
    const long = `# ON TESTING\n\nThe Assembly,\n\n${"1. **Recalling** its earlier tests, and so on;\n\n".repeat(60_000)}`;
    const { file } = await host["files.receive"]({ name: "long.md", content: base64(long) });
    const reading = failureOf(host["documents.read"]({ file, task }));
    await setTimeout(150);
    expect(await host["tasks.cancel"]({ task })).toEqual({});
    expect(await reading).toBe("task-cancelled");
    expect(await host["documents.unsaved"]({})).toEqual({ drafts: [] });
    expect(await host["tasks.cancel"]({ task })).toEqual({});
  });

  test("an export comes back as bytes, or is written where a dialog said", async () => {
    const { host, folder } = await connected("out.md");
    const make = { content, format: "md", name: "On testing" } as const;
    const returned = await host["exports.make"]({ ...make, file: null });
    expect(returned.name).toBe("On testing.md");
    const text = Buffer.from(returned.content ?? "", "base64").toString();
    expect(text).toContain("its earlier tests");
    const ask = { purpose: "export", suggestedName: "a.md", format: "md" } as const;
    const [chosen] = (await host["files.choose"](ask)).chosen;
    const written = await host["exports.make"]({ ...make, file: chosen?.file ?? null });
    expect(written).toEqual({ name: "out.md", content: null });
    expect(await readFile(join(folder, "out.md"), "utf8")).toBe(text);
  });

  test("a table about a draft comes back as bytes, or is written where a dialog said", async () => {
    const { host, folder } = await connected("out.csv");
    const table = { title: "Sources", language: "en", heads: ["Place", "Text"], rows: [["1", "=1+1"]] };
    const make = { table, format: "csv", name: "Sources" } as const;
    const returned = await host["exports.table"]({ ...make, file: null });
    expect(returned.name).toBe("Sources.csv");
    const text = Buffer.from(returned.content ?? "", "base64").toString();
    expect(text).toBe('\ufeff"Place","Text"\r\n"1","\'=1+1"\r\n');
    const ask = { purpose: "export", suggestedName: "a.csv", format: "csv" } as const;
    const [chosen] = (await host["files.choose"](ask)).chosen;
    const written = await host["exports.table"]({ ...make, file: chosen?.file ?? null });
    expect(written).toEqual({ name: "out.csv", content: null });
    expect(await readFile(join(folder, "out.csv"), "utf8")).toBe(text);
  });

  test("failures arrive with their code and details", async () => {
    const { host } = await connected();
    const { document: draft } = await host["documents.create"]({
      style: "nato-pa",
      language: "en",
      from: "sample",
    });
    const empty = await host["files.receive"]({ name: "empty.md", content: "" });
    const broken = await host["files.receive"]({
      name: "b.reso",
      content: base64(writeSavedFile(document).slice(0, 400)),
    });
    const failures: Promise<unknown>[] = [
      host["documents.open"]({ file: noDocument }),
      host["documents.append"]({ document: noDocument, sequence: 0, entries: [typed("A")] }),
      host["documents.append"]({ document: draft, sequence: 7, entries: [typed("A")] }),
      host["documents.create"]({ style: "unheard-of", language: "en", from: "blank" }),
      host["documents.read"]({ file: empty.file, task }),
      host["documents.open"]({ file: broken.file }),
      host["documents.save"]({ document: draft, content: { type: "nonsense" }, sequence: 0, file: null }),
      host["files.name"]({ name: "../escape", replace: false }),
      host["files.choose"]({ purpose: "open", suggestedName: null, format: null }),
    ];
    expect(await Promise.all(failures.map(failureOf))).toEqual([
      "handle-unknown",
      "handle-unknown",
      "journal-out-of-step",
      "style-unknown",
      "file-empty",
      "saved-file-damaged",
      "request-invalid",
      "file-name-invalid",
      "request-invalid",
    ]);
    await expect(
      host["documents.append"]({ document: draft, sequence: 7, entries: [typed("A")] }),
    ).rejects.toMatchObject({
      details: { expected: 0, found: 7 },
    });
  });

  test("a library is asked for suggestions, agreed language and sources; without one there are none", async () => {
    const { host, folder } = await connected();
    const style = { style: "un-ga", language: "en" };
    const point = {
      part: "preamble",
      level: "clause",
      text: "Emphasizing ",
      title: "",
      parent: null,
      before: [] as string[],
    } as const;
    const suggest = { window: noDocument, point, style, filter: {}, limit: 3 };
    const agreed = {
      language: "en",
      texts: ["Calls upon States to combat the pollution of the seas by plastics", "Nothing"],
    };
    expect([
      await host["library.summary"]({}),
      await host["precedents.suggest"](suggest),
      await host["precedents.agreed"](agreed),
      await host["precedents.unit"]({ unit: 1 }),
      await host["library.resolution"]({ unit: 1 }),
    ]).toEqual([
      { library: null },
      { suggestions: [] },
      { units: null },
      { record: null },
      { resolution: null },
    ]);

    await libraryIn(join(folder, "home"), oceans(2022), oceans(2023), mers);
    expect(await host["library.summary"]({})).toEqual({
      library: {
        resolutions: 3,
        units: 12,
        sample: false,
        languages: ["en", "fr"],
        bodies: [{ body: "GA", resolutions: 3, from: "2022", to: "2023" }],
      },
    });
    const { suggestions } = await host["precedents.suggest"](suggest);
    const source = {
      body: "GA",
      symbol: "A/RES/78/7",
      title: oceans(2023).title,
      date: "2023-12-07",
      label: "PP2",
    };
    expect(suggestions?.slice(0, 1)).toMatchObject([
      {
        completion: "the universal character of the Convention on the Law of the Sea",
        opening: "Emphasizing",
        uses: 2,
        source,
      },
    ]);
    const older = await host["precedents.suggest"]({ ...suggest, filter: { bodies: ["GA"], to: "2022" } });
    const symbols = new Set(older.suggestions?.map(({ source }) => source.symbol));
    expect([...symbols]).toEqual(["A/RES/77/7"]);
    const none = await host["precedents.suggest"]({ ...suggest, filter: { bodies: ["SC"] } });
    expect(none.suggestions).toEqual([]);
    const operative = await host["precedents.suggest"]({
      ...suggest,
      filter: { part: "operative", level: "clause" },
    });
    expect(new Set(operative.suggestions?.map(({ source }) => source.label))).toEqual(new Set(["1", "2"]));
    expect((await host["precedents.suggest"]({ ...suggest, filter: { level: "item" } })).suggestions).toEqual(
      [],
    );

    const { units } = await host["precedents.agreed"](agreed);
    expect(units?.map(({ status, precedent }) => [status, precedent?.label ?? null])).toEqual([
      ["adapted", "1"],
      ["new", null],
    ]);
    const unit = suggestions?.[0]?.source.unit ?? 0;
    expect((await host["precedents.unit"]({ unit })).record).toMatchObject({
      source,
      adoptions: [{ symbol: "A/RES/77/7" }, { symbol: "A/RES/78/7" }],
      history: [{ symbol: "A/RES/77/7" }, { symbol: "A/RES/78/7" }],
      counterparts: [{ language: "fr" }],
    });
    const { resolution } = await host["library.resolution"]({ unit });
    expect(resolution).toMatchObject({ symbol: "A/RES/78/7", style: "un-ga", units: [{}, { unit }, {}, {}] });
  });

  test("a library is filled, searched, looked after and emptied", async () => {
    const { host } = await connected();
    await host["library.sample"]({});
    const content = base64(JSON.stringify(oceans(2023)));
    await host["library.receive"]({ task, name: "un.jsonl", content });
    expect(await host["library.add"]({ task, files: [] })).toMatchObject({ added: 1, refused: [] });
    const browse = { words: "", order: "date", filter: { body: "GA" }, limit: 10 } as const;
    const { resolutions } = await host["library.browse"](browse);
    expect(resolutions).toMatchObject([{ symbol: "A/RES/78/7", units: 4 }]);
    const question = { window: noDocument, words: "the oceans", exact: true, filter: {}, limit: 10 };
    const { search } = await host["library.search"](question);
    expect(search).toMatchObject({
      total: 1,
      units: [{ text: [{}, { text: "the oceans", found: true }, {}] }],
    });
    const exported = await host["library.export"]({ task, file: null, originals: false });
    expect(exported).toMatchObject({ written: 3, files: 0, cancelled: false });
    const lines = Buffer.from(exported.content ?? "", "base64")
      .toString()
      .trimEnd()
      .split("\n");
    expect(lines.map((line) => JSON.parse(line).id)).toContain("GA-2023-en");
    expect(await host["library.verify"]({ task })).toEqual({ faults: [] });
    expect(await host["library.rebuild"]({ task })).toEqual({ kept: 3, lost: [] });
    expect(await host["library.remove"]({ keys: ["GA-2023-en"] })).toEqual({ removed: 1 });
    expect(await host["library.restore"]({})).toEqual({ restored: 1 });
  });

  test("a draft starts from a resolution of the library or of a file, and knows it as its base", async () => {
    const { host } = await connected();
    await host["library.sample"]({});
    const content = base64(JSON.stringify(oceans(2023)));
    await host["library.receive"]({ task, name: "un.jsonl", content });
    await host["library.add"]({ task, files: [] });
    const browse = { words: "", order: "date", filter: {}, limit: 10 } as const;
    const { resolutions } = await host["library.browse"](browse);
    const begun = await Promise.all(
      resolutions.map(({ unit }) => host["documents.begin"]({ from: { kind: "library", unit } })),
    );
    expect(begun.map((opened) => [opened.name, opened.content.attrs])).toMatchObject(
      resolutions.map(({ symbol, title, date }) => [
        null,
        { stage: "draft", metadata: {}, base: { symbol, title, date, document: { type: "doc" } } },
      ]),
    );
    expect(begun.map((opened) => JSON.stringify(opened.content).match(/"baseId":"\w+"/g)?.length)).toEqual(
      begun.map((opened) => JSON.stringify(opened.content.attrs).match(/"baseId":null/g)?.length),
    );
    const { file } = await host["files.receive"]({ name: "old.md", content: base64(markdown) });
    const fromFile = await host["documents.begin"]({ from: { kind: "file", file } });
    expect(fromFile.content).toMatchObject({ attrs: { base: { title: "ON TESTING" } } });
    const lines = await Promise.all(resolutions.map(({ unit }) => host["precedents.renewed"]({ unit })));
    expect(lines.map(({ lines }) => lines?.every(({ updates }) => updates.length > 0))).toEqual(
      resolutions.map(() => true),
    );
    expect(await host["precedents.renewed"]({ unit: 999_999 })).toEqual({ lines: null });
    const gone = { kind: "library", unit: 999_999 } as const;
    expect(await failureOf(host["documents.begin"]({ from: gone }))).toBe("base-gone");
  });

  test("unknown methods and input that does not fit are refused", async () => {
    const { host } = await connected();
    const transport = await connect(hostIn(await temporaryFolder()), await temporaryFolder());
    const calls: [string, unknown][] = [
      ["files.delete", {}],
      ["constructor", {}],
      ["session.start", { path: "/etc/passwd" }],
      ["documents.open", { file: "/etc/passwd" }],
      ["documents.append", { document: noDocument, sequence: -1, entries: [] }],
      ["documents.append", null],
    ];
    for (const [method, input] of calls) {
      const answered = await transport.call(method as Method, input);
      expect(answered, method).toMatchObject({ ok: false, error: { code: "request-invalid" } });
    }
    expect(Object.keys(host as Host).sort()).toEqual([...Object.keys(contract), "listen"].sort());
  });

  test("the tests above called every method", () => {
    expect([...exercised].sort()).toEqual(Object.keys(contract).sort());
  });
});
